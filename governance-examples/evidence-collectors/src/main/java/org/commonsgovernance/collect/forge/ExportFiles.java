package org.commonsgovernance.collect.forge;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.commonsgovernance.rules.problem.Problem;
import org.commonsgovernance.rules.problem.Problems;
import org.commonsgovernance.rules.problem.Sha256;

/** The files of an export, and how they are opened: packed or not, by content and not by name. */
final class ExportFiles {
    private static final List<String> ENDINGS = List.of(".json", ".ndjson", ".jsonl");
    private static final int DEEPEST = 32;
    private static final int MOST = 100_000;
    private static final byte[] GZIP_MAGIC = {0x1f, (byte) 0x8b};
    private static final byte[] TAR_MAGIC = "ustar".getBytes(StandardCharsets.US_ASCII);
    private static final int TAR_MAGIC_AT = 257;
    private static final int PEEKED = 512;

    private ExportFiles() {}

    /** What reads a file's text. */
    interface Reading {
        void read(InputStream text) throws IOException;
    }

    /** The files of an export by name; what can't be read is told. */
    static List<ForgeExport> list(ForgeExport export, Problems problems) {
        if (!Files.isDirectory(export.path())) {
            return List.of(export);
        }
        List<ForgeExport> files = new ArrayList<>();
        try {
            Files.walkFileTree(export.path(), EnumSet.noneOf(FileVisitOption.class), DEEPEST, visitor(export, files));
        } catch (IOException e) {
            problems.add(Problem.whole(
                    export.name(), "can't be listed: " + e.getClass().getSimpleName()));
        }
        if (files.isEmpty()) {
            problems.add(Problem.whole(
                    export.name(), "holds no .json, .ndjson or .jsonl file, packed with gzip or not; unpack archives"));
        }
        if (files.size() > MOST) {
            problems.add(Problem.whole(export.name(), "holds more than " + MOST + " files; pass them in parts"));
        }
        return files.stream().sorted(Comparator.comparing(ForgeExport::name)).toList();
    }

    private static SimpleFileVisitor<Path> visitor(ForgeExport export, List<ForgeExport> files) {
        return new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile() && isExport(file)) {
                    String within = export.path().relativize(file).toString().replace('\\', '/');
                    files.add(new ForgeExport(file, export.name() + "/" + within));
                }
                return files.size() > MOST ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                throw e;
            }
        };
    }

    private static boolean isExport(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        String unpacked = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
        return ENDINGS.stream().anyMatch(unpacked::endsWith);
    }

    /**
     * Reads a file to its end.
     *
     * @return its SHA-256, of the bytes as they lie there
     */
    static String read(Path file, Reading reading) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException("is no file");
        }
        Sha256 digest = new Sha256();
        try (InputStream raw = digest.over(new BufferedInputStream(Files.newInputStream(file)));
                InputStream text = unpacked(raw)) {
            reading.read(text);
            raw.transferTo(OutputStream.nullOutputStream());
        }
        return digest.hex();
    }

    /** The SHA-256 of a file as it lies there. */
    static String digest(Path file) throws IOException {
        return read(file, text -> {});
    }

    private static InputStream unpacked(InputStream raw) throws IOException {
        PushbackInputStream start = new PushbackInputStream(raw, 2);
        byte[] magic = peek(start, 2);
        if (!Arrays.equals(magic, GZIP_MAGIC)) {
            return start;
        }
        PushbackInputStream text = new PushbackInputStream(new GZIPInputStream(start, 1 << 16), PEEKED);
        byte[] head = peek(text, PEEKED);
        int end = TAR_MAGIC_AT + TAR_MAGIC.length;
        if (head.length >= end && Arrays.equals(head, TAR_MAGIC_AT, end, TAR_MAGIC, 0, TAR_MAGIC.length)) {
            throw new IOException("is a tar archive; unpack it and pass the folder");
        }
        return text;
    }

    private static byte[] peek(PushbackInputStream in, int number) throws IOException {
        byte[] bytes = in.readNBytes(number);
        in.unread(bytes);
        return bytes;
    }
}
