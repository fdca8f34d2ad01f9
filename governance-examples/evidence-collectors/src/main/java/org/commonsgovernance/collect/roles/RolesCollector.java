package org.commonsgovernance.collect.roles;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.commonsgovernance.api.model.Answer;
import org.commonsgovernance.collect.Found;
import org.commonsgovernance.collect.Tree;
import org.commonsgovernance.collect.affiliation.OrganizationNames;
import org.jspecify.annotations.Nullable;

/**
 * Who decides, from the files of a repository: lists of maintainers, owners files, governance texts. Whoever has left sits
 * nowhere now and is left out, but for seats whose end is told; lists of people who left are not read.
 *
 * <p>The body that merges is taken from the first of these that names anybody: a list of maintainers, the approvers of
 * owners files, code owners. The others only tell who owns which folder, so that nobody is counted twice. A list of
 * maintainers
 * counts as whole, and its body has so many seats, where every line of it was understood, it names no team, does not
 * say that it is incomplete, and the approvers of the topmost owners file are all in it. Code owners are those who
 * are asked, and not
 * all who may merge, so that their number stays open, unless a text says that they are the maintainers.
 *
 * <p>Facts begin on the day of the tree: before it the list was not seen.
 */
public final class RolesCollector {
    /** Knows people apart, and what they do. */
    public interface People {
        /**
         * What somebody is called in facts; the same for the same person. Whoever implements it sees to it that there
         * is a {@code Contributor} of that id.
         *
         * @param handleOrMailOrName a handle with {@code @} before it, an address, or a name
         */
        String pseudonym(String handleOrMailOrName);

        /**
         * The same for somebody of whom more is written.
         *
         * @param spellings not empty; a handle, an address and a name, as far as they are given, in this order
         */
        default String pseudonym(List<String> spellings) {
            return pseudonym(spellings.get(0));
        }

        /** Takes note of more that is written of somebody who has a pseudonym. */
        default void alsoKnownAs(String pseudonym, List<String> spellings) {}

        /** Whether they have taken part lately, by the history; UNKNOWN where that can't be told. */
        Answer isActive(String pseudonym);
    }

    private final Tree tree;
    private final Found found;
    private final List<String> paths;
    private final Map<String, Body> bodies = new LinkedHashMap<>();
    private final TreeSet<String> teams = new TreeSet<>();
    private boolean isNoOwnership;

    private RolesCollector(Tree tree, Found found) {
        this.tree = tree;
        this.found = found;
        this.paths = tree.paths();
    }

    /** Adds what the files tell; organisations are named as written. */
    public static void collect(Tree tree, People people, Found found) {
        collect(tree, people, OrganizationNames.plain(), found);
    }

    /**
     * Adds what the files tell.
     *
     * @param names one name for the spellings of an employer
     */
    public static void collect(Tree tree, People people, OrganizationNames names, Found found) {
        RolesCollector collector = new RolesCollector(tree, found);
        Owned owned = Owned.read(tree, found);
        collector.maintainerLists(owned);
        collector.committeeFiles();
        collector.textLists();
        collector.sigs();
        Map<String, String> texts = collector.governanceTexts();
        Body merging = collector.merging(owned, texts.values());
        RoleFacts facts = new RoleFacts(tree, new Persons(people), people, names, found);
        facts.bodies(collector.bodies.values());
        boolean decides = merging != null && !collector.isNoOwnership;
        if (merging != null && decides) {
            facts.merges(merging);
        }
        if (!decides) {
            found.unknown("who may merge", "the forge's list of members and their rights, or a MAINTAINERS file");
        }
        collector.teams.addAll(owned.teams());
        for (String team : collector.teams) {
            found.unknown("who belongs to the team " + team, "the forge's list of members of the team " + team);
        }
        facts.owned(owned.folders());
        GovernanceFacts.add(texts, collector.bodies, merging, facts, found);
    }

    private @Nullable String text(String path) {
        String text = tree.text(path);
        if (text != null && GovernanceText.isDraft(text)) {
            found.remark(path + " says that it is a draft or a template; it is not read");
            return null;
        }
        return text;
    }

    private void maintainerLists(Owned owned) {
        List<String> lists = new ArrayList<>(RoleFiles.maintainers(paths));
        lists.addAll(RoleFiles.ownersLists(paths));
        for (String path : lists) {
            String text = text(path);
            if (text == null) {
                continue;
            }
            if (KernelList.is(text)) {
                kernel(path, KernelList.read(text), owned);
            } else if (TomlList.is(text)) {
                take(TomlList.read(path, text), true);
            } else {
                take(ListReader.list(path, text, tree.day(), Section.MAINTAINERS), true);
            }
        }
    }

    private void kernel(String path, KernelList list, Owned owned) {
        Roster roster = new Roster(path);
        isNoOwnership |= list.isNoOwnership();
        for (KernelList.Part part : list.parts()) {
            if (part.hasGap()) {
                roster.gap();
            }
            if (!part.isOrphan()) {
                part.maintainers().forEach(roster::add);
                owned.kernel(path, part);
            }
        }
        take(roster, true);
    }

    /** Adds what a file lists to the bodies. */
    private void take(Roster roster, boolean isList) {
        teams.addAll(roster.teams());
        List<Listed> settled = Employers.settle(roster.people());
        Map<String, List<Listed>> byBody = new LinkedHashMap<>();
        for (Listed one : settled) {
            String body = one.section().role() == Role.COMMITTEE ? one.section().body() : GovernanceText.MAINTAINERS;
            byBody.computeIfAbsent(body, name -> new ArrayList<>()).add(one);
        }
        byBody.forEach((name, people) -> {
            boolean isNew = !bodies.containsKey(name);
            Body body = bodies.computeIfAbsent(name, id -> new Body(name, roster.path(), isList && roster.isWhole()));
            if (!isNew && !roster.isWhole()) {
                body.notWhole();
            }
            body.add(people);
        });
    }

    private void committeeFiles() {
        for (String path : RoleFiles.steering(paths)) {
            String text = text(path);
            if (text != null) {
                String name = RoleFiles.committeeOf(path, text);
                Roster roster = ListReader.committee(path, text, tree.day(), name);
                take(roster, true);
            }
        }
    }

    /** Lists within longer texts count for a body of which no file of its own tells. */
    private void textLists() {
        List<String> texts = new ArrayList<>(RoleFiles.governance(paths));
        texts.addAll(RoleFiles.readme(paths));
        texts.addAll(RoleFiles.credits(paths));
        for (String path : texts) {
            String text = text(path);
            if (text == null) {
                continue;
            }
            Roster all = ListReader.within(path, text, tree.day());
            Roster fresh = new Roster(path);
            for (Listed one : all.people()) {
                String name =
                        one.section().role() == Role.COMMITTEE ? one.section().body() : GovernanceText.MAINTAINERS;
                Body there = bodies.get(name);
                if (there == null) {
                    fresh.add(one);
                }
            }
            all.teams().forEach(fresh::addTeam);
            take(fresh, false);
        }
    }

    private void sigs() {
        String text = paths.contains("sigs.yaml") ? tree.text("sigs.yaml") : null;
        if (text == null) {
            return;
        }
        for (SigList.Group group : SigList.read(text)) {
            bodies.computeIfAbsent(group.name(), name -> new Body(name, "sigs.yaml", true))
                    .add(group.leads());
        }
    }

    /** The body that decides what is merged; null where no file names anybody. */
    private @Nullable Body merging(Owned owned, Collection<String> texts) {
        Body maintainers = bodies.get(GovernanceText.MAINTAINERS);
        boolean hasActive = maintainers != null && maintainers.people().stream().anyMatch(one -> !one.former());
        if (maintainers != null && hasActive) {
            if (owned.hasOthersThan(maintainers.people())) {
                maintainers.notWhole();
                found.remark(maintainers.path() + " and the topmost OWNERS file don't name the same people");
            }
            return maintainers;
        }
        bodies.remove(GovernanceText.MAINTAINERS);
        Body body = owned.body(texts.stream().anyMatch(GovernanceText::saysCodeOwnersAreMaintainers));
        if (body != null) {
            bodies.put(body.name(), body);
        }
        return body;
    }

    private Map<String, String> governanceTexts() {
        Map<String, String> texts = new LinkedHashMap<>();
        List<String> files = new ArrayList<>(RoleFiles.governance(paths));
        files.addAll(RoleFiles.steering(paths));
        files.addAll(RoleFiles.maintainers(paths));
        List<String> deep = GovernanceFiles.deep(paths);
        if (deep.size() >= GovernanceFiles.MOST) {
            found.remark("only " + deep.size() + " of the texts on governance among the documents are read");
        }
        files.addAll(deep);
        for (String path : files) {
            String text = texts.containsKey(path) ? null : text(path);
            boolean isTooLong = text != null && deep.contains(path) && text.length() > GovernanceFiles.LONGEST;
            if (text != null
                    && !isTooLong
                    && path.matches("(?i).*\\.(md|markdown|mdx|rst|adoc|txt)|[^.]*")
                    && !KernelList.is(text)) {
                texts.put(path, text);
            }
        }
        return texts;
    }
}
