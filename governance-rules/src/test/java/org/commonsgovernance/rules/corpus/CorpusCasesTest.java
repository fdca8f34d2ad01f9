package org.commonsgovernance.rules.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.commonsgovernance.api.GovernanceEvaluator;
import org.commonsgovernance.api.assessment.Assessment;
import org.commonsgovernance.api.assessment.Cap;
import org.commonsgovernance.api.assessment.Finding;
import org.commonsgovernance.api.assessment.Stance;
import org.commonsgovernance.api.assessment.Status;
import org.commonsgovernance.api.assessment.Verdict;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.rules.Corpora;
import org.commonsgovernance.rules.derive.Deriver;
import org.commonsgovernance.rules.dossier.Dossiers;
import org.commonsgovernance.rules.engine.CorpusEvaluator;
import org.commonsgovernance.rules.engine.Limits;
import org.commonsgovernance.rules.facts.FactTypes;
import org.commonsgovernance.rules.guard.Rule;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every case gives the status that its name says, and every rule is needed by some case. */
class CorpusCasesTest {
    private static final GovernanceEvaluator EVALUATOR = evaluator(Corpora.CORPUS);
    private static final Map<String, ProductionSetup> SETUPS = setups();

    private static GovernanceEvaluator evaluator(Corpus corpus) {
        return CorpusEvaluator.of(corpus, new Deriver(corpus.licenses(), List.of()), Limits.STANDARD);
    }

    private static Map<String, ProductionSetup> setups() {
        Map<String, ProductionSetup> setups = new TreeMap<>();
        for (Criterion criterion : Corpora.CORPUS.criteria()) {
            for (String path : criterion.cases()) {
                setups.put(path, Dossiers.read(Corpora.FILES.read(path), FactTypes.STANDARD));
            }
        }
        for (String path : Corpora.CORPUS.verdictCases()) {
            setups.put(path, Dossiers.read(Corpora.FILES.read(path), FactTypes.STANDARD));
        }
        return setups;
    }

    @TestFactory
    Stream<DynamicTest> a_case_gives_the_verdict_in_its_name() {
        return Corpora.CORPUS.verdictCases().stream()
                .map(path -> DynamicTest.dynamicTest(path, () -> {
                    Assessment assessment = EVALUATOR.evaluate(setup(path));
                    assertThat(assessment.verdict())
                            .as(
                                    "%s: %s",
                                    path,
                                    assessment.caps().stream().map(Cap::rule).toList())
                            .isEqualTo(CorpusLoader.expected(path, Verdict.values()));
                }));
    }

    @Test
    void every_verdict_has_a_case() {
        assertThat(Corpora.CORPUS.verdictCases().stream().map(path -> CorpusLoader.expected(path, Verdict.values())))
                .contains(Verdict.values());
    }

    @TestFactory
    Stream<DynamicTest> without_any_one_cap_some_verdict_changes() {
        return Corpora.CORPUS.verdictRules().stream()
                .map(cap -> DynamicTest.dynamicTest(cap.id() + " " + cap.name(), () -> {
                    Corpus all = Corpora.CORPUS;
                    GovernanceEvaluator lamed = evaluator(new Corpus(
                            all.criteria(),
                            all.verdictRules().stream()
                                    .filter(one -> !one.equals(cap))
                                    .toList(),
                            all.verdictCases(),
                            all.policy(),
                            all.licenses(),
                            all.digest()));
                    assertThat(all.verdictCases())
                            .anyMatch(path -> lamed.evaluate(setup(path)).verdict()
                                    != CorpusLoader.expected(path, Verdict.values()));
                }));
    }

    @TestFactory
    Stream<DynamicTest> a_case_gives_the_status_in_its_name() {
        return Corpora.CORPUS.criteria().stream()
                .flatMap(criterion -> criterion.cases().stream()
                        .map(path -> DynamicTest.dynamicTest(path, () -> {
                            Finding finding = EVALUATOR.evaluate(setup(path)).finding(criterion.id());
                            assertThat(finding.status())
                                    .as("%s: %s", path, told(finding))
                                    .isEqualTo(CorpusLoader.expected(path, Status.values()));
                        })));
    }

    /** The rules that spoke, and how: a whole finding would bury what failed. */
    private static List<String> told(Finding finding) {
        return finding.evidence().stream()
                .map(one -> one.stance() + " (" + one.weight() + ") " + one.rule())
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> a_criterion_has_cases_for_every_status_that_it_can_have() {
        return Corpora.CORPUS.criteria().stream()
                .map(criterion -> DynamicTest.dynamicTest(criterion.id().value(), () -> {
                    Set<Status> possible = EnumSet.allOf(Status.class);
                    if (criterion.rules().stream().noneMatch(rule -> rule.stance() == Stance.NOT_APPLICABLE)) {
                        possible.remove(Status.NOT_APPLICABLE);
                    }
                    Set<Status> shown = new HashSet<>();
                    criterion.cases().forEach(path -> shown.add(CorpusLoader.expected(path, Status.values())));
                    assertThat(shown).isEqualTo(possible);
                }));
    }

    @Test
    void every_rule_fires_in_some_case_and_stays_silent_in_another() {
        Map<String, Set<String>> firing = new TreeMap<>();
        SETUPS.forEach((path, setup) -> {
            Assessment assessment = EVALUATOR.evaluate(setup);
            assessment
                    .findings()
                    .forEach(finding -> finding.evidence()
                            .forEach(one -> firing.computeIfAbsent(
                                            one.criterion() + ": " + one.rule(), key -> new TreeSet<>())
                                    .add(path)));
            assessment
                    .caps()
                    .forEach(cap -> firing.computeIfAbsent("verdict: " + cap.rule(), key -> new TreeSet<>())
                            .add(path));
        });
        for (Rule rule : Corpora.CORPUS.rules()) {
            String folder = rule.id().startsWith("verdict/")
                    ? "verdict"
                    : rule.id().substring(0, rule.id().indexOf('#'));
            Set<String> cases = firing.getOrDefault(folder + ": " + rule.name(), Set.of());
            assertThat(cases).as(rule.id() + " " + rule.name()).isNotEmpty();
            assertThat(cases.size()).as(rule.id() + " " + rule.name()).isLessThan(SETUPS.size());
        }
    }

    @TestFactory
    Stream<DynamicTest> without_any_one_rule_some_case_fails() {
        return Corpora.CORPUS.criteria().stream()
                .flatMap(criterion -> criterion.rules().stream()
                        .map(rule -> DynamicTest.dynamicTest(
                                rule.id() + " " + rule.name(),
                                () -> assertThat(failingWithout(criterion, rule))
                                        .isNotEmpty())));
    }

    private static List<String> failingWithout(Criterion criterion, Rule rule) {
        List<Rule> others =
                criterion.rules().stream().filter(one -> !one.equals(rule)).toList();
        Criterion lamed = new Criterion(
                criterion.id(),
                criterion.tier(),
                criterion.family(),
                criterion.words(),
                others,
                criterion.cases(),
                criterion.folder());
        Corpus corpus = new Corpus(
                List.of(lamed),
                List.of(),
                List.of(),
                Corpora.CORPUS.policy(),
                Corpora.CORPUS.licenses(),
                Corpora.CORPUS.digest());
        GovernanceEvaluator evaluator = evaluator(corpus);
        List<String> failing = new ArrayList<>();
        for (String path : criterion.cases()) {
            Status status =
                    evaluator.evaluate(setup(path)).finding(criterion.id()).status();
            if (status != CorpusLoader.expected(path, Status.values())) {
                failing.add(path);
            }
        }
        return failing;
    }

    private static ProductionSetup setup(String path) {
        return java.util.Objects.requireNonNull(SETUPS.get(path), path);
    }
}
