package org.commonsgovernance.audit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.commonsgovernance.rules.file.WholeFile;
import org.commonsgovernance.rules.problem.InvalidInputException;

/** A folder that files are written into, each whole or not at all. */
record OutFolder(Path folder) {
    /**
     * The folder, made where it is not there.
     *
     * @throws InvalidInputException if it is a file or can't be made
     */
    static OutFolder at(Path folder) {
        try {
            Files.createDirectories(folder);
            return new OutFolder(folder);
        } catch (IOException e) {
            throw InvalidInputException.of(
                    folder.toString(),
                    Files.exists(folder)
                            ? "is no folder; name one for the reports"
                            : "can't be made: " + e.getClass().getSimpleName());
        }
    }

    /** Writes files whose names begin with a name. */
    void write(String name, Map<String, byte[]> files) {
        files.forEach((ending, bytes) -> write(name + ending, bytes));
    }

    void write(String file, byte[] bytes) {
        WholeFile.write(folder.resolve(file), stream -> stream.write(bytes));
    }
}
