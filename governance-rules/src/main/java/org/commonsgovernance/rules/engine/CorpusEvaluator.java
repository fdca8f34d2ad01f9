package org.commonsgovernance.rules.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonsgovernance.api.EvaluationException;
import org.commonsgovernance.api.GovernanceEvaluator;
import org.commonsgovernance.api.assessment.Appraisal;
import org.commonsgovernance.api.assessment.Assessment;
import org.commonsgovernance.api.assessment.Cap;
import org.commonsgovernance.api.assessment.Coverage;
import org.commonsgovernance.api.assessment.CriterionId;
import org.commonsgovernance.api.assessment.Evidence;
import org.commonsgovernance.api.assessment.FamilyStanding;
import org.commonsgovernance.api.assessment.Finding;
import org.commonsgovernance.api.assessment.Lifecycle;
import org.commonsgovernance.api.assessment.Outlook;
import org.commonsgovernance.api.assessment.RuleTrace;
import org.commonsgovernance.api.assessment.Stance;
import org.commonsgovernance.api.assessment.Status;
import org.commonsgovernance.api.assessment.Supposition;
import org.commonsgovernance.api.assessment.Tally;
import org.commonsgovernance.api.assessment.Tier;
import org.commonsgovernance.api.assessment.Verdict;
import org.commonsgovernance.api.assessment.VerdictRange;
import org.commonsgovernance.api.assessment.Weight;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.Fraction;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.api.model.Slice;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.api.model.Window;
import org.commonsgovernance.rules.corpus.Corpus;
import org.commonsgovernance.rules.corpus.Criterion;
import org.commonsgovernance.rules.derive.Deriver;
import org.commonsgovernance.rules.derive.Slices;
import org.commonsgovernance.rules.guard.Matcher;
import org.commonsgovernance.rules.guard.Rule;
import org.commonsgovernance.rules.guard.RuleTracer;
import org.commonsgovernance.rules.policy.Policy;
import org.commonsgovernance.rules.policy.Threshold;
import org.commonsgovernance.rules.problem.Suggestion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Judges setups by a corpus. */
public final class CorpusEvaluator implements GovernanceEvaluator {
    private static final Logger LOG = LoggerFactory.getLogger(CorpusEvaluator.class);

    private final Corpus corpus;
    private final Map<String, Criterion> criteria = new HashMap<>();
    private final Map<CriterionId, List<String>> looksFor = new HashMap<>();
    private final Set<String> capIds;
    private final Deriver deriver;
    private final RuleBase ruleBase;

    private CorpusEvaluator(Corpus corpus, Deriver deriver, RuleBase ruleBase) {
        this.corpus = corpus;
        for (Criterion one : corpus.criteria()) {
            criteria.put(one.id().value(), one);
            looksFor.put(one.id(), one.looksFor());
        }
        this.capIds = corpus.verdictRules().stream().map(Rule::id).collect(Collectors.toUnmodifiableSet());
        this.deriver = deriver;
        this.ruleBase = ruleBase;
    }

    /** Judges by a network built from the corpus. */
    public static CorpusEvaluator of(Corpus corpus, Deriver deriver, Limits limits) {
        RuleBase ruleBase = RuleBase.of(corpus.rules(), limits);
        LOG.debug("built {} rules", corpus.rules().size());
        return new CorpusEvaluator(corpus, deriver, ruleBase);
    }

    /** Judges by what Drools' own compiler makes of the corpus. */
    public static CorpusEvaluator compiled(Corpus corpus, Deriver deriver, Limits limits, ClassLoader loader) {
        return new CorpusEvaluator(corpus, deriver, RuleBase.compiled(corpus.rules(), limits, loader));
    }

    /** Judges without an engine: at once, and as well; for small setups, of which few are judged. */
    public static CorpusEvaluator plain(Corpus corpus, Deriver deriver, Limits limits) {
        return new CorpusEvaluator(corpus, deriver, new PlainRuleBase(corpus.rules(), limits));
    }

    @Override
    public Assessment evaluate(ProductionSetup setup, LocalDate asOf, Window window) {
        return judge(setup, asOf, window).assessment();
    }

    @Override
    public Outlook outlook(ProductionSetup setup, LocalDate asOf, Window window) {
        return outlook(setup, judge(setup, asOf, window));
    }

    @Override
    public Appraisal appraise(ProductionSetup setup, LocalDate asOf, Window window) {
        Judged judged = judge(setup, asOf, window);
        return new Appraisal(judged.assessment(), outlook(setup, judged));
    }

    private Outlook outlook(ProductionSetup setup, Judged judged) {
        List<CriterionId> indicators =
                List.copyOf(judged.standings().indicators().keySet());
        VerdictStates states = new VerdictStates(corpus.verdictRules(), judged.facts(), indicators);
        Leads leads = new Leads(judged.facts(), judged.derived(), setup.facts());
        return new Outlook(
                new OpenQuestions(
                                states,
                                judged.standings(),
                                judged.assessment(),
                                criterion -> leads.of(require(criterion)),
                                (criterion, answer) ->
                                        supposing(judged, judged.standings().answered(criterion, answer)))
                        .find(),
                new SmallestChanges(states, judged.standings(), judged.noForProfit()).find());
    }

    @Override
    public Supposition supposing(ProductionSetup setup, Set<CriterionId> good, LocalDate asOf, Window window) {
        good.forEach(this::require);
        Judged judged = judge(setup, asOf, window);
        return supposing(judged, judged.standings().supposing(good));
    }

    private Supposition supposing(Judged judged, Standings supposed) {
        List<Coverage> coverage = coverage(supposed, supposed.familyStandings());
        VerdictRange range = range(judged.facts(), supposed, coverage, judged.noForProfit());
        Verdict capped = Caps.of(corpus.verdictRules(), judged.facts()).on(supposed.facts());
        return new Supposition(
                verdict(corpus.verdictRules(), capped, judged.facts(), supposed, coverage, judged.noForProfit()),
                range);
    }

    private Criterion require(CriterionId criterion) {
        Criterion asked = criteria.get(criterion.value());
        if (asked == null) {
            throw new IllegalArgumentException("no criterion \"" + criterion + "\""
                    + Suggestion.didYouMean(criterion.value(), criteria.keySet()) + "; there are "
                    + corpus.criteria().stream().map(Criterion::id).toList());
        }
        return asked;
    }

    @Override
    public List<RuleTrace> why(ProductionSetup setup, CriterionId criterion, LocalDate asOf, Window window) {
        Criterion asked = require(criterion);
        requireObserved(setup, asOf);
        Deriver.Derived derived = derive(setup, Slices.of(setup, asOf, window));
        Matcher matcher = new Matcher(derived.facts());
        ruleBase.requireBounded(matcher);
        RuleTracer tracer = new RuleTracer(matcher, derived::original);
        return asked.rules().stream().map(tracer::trace).toList();
    }

    /** What a setup was judged by, for those who look at rules one by one. */
    public final class Examination {
        private final Judged judged;

        private Examination(Judged judged) {
            this.judged = judged;
        }

        /** What came of it. */
        public Assessment assessment() {
            return judged.assessment();
        }

        /** What the rules saw, the findings among it. */
        public Matcher facts() {
            return judged.facts().and(judged.standings().facts());
        }

        /** The fact as it was given, of one as rules saw it. */
        public Fact original(Fact seen) {
            return judged.derived().original(seen);
        }

        /** The verdict that it would have if one verdict rule did not cap. */
        public Verdict verdictWithout(Rule cap) {
            List<Rule> others = corpus.verdictRules().stream()
                    .filter(rule -> !rule.id().equals(cap.id()))
                    .toList();
            Verdict capped = judged.assessment().caps().stream()
                    .filter(one -> !one.rule().equals(cap.name()))
                    .map(Cap::atMost)
                    .reduce(Verdict.PEER_PRODUCTION, (a, b) -> a.isAtOrBelow(b) ? a : b);
            return verdict(
                    others,
                    capped,
                    judged.facts(),
                    judged.standings(),
                    judged.assessment().coverage(),
                    judged.noForProfit());
        }
    }

    /** As {@link #evaluate}, with all that rules saw. */
    public Examination examine(ProductionSetup setup, LocalDate asOf, Window window) {
        return new Examination(judge(setup, asOf, window));
    }

    /** The status that a finding would have if one of its criterion's rules were not there. */
    public static Status statusWithout(Finding finding, String rule) {
        return Weighing.status(finding.evidence().stream()
                .filter(one -> !one.rule().equals(rule))
                .toList());
    }

    /** An assessment, and what it was made from. */
    private record Judged(
            Assessment assessment, Deriver.Derived derived, Matcher facts, Standings standings, boolean noForProfit) {}

    private Judged judge(ProductionSetup setup, LocalDate asOf, Window window) {
        requireObserved(setup, asOf);
        Slice slice = Slices.of(setup, asOf, window);
        Deriver.Derived derived = derive(setup, slice);
        Matcher matcher = new Matcher(derived.facts());
        ruleBase.requireBounded(matcher);
        Map<String, List<Evidence>> evidence = new HashMap<>();
        List<Cap> caps = new ArrayList<>();
        List<Finding> findings;
        Standings standings;
        try (RuleBase.Session session = ruleBase.open()) {
            session.judge(derived.facts(), (rule, match) -> {
                List<Fact> cited = derived.cited(matcher.cited(rule, match));
                if (rule.outcome() instanceof Rule.Says says) {
                    evidence.computeIfAbsent(criterion(rule), id -> new ArrayList<>())
                            .add(evidence(rule, says.stance(), cited));
                } else if (capIds.contains(rule.id()) && Weighing.caps(cited)) {
                    caps.add(cap(rule, cited));
                }
            });
            findings = findings(evidence);
            standings = Standings.of(corpus.criteria(), findings);
            List<Fact> seen = standings.facts();
            Matcher withFindings = matcher.and(seen);
            session.judge(seen, (rule, match) -> {
                List<Fact> cited = derived.cited(withFindings.cited(rule, match));
                if (capIds.contains(rule.id()) && Weighing.caps(cited)) {
                    caps.add(cap(rule, cited));
                }
            });
        }
        boolean noForProfit = findings.stream()
                .filter(finding -> finding.tier() == Tier.INDICATOR && finding.isCounted())
                .allMatch(CorpusEvaluator::isWithoutForProfit);
        Assessment assessment = assess(setup, slice, matcher, findings, standings, caps, noForProfit);
        return new Judged(assessment, derived, matcher, standings, noForProfit);
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
            ProductionSetup setup,
            Slice slice,
            Matcher facts,
            List<Finding> findings,
            Standings standings,
            List<Cap> caps,
            boolean noForProfit) {
        caps.sort(Comparator.comparing(Cap::atMost, (a, b) -> a == b ? 0 : a.isAtOrBelow(b) ? -1 : 1)
                .thenComparing(Cap::rule)
                .thenComparing(cap -> cap.facts().toString()));
        List<FamilyStanding> families = standings.familyStandings();
        List<Coverage> coverage = coverage(standings, families);
        VerdictRange range = range(facts, standings, coverage, noForProfit);
        Verdict capped = caps.isEmpty() ? Verdict.PEER_PRODUCTION : caps.get(0).atMost();
        return new Assessment(
                setup.id(),
                setup.name(),
                slice,
                verdict(corpus.verdictRules(), capped, facts, standings, coverage, noForProfit),
                range,
                coverage,
                caps,
                families,
                findings,
                setup.readFrom(),
                corpus.digest(),
                corpus.layering());
    }

    private VerdictRange range(Matcher facts, Standings standings, List<Coverage> coverage, boolean noForProfit) {
        return Ranging.range(corpus.verdictRules(), facts, standings, isAnyDecided(coverage), noForProfit);
    }

    private static boolean isAnyDecided(List<Coverage> coverage) {
        return coverage.stream().anyMatch(one -> one.decided() > 0);
    }

    private static Verdict verdict(
            List<Rule> caps,
            Verdict capped,
            Matcher facts,
            Standings standings,
            List<Coverage> coverage,
            boolean noForProfit) {
        boolean isShort = !isAnyDecided(coverage) || coverage.stream().anyMatch(one -> !one.isEnough());
        // What could still turn out is asked only where it matters: the caps are judged twice for it.
        boolean isUndetermined = isShort
                && !Ranging.asPresumed(caps, facts, standings, isAnyDecided(coverage), noForProfit)
                        .isSettled();
        return isUndetermined ? Verdict.UNDETERMINED : Ranging.read(capped, noForProfit);
    }

    /** The question is set aside, whether or not it could be answered too, and the answer does not speak of a firm. */
    private static boolean isWithoutForProfit(Finding finding) {
        return (finding.status() == Status.NOT_APPLICABLE || finding.status() == Status.REFUTED)
                && finding.evidence().stream()
                        .anyMatch(one -> one.isDecisive() && one.stance() == Stance.NOT_APPLICABLE);
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
                rule.lifecycle() == Lifecycle.EXPERIMENTAL
                        ? Weight.EXPERIMENTAL
                        : Weighing.weight(criterion.tier(), stance, strength),
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
                    criterion.family() == null ? null : criterion.family().id(),
                    criterion.text(),
                    Weighing.status(sorted),
                    looksFor.getOrDefault(criterion.id(), List.of()),
                    sorted,
                    criterion.lifecycle()));
        }
        return findings;
    }

    private List<Coverage> coverage(Standings standings, List<FamilyStanding> families) {
        List<Coverage> coverage = new ArrayList<>();
        List<Status> indicators = List.copyOf(standings.indicators().values());
        coverage.add(new Coverage(
                Tally.Scope.INDICATORS,
                (int) indicators.stream().filter(Status::isDecided).count(),
                (int) indicators.stream()
                        .filter(status -> status != Status.NOT_APPLICABLE)
                        .count(),
                share(Policy.INDICATORS_DECIDED)));
        if (!families.isEmpty()) {
            Fraction enough = share(Policy.FAMILY_DECIDED);
            coverage.add(new Coverage(
                    Tally.Scope.FAMILIES,
                    (int) families.stream()
                            .filter(one -> one.decided() > 0 && enough.compareTo(one.decided(), one.applicable()) <= 0)
                            .count(),
                    (int) families.stream().filter(one -> one.applicable() > 0).count(),
                    share(Policy.FAMILIES_DECIDED)));
        }
        return coverage;
    }

    /** A share that the policy names; all, where it does not. */
    private Fraction share(String name) {
        Threshold threshold = corpus.policy().get(name);
        return threshold == null ? Fraction.ONE : threshold.value();
    }
}
