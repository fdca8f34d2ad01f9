package org.commonsgovernance.collect.forge;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.commonsgovernance.collect.forge.ForgeItem.Kind;
import org.jspecify.annotations.Nullable;

/** All that the files tell, gathered record by record. Their order, and records told twice, make no difference. */
final class ForgeData {
    /** More than any one project has; whole archives are to be narrowed to projects. */
    private static final int MOST_ITEMS = 5_000_000;

    /** GitLab counts its projects; their names are not in its exports. */
    static final String GITLAB = "gitlab project ";

    private record Key(String project, String space, long number) {}

    /** Where change requests and issues are numbered together. */
    static final String SHARED = "";

    static final String CHANGES = "changes";
    static final String ISSUES = "issues";

    private final Set<String> wanted;
    private final Map<Key, ItemDraft> drafts = new HashMap<>();
    private final Map<String, Set<Boolean>> isPublic = new HashMap<>();
    private final ForgePeople people;
    private @Nullable Instant mergesAreToldFrom;

    ForgeData(Set<String> projects, Predicate<String> isKnownBot) {
        people = new ForgePeople(isKnownBot);
        wanted = new HashSet<>();
        projects.forEach(name -> wanted.add(name.toLowerCase(Locale.ROOT)));
    }

    ForgePeople people() {
        return people;
    }

    /** Whether a project, written {@code host/owner/name} or as GitLab counts it, was asked for. */
    boolean wants(String project) {
        if (wanted.isEmpty() || project.startsWith(GITLAB)) {
            return true;
        }
        String lower = project.toLowerCase(Locale.ROOT);
        return wanted.contains(lower.substring(lower.indexOf('/') + 1)) || wanted.contains(lower);
    }

    /**
     * The draft of an item, to add to.
     *
     * @throws IllegalStateException if there are more than memory should hold
     */
    ItemDraft item(String project, String space, long number) {
        if (drafts.size() >= MOST_ITEMS) {
            throw new IllegalStateException(
                    "more than " + MOST_ITEMS + " change requests and issues; name the projects that are meant");
        }
        return drafts.computeIfAbsent(new Key(project, space, number), key -> new ItemDraft());
    }

    /** A record says whether everyone can see a project. */
    void visible(String project, @Nullable Boolean toAll) {
        if (toAll != null) {
            isPublic.computeIfAbsent(project, key -> new HashSet<>()).add(toAll);
        }
    }

    /** A merge was told as an event of its own. */
    void mergeEvent(Instant at) {
        Instant known = mergesAreToldFrom;
        mergesAreToldFrom = known == null || at.isBefore(known) ? at : known;
    }

    /** Whether everyone can see a project; null where no record says, or records differ. */
    @Nullable
    Boolean isPublic(String project) {
        Set<Boolean> told = new HashSet<>(isPublic.getOrDefault(project, Set.of()));
        if (project.startsWith(GITLAB)) {
            told.addAll(isPublic.getOrDefault(GITLAB, Set.of()));
        }
        return told.size() == 1 ? told.iterator().next() : null;
    }

    Set<String> projects() {
        Set<String> projects = new TreeSet<>();
        drafts.keySet().forEach(key -> projects.add(key.project()));
        return projects;
    }

    /** The items that everyone who sees the project can see, by project, kind and number. */
    List<ForgeItem> items() {
        return drafts.entrySet().stream()
                .filter(one -> !one.getValue().isHidden())
                .map(one -> item(one.getKey(), one.getValue()))
                .sorted(Comparator.comparing(ForgeItem::project)
                        .thenComparing(ForgeItem::kind)
                        .thenComparing(ForgeItem::number))
                .toList();
    }

    private ForgeItem item(Key key, ItemDraft draft) {
        boolean isChange = key.space().equals(CHANGES) || draft.isChange();
        return draft.toItem(
                isChange ? Kind.CHANGE_REQUEST : Kind.ISSUE, key.project(), key.number(), people, mergesAreToldFrom);
    }
}
