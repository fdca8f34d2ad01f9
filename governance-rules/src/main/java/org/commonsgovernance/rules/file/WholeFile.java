package org.commonsgovernance.rules.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
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
        write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** What is written to a file, in any number of pieces. */
    @FunctionalInterface
    public interface Content {
        /** Writes all of it; the stream is closed by whoever opened it. */
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * As {@link #write(Path, String)}, for what is too large to hold.
     *
     * @throws InvalidInputException if the path names no file, or it can't be written; nothing has changed then, nor if
     *     {@code content} throws
     */
    public static void write(Path file, Content content) {
        Path name = file.getFileName();
        if (name == null || name.toString().isBlank() || Files.isDirectory(file)) {
            throw InvalidInputException.of(file.toString(), "names no file to write");
        }
        try {
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                try (OutputStream out = Files.newOutputStream(file)) { // a device or pipe, which nothing may replace
                    content.writeTo(out);
                }
                return;
            }
            Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
            Path beside = target.resolveSibling(".commons-governance-%d-%d.part"
                    .formatted(
                            ProcessHandle.current().pid(),
                            Thread.currentThread().getId()));
            try {
                try (OutputStream out = new BufferedOutputStream(
                        Files.newOutputStream(beside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))) {
                    content.writeTo(out);
                }
                move(beside, target);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException | UncheckedIOException e) {
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
