package org.commonsgovernance.audit.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.commonsgovernance.rules.file.BoundedFile;
import org.commonsgovernance.rules.file.WholeFile;
import org.commonsgovernance.rules.format.FileFormat;
import org.commonsgovernance.rules.problem.InvalidInputException;
import org.commonsgovernance.rules.problem.Problems;
import org.commonsgovernance.rules.problem.SourceFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code commons-audit rules format}. */
@Command(
        name = "format",
        description = {
            "Lays rule files out in one way; words and comments stay as they are.",
            "A pattern stands on a line of its own, one blank line between rules. Of YAML files only blanks at the ends of"
                    + " lines and lines at the end of the file go. A file that can't be read is told of and stays as it is."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every file is laid out",
            "1:bad usage or input; what was wrong is told with file, line and column",
            "2:--check was given and a file is not laid out"
        })
final class RulesFormatCommand implements Callable<Integer> {
    private static final long MOST_BYTES = 16_000_000;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "DIR|FILE", description = "Folders with all that is in them, or files.")
    private List<Path> paths = List.of();

    @Option(names = "--check", description = "Change nothing; name the files that are not laid out.")
    private boolean isCheck;

    @Override
    public Integer call() {
        int code = ExitCode.DONE;
        int number = 0;
        int changed = 0;
        for (Path path : paths) {
            for (Path file : files(path)) {
                try {
                    number++;
                    if (layOut(file)) {
                        changed++;
                        spec.commandLine().getOut().println(file.normalize());
                    }
                } catch (InvalidInputException e) {
                    spec.commandLine().getErr().println(e.getMessage());
                    code = ExitCode.BAD_INPUT;
                }
            }
        }
        String what = isCheck ? " not laid out" : " laid out";
        spec.commandLine().getErr().println(changed + " of " + number + " files" + what);
        return isCheck && changed > 0 ? ExitCode.worse(code, ExitCode.AT_OR_BELOW) : code;
    }

    /** Lays a file out, or finds that it is not; whether there was something to do. */
    private boolean layOut(Path file) {
        byte[] bytes = BoundedFile.read(file, MOST_BYTES, "split it");
        SourceFile source = SourceFile.decode(file.normalize().toString(), bytes);
        Problems problems = new Problems();
        String laidOut = FileFormat.of(source, problems);
        problems.throwIfAny();
        boolean isChanged = !laidOut.equals(new String(bytes, StandardCharsets.UTF_8));
        if (isChanged && !isCheck) {
            WholeFile.write(file, laidOut);
        }
        return isChanged;
    }

    private static List<Path> files(Path path) {
        if (!Files.isDirectory(path)) {
            boolean isUnknown = Files.exists(path) && !FileFormat.knows(path.toString());
            if (isUnknown) {
                throw InvalidInputException.of(path.toString(), "is no rule file (.drl) and no YAML file (.yaml)");
            }
            return List.of(path);
        }
        try (Stream<Path> walk = Files.walk(path)) {
            return new ArrayList<>(
                    walk.filter(file -> FileFormat.knows(file.getFileName().toString()))
                            .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                            .sorted()
                            .toList());
        } catch (IOException e) {
            throw InvalidInputException.of(
                    path.toString(), "can't be read: " + e.getClass().getSimpleName());
        }
    }
}
