package org.commonsgovernance.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.commonsgovernance.api.GovernanceEvaluator;
import org.commonsgovernance.api.assessment.Indicators;
import org.commonsgovernance.api.assessment.Status;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.rules.problem.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An embedder brings facts, derivations and rules of their own. */
class OwnFactsTest {
    /** A fact that the model does not have. */
    public record Kiln(String id, Source source, int degrees, boolean shared) implements Fact {}

    private static final String RULES = """
            rule "the hot kiln is nobody's own"
            when
                Kiln( degrees > 1000, shared )
            then
                opposes();
            end
            """;

    @TempDir
    private Path folder = Path.of(".");

    private Path corpus() throws IOException {
        Corpora.copyTo(folder);
        Files.writeString(folder.resolve("indicators/product-control/rules.drl"), RULES);
        return folder;
    }

    private static ProductionSetup setup(Kiln... kilns) {
        return ProductionSetup.builder("workshop")
                .observed(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31))
                .addAll(List.of(kilns))
                .build();
    }

    private static final Kiln HOT = new Kiln("k", Source.documentedByOther("inventory"), 1200, true);

    @Test
    void rules_may_mention_a_registered_type() throws IOException {
        GovernanceEvaluator evaluator = GovernanceRules.builder()
                .criteria(corpus())
                .factType(Kiln.class)
                .crossChecked()
                .build();
        assertThat(evaluator
                        .evaluate(setup(HOT))
                        .finding(Indicators.PRODUCT_CONTROL)
                        .status())
                .isEqualTo(Status.REFUTED);
        assertThat(evaluator
                        .evaluate(setup())
                        .finding(Indicators.PRODUCT_CONTROL)
                        .status())
                .isEqualTo(Status.UNKNOWN);
    }

    @Test
    void a_type_that_is_not_registered_is_a_clear_error() throws IOException {
        Path corpus = corpus();
        assertThatThrownBy(() -> GovernanceRules.builder().criteria(corpus).build())
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("indicators/product-control/rules.drl:3:5: there is no fact type \"Kiln\"");
    }

    @Test
    void a_derivation_may_add_facts() throws IOException {
        GovernanceEvaluator evaluator = GovernanceRules.builder()
                .criteria(corpus())
                .factType(Kiln.class)
                .derivation(situation -> List.of(HOT))
                .build();
        assertThat(evaluator
                        .evaluate(setup())
                        .finding(Indicators.PRODUCT_CONTROL)
                        .status())
                .isEqualTo(Status.REFUTED);
    }
}
