package org.commonsgovernance.collect.roles;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonsgovernance.api.model.Answer;
import org.commonsgovernance.collect.Found;
import org.commonsgovernance.collect.Tree;
import org.commonsgovernance.collect.affiliation.OrganizationNames;
import org.commonsgovernance.collect.texts.AcceptedProposals;
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

    /** Of a file that holds hardly more than an address. */
    private static final int LONGEST_POINTER = 250;

    private static final Pattern ADDRESS = Pattern.compile("https?://[\\w./~%#?=&+-]{5,200}");

    private final Tree tree;
    private final Found found;
    private final List<String> paths;
    private final ListedBodies listed;

    private RolesCollector(Tree tree, Found found) {
        this.tree = tree;
        this.found = found;
        this.paths = tree.paths();
        this.listed = new ListedBodies(tree, found);
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
        collector.listed.read(owned);
        Map<String, String> texts = collector.governanceTexts();
        Body merging = collector.merging(owned, texts.values());
        RoleFacts facts = new RoleFacts(tree, new Persons(people), people, names, found);
        facts.bodies(collector.listed.bodies().values());
        boolean decides = merging != null && !collector.listed.isNoOwnership();
        if (merging != null && decides) {
            facts.merges(merging);
        }
        if (!decides) {
            found.unknown("who may merge", "the forge's list of members and their rights, or a MAINTAINERS file");
        }
        TreeSet<String> teams = new TreeSet<>(collector.listed.teams());
        teams.addAll(owned.teams());
        for (String team : teams) {
            found.unknown("who belongs to the team " + team, "the forge's list of members of the team " + team);
        }
        facts.owned(owned.folders());
        GovernanceFacts.add(texts, collector.listed.bodies(), merging, facts, found);
    }

    /** The body that decides what is merged; null where no file names anybody. */
    private @Nullable Body merging(Owned owned, Collection<String> texts) {
        Map<String, Body> bodies = listed.bodies();
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
        Body body = owned.body(
                texts.stream().anyMatch(GovernanceText::saysCodeOwnersAreMaintainers),
                texts.stream().anyMatch(GovernanceText::leadsFromMaintainersToOwners));
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
        files.addAll(AcceptedProposals.onGovernance(tree));
        for (String path : files) {
            String text = texts.containsKey(path) ? null : listed.text(path);
            boolean isTooLong = text != null && deep.contains(path) && text.length() > GovernanceFiles.LONGEST;
            if (text != null
                    && !isTooLong
                    && path.matches("(?i).*\\.(md|markdown|mdx|rst|adoc|txt)|[^.]*")
                    && !KernelList.is(text)) {
                texts.put(path, text);
                elsewhere(path, text);
            }
        }
        return texts;
    }

    /** Notes where the rules are of which a file of the repository holds the address only. */
    private void elsewhere(String path, String text) {
        Matcher address = ADDRESS.matcher(text);
        if (text.length() <= LONGEST_POINTER && address.find()) {
            found.unknown("what " + path + " lays down: it only leads elsewhere", address.group());
        }
    }
}
