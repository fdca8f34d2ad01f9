package org.commonsgovernance.rules.handbook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.commonsgovernance.rules.dossier.Dossiers;
import org.commonsgovernance.rules.facts.FactType;

/** What types of fact and their properties mean: the words of the model, by way of the dossiers' schema. */
final class FactDocs {
    /** What is computed from the findings and can't be in a dossier. */
    private static final Map<String, String> OF_FINDINGS = Map.of(
            "Tally", "How many indicators, or families of inversions, stand where.",
            "Standing", "Where one criterion stands.",
            "Tally.scope", "what is counted",
            "Tally.established", "those that are established",
            "Tally.refuted", "those that are refuted",
            "Tally.contestedOrWorse", "those that are contested or at their worst",
            "Tally.contestedOrBetter", "those that are contested or at their best",
            "Standing.criterion", "which criterion",
            "Standing.status", "where it stands");

    private final JsonNode definitions;

    private FactDocs(JsonNode definitions) {
        this.definitions = definitions;
    }

    static FactDocs read() {
        try {
            return new FactDocs(new ObjectMapper().readTree(Dossiers.schema()).path("$defs"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the schema of this library can't be read", e);
        }
    }

    /** What a type is; empty for a type of the embedder's own. */
    String of(FactType type) {
        String own = OF_FINDINGS.get(type.name());
        return own != null
                ? own
                : definitions.path(type.name()).path("description").asText("");
    }

    /** What a property is, with the meanings of its values where these are told, one a line. */
    String of(FactType type, String property) {
        String own = OF_FINDINGS.get(type.name() + "." + property);
        return own != null
                ? own
                : definitions
                        .path(type.name())
                        .path("properties")
                        .path(property)
                        .path("description")
                        .asText("");
    }
}
