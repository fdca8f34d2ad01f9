package org.commonsgovernance.rules.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.commonsgovernance.api.model.InputFile;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.rules.facts.FactTypes;
import org.commonsgovernance.rules.problem.InvalidInputException;
import org.commonsgovernance.rules.problem.Problems;
import org.commonsgovernance.rules.problem.Sha256;
import org.commonsgovernance.rules.problem.SourceFile;
import org.jspecify.annotations.Nullable;

/** Reads dossiers. */
public final class Dossiers {
    /** Real dossiers have a tenth of a megabyte; a tree of this one fits the memory of a small machine. */
    private static final long MOST_BYTES = 16_000_000;

    private static final long MOST_BYTES_BESIDE = 200_000_000;

    private Dossiers() {}

    /**
     * Reads a dossier and the contribution files that it names, which lie beside it.
     *
     * @param file a {@code .yaml}, {@code .yml} or {@code .json} file
     * @throws InvalidInputException with every mistake in all of them, or if a file can't be read
     */
    public static ProductionSetup read(Path file) {
        return read(file, FactTypes.STANDARD);
    }

    /** As {@link #read(Path)}, with fact types of the embedder's own. */
    public static ProductionSetup read(Path file, FactTypes types) {
        String shown = file.toString();
        byte[] bytes = bytes(file, shown, MOST_BYTES, "put contributions beside it, in a file of their own");
        InputFile input = new InputFile(file.getFileName().toString(), Sha256.of(bytes));
        return read(
                SourceFile.decode(shown, bytes), input, file.toAbsolutePath().getParent(), types);
    }

    /**
     * Reads a dossier that stands alone.
     *
     * @throws InvalidInputException with every mistake in it
     */
    public static ProductionSetup read(SourceFile file, FactTypes types) {
        InputFile input = new InputFile(file.name(), Sha256.of(file.text().getBytes(StandardCharsets.UTF_8)));
        return read(file, input, null, types);
    }

    /** The JSON Schema (2020-12) of dossiers: for editors, and for whoever writes dossiers by program. */
    public static String schema() {
        try (InputStream in = Objects.requireNonNull(Dossiers.class.getResourceAsStream("dossier.schema.json"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProductionSetup read(SourceFile file, InputFile input, @Nullable Path folder, FactTypes types) {
        Problems problems = new Problems();
        ProductionSetup setup = new DossierReader(file, types, problems).read(input, folder);
        problems.throwIfAny();
        if (setup == null) {
            throw new IllegalStateException("a dossier without mistakes gave no setup");
        }
        return setup;
    }

    static byte[] bytesBeside(Path file, String shown) {
        return bytes(file, shown, MOST_BYTES_BESIDE, "add contributions up by person and month");
    }

    private static byte[] bytes(Path file, String shown, long most, String advice) {
        if (Files.isDirectory(file)) {
            throw InvalidInputException.of(shown, "is a folder; name the dossier in it");
        }
        if (!Files.exists(file)) {
            throw InvalidInputException.of(shown, "is not there");
        }
        if (!Files.isRegularFile(file)) {
            throw InvalidInputException.of(shown, "is no ordinary file");
        }
        try {
            if (Files.size(file) > most) {
                throw InvalidInputException.of(shown, "has more than " + most / 1_000_000 + " MB; " + advice);
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw InvalidInputException.of(
                    shown, "can't be read: " + e.getClass().getSimpleName());
        }
    }
}
