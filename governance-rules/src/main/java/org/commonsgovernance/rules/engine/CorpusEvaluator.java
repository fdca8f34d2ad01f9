package org.commonsgovernance.rules.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.commonsgovernance.api.EvaluationException;
import org.commonsgovernance.api.GovernanceEvaluator;
import org.commonsgovernance.api.assessment.Assessment;
import org.commonsgovernance.api.assessment.Cap;
import org.commonsgovernance.api.assessment.Coverage;
import org.commonsgovernance.api.assessment.Evidence;
import org.commonsgovernance.api.assessment.Finding;
import org.commonsgovernance.api.assessment.Stance;
import org.commonsgovernance.api.assessment.Status;
import org.commonsgovernance.api.assessment.Tier;
import org.commonsgovernance.api.assessment.Verdict;
import org.commonsgovernance.api.assessment.VerdictRange;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.Fraction;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.api.model.Slice;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.api.model.Window;
import org.commonsgovernance.rules.corpus.Corpus;
import org.commonsgovernance.rules.corpus.Criterion;
import org.commonsgovernance.rules.derive.Deriver;
import org.commonsgovernance.rules.guard.Matcher;
import org.commonsgovernance.rules.guard.Rule;
import org.commonsgovernance.rules.policy.Threshold;

/** Judges setups by a corpus. */
public final class CorpusEvaluator implements GovernanceEvaluator {
    /** The policy's share of the indicators that must be decided before a verdict that could still move is given. */
    private static final String DECIDED = "indicatorsDecided";

    private final Corpus corpus;
    private final Map<String, Criterion> criteria = new HashMap<>();
    private final Deriver deriver;
    private final RuleBase ruleBase;
    private final Fraction requiredCoverage;

    public CorpusEvaluator(Corpus corpus, Deriver deriver, Limits limits, ClassLoader loader) {
        this.corpus = corpus;
        corpus.criteria().forEach(one -> criteria.put(one.id().value(), one));
        this.deriver = deriver;
        this.ruleBase = RuleBase.compile(corpus.rules(), limits, loader);
        Threshold required = corpus.policy().get(DECIDED);
        this.requiredCoverage = required == null ? Fraction.ONE : required.value();
    }

    @Override
    public Assessment evaluate(ProductionSetup setup, LocalDate asOf, Window window) {
        requireObserved(setup, asOf);
        Slice slice = window.upTo(asOf);
        Deriver.Derived derived = derive(setup, slice);
        Matcher matcher = new Matcher(derived.facts());
        ruleBase.requireBounded(matcher);
        Map<String, List<Evidence>> evidence = new HashMap<>();
        List<Cap> caps = new ArrayList<>();
        List<Finding> findings;
        try (RuleBase.Session session = ruleBase.open()) {
            session.judge(derived.facts(), (rule, match) -> {
                List<Fact> cited = originals(derived, matcher.cited(rule, match));
                if (rule.outcome() instanceof Rule.Says says) {
                    evidence.computeIfAbsent(criterion(rule), id -> new ArrayList<>())
                            .add(evidence(rule, says.stance(), cited));
                } else if (Weighing.caps(cited)) {
                    caps.add(cap(rule, cited));
                }
            });
            findings = findings(evidence);
            List<Fact> standings = Standings.of(corpus.criteria(), findings);
            Matcher withFindings = matcher.and(standings);
            session.judge(standings, (rule, match) -> {
                List<Fact> cited = originals(derived, withFindings.cited(rule, match));
                if (Weighing.caps(cited)) {
                    caps.add(cap(rule, cited));
                }
            });
        }
        return assess(setup, slice, matcher, findings, caps);
    }

    /** Facts without dates hold through the observed period, and nothing is known beyond it. */
    private static void requireObserved(ProductionSetup setup, LocalDate asOf) {
        if (!setup.observed().mayContain(asOf)) {
            throw new EvaluationException(
                    "the setup was observed in " + setup.observed() + "; on " + asOf + " it can't be judged");
        }
    }

    private Deriver.Derived derive(ProductionSetup setup, Slice slice) {
        try {
            return deriver.derive(setup, slice, ruleBase.types());
        } catch (ArithmeticException e) {
            throw new EvaluationException("the setup's shares are too fine to be added exactly; round them");
        }
    }

    private Assessment assess(
            ProductionSetup setup, Slice slice, Matcher facts, List<Finding> findings, List<Cap> caps) {
        caps.sort(Comparator.comparing(Cap::atMost, (a, b) -> a == b ? 0 : a.isAtOrBelow(b) ? -1 : 1)
                .thenComparing(Cap::rule)
                .thenComparing(cap -> cap.facts().toString()));
        boolean noForProfit = findings.stream()
                .filter(finding -> finding.tier() == Tier.INDICATOR)
                .allMatch(finding -> finding.status() == Status.NOT_APPLICABLE);
        Coverage coverage = coverage(findings);
        VerdictRange range = new Ranging(corpus, facts, findings).range(coverage, noForProfit);
        Verdict capped = Ranging.read(
                caps.isEmpty() ? Verdict.PEER_PRODUCTION : caps.get(0).atMost(), noForProfit);
        boolean isUndetermined = !coverage.isEnough() && !range.isSettled();
        return new Assessment(
                setup.id(),
                setup.name(),
                slice,
                isUndetermined ? Verdict.UNDETERMINED : capped,
                range,
                List.of(coverage),
                caps,
                findings,
                setup.readFrom(),
                corpus.digest());
    }

    private static List<Fact> originals(Deriver.Derived derived, List<Fact> facts) {
        return facts.stream().map(derived::original).toList();
    }

    private static String criterion(Rule rule) {
        return rule.id().substring(0, rule.id().indexOf('#'));
    }

    private Evidence evidence(Rule rule, Stance stance, List<Fact> cited) {
        Criterion criterion = Objects.requireNonNull(criteria.get(criterion(rule)));
        Source strength =
                cited.stream().map(Fact::source).reduce(Source::weaker).orElseThrow();
        return new Evidence(
                criterion.id(),
                rule.name(),
                stance,
                Weighing.weight(criterion.tier(), stance, strength),
                cited,
                strength);
    }

    private static Cap cap(Rule rule, List<Fact> cited) {
        return new Cap(rule.name(), ((Rule.AtMost) rule.outcome()).verdict(), cited);
    }

    private List<Finding> findings(Map<String, List<Evidence>> evidence) {
        List<Finding> findings = new ArrayList<>();
        for (Criterion criterion : corpus.criteria()) {
            Map<String, Integer> place = new HashMap<>();
            criterion.rules().forEach(rule -> place.put(rule.name(), place.size()));
            List<Evidence> sorted = evidence.getOrDefault(criterion.id().value(), List.of()).stream()
                    .sorted(Comparator.comparing((Evidence one) -> !one.isDecisive())
                            .thenComparing(Evidence::weight)
                            .thenComparing(one -> Objects.requireNonNull(place.get(one.rule())))
                            .thenComparing(
                                    one -> one.facts().stream().map(Fact::id).collect(Collectors.joining("\n"))))
                    .toList();
            findings.add(new Finding(
                    criterion.id(),
                    criterion.tier(),
                    criterion.words().statement(),
                    Weighing.status(sorted),
                    criterion.looksFor(),
                    sorted));
        }
        return findings;
    }

    private Coverage coverage(List<Finding> findings) {
        List<Finding> indicators = findings.stream()
                .filter(finding -> finding.tier() == Tier.INDICATOR)
                .toList();
        int applicable = (int) indicators.stream()
                .filter(finding -> finding.status() != Status.NOT_APPLICABLE)
                .count();
        int decided = (int) indicators.stream()
                .filter(finding -> finding.status().isDecided())
                .count();
        return new Coverage(Tier.INDICATOR, decided, applicable, requiredCoverage);
    }
}
