package org.commonsgovernance.audit.cases;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.commonsgovernance.api.GovernanceEvaluator;
import org.commonsgovernance.api.assessment.CriterionId;
import org.commonsgovernance.api.assessment.Indicators;
import org.commonsgovernance.audit.cases.RuleChanges.Change;
import org.commonsgovernance.rules.corpus.Corpus;
import org.commonsgovernance.rules.problem.InvalidInputException;

/**
 * Whether changes of rules help cases that they were not chosen on. For each split the changes are chosen on a random half
 * of the cases, by leaving out from all of them whatever that half agrees as often without, and counted on the other half.
 */
public final class Splits {
    private static final long SEED = 1;

    private final RuleChanges changes;
    private final List<Labelled> cases;
    private final Map<Set<Change>, Agreements> judged = new HashMap<>();

    /** For each case, how many of the five judgements agree with readers, and whether the verdict does. */
    private record Agreements(Map<String, Integer> all, Map<String, Integer> verdicts) {}

    private Splits(RuleChanges changes, List<Labelled> cases) {
        this.changes = changes;
        this.cases = cases;
    }

    /**
     * A report in Markdown; the same arguments give the same.
     *
     * @param folder the cases, as for {@link CasesComparison}
     * @param before the rules without the changes
     * @param after the rules with them
     * @param count how many splits, 1 or more
     * @throws InvalidInputException with every mistake in the lists and dossiers
     */
    public static String of(Path folder, Path labels, Corpus before, Corpus after, int count) {
        return new Splits(new RuleChanges(before, after), Labelled.read(folder, labels)).report(count);
    }

    private String report(int count) {
        Set<Change> everything = new LinkedHashSet<>(changes.all());
        Agreements none = judge(Set.of());
        List<String> ids = none.all().keySet().stream().sorted().toList();
        Random random = new Random(SEED);
        List<Double> gains = new ArrayList<>();
        List<Double> verdictGains = new ArrayList<>();
        Map<Change, Integer> kept = new HashMap<>();
        for (int split = 0; split < count; split++) {
            List<String> shuffled = new ArrayList<>(ids);
            Collections.shuffle(shuffled, random);
            List<String> chosenOn = shuffled.subList(0, ids.size() / 2);
            List<String> others = shuffled.subList(ids.size() / 2, ids.size());
            Set<Change> taken = chosen(everything, chosenOn);
            taken.forEach(change -> kept.merge(change, 1, Integer::sum));
            Agreements with = judge(taken);
            int judgements = others.size() * (Indicators.ALL.size() + 1);
            gains.add(100.0 * (sum(with.all(), others) - sum(none.all(), others)) / judgements);
            verdictGains.add(100.0 * (sum(with.verdicts(), others) - sum(none.verdicts(), others)) / others.size());
        }
        Agreements all = judge(everything);
        StringBuilder page = new StringBuilder("# Changes of rules on cases that they were not chosen on\n\n"
                + "Made by `commons-audit cases --before`. In each split the changes are chosen on a random half"
                + " of the cases and counted on the other half: points of agreement gained there, in the mean and"
                + " from the least to the most of the splits.\n\n");
        line(page, "%d cases, %d splits, %d changes.", ids.size(), count, everything.size());
        line(page, "");
        line(page, "| | before | after, on the same cases | gained on the other half |");
        line(page, "|---|---|---|---|");
        int every = ids.size() * (Indicators.ALL.size() + 1);
        row(page, "verdict and indicators", sum(none.all(), ids), sum(all.all(), ids), every, gains);
        row(page, "verdict", sum(none.verdicts(), ids), sum(all.verdicts(), ids), ids.size(), verdictGains);
        line(page, "");
        line(page, "| change | chosen in |");
        line(page, "|---|---|");
        everything.forEach(change -> line(page, "| %s | %d of %d |", change, kept.getOrDefault(change, 0), count));
        return page.toString();
    }

    private static void row(StringBuilder page, String what, int before, int after, int of, List<Double> gains) {
        line(
                page,
                "| %s | %.0f %% | %.0f %% | %+.1f (%+.1f to %+.1f) |",
                what,
                100.0 * before / of,
                100.0 * after / of,
                gains.stream().mapToDouble(Double::doubleValue).average().orElse(0),
                Collections.min(gains),
                Collections.max(gains));
    }

    private static void line(StringBuilder page, String format, Object... arguments) {
        page.append(String.format(Locale.ROOT, format, arguments)).append('\n');
    }

    /** Without the changes that the cases agree as often without, looked at one after the other. */
    private Set<Change> chosen(Set<Change> everything, List<String> on) {
        Set<Change> taken = new LinkedHashSet<>(everything);
        for (Change change : everything) {
            Set<Change> without = new LinkedHashSet<>(taken);
            without.remove(change);
            if (sum(judge(without).all(), on) >= sum(judge(taken).all(), on)) {
                taken = without;
            }
        }
        return taken;
    }

    private static int sum(Map<String, Integer> agreements, List<String> ids) {
        return ids.stream().mapToInt(id -> agreements.getOrDefault(id, 0)).sum();
    }

    private Agreements judge(Set<Change> taken) {
        return judged.computeIfAbsent(new HashSet<>(taken), set -> {
            Map<String, Integer> all = new HashMap<>();
            Map<String, Integer> verdicts = new HashMap<>();
            GovernanceEvaluator evaluator = changes.with(set);
            for (Labelled labelled : cases) {
                Compared one = labelled.judge(evaluator);
                int verdict = one.agrees() ? 1 : 0;
                int indicators = 0;
                for (CriterionId indicator : Indicators.ALL) {
                    indicators += one.agrees(indicator) ? 1 : 0;
                }
                all.put(one.label().id(), verdict + indicators);
                verdicts.put(one.label().id(), verdict);
            }
            return new Agreements(all, verdicts);
        });
    }
}
