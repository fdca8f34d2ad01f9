package org.commonsgovernance.audit.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.commonsgovernance.rules.problem.InvalidInputException;

/** Files that are whole or not there: written beside, then moved. */
final class Output {
    private Output() {}

    static void write(Path file, String text) {
        Path folder = file.toAbsolutePath().getParent();
        Path beside = null;
        try {
            beside = Files.createTempFile(folder, "." + file.getFileName(), ".part");
            Files.writeString(beside, text, StandardCharsets.UTF_8);
            move(beside, file);
        } catch (IOException e) {
            throw InvalidInputException.of(
                    file.toString(), "can't be written: " + e.getClass().getSimpleName() + ", " + e.getMessage());
        } finally {
            deleteIfLeft(beside);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void deleteIfLeft(@org.jspecify.annotations.Nullable Path beside) {
        try {
            if (beside != null) {
                Files.deleteIfExists(beside);
            }
        } catch (IOException e) {
            // The report is written or the failure told; a left-over beside it harms nothing.
        }
    }
}
