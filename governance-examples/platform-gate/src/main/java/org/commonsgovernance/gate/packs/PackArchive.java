package org.commonsgovernance.gate.packs;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.commonsgovernance.rules.problem.InvalidInputException;

/** ZIP archives of packs. Nothing of one leaves the folder that it is unpacked into, nor fills the disk. */
public final class PackArchive {
    private static final int MOST_FILES = 2_000;
    private static final int MOST_PART = 200; // file systems have 255 bytes, some a few less
    private static final long MOST_BYTES = 16_000_000;
    private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final String NAME = "the archive";

    private PackArchive() {}

    /**
     * The files of a pack that somebody zipped, by their paths in it. One folder around all of them is taken off.
     *
     * @throws InvalidInputException as {@link #files}
     */
    static SortedMap<String, byte[]> pack(byte[] zip) {
        return withoutTop(files(zip));
    }

    /**
     * The files of an archive by their paths.
     *
     * @throws InvalidInputException if it is no ZIP archive, too large, or names a path that is none
     */
    static SortedMap<String, byte[]> files(byte[] zip) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        long left = MOST_BYTES;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.isDirectory()) {
                    continue;
                }
                String path = requirePath(entry.getName());
                byte[] bytes = in.readNBytes((int) left + 1);
                left -= bytes.length;
                if (left < 0 || files.size() == MOST_FILES) {
                    throw InvalidInputException.of(
                            NAME, "holds more than %d files or %d MB".formatted(MOST_FILES, MOST_BYTES / 1_000_000));
                }
                files.put(path, bytes);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw InvalidInputException.of(NAME, "can't be read as a ZIP archive: " + e.getMessage());
        }
        if (files.isEmpty()) {
            throw InvalidInputException.of(NAME, "is no ZIP archive, or an empty one; zip the folder with pack.yaml");
        }
        return files;
    }

    /**
     * A path in a pack, as it is.
     *
     * @throws InvalidInputException if it leads out of the pack or is none
     */
    public static String requirePath(String name) {
        List<String> parts = List.of(name.split("/", -1));
        boolean isPlain = !name.contains("\\")
                && !name.contains(":")
                && name.codePoints().noneMatch(PackArchive::isUnseen)
                && parts.stream().allMatch(PackArchive::isPart);
        if (!isPlain || name.length() > 300) {
            throw InvalidInputException.of(
                    NAME,
                    "holds the path \"" + name
                            + "\", which leads out of it or is no path: names parted by /, of at most 200 bytes each and 300 in all");
        }
        return name;
    }

    /** Controls, and what changes how the rest is shown. */
    private static boolean isUnseen(int point) {
        return Character.isISOControl(point)
                || Character.getType(point) == Character.FORMAT
                || Character.getType(point) == Character.SURROGATE;
    }

    private static boolean isPart(String part) {
        return part.equals(part.strip())
                && !part.isEmpty()
                && !part.equals(".")
                && !part.equals("..")
                && part.getBytes(StandardCharsets.UTF_8).length <= MOST_PART;
    }

    private static SortedMap<String, byte[]> withoutTop(SortedMap<String, byte[]> files) {
        if (files.containsKey("pack.yaml")) {
            return files;
        }
        String first = files.firstKey();
        String top = first.contains("/") ? first.substring(0, first.indexOf('/') + 1) : "";
        if (top.isEmpty() || !files.keySet().stream().allMatch(path -> path.startsWith(top))) {
            return files;
        }
        SortedMap<String, byte[]> inner = new TreeMap<>();
        files.forEach((path, bytes) -> inner.put(path.substring(top.length()), bytes));
        return inner;
    }

    /**
     * Writes files into a folder.
     *
     * @throws InvalidInputException if a file is in the place of a folder, or the system has no such names
     */
    static void write(SortedMap<String, byte[]> files, Path folder) throws IOException {
        for (var file : files.entrySet()) {
            requireFolders(file.getKey(), files);
            Path target = resolved(folder, file.getKey());
            if (!target.startsWith(folder)) {
                throw new IOException(file.getKey() + " leads out of its folder");
            }
            Files.createDirectories(target.getParent());
            Files.write(target, file.getValue());
        }
    }

    private static void requireFolders(String path, SortedMap<String, byte[]> files) {
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            String above = path.substring(0, slash);
            if (files.containsKey(above)) {
                throw InvalidInputException.of(path, "can't lie in " + above + ", which is a file");
            }
        }
    }

    private static Path resolved(Path folder, String path) {
        try {
            return folder.resolve(path).normalize();
        } catch (InvalidPathException e) {
            throw InvalidInputException.of(
                    path, "has characters that file names of this platform can't have; call it otherwise, in a to z");
        }
    }

    /** All files below a folder as an archive; the same files give the same bytes. */
    static byte[] zip(Path folder) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        List<Path> paths;
        try (Stream<Path> walk = Files.walk(folder)) {
            paths = walk.filter(Files::isRegularFile).toList();
        }
        for (Path path : paths) {
            files.put(folder.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
        }
        return zip(files);
    }

    /** Files as an archive; the same files give the same bytes. */
    public static byte[] zip(SortedMap<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (var file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(EPOCH); // no clock, no time zone
                out.putNextEntry(entry);
                out.write(file.getValue());
                out.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
