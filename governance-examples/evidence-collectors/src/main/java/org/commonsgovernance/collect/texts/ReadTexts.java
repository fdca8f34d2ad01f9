package org.commonsgovernance.collect.texts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.commonsgovernance.api.model.Period;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.collect.Found;
import org.commonsgovernance.collect.Tree;

/** The texts of a tree, read once, those that bind most first. */
final class ReadTexts {
    /** More of them nobody has in these few folders. */
    private static final int MOST_FILES = 60;

    /**
     * One file.
     *
     * @param text as it is
     * @param sentences in their order
     */
    record Text(String path, TextFile file, String text, List<Sentence> sentences) {}

    private final Tree tree;
    private final List<Text> texts;

    private ReadTexts(Tree tree, List<Text> texts) {
        this.tree = tree;
        this.texts = List.copyOf(texts);
    }

    static ReadTexts of(Tree tree, Found found) {
        List<Text> texts = new ArrayList<>();
        List<String> proposals = AcceptedProposals.onGovernance(tree);
        for (String path : tree.paths()) {
            TextFile file = proposals.contains(path) ? TextFile.GOVERNANCE : TextFile.of(path);
            String text = file == null || texts.size() >= MOST_FILES ? null : tree.text(path);
            if (file != null && text == null) {
                found.remark("texts: " + path + " was not read: it is too large, or one too many");
            } else if (file != null && text != null) {
                texts.add(new Text(path, file, text, Document.sentences(path, file, text)));
            }
        }
        texts.sort(Comparator.comparing(Text::file).thenComparing(Text::path));
        return new ReadTexts(tree, texts);
    }

    List<Text> of(TextFile... files) {
        List<TextFile> wanted = Arrays.asList(files);
        return texts.stream().filter(text -> wanted.contains(text.file())).toList();
    }

    List<Sentence> sentences(TextFile... files) {
        return of(files).stream().flatMap(text -> text.sentences().stream()).toList();
    }

    /** A rule of the project, or a word with a link that shows it, is a document; the rest it merely claims. */
    Source source(Sentence sentence) {
        String locator = tree.locator(sentence.path());
        return sentence.file().constitutes() || sentence.leadsToWeb()
                ? Source.documentedBySelf(locator)
                : Source.claimedBySelf(locator);
    }

    Source document(String path) {
        return Source.documentedBySelf(tree.locator(path));
    }

    /** From the tree's day on: before it nobody looked. */
    Period seen() {
        return Period.since(tree.day());
    }
}
