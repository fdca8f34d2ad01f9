package org.commonsgovernance.rules;

import java.nio.file.Path;
import org.commonsgovernance.rules.corpus.Corpus;
import org.commonsgovernance.rules.corpus.CorpusFiles;
import org.commonsgovernance.rules.corpus.CorpusLoader;
import org.commonsgovernance.rules.facts.FactTypes;

/** The shipped corpus as it lies in its folder, cases and all. */
public final class Corpora {
    public static final Path FOLDER = Path.of("criteria");
    public static final CorpusFiles FILES = CorpusFiles.of(FOLDER);
    public static final Corpus CORPUS = CorpusLoader.load(FILES, FactTypes.STANDARD);

    private Corpora() {}
}
