package org.commonsgovernance.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.commonsgovernance.rules.corpus.Corpus;
import org.commonsgovernance.rules.corpus.CorpusFiles;
import org.commonsgovernance.rules.corpus.CorpusLoader;
import org.commonsgovernance.rules.facts.FactTypes;
import org.commonsgovernance.rules.problem.SourceFile;

/** The shipped corpus as it lies in its folder, cases and all. */
public final class Corpora {
    public static final Path FOLDER = Path.of("criteria");
    public static final CorpusFiles FILES = CorpusFiles.of(FOLDER);
    public static final Corpus CORPUS = CorpusLoader.load(FILES, FactTypes.STANDARD);

    private Corpora() {}

    /** Every case of every criterion and of the verdict. */
    public static List<SourceFile> allCases() {
        return Texts.CASES;
    }

    /** Read once, and only by those who ask. */
    private static final class Texts {
        static final List<SourceFile> CASES = Stream.concat(
                        CORPUS.criteria().stream().flatMap(one -> one.cases().stream()), CORPUS.verdictCases().stream())
                .map(FILES::read)
                .toList();
    }

    /** Lays the corpus into an empty folder, for a test to break. */
    public static void copyTo(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(FOLDER)) {
            for (Path path : walk.toList()) {
                Path to = folder.resolve(FOLDER.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(path, to);
                }
            }
        }
    }
}
