package org.commonsgovernance.rules.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.commonsgovernance.rules.problem.InvalidInputException;

/** Files that are whole or not there: written beside, then moved. */
public final class WholeFile {
    private WholeFile() {}

    /**
     * Writes a text as UTF-8. A link is followed to the file that it leads to; a device or pipe is written to.
     *
     * @throws InvalidInputException if the path names no file, or it can't be written; nothing has changed then
     */
    public static void write(Path file, String text) {
        Path name = file.getFileName();
        if (name == null || name.toString().isBlank() || Files.isDirectory(file)) {
            throw InvalidInputException.of(file.toString(), "names no file to write");
        }
        try {
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                Files.writeString(file, text, StandardCharsets.UTF_8); // a device or pipe, which nothing may replace
                return;
            }
            Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
            Path beside = target.resolveSibling(".commons-governance-%d-%d.part"
                    .formatted(
                            ProcessHandle.current().pid(),
                            Thread.currentThread().getId()));
            try {
                Files.writeString(beside, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
                move(beside, target);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException e) {
            throw InvalidInputException.of(
                    file.toString(), "can't be written: " + e.getClass().getSimpleName() + ", " + e.getMessage());
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
