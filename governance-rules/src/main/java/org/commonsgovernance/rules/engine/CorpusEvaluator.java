package org.commonsgovernance.rules.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.commonsgovernance.api.assessment.Outlook;
import org.commonsgovernance.api.assessment.RuleTrace;
import org.commonsgovernance.api.assessment.Status;
import org.commonsgovernance.api.assessment.Supposition;
import org.commonsgovernance.api.assessment.Verdict;
import org.commonsgovernance.api.assessment.VerdictRange;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.api.model.Slice;
import org.commonsgovernance.api.model.Window;
import org.commonsgovernance.api.model.given.LicenseGrant;
import org.commonsgovernance.rules.corpus.Corpus;
import org.commonsgovernance.rules.corpus.Criterion;
import org.commonsgovernance.rules.derive.Deriver;
import org.commonsgovernance.rules.derive.Slices;
import org.commonsgovernance.rules.guard.Matcher;
import org.commonsgovernance.rules.guard.Rule;
import org.commonsgovernance.rules.guard.RuleTracer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Judges setups by a corpus. */
public final class CorpusEvaluator implements GovernanceEvaluator {
    private static final Logger LOG = LoggerFactory.getLogger(CorpusEvaluator.class);

    private final Corpus corpus;
    private final Findings findings;
    private final Verdicts verdicts;
    private final Set<String> capIds;
    private final Deriver deriver;
    private final RuleBase ruleBase;

    private CorpusEvaluator(Corpus corpus, Deriver deriver, RuleBase ruleBase) {
        this.corpus = corpus;
        this.findings = new Findings(corpus.criteria());
        this.verdicts = new Verdicts(corpus.verdictRules(), corpus.policy());
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
                                criterion -> leads.of(findings.require(criterion)),
                                (criterion, answer) ->
                                        supposing(judged, judged.standings().answered(criterion, answer)))
                        .find(),
                new SmallestChanges(states, judged.standings(), judged.noForProfit()).find());
    }

    @Override
    public Supposition supposing(ProductionSetup setup, Set<CriterionId> good, LocalDate asOf, Window window) {
        good.forEach(findings::require);
        Judged judged = judge(setup, asOf, window);
        return supposing(judged, judged.standings().supposing(good));
    }

    private Supposition supposing(Judged judged, Standings supposed) {
        List<Coverage> coverage = verdicts.coverage(supposed, supposed.familyStandings());
        VerdictRange range = verdicts.range(judged.facts(), supposed, coverage, judged.noForProfit());
        Verdict capped = Caps.of(corpus.verdictRules(), judged.facts()).on(supposed.facts());
        return new Supposition(
                verdicts.verdict(capped, judged.facts(), supposed, coverage, judged.noForProfit()), range);
    }

    @Override
    public List<RuleTrace> why(ProductionSetup setup, CriterionId criterion, LocalDate asOf, Window window) {
        Criterion asked = findings.require(criterion);
        requireObserved(setup, asOf);
        Deriver.Derived derived = derive(setup, Slices.of(setup, asOf, window));
        ruleBase.requireFew(derived.facts().size());
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
            return Verdicts.verdict(
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
        List<Finding> found;
        Standings standings;
        try (RuleBase.Session session = ruleBase.open()) {
            session.judge(derived.facts(), (rule, match) -> {
                List<Fact> cited = derived.cited(matcher.cited(rule, match));
                if (rule.outcome() instanceof Rule.Says says) {
                    evidence.computeIfAbsent(Findings.criterion(rule), id -> new ArrayList<>())
                            .add(findings.evidence(rule, says.stance(), cited));
                } else if (capIds.contains(rule.id()) && Weighing.caps(cited)) {
                    caps.add(cap(rule, cited));
                }
            });
            found = findings.of(evidence);
            standings = Standings.of(corpus.criteria(), found);
            List<Fact> seen = standings.facts();
            Matcher withFindings = matcher.and(seen);
            session.judge(seen, (rule, match) -> {
                List<Fact> cited = derived.cited(withFindings.cited(rule, match));
                if (capIds.contains(rule.id()) && Weighing.caps(cited)) {
                    caps.add(cap(rule, cited));
                }
            });
        }
        boolean noForProfit = Verdicts.isWithoutForProfit(found);
        Assessment assessment = assess(setup, slice, matcher, found, standings, caps, noForProfit);
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
        } catch (IllegalArgumentException e) {
            requireLicences(setup);
            throw e;
        }
    }

    /** Licences of setups that were built by program, which nobody checked. */
    private void requireLicences(ProductionSetup setup) {
        for (LicenseGrant grant : setup.facts(LicenseGrant.class)) {
            try {
                corpus.licenses().read(grant.expression());
            } catch (IllegalArgumentException e) {
                throw new EvaluationException(
                        "LicenseGrant \"" + grant.id() + "\" of \"" + setup.id() + "\": " + e.getMessage());
            }
        }
    }

    private Assessment assess(
            ProductionSetup setup,
            Slice slice,
            Matcher facts,
            List<Finding> found,
            Standings standings,
            List<Cap> caps,
            boolean noForProfit) {
        caps.sort(Comparator.comparing(Cap::atMost, (a, b) -> a == b ? 0 : a.isAtOrBelow(b) ? -1 : 1)
                .thenComparing(Cap::rule)
                .thenComparing(cap -> cap.facts().toString()));
        List<FamilyStanding> families = standings.familyStandings();
        List<Coverage> coverage = verdicts.coverage(standings, families);
        VerdictRange range = verdicts.range(facts, standings, coverage, noForProfit);
        Verdict capped = caps.isEmpty() ? Verdict.PEER_PRODUCTION : caps.get(0).atMost();
        return new Assessment(
                setup.id(),
                setup.name(),
                slice,
                verdicts.verdict(capped, facts, standings, coverage, noForProfit),
                range,
                coverage,
                caps,
                families,
                found,
                setup.readFrom(),
                corpus.digest(),
                corpus.layering());
    }

    private static Cap cap(Rule rule, List<Fact> cited) {
        return new Cap(rule.name(), ((Rule.AtMost) rule.outcome()).verdict(), cited);
    }
}
