package org.commonsgovernance.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.commonsgovernance.api.GovernanceEvaluator;
import org.commonsgovernance.api.assessment.Assessment;
import org.commonsgovernance.api.assessment.LayerChange;
import org.commonsgovernance.api.assessment.Prospect;
import org.commonsgovernance.api.assessment.Supposition;
import org.commonsgovernance.api.assessment.Verdict;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.api.model.Window;
import org.commonsgovernance.rules.Corpora;
import org.commonsgovernance.rules.Setups;
import org.commonsgovernance.rules.dossier.Dossiers;
import org.commonsgovernance.rules.facts.FactTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a pack's days do to answers that a dated figure or rule does not reach by itself. */
class PackDaysTest {
    private static final LocalDate EVE = LocalDate.of(2025, 12, 30);

    @TempDir
    private Path parent = Path.of(".");

    private Workshop datedCap(String from) throws IOException {
        return Workshop.copiedTo(parent.resolve("workshop"))
                .edit("pack.yaml", "    of: verdict\n    lifecycle: EXPERIMENTAL\n", "    of: verdict\n" + from);
    }

    @Test
    void what_is_supposed_is_capped_by_the_rules_of_the_day() throws IOException {
        GovernanceEvaluator evaluator =
                datedCap("    effective-on: 2025-12-31\n").build();
        boolean differs = false;
        for (String path : Corpora.CORPUS.verdictCases()) {
            if (!differs && path.contains("/peer-production-")) {
                ProductionSetup setup = Dossiers.read(Corpora.FILES.read(path), FactTypes.STANDARD);
                differs = supposed(evaluator, setup, EVE) != supposed(evaluator, setup, EVE.plusDays(1));
            }
        }
        assertThat(differs).isTrue();
    }

    /** Supposing nothing leaves the verdict as it is found on the day. */
    private static Verdict supposed(GovernanceEvaluator evaluator, ProductionSetup setup, LocalDate day) {
        Supposition none = evaluator.supposing(setup, Set.of(), day, Window.TWELVE_MONTHS);
        Assessment found = evaluator.evaluate(setup, day, Window.TWELVE_MONTHS);
        assertThat(none).isEqualTo(new Supposition(found.verdict(), found.range()));
        return none.verdict();
    }

    @Test
    void what_is_tried_out_from_a_day_on_is_not_shown_as_tried_before() throws IOException {
        GovernanceEvaluator evaluator = datedCap("    lifecycle: EXPERIMENTAL\n    effective-on: 2025-12-31\n")
                .edit(
                        "inversions/entry/workshop.arrivals/criterion.yaml",
                        "lifecycle: EXPERIMENTAL",
                        "lifecycle: STABLE")
                .build();
        ProductionSetup setup = Setups.of("Participation: [{newcomersPerQuarter: 0}]");
        assertThat(tried(evaluator, setup, EVE)).isEmpty();
        assertThat(tried(evaluator, setup, EVE.plusDays(1)))
                .singleElement()
                .satisfies(prospect -> assertThat(prospect.changes())
                        .extracting(LayerChange::name)
                        .containsExactly("a family of inversions is contested"));
    }

    private static List<Prospect> tried(GovernanceEvaluator evaluator, ProductionSetup setup, LocalDate day) {
        return evaluator.evaluate(setup, day, Window.TWELVE_MONTHS).layering().prospects().stream()
                .filter(prospect -> prospect.on() == null)
                .toList();
    }
}
