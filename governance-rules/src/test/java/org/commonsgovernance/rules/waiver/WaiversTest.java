package org.commonsgovernance.rules.waiver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.commonsgovernance.api.GovernanceEvaluator;
import org.commonsgovernance.api.assessment.Assessment;
import org.commonsgovernance.api.assessment.CriterionId;
import org.commonsgovernance.api.assessment.Supposition;
import org.commonsgovernance.api.assessment.Verdict;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.api.model.Window;
import org.commonsgovernance.rules.Corpora;
import org.commonsgovernance.rules.GovernanceRules;
import org.commonsgovernance.rules.dossier.Dossiers;
import org.commonsgovernance.rules.facts.FactTypes;
import org.commonsgovernance.rules.problem.InvalidInputException;
import org.commonsgovernance.rules.problem.SourceFile;
import org.commonsgovernance.rules.waiver.AppliedWaiver.State;
import org.junit.jupiter.api.Test;

/** A waiver is in force for its criterion, its setup and its time, where there is something to answer for. */
class WaiversTest {
    private static final GovernanceEvaluator EVALUATOR = GovernanceRules.standard();
    private static final ProductionSetup SETUP = Dossiers.read(
            Corpora.FILES.read("verdict/cases/corporate-controlled-closed-by-its-vendor.yaml"), FactTypes.STANDARD);
    private static final LocalDate DAY = SETUP.lastDay();

    private static State state(String criterion, LocalDate start, LocalDate end) {
        Waivers waivers = Waivers.of(List.of(new Waiver(criterion, SETUP.id(), "board", "a reason", start, end)));
        return waivers.appliedTo(EVALUATOR.evaluate(SETUP)).get(0).state();
    }

    @Test
    void a_waiver_is_in_force_from_its_first_day_to_its_last() {
        assertThat(state("product-control", DAY, DAY)).isEqualTo(State.IN_FORCE);
        assertThat(state("product-control", DAY.minusDays(9), DAY.minusDays(1))).isEqualTo(State.EXPIRED);
        assertThat(state("product-control", DAY.plusDays(1), DAY.plusDays(9))).isEqualTo(State.NOT_BEGUN);
    }

    @Test
    void what_is_unknown_or_well_is_not_waived() {
        Assessment assessment = EVALUATOR.evaluate(SETUP);
        assessment.unknown().stream()
                .filter(one -> one.family() != null)
                .forEach(one ->
                        assertThat(state(one.criterion().value(), DAY, DAY)).isEqualTo(State.NOT_NEEDED));
        assertThat(state("no-such-thing", DAY, DAY)).isEqualTo(State.NO_SUCH_CRITERION);
        assertThat(state("open-core", DAY, DAY)).isEqualTo(State.NO_SUCH_CRITERION);
    }

    @Test
    void one_that_ends_soon_is_told() {
        Waivers waivers = Waivers.of(List.of(
                new Waiver("product-control", SETUP.id(), "board", "a reason", DAY, DAY.plusDays(90)),
                new Waiver("product-control", SETUP.id(), "board", "a reason", DAY.minusDays(1), DAY.plusDays(91))));
        assertThat(waivers.appliedTo(EVALUATOR.evaluate(SETUP)))
                .extracting(AppliedWaiver::isEnding)
                .containsExactly(true, false);
        assertThat(waivers.unmatched(List.of("another"))).hasSize(2);
    }

    @Test
    void supposing_nothing_gives_what_was_found() {
        for (String path : Corpora.CORPUS.verdictCases()) {
            ProductionSetup setup = Dossiers.read(Corpora.FILES.read(path), FactTypes.STANDARD);
            Assessment found = EVALUATOR.evaluate(setup);
            assertThat(EVALUATOR.supposing(setup, Set.of(), setup.lastDay(), Window.TWELVE_MONTHS))
                    .as(path)
                    .isEqualTo(new Supposition(found.verdict(), found.range()));
        }
    }

    @Test
    void supposing_what_would_have_to_change_gives_the_better_verdict() {
        EVALUATOR.outlook(SETUP).changes().forEach(change -> {
            Set<CriterionId> turned = new HashSet<>();
            change.turns().forEach(turn -> turned.addAll(turn.anyOf().get(0)));
            Supposition supposed = EVALUATOR.supposing(SETUP, turned, DAY, Window.TWELVE_MONTHS);
            assertThat(supposed.verdict()).isEqualTo(change.to());
        });
        assertThat(EVALUATOR.outlook(SETUP).changes()).isNotEmpty();
        assertThat(EVALUATOR.evaluate(SETUP).verdict()).isEqualTo(Verdict.CORPORATE_CONTROLLED);
    }

    @Test
    void a_criterion_that_is_not_there_can_not_be_supposed() {
        assertThatThrownBy(() ->
                        EVALUATOR.supposing(SETUP, Set.of(new CriterionId("no-such-thing")), DAY, Window.TWELVE_MONTHS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("no criterion \"no-such-thing\"; there are [market-direction");
    }

    @Test
    void every_mistake_of_a_file_is_told_with_its_place() {
        SourceFile file = new SourceFile("waivers.yaml", """
                waivers:
                  - {criterion: Product Control, setup: acme, owner: board, reason: r, start: 2025-01-01, end: 2025-12-31}
                  - {criterion: product-control, setup: acme, owner: board, reason: r, start: 2025-01-01, end: 2024-12-31}
                  - {criterion: product-control, setup: acme, ower: board, reason: r, start: soon, end: 2025-12-31}
                """);
        assertThatThrownBy(() -> Waivers.read(file))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("waivers.yaml:2:")
                .hasMessageContaining("not a criterion id: \"Product Control\"; write lower-case-words")
                .hasMessageContaining("waivers.yaml:3:")
                .hasMessageContaining("it ends on 2024-12-31, before it starts on 2025-01-01")
                .hasMessageContaining("(did you mean \"owner\"?)")
                .hasMessageContaining("must be a day, not \"soon\"");
    }

    @Test
    void a_file_of_something_else_is_told() {
        assertThatThrownBy(() -> Waivers.read(new SourceFile("w.yaml", "- a\n")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("a file of waivers begins with \"waivers:\"");
    }
}
