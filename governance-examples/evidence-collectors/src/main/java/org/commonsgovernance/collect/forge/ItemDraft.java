package org.commonsgovernance.collect.forge;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.commonsgovernance.collect.forge.ForgeItem.Assignment;
import org.commonsgovernance.collect.forge.ForgeItem.Kind;
import org.commonsgovernance.collect.forge.ForgeItem.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What the files tell of one change request or issue, gathered from records in any order, some of them twice. What was
 * told later wins; that something was merged is never taken back.
 */
final class ItemDraft {
    private final Latest<String> author = new Latest<>();
    private final Latest<String> association = new Latest<>();
    private final Latest<String> decidedBy = new Latest<>();
    private final Latest<String> closedAs = new Latest<>();
    private final Latest<String> assignees = new Latest<>();
    private final Latest<Instant> closedAt = new Latest<>();
    private final Latest<Long> size = new Latest<>();
    private final Set<Assignment> assignments = new HashSet<>();
    private final Map<String, ForgeResponse> responses = new HashMap<>();
    private final Closings closings = new Closings();
    private @Nullable Set<String> labels;
    private @Nullable Instant created;
    private @Nullable Instant mergedAt;
    private @Nullable Instant lastOpen;
    private @Nullable Instant lastClosed;
    private @Nullable Instant closedUnmerged;
    private @Nullable Instant closedWithoutWord;
    private boolean isChange;
    private boolean isMerged;
    private boolean isHidden;
    private boolean isClosedByWork;
    private boolean hasAllResponses;

    void change() {
        isChange = true;
    }

    /** Something that not everyone can see. */
    void hidden() {
        isHidden = true;
    }

    boolean isHidden() {
        return isHidden;
    }

    void author(Instant told, @Nullable String login) {
        author.offer(told, login);
    }

    void association(Instant told, @Nullable String word) {
        association.offer(told, word);
    }

    void created(@Nullable Instant when) {
        created = earlier(created, when);
    }

    void open(Instant told) {
        lastOpen = later(lastOpen, told);
    }

    void closed(Instant told, @Nullable Instant when) {
        lastClosed = later(lastClosed, told);
        closedAt.offer(told, when);
    }

    void merged(@Nullable Instant when) {
        isMerged = true;
        mergedAt = earlier(mergedAt, when);
    }

    /** Closed, and the record says that it was not merged. */
    void unmerged(Instant told) {
        closedUnmerged = later(closedUnmerged, told);
    }

    /** Closed, and the record has no word on merging. */
    void closedWithoutWord(Instant told) {
        closedWithoutWord = later(closedWithoutWord, told);
    }

    void decidedBy(Instant told, @Nullable String login) {
        decidedBy.offer(told, login);
    }

    /** It was closed, by somebody or by whom the record does not tell. */
    void closedBy(@Nullable Instant at, @Nullable String login) {
        closings.add(at, login);
    }

    void closedAs(Instant told, @Nullable String word) {
        closedAs.offer(told, word);
    }

    void closedByWork() {
        isClosedByWork = true;
    }

    void labels(@Nullable List<String> names) {
        if (names != null) {
            labels = labels == null ? new TreeSet<>() : labels;
            labels.addAll(names);
        }
    }

    void assignees(Instant told, @Nullable List<String> logins) {
        assignees.offer(told, logins == null ? null : logins.stream().sorted().collect(Collectors.joining("\n")));
    }

    void assigned(@Nullable String assignee, @Nullable String assigner) {
        if (assignee != null && assigner != null) {
            assignments.add(new Assignment(assignee, assigner));
        }
    }

    void size(Instant told, @Nullable Long lines) {
        size.offer(told, lines);
    }

    /** The record holds every response there was until then. */
    void allResponses() {
        hasAllResponses = true;
    }

    void response(String id, ForgeResponse response) {
        responses.merge(id, response, (a, b) -> a.compareTo(b) <= 0 ? a : b);
    }

    /**
     * The item as the files tell it.
     *
     * @param mergesAreToldFrom since when a merge would have been told as an event of its own; null where never
     */
    ForgeItem toItem(Kind kind, String project, long number, ForgePeople people, @Nullable Instant mergesAreToldFrom) {
        String by = name(author.get(), people);
        String decider = name(decidedBy.get(), people);
        String closer = name(closings.at(closedAt.get()), people);
        String assigned = assignees.get();
        Set<String> given = assigned == null
                ? null
                : assigned.lines().map(people::name).collect(Collectors.toCollection(TreeSet::new));
        Outcome told = outcome(kind, mergesAreToldFrom);
        boolean isWithdrawn = told == Outcome.REJECTED && by != null && by.equalsIgnoreCase(closer);
        Outcome outcome = isWithdrawn ? Outcome.WITHDRAWN : told;
        return new ForgeItem(
                kind,
                project,
                number,
                by,
                by != null && people.isBot(by),
                association.get(),
                created,
                closing(outcome),
                outcome,
                closedAs.get(),
                isPerson(decider, people) ? decider : null,
                closer,
                responses.values().stream()
                        .map(one -> new ForgeResponse(one.kind(), people.name(one.author()), one.at(), one.state()))
                        .filter(one -> !people.isBot(one.author()))
                        .sorted()
                        .toList(),
                hasAllResponses,
                labels == null ? null : Set.copyOf(labels),
                given,
                assignments(given, people),
                isClosedByWork,
                size.get());
    }

    boolean isChange() {
        return isChange;
    }

    private @Nullable Instant closing(Outcome outcome) {
        return switch (outcome) {
            case ACCEPTED -> mergedAt == null ? closedAt.get() : mergedAt;
            case REJECTED, WITHDRAWN, CLOSED, UNKNOWN -> closedAt.get();
            case OPEN -> null;
        };
    }

    private Outcome outcome(Kind kind, @Nullable Instant mergesAreToldFrom) {
        if (kind == Kind.CHANGE_REQUEST && isMerged) {
            return Outcome.ACCEPTED;
        }
        if (lastClosed == null || (lastOpen != null && lastOpen.isAfter(lastClosed))) {
            return lastOpen == null ? Outcome.UNKNOWN : Outcome.OPEN;
        }
        if (kind == Kind.ISSUE) {
            return Outcome.CLOSED;
        }
        Instant unmerged = closedUnmerged;
        if (closedWithoutWord != null && mergesAreToldFrom != null && !closedWithoutWord.isBefore(mergesAreToldFrom)) {
            unmerged = later(unmerged, closedWithoutWord);
        }
        boolean isOfThisClosing = unmerged != null && (lastOpen == null || !unmerged.isBefore(lastOpen));
        return isOfThisClosing ? Outcome.REJECTED : Outcome.UNKNOWN;
    }

    /** An assignee told by name, of whom only a number is known elsewhere, is the only one there is. */
    private Set<Assignment> assignments(@Nullable Set<String> given, ForgePeople people) {
        if (assignments.size() == 1 && given != null && given.size() == 1) {
            String only = given.iterator().next();
            String assigner = assignments.iterator().next().assigner();
            return Set.of(new Assignment(only, people.name(assigner)));
        }
        return assignments.stream()
                .map(one -> new Assignment(people.name(one.assignee()), people.name(one.assigner())))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isPerson(@Nullable String login, ForgePeople people) {
        return login != null && !people.isBot(login);
    }

    private static @Nullable String name(@Nullable String key, ForgePeople people) {
        return key == null ? null : people.name(key);
    }

    private static Instant later(@Nullable Instant a, Instant b) {
        return a == null || b.isAfter(a) ? b : a;
    }

    private static @Nullable Instant earlier(@Nullable Instant a, @Nullable Instant b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return b.isBefore(a) ? b : a;
    }
}
