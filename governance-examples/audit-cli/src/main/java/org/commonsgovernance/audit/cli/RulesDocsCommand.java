package org.commonsgovernance.audit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.commonsgovernance.rules.authoring.RuleFolder;
import org.commonsgovernance.rules.facts.FactTypes;
import org.commonsgovernance.rules.file.WholeFile;
import org.commonsgovernance.rules.handbook.Handbook;
import org.commonsgovernance.rules.problem.InvalidInputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code commons-audit rules docs}. */
@Command(
        name = "docs",
        description = {
            "Writes a handbook of a folder of rules: pages that a browser opens from disk.",
            "Each criterion with its statement, why it matters, its rules in sentences, its thresholds and its cases; the"
                    + " verdict; every threshold with its reason and source; the facts. Search needs no server; all can be"
                    + " read without scripts."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:bad usage or input; what was wrong is told with file, line and column"})
final class RulesDocsCommand implements Callable<Integer>, OfRules {
    /** By this file a folder is known as a handbook that may be written over. */
    private static final String MARK = "handbook.css";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "A folder laid out as governance-rules/criteria is, or a pack.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path folder;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "SITE",
            description = "The folder to write to: one that is empty, not there yet, or holds an earlier handbook.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path out;

    @Option(
            names = "--title",
            paramLabel = "TITLE",
            description = "What the handbook is called. Default: The criteria.")
    private String title = "The criteria";

    @Override
    public Path rules() {
        return folder;
    }

    @Override
    public Integer call() {
        RuleFolder rules = RuleFolder.read(folder, FactTypes.STANDARD);
        Map<String, String> pages = Handbook.of(rules.corpus(), rules.files(), title);
        requireRoom();
        try {
            Files.createDirectories(out.resolve("criteria"));
            pages.forEach((path, text) -> WholeFile.write(out.resolve(path), text));
            removeOld(pages);
        } catch (IOException e) {
            throw InvalidInputException.of(
                    out.toString(), "can't be written: " + e.getClass().getSimpleName());
        }
        spec.commandLine().getErr().println(pages.size() + " files; open " + out.resolve("index.html"));
        return ExitCode.DONE;
    }

    /** What is no handbook is not written into. */
    private void requireRoom() {
        if (Files.exists(out) && !Files.isDirectory(out)) {
            throw InvalidInputException.of(out.toString(), "is a file; name a folder");
        }
        if (!Files.exists(out) || Files.exists(out.resolve(MARK))) {
            return;
        }
        try (Stream<Path> list = Files.list(out)) {
            if (list.findAny().isPresent()) {
                throw InvalidInputException.of(
                        out.toString(), "holds other files than a handbook; name an empty folder");
            }
        } catch (IOException e) {
            throw InvalidInputException.of(
                    out.toString(), "can't be read: " + e.getClass().getSimpleName());
        }
    }

    /** Pages of criteria that are no more. */
    private void removeOld(Map<String, String> pages) throws IOException {
        List<Path> there;
        try (Stream<Path> list = Files.list(out.resolve("criteria"))) {
            there = list.filter(path -> path.getFileName().toString().endsWith(".html"))
                    .toList();
        }
        for (Path page : there) {
            if (!pages.containsKey("criteria/" + page.getFileName())) {
                Files.delete(page);
            }
        }
    }
}
