package org.commonsgovernance.rules.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.InputFile;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.api.model.given.Contribution;
import org.commonsgovernance.rules.facts.FactTypes;
import org.commonsgovernance.rules.file.BoundedFile;
import org.commonsgovernance.rules.file.WholeFile;
import org.commonsgovernance.rules.problem.InvalidInputException;
import org.commonsgovernance.rules.problem.Problems;
import org.commonsgovernance.rules.problem.Sha256;
import org.commonsgovernance.rules.problem.SourceFile;
import org.jspecify.annotations.Nullable;

/** Reads and writes dossiers. */
public final class Dossiers {
    /** Real dossiers have a tenth of a megabyte; a tree of this one fits the memory of a small machine. */
    private static final long MOST_BYTES = 16_000_000;

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
        byte[] bytes = BoundedFile.read(file, MOST_BYTES, "put contributions beside it, in a file of their own");
        InputFile input = new InputFile(file.getFileName().toString(), Sha256.of(bytes));
        return read(
                SourceFile.decode(shown, bytes), input, file.toAbsolutePath().getParent(), types);
    }

    /**
     * Reads a dossier that somebody sent. It stands alone: contributions are listed in it.
     *
     * @param name what messages call it; JSON where it ends in {@code .json}, else YAML
     * @throws InvalidInputException with every mistake in it
     */
    public static ProductionSetup read(String name, String text) {
        return read(new SourceFile(name, text), FactTypes.STANDARD);
    }

    /** As {@link #read(String, String)}, with fact types of the embedder's own. */
    public static ProductionSetup read(SourceFile file, FactTypes types) {
        if (file.text().length() > MOST_BYTES) {
            throw InvalidInputException.of(
                    file.name(),
                    "has more than " + MOST_BYTES / 1_000_000 + " MB; count contributions by person and month");
        }
        InputFile input = new InputFile(file.name(), Sha256.of(file.text().getBytes(StandardCharsets.UTF_8)));
        return read(file, input, null, types);
    }

    /**
     * Reads a case, a small setup beside rules. Nothing is written of it, so that the setup names no file that it was read
     * from.
     *
     * @throws InvalidInputException with every mistake in it
     */
    public static ProductionSetup readCase(SourceFile file, FactTypes types) {
        return read(file, null, null, types);
    }

    /**
     * Reads a dossier whose contributions lie elsewhere, as {@link ContributionRows} reads them: the files that it names
     * are taken for names of lists. Who made contributions is not known, so that nobody whom a fact refers to as a
     * contributor need be listed.
     *
     * @throws InvalidInputException with every mistake in it
     */
    public static DossierApart readApart(SourceFile file, FactTypes types) {
        InputFile input = new InputFile(file.name(), Sha256.of(file.text().getBytes(StandardCharsets.UTF_8)));
        Problems problems = new Problems();
        DossierReader reader = new DossierReader(file, types, problems, true);
        ProductionSetup setup = reader.read(input, null);
        problems.throwIfAny();
        if (setup == null) {
            throw new IllegalStateException("a dossier without mistakes gave no setup");
        }
        return new DossierApart(setup, reader.lists());
    }

    /**
     * Writes a setup as a dossier in YAML, and its contributions to files beside it: {@code
     * NAME.contributions.ndjson} for a dossier {@code NAME.yaml}, numbered where they have several sources. Reading it
     * gives the same facts. Each file is written whole or not at all.
     *
     * @param file a {@code .yaml} or {@code .yml} file
     * @throws IllegalArgumentException if a fact is none that a dossier can hold, naming it
     * @throws InvalidInputException if a file can't be written
     */
    public static void write(ProductionSetup setup, Path file) {
        Map<Source, List<Contribution>> bySource = new LinkedHashMap<>();
        ProductionSetup.Builder others = withoutFacts(setup);
        for (Fact fact : setup.facts()) {
            if (fact instanceof Contribution one) {
                bySource.computeIfAbsent(one.source(), source -> new ArrayList<>())
                        .add(one);
            } else {
                others.add(fact);
            }
        }
        Map<String, Source> beside = new LinkedHashMap<>();
        bySource.forEach((source, contributions) -> {
            String name = contributionFile(file, beside.size() + 1);
            WholeFile.write(file.resolveSibling(name), out -> {
                try (ContributionLines lines = new ContributionLines(out)) {
                    contributions.forEach(lines);
                }
            });
            beside.put(name, source);
        });
        write(others.build(), file, beside);
    }

    /**
     * Writes a setup whose contributions lie beside the dossier already, because they are too many to hold.
     *
     * @param beside for each of these files, where its contributions are known from
     * @throws IllegalArgumentException as {@link #write(ProductionSetup, Path)}, and if the setup holds contributions itself
     * @throws InvalidInputException if the file can't be written
     */
    public static void write(ProductionSetup setup, Path file, Map<String, Source> beside) {
        if (!setup.facts(Contribution.class).isEmpty()) {
            throw new IllegalArgumentException("the setup holds contributions itself; write them to a file beside");
        }
        WholeFile.write(file, new DossierWriter(FactTypes.STANDARD).write(setup, beside));
    }

    /**
     * A setup as a dossier in one line of JSON, for lists of many dossiers.
     *
     * @param beside for each list of contributions that lies elsewhere, where its contributions are known from
     * @throws IllegalArgumentException if a fact is none that a dossier can hold, naming it
     */
    public static String line(ProductionSetup setup, Map<String, Source> beside) {
        return new DossierWriter(FactTypes.STANDARD).line(setup, beside);
    }

    /** What the file of a dossier's contributions is called; the first has no number. */
    public static String contributionFile(Path dossier, int number) {
        String name = dossier.getFileName().toString().replaceFirst("\\.[^.]*$", "");
        return name + ".contributions" + (number == 1 ? "" : "-" + number) + ".ndjson";
    }

    private static ProductionSetup.Builder withoutFacts(ProductionSetup setup) {
        return ProductionSetup.builder(setup.id())
                .name(setup.name())
                .description(setup.description())
                .outputs(List.copyOf(setup.outputs()))
                .observed(setup.observed());
    }

    /** The JSON Schema (2020-12) of dossiers: for editors, and for whoever writes dossiers by program. */
    public static String schema() {
        try (InputStream in = Objects.requireNonNull(Dossiers.class.getResourceAsStream("dossier.schema.json"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProductionSetup read(
            SourceFile file, @Nullable InputFile input, @Nullable Path folder, FactTypes types) {
        Problems problems = new Problems();
        ProductionSetup setup = new DossierReader(file, types, problems).read(input, folder);
        problems.throwIfAny();
        if (setup == null) {
            throw new IllegalStateException("a dossier without mistakes gave no setup");
        }
        return setup;
    }
}
