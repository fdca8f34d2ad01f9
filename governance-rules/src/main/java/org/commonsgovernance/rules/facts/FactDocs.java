package org.commonsgovernance.rules.facts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** What the model's documentation says of fact types, their properties and values, for those who write rules. Immutable. */
public final class FactDocs {
    private static final String FILE = "fact-docs.json";

    private final JsonNode types;

    private FactDocs(JsonNode types) {
        this.types = types;
    }

    /** The documentation that comes with the model. */
    public static FactDocs read() {
        try (InputStream in = Objects.requireNonNull(FactDocs.class.getResourceAsStream(FILE), FILE)) {
            return new FactDocs(new ObjectMapper().readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a type is; empty where nothing says, as of an embedder's own. */
    public String of(FactType type) {
        return types.path(type.name()).path("means").asText();
    }

    /** What a property is; empty where nothing says. */
    public String of(FactType type, Property property) {
        return property(type, property).path("means").asText();
    }

    /** What a value of a property means; empty where its name says all. */
    public String of(FactType type, Property property, String constant) {
        return property(type, property).path("constants").path(constant).asText();
    }

    private JsonNode property(FactType type, Property property) {
        return types.path(type.name()).path("properties").path(property.name());
    }
}
