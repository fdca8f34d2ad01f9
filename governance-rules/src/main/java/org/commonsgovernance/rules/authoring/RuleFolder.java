package org.commonsgovernance.rules.authoring;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.commonsgovernance.api.GovernanceEvaluator;
import org.commonsgovernance.rules.corpus.Corpus;
import org.commonsgovernance.rules.corpus.CorpusFiles;
import org.commonsgovernance.rules.corpus.CorpusLoader;
import org.commonsgovernance.rules.corpus.LayeredCorpus;
import org.commonsgovernance.rules.corpus.LayeredLoader;
import org.commonsgovernance.rules.derive.Deriver;
import org.commonsgovernance.rules.engine.CorpusEvaluator;
import org.commonsgovernance.rules.engine.LayeredEvaluator;
import org.commonsgovernance.rules.engine.Limits;
import org.commonsgovernance.rules.facts.FactTypes;
import org.commonsgovernance.rules.file.UnsavedTexts;
import org.commonsgovernance.rules.guard.Rule;
import org.commonsgovernance.rules.pack.Pack;
import org.commonsgovernance.rules.pack.PackFolder;
import org.commonsgovernance.rules.pack.Packs;
import org.commonsgovernance.rules.problem.InvalidInputException;
import org.commonsgovernance.rules.problem.SourceFile;
import org.jspecify.annotations.Nullable;

/**
 * What somebody's folder of rules is: a whole corpus, or a pack laid over the rules that come with the library.
 *
 * @param layers what is judged by, for each span of days; of a whole corpus there is one
 * @param files the folder's own files; where these are a pack's, those of the library too
 * @param pack the pack; null for a whole corpus
 */
public record RuleFolder(
        LayeredCorpus layers, CorpusFiles files, @Nullable Pack pack) {
    /** Where the rules lie that come with the library. */
    private static final CorpusFiles SHIPPED = CorpusFiles.shipped();

    /** The rules that come with the library. */
    public static RuleFolder standard(FactTypes types) {
        return whole(SHIPPED, types);
    }

    /**
     * The rules in a folder.
     *
     * @throws InvalidInputException with every mistake in them
     */
    public static RuleFolder read(Path folder, FactTypes types) {
        return read(folder, types, UnsavedTexts.NONE);
    }

    /**
     * The rules in a folder, with texts that nobody has saved yet in place of the files of their names.
     *
     * @throws InvalidInputException with every mistake in them
     */
    public static RuleFolder read(Path folder, FactTypes types, UnsavedTexts unsaved) {
        if (!Packs.isPack(folder)) {
            return whole(CorpusFiles.of(folder, unsaved), types);
        }
        List<Pack> packs = Packs.readUnsaved(folder, unsaved);
        Pack top = packs.get(packs.size() - 1);
        return new RuleFolder(LayeredLoader.load(SHIPPED, packs, types), new PackFiles(top.folder()), top);
    }

    private static RuleFolder whole(CorpusFiles files, FactTypes types) {
        return new RuleFolder(LayeredCorpus.of(CorpusLoader.load(files, types)), files, null);
    }

    /** The rules once every change holds. */
    public Corpus corpus() {
        return layers.last();
    }

    /** Judges each day by the rules of that day. */
    public GovernanceEvaluator evaluator() {
        return pack == null ? evaluator(corpus()) : LayeredEvaluator.of(layers, RuleFolder::evaluator);
    }

    /** Judges by one of the folder's corpora. */
    public static CorpusEvaluator evaluator(Corpus corpus) {
        return CorpusEvaluator.of(corpus, new Deriver(corpus.licenses(), List.of()), Limits.STANDARD);
    }

    /** Whether a rule stands in this folder and not in what lies below. */
    public boolean owns(Rule rule) {
        if (pack == null) {
            return true;
        }
        String before = pack.folder().shown("");
        String own = PackFiles.relative(pack.folder(), rule.file());
        if (!rule.file().startsWith(before) || !pack.folder().has(own)) {
            return false;
        }
        // In the folder one is in, a pack's file is called as one of the library's may be.
        return !before.isEmpty()
                || pack.folder()
                        .text(own)
                        .text()
                        .lines()
                        .skip(rule.line() - 1L)
                        .findFirst()
                        .orElse("")
                        .contains(rule.name());
    }

    /** Whether a file lies in this folder and not in what lies below. */
    public boolean owns(String path) {
        return pack == null || pack.folder().has(path);
    }

    /** A pack's files by their paths in it, and those of the library for what is not there. */
    private record PackFiles(PackFolder folder) implements CorpusFiles {
        @Override
        public List<String> paths() {
            Set<String> paths = new TreeSet<>(folder.paths());
            return List.copyOf(paths);
        }

        @Override
        public SourceFile read(String path) {
            String own = relative(folder, path);
            return folder.has(own) ? new SourceFile(own, folder.text(own).text()) : SHIPPED.read(path);
        }

        /** A path in the pack, from what messages call the file. */
        static String relative(PackFolder folder, String shown) {
            String before = folder.shown("");
            return shown.startsWith(before) ? shown.substring(before.length()) : shown;
        }
    }
}
