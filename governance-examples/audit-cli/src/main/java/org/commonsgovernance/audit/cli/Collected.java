package org.commonsgovernance.audit.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.collect.Found;
import org.commonsgovernance.collect.affiliation.AffiliationBook;
import org.commonsgovernance.collect.affiliation.AffiliationFiles;
import org.commonsgovernance.collect.affiliation.OrganizationNames;
import org.commonsgovernance.collect.git.Bots;
import org.commonsgovernance.rules.dossier.Dossiers;
import org.commonsgovernance.rules.file.BoundedFile;
import org.commonsgovernance.rules.problem.SourceFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options that every command has which makes a dossier of what is there. */
final class Collected {
    private static final long MOST_BYTES = 1_000_000;

    @Spec(Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "The dossier, a .yaml file; contributions are written beside it.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path out;

    @Option(
            names = "--affiliations",
            paramLabel = "FILE",
            description = "Whom people work for, by address and domain: gitdm's map, the CNCF's list of developers,"
                    + " Stackalytics' .json, or a .csv table. Several times; earlier ones count before later ones.")
    private List<Path> affiliations = List.of();

    @Option(names = "--quiet", description = "Say nothing of what was found and what stays open.")
    private boolean isQuiet;

    Path out() {
        return out;
    }

    boolean isQuiet() {
        return isQuiet;
    }

    /** For whom people act; null where no file was given. */
    @Nullable
    AffiliationBook book() {
        if (affiliations.isEmpty()) {
            return null;
        }
        AffiliationBook book = AffiliationFiles.read(affiliations);
        if (!isQuiet) {
            book.remarks().forEach(spec.commandLine().getErr()::println);
        }
        return book;
    }

    static OrganizationNames names(@Nullable AffiliationBook book) {
        return book == null ? OrganizationNames.plain() : book.names();
    }

    /** The standard patterns, and those of a file. */
    static Bots bots(@Nullable Path file) {
        return file == null ? Bots.standard() : Bots.standard().and(Bots.parse(text(file)));
    }

    /** A short text. */
    static String text(Path file) {
        return SourceFile.decode(file.toString(), BoundedFile.read(file, MOST_BYTES, "it should be a short list"))
                .text();
    }

    /** Writes a dossier of what was found, and tells it. */
    void write(ProductionSetup.Builder setup, Found found) {
        Dossiers.write(setup.addAll(found.merged()).build(), out);
        tell(found);
    }

    void tell(Found found) {
        if (!isQuiet) {
            PrintWriter errors = spec.commandLine().getErr();
            found.remarks().forEach(errors::println);
            found.unknown()
                    .forEach(one -> errors.println("unknown: " + one.what() + "; would tell: " + one.wouldTell()));
        }
    }
}
