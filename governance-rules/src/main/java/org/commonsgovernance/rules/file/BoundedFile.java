package org.commonsgovernance.rules.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.commonsgovernance.rules.problem.InvalidInputException;

/** Files that are read whole, and must not fill the memory. */
public final class BoundedFile {
    private BoundedFile() {}

    /**
     * The bytes of a file.
     *
     * @param most how many bytes it may have
     * @param advice what to do where it has more
     * @throws InvalidInputException if it is not there, no ordinary file, too large, or can't be read
     */
    public static byte[] read(Path file, long most, String advice) {
        if (Files.isDirectory(file)) {
            throw InvalidInputException.of(file.toString(), "is a folder; name the file in it");
        }
        if (!Files.exists(file)) {
            throw InvalidInputException.of(file.toString(), "is not there");
        }
        if (!Files.isRegularFile(file)) {
            throw InvalidInputException.of(file.toString(), "is no ordinary file");
        }
        try {
            if (Files.size(file) > most) {
                throw InvalidInputException.of(file.toString(), "has more than " + most / 1_000_000 + " MB; " + advice);
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw InvalidInputException.of(
                    file.toString(), "can't be read: " + e.getClass().getSimpleName());
        }
    }
}
