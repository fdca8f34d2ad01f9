package org.commonsgovernance.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;
import org.commonsgovernance.api.GovernanceEvaluator;
import org.commonsgovernance.api.assessment.Assessment;
import org.commonsgovernance.api.assessment.Cap;
import org.commonsgovernance.api.assessment.CriterionId;
import org.commonsgovernance.api.assessment.Finding;
import org.commonsgovernance.api.assessment.Outlook;
import org.commonsgovernance.api.assessment.Status;
import org.commonsgovernance.api.assessment.Supposition;
import org.commonsgovernance.api.assessment.Tally.Scope;
import org.commonsgovernance.api.assessment.Tier;
import org.commonsgovernance.api.assessment.Verdict;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.api.model.Window;
import org.commonsgovernance.rules.Corpora;
import org.commonsgovernance.rules.Generated;
import org.commonsgovernance.rules.GovernanceRules;
import org.commonsgovernance.rules.corpus.Corpus;
import org.commonsgovernance.rules.derive.Deriver;
import org.commonsgovernance.rules.guard.Matcher;
import org.commonsgovernance.rules.guard.Rule;

/** The way from statuses to a verdict, its range and its outlook, held against what trying everything would give. */
class VerdictProperties {
    private static final GovernanceEvaluator EVALUATOR = GovernanceRules.standard();
    private static final RuleBase RULE_BASE = RuleBase.of(Corpora.CORPUS.rules(), Limits.STANDARD);
    private static final RuleBase COMPILED =
            RuleBase.compiled(Corpora.CORPUS.rules(), Limits.STANDARD, VerdictProperties.class.getClassLoader());
    private static final Deriver DERIVER = new Deriver(Corpora.CORPUS.licenses(), List.of());
    private static final CorpusEvaluator PLAIN = CorpusEvaluator.plain(Corpora.CORPUS, DERIVER, Limits.STANDARD);

    private static List<Fact> facts(ProductionSetup setup) {
        return DERIVER.derive(setup, Window.TWELVE_MONTHS.upTo(setup.lastDay()), RULE_BASE.types())
                .facts();
    }

    private static boolean isCounted(Finding finding) {
        return finding.tier() == Tier.INDICATOR || finding.tier() == Tier.INVERSION;
    }

    private static boolean isOpen(Finding finding) {
        return finding.status() == Status.UNKNOWN || finding.isPresumed();
    }

    private static Scope scope(Finding finding) {
        return finding.tier() == Tier.INDICATOR ? Scope.INDICATORS : Scope.FAMILIES;
    }

    /** The findings with some statuses changed. */
    private static Standings standings(Assessment assessment, BiFunction<Finding, Status, Status> change) {
        List<Finding> changed = assessment.findings().stream()
                .map(finding -> new Finding(
                        finding.criterion(),
                        finding.tier(),
                        finding.family(),
                        finding.text(),
                        isCounted(finding) ? change.apply(finding, finding.status()) : finding.status(),
                        finding.looksFor(),
                        finding.evidence()))
                .toList();
        return Standings.of(Corpora.CORPUS.criteria(), changed);
    }

    private static Status any(Random random) {
        return List.of(Status.ESTABLISHED, Status.CONTESTED, Status.REFUTED).get(random.nextInt(3));
    }

    @Property(tries = 1000, seed = "1", shrinking = ShrinkingMode.OFF)
    void tree_network_and_compiler_agree_on_every_match(@ForAll Random random) {
        List<Fact> facts = facts(Generated.setup(random));
        List<String> byTree = Matches.byTree(Corpora.CORPUS.rules(), facts);
        assertThat(Matches.byEngine(RULE_BASE, facts)).containsExactlyInAnyOrderElementsOf(byTree);
        assertThat(Matches.byEngine(COMPILED, facts)).containsExactlyInAnyOrderElementsOf(byTree);
    }

    @Property(tries = 300, seed = "1", shrinking = ShrinkingMode.OFF)
    void plain_java_judges_as_the_engine_does(@ForAll Random random) {
        ProductionSetup setup = Generated.setup(random);
        assertThat(PLAIN.evaluate(setup)).isEqualTo(EVALUATOR.evaluate(setup));
    }

    @Property(tries = 300, seed = "1", shrinking = ShrinkingMode.OFF)
    void the_verdict_without_a_cap_is_that_of_rules_without_it(@ForAll Random random) {
        ProductionSetup setup = Generated.setup(random);
        CorpusEvaluator.Examination seen = PLAIN.examine(setup, setup.lastDay(), Window.TWELVE_MONTHS);
        Corpus all = Corpora.CORPUS;
        Rule cap = all.verdictRules().get(random.nextInt(all.verdictRules().size()));
        Corpus without = new Corpus(
                all.criteria(),
                all.verdictRules().stream().filter(rule -> !rule.equals(cap)).toList(),
                all.verdictCases(),
                all.policy(),
                all.licenses(),
                all.digest());
        Verdict verdict = CorpusEvaluator.plain(without, DERIVER, Limits.STANDARD)
                .evaluate(setup)
                .verdict();
        Statistics.label("verdict").collect(verdict == seen.assessment().verdict() ? "same" : "moved");
        assertThat(seen.verdictWithout(cap)).isEqualTo(verdict);
    }

    @Property(tries = 1000, seed = "1", shrinking = ShrinkingMode.OFF)
    void caps_in_plain_java_are_those_of_the_engine(@ForAll Random random) {
        ProductionSetup setup = Generated.setup(random);
        Assessment assessment = EVALUATOR.evaluate(setup);
        Verdict byEngine = assessment.caps().stream()
                .map(Cap::atMost)
                .reduce(Verdict.PEER_PRODUCTION, (a, b) -> a.isAtOrBelow(b) ? a : b);
        Caps caps = Caps.of(Corpora.CORPUS.verdictRules(), new Matcher(facts(setup)));
        assertThat(caps.on(standings(assessment, (finding, status) -> status).facts()))
                .isEqualTo(byEngine);
    }

    @Property(tries = 1000, seed = "1", shrinking = ShrinkingMode.OFF)
    void better_statuses_never_give_a_worse_verdict(@ForAll Random random) {
        ProductionSetup setup = Generated.setup(random);
        Assessment assessment = EVALUATOR.evaluate(setup);
        Matcher matcher = new Matcher(facts(setup));
        Map<CriterionId, Status> before = new HashMap<>();
        Map<CriterionId, Status> after = new HashMap<>();
        for (Finding finding : assessment.findings()) {
            Status one = any(random);
            before.put(finding.criterion(), one);
            after.put(finding.criterion(), random.nextInt(3) == 0 ? better(one, scope(finding)) : one);
        }
        for (Caps caps : List.of(
                Caps.of(Corpora.CORPUS.verdictRules(), matcher),
                Caps.atWorst(Corpora.CORPUS.verdictRules(), matcher))) {
            Verdict worse = caps.on(standings(assessment, (finding, status) -> before.get(finding.criterion()))
                    .facts());
            Verdict better = caps.on(standings(assessment, (finding, status) -> after.get(finding.criterion()))
                    .facts());
            assertThat(worse.isAtOrBelow(better)).isTrue();
        }
    }

    private static Status better(Status status, Scope scope) {
        return status == Standings.worst(scope) ? Status.CONTESTED : Standings.best(scope);
    }

    /** However what is unknown or presumed turns out, the verdict lies in the range. */
    @Property(tries = 1000, seed = "1", shrinking = ShrinkingMode.OFF)
    void the_range_holds_whatever_is_unknown(@ForAll Random random) {
        ProductionSetup setup = Generated.setup(random);
        Assessment assessment = EVALUATOR.evaluate(setup);
        Caps caps = Caps.of(Corpora.CORPUS.verdictRules(), new Matcher(facts(setup)));
        Verdict known = caps.on(standings(assessment, (finding, status) -> isOpen(finding) ? any(random) : status)
                .facts());
        assertThat(assessment.range().worst().isAtOrBelow(known)).isTrue();
        assertThat(known.isAtOrBelow(assessment.range().best())).isTrue();
    }

    /** Each change gives a better verdict, and no set of fewer decided criteria does. */
    @Property(tries = 1000, seed = "1", shrinking = ShrinkingMode.OFF)
    void changes_are_enough_and_none_is_smaller(@ForAll Random random) {
        ProductionSetup setup = Generated.setup(random);
        Assessment assessment = EVALUATOR.evaluate(setup);
        Outlook outlook = EVALUATOR.outlook(setup);
        Caps caps = Caps.of(Corpora.CORPUS.verdictRules(), new Matcher(facts(setup)));
        Verdict now = caps.on(standings(assessment, (finding, status) -> status).facts());
        for (Outlook.Change change : outlook.changes()) {
            Set<CriterionId> turned = new HashSet<>();
            change.turns()
                    .forEach(turn -> turned.addAll(
                            turn.anyOf().get(random.nextInt(turn.anyOf().size()))));
            assertThat(turned).hasSize(change.size());
            assertThat(turned(caps, assessment, turned).isAtOrBelow(now)).isFalse();
        }
        int smallest =
                outlook.changes().isEmpty() ? 3 : outlook.changes().get(0).size();
        List<CriterionId> turnable = assessment.findings().stream()
                .filter(VerdictProperties::isCounted)
                .filter(finding -> finding.status().isDecided() && finding.status() != Standings.best(scope(finding)))
                .map(Finding::criterion)
                .toList();
        for (Set<CriterionId> fewer : subsets(turnable, Math.min(smallest - 1, 2))) {
            assertThat(turned(caps, assessment, fewer)).as(fewer.toString()).isEqualTo(now);
        }
    }

    private static Verdict turned(Caps caps, Assessment assessment, Set<CriterionId> turned) {
        return caps.on(standings(
                        assessment,
                        (finding, status) ->
                                turned.contains(finding.criterion()) ? Standings.best(scope(finding)) : status)
                .facts());
    }

    private static List<Set<CriterionId>> subsets(List<CriterionId> of, int most) {
        List<Set<CriterionId>> subsets = new ArrayList<>();
        for (int i = 0; i < of.size() && most >= 1; i++) {
            subsets.add(Set.of(of.get(i)));
            for (int j = i + 1; j < of.size() && most >= 2; j++) {
                subsets.add(Set.of(of.get(i), of.get(j)));
            }
        }
        return subsets;
    }

    /** An unknown or presumed criterion that is no open question makes no difference, whatever the others turn out to be. */
    @Property(tries = 1000, seed = "1", shrinking = ShrinkingMode.OFF)
    void what_is_no_open_question_moves_nothing(@ForAll Random random) {
        ProductionSetup setup = Generated.setup(random);
        Assessment assessment = EVALUATOR.evaluate(setup);
        List<CriterionId> open = EVALUATOR.outlook(setup).openQuestions().stream()
                .map(Outlook.OpenQuestion::criterion)
                .toList();
        Caps caps = Caps.of(Corpora.CORPUS.verdictRules(), new Matcher(facts(setup)));
        List<Finding> unsettled =
                assessment.findings().stream().filter(VerdictProperties::isOpen).toList();
        List<Finding> idle = new ArrayList<>(unsettled.stream()
                .filter(VerdictProperties::isCounted)
                .filter(finding -> !open.contains(finding.criterion()))
                .toList());
        Collections.shuffle(idle, random);
        idle.stream().limit(3).forEach(one -> {
            Map<CriterionId, Status> others = new HashMap<>();
            unsettled.forEach(finding -> others.put(finding.criterion(), any(random)));
            Map<Status, Verdict> verdicts = new EnumMap<>(Status.class);
            for (Status end : List.of(Status.ESTABLISHED, Status.REFUTED)) {
                verdicts.put(
                        end,
                        caps.on(standings(
                                        assessment,
                                        (finding, status) -> finding.criterion().equals(one.criterion())
                                                ? end
                                                : others.getOrDefault(finding.criterion(), status))
                                .facts()));
            }
            assertThat(new HashSet<>(verdicts.values()))
                    .as("%s in %s", one.criterion(), setup.id())
                    .hasSize(1);
        });
    }

    /** A criterion at its good end is supposed by waivers too, and in another way. */
    @Property(tries = 150, seed = "1", shrinking = ShrinkingMode.OFF)
    void where_an_answer_leads_is_where_supposing_it_leads(@ForAll Random random) {
        ProductionSetup setup = Generated.setup(random);
        Assessment assessment = EVALUATOR.evaluate(setup);
        Map<CriterionId, Outlook.OpenQuestion> open = new HashMap<>();
        EVALUATOR.outlook(setup).openQuestions().forEach(one -> open.put(one.criterion(), one));
        assessment.findings().stream()
                .filter(VerdictProperties::isOpen)
                .filter(VerdictProperties::isCounted)
                .forEach(finding -> {
                    Supposition good = EVALUATOR.supposing(
                            setup, Set.of(finding.criterion()), setup.lastDay(), Window.TWELVE_MONTHS);
                    Outlook.OpenQuestion question = open.get(finding.criterion());
                    if (question == null) {
                        assertThat(good.verdict())
                                .as("%s in %s", finding.criterion(), setup.id())
                                .isEqualTo(assessment.verdict());
                        return;
                    }
                    boolean isIndicator = finding.tier() == Tier.INDICATOR;
                    assertThat(isIndicator ? question.ifRefuted() : question.ifEstablished())
                            .isEqualTo(good);
                    Supposition bad =
                            Objects.requireNonNull(isIndicator ? question.ifEstablished() : question.ifRefuted());
                    assertThat(question.alone())
                            .isEqualTo(good.verdict() != assessment.verdict() || bad.verdict() != assessment.verdict());
                    for (Supposition answer : List.of(good, bad)) {
                        assertThat(assessment
                                        .range()
                                        .worst()
                                        .isAtOrBelow(answer.range().worst()))
                                .isTrue();
                        assertThat(answer.range()
                                        .best()
                                        .isAtOrBelow(assessment.range().best()))
                                .isTrue();
                    }
                });
    }
}
