package org.commonsgovernance.rules.authoring;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonsgovernance.rules.corpus.Criterion;
import org.commonsgovernance.rules.corpus.Family;
import org.commonsgovernance.rules.pack.Pack;
import org.commonsgovernance.rules.problem.InvalidInputException;
import org.commonsgovernance.rules.problem.Suggestion;

/** The files of a criterion of a pack's own, and of its family where that is new: they pass the check, and say what to fill in. */
final class NewInPack {
    private static final String NAME = "([a-z][a-z0-9]*\\.)?[a-z][a-z0-9]*(-[a-z0-9]+)*";
    private static final Pattern FOLDER = Pattern.compile(
            "(?<group>indicators|inversions/(?<family>" + NAME + ")|adaptations|signals)/(?<id>" + NAME + ")/?");

    private NewInPack() {}

    static Map<String, String> files(RuleFolder rules, Pack pack, String folder) {
        Matcher place = FOLDER.matcher(folder.replace('\\', '/'));
        String example = "inversions/entry/" + pack.id() + ".tool-access";
        if (!place.matches()) {
            throw InvalidInputException.of(
                    folder,
                    "is no folder for a criterion; name indicators/ID, inversions/FAMILY/ID, adaptations/ID or"
                            + " signals/ID, an id being small letters, digits and hyphens, such as " + example);
        }
        String group = place.group("group");
        String id = place.group("id");
        requireOwn(pack, folder, group, id);
        requireFree(rules, pack, group + "/" + id + "/", id);
        Map<String, String> written = new TreeMap<>();
        String family = place.group("family");
        if (family != null && !knows(rules, group)) {
            requireOwnFamily(rules, pack, folder, family);
            written.put(group + "/family.yaml", NewCriterion.family(family, 1 + lastFamily(rules, pack)));
        }
        int last = rules.corpus().criteria().stream()
                .filter(one -> group(one).equals(group) && pack.owns(one.id().value()))
                .mapToInt(one -> one.words().place())
                .max()
                .orElse(0);
        written.putAll(NewCriterion.files(group + "/" + id, id, last + 1, NewCriterion.reading(group)));
        return EditorHelp.with(written);
    }

    private static void requireOwn(Pack pack, String folder, String group, String id) {
        if (!pack.owns(id)) {
            String word = id.substring(id.indexOf('.') + 1);
            throw InvalidInputException.of(
                    folder,
                    "a criterion of this pack begins with its id and a dot; write " + group + "/" + pack.id() + "."
                            + word);
        }
    }

    private static void requireFree(RuleFolder rules, Pack pack, String root, String id) {
        if (pack.folder().paths().stream().anyMatch(path -> path.startsWith(root))) {
            throw InvalidInputException.of(root, "is there already");
        }
        for (Criterion one : rules.corpus().criteria()) {
            if (one.id().value().equals(id)) {
                throw InvalidInputException.of(
                        root, "the id is taken by " + one.folder() + "; ids are unique and never used again");
            }
        }
    }

    private static boolean knows(RuleFolder rules, String group) {
        return rules.corpus().criteria().stream().anyMatch(one -> group(one).equals(group));
    }

    private static void requireOwnFamily(RuleFolder rules, Pack pack, String folder, String family) {
        if (!pack.owns(family)) {
            TreeSet<String> there = rules.corpus().criteria().stream()
                    .filter(one -> one.family() != null)
                    .map(NewInPack::group)
                    .map(group -> group.substring(group.lastIndexOf('/') + 1))
                    .collect(Collectors.toCollection(TreeSet::new));
            throw InvalidInputException.of(
                    folder,
                    "there is no family \"" + family + "\"" + Suggestion.didYouMean(family, there) + "; there are "
                            + String.join(", ", there) + ", and one of this pack's own begins with \"" + pack.id()
                            + ".\"");
        }
    }

    private static int lastFamily(RuleFolder rules, Pack pack) {
        return rules.corpus().criteria().stream()
                .map(Criterion::family)
                .filter(one -> one != null && pack.owns(one.id()))
                .max(Comparator.comparingInt(Family::place))
                .map(Family::place)
                .orElse(0);
    }

    private static String group(Criterion criterion) {
        return criterion.folder().substring(0, criterion.folder().lastIndexOf('/'));
    }
}
