package org.commonsgovernance.beside;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.commonsgovernance.rules.dossier.Dossiers;
import org.commonsgovernance.rules.engine.OwnParts;
import org.junit.jupiter.api.Test;

class RuleFilesTest {
    private static final Path DOSSIER = Path.of("../governance-examples/case-studies/linkerd/dossier.yaml");

    @Test
    void the_validator_of_cedar_accepts_every_policy() {
        assertThat(CedarRules.problems(CedarRules.texts())).isEmpty();
    }

    @Test
    void every_engine_takes_rules_over_and_over() {
        Material material = OwnParts.material(Dossiers.read(DOSSIER));
        int few = Engine.RULES.load().reasons(material).size();
        assertThat(few).isPositive();
        for (Engine engine : Engine.values()) {
            int times = engine == Engine.BY_HAND ? 1 : 2;
            // Policies carry their names with them, and are the same under both.
            int found = engine.load(61 * times).reasons(material).size();
            assertThat(found).as("%s", engine).isEqualTo(few * times);
        }
    }

    @Test
    void an_engine_says_which_rule_it_can_not_read() {
        assertThat(Attempt.of(Engine.CEL, "holdings.exists(h, h.trademrak)", ""))
                .startsWith("refused: CelValidationException: ERROR: <input>:1:21: undefined field 'trademrak'");
        assertThat(Attempt.of(Engine.CEDAR, Mistakes.cedar("Holding", "resource.trademrak", "CONTESTS"), ""))
                .startsWith("told by its validator: ")
                .contains("trademrak");
    }
}
