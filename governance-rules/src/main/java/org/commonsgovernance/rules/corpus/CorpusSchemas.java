package org.commonsgovernance.rules.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The JSON Schemas (2020-12) of the YAML files of a corpus or a pack, for editors. Cases are dossiers and have the schema of these. */
public final class CorpusSchemas {
    private CorpusSchemas() {}

    /** Of {@code criterion.yaml}. */
    public static String criterion() {
        return read("criterion");
    }

    /** Of {@code family.yaml}. */
    public static String family() {
        return read("family");
    }

    /** Of {@code policy.yaml}. */
    public static String policy() {
        return read("policy");
    }

    /** Of {@code licenses.yaml}. */
    public static String licenses() {
        return read("licenses");
    }

    /** Of {@code pack.yaml}. */
    public static String pack() {
        return read("pack");
    }

    private static String read(String kind) {
        String name = kind + ".schema.json";
        try (InputStream in = Objects.requireNonNull(CorpusSchemas.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
