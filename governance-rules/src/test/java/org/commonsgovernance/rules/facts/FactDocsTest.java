package org.commonsgovernance.rules.facts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Objects;
import org.commonsgovernance.rules.Golden;
import org.junit.jupiter.api.Test;

/** What editors show of facts is what the model's documentation says. */
class FactDocsTest {
    private static final ModelDocs DOCS = ModelDocs.read();
    private final ObjectMapper json = new ObjectMapper();

    @Test
    void theDocumentationOfFactsIsMadeFromTheModel() {
        ObjectNode types = json.createObjectNode();
        for (FactType type : FactTypes.STANDARD.all()) {
            ObjectNode one = types.putObject(type.name()).put("means", DOCS.of(type.javaType()));
            ObjectNode properties = one.putObject("properties");
            type.properties().values().forEach(property -> {
                ObjectNode of =
                        properties.putObject(property.name()).put("means", DOCS.of(type.javaType(), property.name()));
                if (property.kind() == Property.Kind.CHOICE) {
                    ObjectNode constants = of.putObject("constants");
                    DOCS.ofConstants(property.type()).forEach(constants::put);
                }
            });
        }
        Golden.compare(
                Path.of("src/main/resources/org/commonsgovernance/rules/facts/fact-docs.json"),
                types.toPrettyString() + "\n");
    }

    @Test
    void everyTypeAndPropertyThatRulesCanNameIsDocumented() {
        FactDocs docs = FactDocs.read();
        for (FactType type : FactTypes.STANDARD.forVerdictRules().values()) {
            assertThat(docs.of(type)).as(type.name()).isNotBlank();
            type.properties()
                    .values()
                    .forEach(property -> assertThat(docs.of(type, property))
                            .as(type + "." + property.name())
                            .isNotBlank());
        }
        FactType tally = Objects.requireNonNull(FactTypes.STANDARD.get("Tally"));
        Property scope = Objects.requireNonNull(tally.property("scope"));
        assertThat(docs.of(tally, scope, "INDICATORS")).isEqualTo("The indicators.");
    }
}
