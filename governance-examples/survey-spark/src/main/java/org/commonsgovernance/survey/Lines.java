package org.commonsgovernance.survey;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.commonsgovernance.rules.problem.InvalidInputException;

/** Reads files line by line, as bytes: whether they are text is for whoever reads a line to say. */
final class Lines {
    private Lines() {}

    /** Hands on each line of a file. */
    static void each(String path, Consumer<byte[]> each) {
        try (Stream<byte[]> lines = of(path)) {
            lines.forEach(each);
        }
    }

    /** The lines of a file, without their ends. */
    static Stream<byte[]> of(String path) {
        Path file = Path.of(path);
        if (!Files.isRegularFile(file)) {
            throw InvalidInputException.of(path, "is not there, or is no ordinary file");
        }
        try {
            LineIterator lines = new LineIterator(path, new BufferedInputStream(Files.newInputStream(file), 1 << 16));
            return StreamSupport.stream(
                            Spliterators.spliteratorUnknownSize(lines, Spliterator.ORDERED | Spliterator.NONNULL),
                            false)
                    .onClose(lines::close);
        } catch (IOException e) {
            throw InvalidInputException.of(path, "can't be read: " + e.getMessage());
        }
    }

    private static final class LineIterator implements Iterator<byte[]> {
        private final String path;
        private final InputStream in;
        private int next;

        LineIterator(String path, InputStream in) {
            this.path = path;
            this.in = in;
            this.next = read();
        }

        private int read() {
            try {
                return in.read();
            } catch (IOException e) {
                throw InvalidInputException.of(path, "can't be read: " + e.getMessage());
            }
        }

        @Override
        public boolean hasNext() {
            return next >= 0;
        }

        @Override
        public byte[] next() {
            ByteArrayOutputStream line = new ByteArrayOutputStream(256);
            while (next >= 0 && next != '\n') {
                line.write(next);
                next = read();
            }
            if (next == '\n') {
                next = read();
            }
            byte[] bytes = line.toByteArray();
            boolean endsInReturn = bytes.length > 0 && bytes[bytes.length - 1] == '\r';
            return endsInReturn ? Arrays.copyOf(bytes, bytes.length - 1) : bytes;
        }

        void close() {
            try {
                in.close();
            } catch (IOException e) {
                throw InvalidInputException.of(path, "can't be closed: " + e.getMessage());
            }
        }
    }
}
