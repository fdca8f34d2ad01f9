package org.commonsgovernance.rules.cases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.commonsgovernance.api.EvaluationException;
import org.commonsgovernance.api.assessment.Assessment;
import org.commonsgovernance.api.assessment.Cap;
import org.commonsgovernance.api.assessment.Evidence;
import org.commonsgovernance.api.assessment.Finding;
import org.commonsgovernance.rules.corpus.Corpus;
import org.commonsgovernance.rules.corpus.Criterion;
import org.commonsgovernance.rules.engine.CorpusEvaluator;
import org.commonsgovernance.rules.engine.CorpusEvaluator.Examination;
import org.commonsgovernance.rules.guard.ConditionOutcomes;
import org.commonsgovernance.rules.guard.Rule;
import org.jspecify.annotations.Nullable;

/**
 * What the cases of a corpus give, and how far they try its rules.
 *
 * @param results one for each case, in their order
 * @param rules one for each rule, in the order of the corpus
 * @param conditions which conditions held and failed in cases of their own criterion
 */
public record CaseRun(List<CaseResult> results, List<RuleCoverage> rules, ConditionOutcomes conditions) {
    public CaseRun {
        results = List.copyOf(results);
        rules = List.copyOf(rules);
    }

    /** The cases that do not give what they must. */
    public List<CaseResult> differing() {
        return results.stream().filter(one -> !one.isAsExpected()).toList();
    }

    /** What one case adds. */
    private record Tried(
            CaseResult result,
            Set<String> firing,
            Set<String> needed,
            @Nullable ConditionOutcomes conditions) {}

    /**
     * Judges every case: those of a criterion by its own rules, on which its status rests, those of the verdict by all.
     *
     * @param corpus whose cases and rules are counted
     * @param all all that a verdict rests on
     * @param isCrossChecked whether each is judged by the engine too; what comes out otherwise is a case that can't be judged
     */
    public static CaseRun of(Corpus corpus, List<Case> cases, Corpus all, boolean isCrossChecked) {
        ConditionOutcomes conditions = ConditionOutcomes.of(corpus.rules());
        Map<String, CaseJudge> judges = new ConcurrentHashMap<>();
        List<Tried> tried = cases.parallelStream()
                .map(one -> {
                    Criterion criterion = one.criterion();
                    CaseJudge judge = judges.computeIfAbsent(
                            folder(criterion),
                            folder -> criterion == null
                                    ? CaseJudge.of(all, isCrossChecked)
                                    : CaseJudge.of(criterion, all, isCrossChecked));
                    return tried(corpus, one, judge, conditions.fresh());
                })
                .toList();
        Map<String, Integer> fires = new HashMap<>();
        Set<String> needed = new HashSet<>();
        for (Tried one : tried) {
            one.firing().forEach(rule -> fires.merge(rule, 1, Integer::sum));
            needed.addAll(one.needed());
            if (one.conditions() != null) {
                conditions.addAll(one.conditions());
            }
        }
        Map<String, Integer> sizes = new HashMap<>();
        cases.forEach(one -> sizes.merge(folder(one.criterion()), 1, Integer::sum));
        List<RuleCoverage> rules = new ArrayList<>();
        corpus.criteria()
                .forEach(criterion -> criterion
                        .rules()
                        .forEach(rule ->
                                rules.add(coverage(rule, sizes.getOrDefault(folder(criterion), 0), fires, needed))));
        corpus.verdictRules()
                .forEach(rule -> rules.add(coverage(rule, sizes.getOrDefault(folder(null), 0), fires, needed)));
        return new CaseRun(tried.stream().map(Tried::result).toList(), rules, conditions);
    }

    private static RuleCoverage coverage(Rule rule, int cases, Map<String, Integer> fires, Set<String> needed) {
        int fired = fires.getOrDefault(rule.id(), 0);
        return new RuleCoverage(rule, fired, cases - fired, needed.contains(rule.id()));
    }

    private static String folder(@Nullable Criterion criterion) {
        return criterion == null ? "verdict" : criterion.folder();
    }

    private static Tried tried(Corpus corpus, Case one, CaseJudge judge, ConditionOutcomes conditions) {
        Examination seen;
        try {
            seen = judge.examine(one.setup());
        } catch (EvaluationException e) {
            return new Tried(new CaseResult(one, null, "  " + e.getMessage() + "\n"), Set.of(), Set.of(), null);
        }
        Criterion criterion = one.criterion();
        List<Rule> rules = criterion == null ? corpus.verdictRules() : criterion.rules();
        conditions.ask(rules, seen.facts());
        Assessment assessment = seen.assessment();
        Set<String> firing = firing(rules, assessment, criterion);
        Set<String> needed = new HashSet<>();
        Enum<?> actual;
        if (criterion == null) {
            actual = assessment.verdict();
            for (Rule cap : rules) {
                // A cap that does not hold can't move a settled verdict: it would hold at the worst end too.
                boolean canMove = firing.contains(cap.id()) || !assessment.isSettled();
                if (canMove && seen.verdictWithout(cap) != assessment.verdict()) {
                    needed.add(cap.id());
                }
            }
        } else {
            Finding finding = assessment.finding(criterion.id());
            actual = finding.status();
            rules.stream()
                    .filter(rule -> firing.contains(rule.id()))
                    .filter(rule -> CorpusEvaluator.statusWithout(finding, rule.name()) != finding.status())
                    .forEach(rule -> needed.add(rule.id()));
        }
        String reason = actual == one.expected() ? "" : Difference.explained(one, rules, seen);
        return new Tried(new CaseResult(one, actual, reason), firing, needed, conditions);
    }

    private static Set<String> firing(List<Rule> rules, Assessment assessment, @Nullable Criterion criterion) {
        Set<String> names = criterion == null
                ? assessment.caps().stream().map(Cap::rule).collect(Collectors.toSet())
                : assessment.finding(criterion.id()).evidence().stream()
                        .map(Evidence::rule)
                        .collect(Collectors.toSet());
        return rules.stream()
                .filter(rule -> names.contains(rule.name()))
                .map(Rule::id)
                .collect(Collectors.toSet());
    }
}
