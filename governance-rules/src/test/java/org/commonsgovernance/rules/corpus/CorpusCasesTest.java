package org.commonsgovernance.rules.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonsgovernance.api.assessment.Stance;
import org.commonsgovernance.api.assessment.Status;
import org.commonsgovernance.api.assessment.Verdict;
import org.commonsgovernance.rules.Corpora;
import org.commonsgovernance.rules.cases.CaseRun;
import org.commonsgovernance.rules.cases.CorpusTest;
import org.commonsgovernance.rules.cases.RuleCoverage;
import org.commonsgovernance.rules.facts.FactTypes;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every case gives the status that its name says, and every rule is needed by some case. */
class CorpusCasesTest {
    private static final CaseRun RUN = CorpusTest.run(Corpora.FILES, FactTypes.STANDARD, null, true);

    @TestFactory
    Stream<DynamicTest> a_case_gives_the_status_or_verdict_in_its_name() {
        return RUN.results().stream()
                .map(result -> DynamicTest.dynamicTest(
                        result.of().path(),
                        () -> assertThat(result.actual())
                                .as(result.of().path() + "\n" + result.reason())
                                .isEqualTo(result.of().expected())));
    }

    @Test
    void every_case_was_judged() {
        assertThat(RUN.results())
                .hasSize(Corpora.CORPUS.verdictCases().size()
                        + Corpora.CORPUS.criteria().stream()
                                .mapToInt(one -> one.cases().size())
                                .sum());
    }

    @Test
    void every_verdict_has_a_case() {
        assertThat(Corpora.CORPUS.verdictCases().stream().map(path -> CorpusLoader.expected(path, Verdict.values())))
                .contains(Verdict.values());
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

    @TestFactory
    Stream<DynamicTest> every_rule_fires_in_some_case_of_its_own_and_stays_silent_in_another() {
        return RUN.rules().stream()
                .map(one -> DynamicTest.dynamicTest(
                        one.rule().id() + " " + one.rule().name(),
                        () -> assertThat(one.isTried()).as(one.toString()).isTrue()));
    }

    @TestFactory
    Stream<DynamicTest> without_any_one_rule_some_case_changes() {
        return RUN.rules().stream()
                .map(one -> DynamicTest.dynamicTest(
                        one.rule().id() + " " + one.rule().name(),
                        () -> assertThat(one.isNeeded()).isTrue()));
    }

    @Test
    void every_rule_of_the_corpus_is_among_them() {
        assertThat(RUN.rules().stream().map(RuleCoverage::rule).toList()).isEqualTo(Corpora.CORPUS.rules());
    }

    @Test
    void only_one_criterion_is_run_where_that_is_asked_for() {
        CaseRun one = CorpusTest.run(Corpora.FILES, FactTypes.STANDARD, "product-control", true);
        Map<Boolean, List<String>> folders = one.results().stream()
                .map(result -> result.of().path())
                .collect(Collectors.partitioningBy(path -> path.startsWith("indicators/product-control/")));
        assertThat(folders.get(false)).isEmpty();
        assertThat(folders.get(true)).isNotEmpty();
        CaseRun verdict = CorpusTest.run(Corpora.FILES, FactTypes.STANDARD, "verdict", true);
        assertThat(verdict.results()).hasSameSizeAs(Corpora.CORPUS.verdictCases());
        assertThat(verdict.rules()).allMatch(RuleCoverage::isNeeded);
    }
}
