package org.commonsgovernance.rules.corpus;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonsgovernance.rules.pack.Pack;
import org.commonsgovernance.rules.pack.PackRule;
import org.commonsgovernance.rules.problem.Problem;
import org.commonsgovernance.rules.problem.Problems;
import org.commonsgovernance.rules.problem.Suggestion;
import org.jspecify.annotations.Nullable;

/** The criteria that a pack speaks of, in {@code pack.yaml} and by its folders. */
final class PackTargets {
    private final Pack pack;
    private final PackLayout layout;
    private final Problems problems;

    PackTargets(Pack pack, PackLayout layout, Problems problems) {
        this.pack = pack;
        this.layout = layout;
        this.problems = problems;
    }

    /** The criteria whose rules {@code pack.yaml} speaks of, in its order. */
    Set<String> all() {
        return pack.rules().stream()
                .map(rule -> rule.of().text())
                .filter(of -> !of.equals(PackRule.VERDICT))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Tells of entries about criteria that are nowhere. */
    void requireKnown(Corpus below, Version version) {
        Set<String> known =
                below.criteria().stream().map(one -> one.id().value()).collect(Collectors.toSet());
        layout.criteria().stream().map(PackWords::last).filter(pack::owns).forEach(known::add);
        known.add(PackRule.VERDICT);
        Map<String, List<String>> families = below.criteria().stream()
                .filter(one -> one.family() != null)
                .collect(Collectors.groupingBy(
                        one -> Objects.requireNonNull(one.family()).id(),
                        Collectors.mapping(one -> one.id().value(), Collectors.toList())));
        for (PackRule rule : pack.rules()) {
            String of = rule.of().text();
            String near = Suggestion.didYouMean(of, known);
            boolean isMisplaced = pack.owns(of) && layout.hasMisplacedRules();
            if (version.isLast() && !known.contains(of) && !isMisplaced) {
                problems.add(pack.file()
                        .problem(
                                rule.of().line(),
                                rule.of().column(),
                                families.containsKey(of)
                                        ? "\"" + of + "\" is a family; write the criterion whose rule it is, one of "
                                                + String.join(", ", families.get(of))
                                        : "there is no criterion \"" + of + "\""
                                                + (near.isEmpty()
                                                        ? "; write the name of a criterion's folder, or verdict; the"
                                                                + " handbook that \"commons-audit rules docs\" makes lists"
                                                                + " them all"
                                                        : near)));
            }
        }
    }

    /** Tells why a folder holds rules of no criterion below. */
    void tellMissing(String folder, @Nullable Criterion there, Set<String> known, Version version) {
        String id = PackWords.last(folder);
        if (there != null) {
            whole(
                    folder,
                    "\"" + id + "\" lies in " + there.folder() + " below this pack; put its rules in that folder");
        } else if (version.isLast() && !pack.folder().has(folder + "/criterion.yaml")) {
            whole(
                    folder,
                    "there is no criterion \"" + id + "\" below this pack" + Suggestion.didYouMean(id, known)
                            + "; one of the pack's own is called \"" + pack.id() + "." + id + "\" or the like");
        }
    }

    private void whole(String path, String message) {
        problems.add(Problem.whole(pack.folder().shown(path), message));
    }
}
