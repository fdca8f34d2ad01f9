package org.commonsgovernance.rules.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What an editor holds and nobody has saved yet: read instead of the files of these names. Immutable. */
public final class UnsavedTexts {
    /** Every file is read as it lies on the disk. */
    public static final UnsavedTexts NONE = new UnsavedTexts(Map.of());

    private final Map<Path, byte[]> texts;

    private UnsavedTexts(Map<Path, byte[]> texts) {
        this.texts = texts;
    }

    /**
     * Texts by the paths of their files.
     *
     * @param texts a file need not be there; its folder must be
     */
    public static UnsavedTexts of(Map<Path, String> texts) {
        Map<Path, byte[]> real = new TreeMap<>();
        texts.forEach((path, text) -> real.put(real(path), text.getBytes(StandardCharsets.UTF_8)));
        return new UnsavedTexts(real);
    }

    /** Those that lie in a folder or below it, by their path in it with {@code /} between its parts, as UTF-8. */
    public SortedMap<String, byte[]> in(Path folder) {
        SortedMap<String, byte[]> there = new TreeMap<>();
        Path root = texts.isEmpty() ? folder : real(folder);
        texts.forEach((path, text) -> {
            if (path.startsWith(root) && !path.equals(root)) {
                there.put(name(root.relativize(path)), text);
            }
        });
        return there;
    }

    /** The file itself, whatever links lead to its folder. */
    private static Path real(Path path) {
        Path whole = path.toAbsolutePath().normalize();
        Path parent = whole.getParent();
        try {
            return parent == null ? whole.toRealPath() : parent.toRealPath().resolve(whole.getFileName());
        } catch (IOException e) {
            return whole;
        }
    }

    private static String name(Path path) {
        return StreamSupport.stream(path.spliterator(), false)
                .map(Path::toString)
                .collect(Collectors.joining("/"));
    }
}
