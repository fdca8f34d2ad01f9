package org.commonsgovernance.audit.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code commons-audit licences}. */
@Command(
        name = "licences",
        aliases = "licenses",
        description =
                "Tells which libraries this program holds and under which licences, or prints the text of a licence.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:bad usage, or no such licence"})
final class LicencesCommand implements Callable<Integer> {
    private static final String FOLDER = "/META-INF/third-party/";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "ID", description = "A licence of the SPDX list: Apache-2.0, EPL-2.0.")
    private @Nullable String id;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (id != null) {
            out.println(licence(id, spec.commandLine()));
        } else {
            out.print(file("README.txt"));
            out.println();
            libraries().lines().forEach(out::println);
        }
        return ExitCode.DONE;
    }

    /** A line for each library: its coordinates, a blank, and its licences by SPDX ids, joined by " OR ". */
    static String libraries() {
        return file("LIBRARIES.txt")
                .lines()
                .filter(line -> !line.isBlank())
                .sorted()
                .reduce("", (all, one) -> all + one + "\n");
    }

    private static String licence(String id, CommandLine line) {
        boolean isId = id.matches("[A-Za-z0-9.+-]+");
        try (InputStream in =
                isId ? LicencesCommand.class.getResourceAsStream("/resources/stdlicenses/" + id + ".json") : null) {
            String text = in == null
                    ? ""
                    : new ObjectMapper().readTree(in).path("licenseText").asText();
            if (text.isEmpty()) {
                throw new CommandLine.ParameterException(
                        line, "no licence \"" + id + "\" in the SPDX list; ids are written as in Apache-2.0");
            }
            return text.strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String file(String name) {
        try (InputStream in = LicencesCommand.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("the build has put no " + FOLDER + name + " beside these classes");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
