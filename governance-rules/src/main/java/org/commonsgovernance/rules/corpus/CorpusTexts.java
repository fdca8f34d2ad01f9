package org.commonsgovernance.rules.corpus;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.commonsgovernance.rules.problem.InvalidInputException;
import org.commonsgovernance.rules.problem.Problem;
import org.commonsgovernance.rules.problem.Problems;
import org.commonsgovernance.rules.problem.Sha256;
import org.commonsgovernance.rules.problem.SourceFile;
import org.jspecify.annotations.Nullable;

/** The files of one corpus as they are opened, each once. */
final class CorpusTexts {
    private final CorpusFiles files;
    private final NavigableSet<String> paths;
    private final Problems problems;
    private final Map<String, SourceFile> read = new TreeMap<>();

    /** Those that were read, and those that are no text, which was told. */
    private final Set<String> opened = new HashSet<>();

    CorpusTexts(CorpusFiles files, Problems problems) {
        this.files = files;
        this.paths = new TreeSet<>(files.paths());
        this.problems = problems;
    }

    NavigableSet<String> paths() {
        return paths;
    }

    /** Those read so far, by path. */
    Map<String, SourceFile> read() {
        return read;
    }

    boolean wasOpened(String path) {
        return opened.contains(path);
    }

    /** A file; null if it is not there, or is no text, which was told. */
    @Nullable
    SourceFile open(String path) {
        if (!paths.contains(path)) {
            return null;
        }
        try {
            opened.add(path);
            return read.computeIfAbsent(path, files::read);
        } catch (InvalidInputException e) {
            e.problems().forEach(problems::add);
            return null;
        }
    }

    /** Tells of a mistake in a file or folder as a whole. */
    void tell(String path, String message) {
        problems.add(Problem.whole(path, message));
    }

    /** Of all that was read. */
    String digest() {
        StringBuilder all = new StringBuilder();
        read.forEach((path, file) -> all.append(path)
                .append('\n')
                .append(Sha256.of(file.text().getBytes(StandardCharsets.UTF_8)))
                .append('\n'));
        return Sha256.of(all.toString().getBytes(StandardCharsets.UTF_8));
    }
}
