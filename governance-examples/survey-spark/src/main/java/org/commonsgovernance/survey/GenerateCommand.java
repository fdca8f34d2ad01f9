package org.commonsgovernance.survey;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.commonsgovernance.rules.file.WholeFile;
import org.commonsgovernance.rules.problem.InvalidInputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code survey generate}. */
@Command(
        name = "generate",
        description = "Makes setups by chance, the same for the same numbers: to measure with, not to learn from.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:bad usage, or output that can't be written"})
final class GenerateCommand implements Callable<Integer> {
    /** How rows of contributions follow each other. */
    enum Order {
        /** As collectors write them: one setup after the other. */
        SETUP,
        /** As a forge's events come: all setups mixed. */
        TIME
    }

    /** Contributions of one file. */
    private static final long PER_FILE = 5_000_000;

    @Option(names = "--setups", required = true, paramLabel = "NUMBER", description = "How many setups.")
    private int setups;

    @Option(
            names = "--contributions",
            required = true,
            paramLabel = "NUMBER",
            description = "How many contributions to all of them.")
    private long contributions;

    @Option(
            names = "--giant",
            paramLabel = "PERCENT",
            description = "How many of these are to the first setup. Default: 0, as many as to any other.")
    private int giant;

    @Option(names = "--order", paramLabel = "SETUP|TIME", description = "How they follow each other. Default: SETUP.")
    private Order order = Order.SETUP;

    @Option(names = "--out", required = true, paramLabel = "FOLDER", description = "Gets the files; is made.")
    private Path out = Path.of("");

    @Override
    public Integer call() throws java.io.IOException {
        if (setups < 1 || contributions < 0 || giant < 0 || giant > 99) {
            throw InvalidInputException.of(
                    "command line", "--setups is at least 1, --contributions at least 0, --giant from 0 to 99");
        }
        Files.createDirectories(out);
        WholeFile.write(out.resolve("dossiers.ndjson"), stream -> {
            for (int i = 0; i < setups; i++) {
                stream.write((GeneratedSetup.of(i).dossier() + "\n").getBytes(StandardCharsets.UTF_8));
            }
        });
        long done = 0;
        for (int file = 0; done < contributions; file++) {
            long from = done;
            long to = Math.min(contributions, done + PER_FILE);
            WholeFile.write(out.resolve("contributions-%04d.ndjson".formatted(file)), stream -> {
                StringBuilder line = new StringBuilder(128);
                for (long i = from; i < to; i++) {
                    line.setLength(0);
                    GeneratedSetup.of(setup(i)).contribution(i, line);
                    stream.write(line.append('\n').toString().getBytes(StandardCharsets.UTF_8));
                }
            });
            done = to;
        }
        return SurveyCommand.DONE;
    }

    /** Of which setup the contribution of this number is. */
    private int setup(long number) {
        if (GeneratedSetup.mixed(number, 7) % 100 < giant) {
            return 0;
        }
        return order == Order.SETUP
                ? (int) (number * setups / contributions)
                : (int) (GeneratedSetup.mixed(number, 8) % setups);
    }
}
