package org.commonsgovernance.audit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.commonsgovernance.rules.file.WholeFile;
import org.commonsgovernance.rules.problem.InvalidInputException;
import picocli.CommandLine;

/** Files to begin with, written into a folder and named to whoever asked for them. */
final class NewFiles {
    private NewFiles() {}

    /** @param files contents by path in the folder */
    static void write(Path folder, Map<String, String> files, CommandLine line) {
        files.forEach((path, text) -> {
            Path file = folder.resolve(path);
            try {
                Files.createDirectories(Objects.requireNonNull(file.getParent()));
            } catch (IOException e) {
                throw InvalidInputException.of(
                        file.toString(), "can't be written: " + e.getClass().getSimpleName());
            }
            WholeFile.write(file, text);
            line.getOut().println(Folders.prefix(folder) + path);
        });
        line.getErr().println("Write what each file asks for in place of FILL IN; \"rules check\" tells what is left.");
    }
}
