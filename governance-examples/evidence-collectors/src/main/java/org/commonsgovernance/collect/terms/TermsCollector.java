package org.commonsgovernance.collect.terms;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.commonsgovernance.collect.Found;
import org.commonsgovernance.collect.Tree;

/**
 * Under which terms a project takes contributions: certificate of origin, licence agreement and assignment of
 * copyright told apart, as its guides, templates and bots' settings say. Sentences are read by the phrases of {@code
 * phrases.txt}; what merely mentions an instrument, or denies it, establishes nothing.
 */
public final class TermsCollector {
    /** More guides than this nobody has; what is beyond is told in a remark. */
    private static final int MOST_FILES = 300;

    private final PhraseTable table = PhraseTable.standard();
    private final SentenceReader sentences = new SentenceReader(table);
    private final BotSettings settings = new BotSettings(sentences);

    private record Chosen(String path, TermFile sort) {}

    /** Adds what the tree's files say, or that they say nothing. */
    public void collect(Tree tree, Found found) {
        List<Chosen> files = new ArrayList<>();
        for (String path : tree.paths()) {
            TermFile sort = TermFile.of(path);
            if (sort != null) {
                files.add(new Chosen(path, sort));
            }
        }
        files.sort(Comparator.comparing(Chosen::sort).thenComparing(Chosen::path));
        if (files.size() > MOST_FILES) {
            found.remark("contribution terms: " + (files.size() - MOST_FILES) + " of " + files.size()
                    + " files were not read, the first of them "
                    + files.get(MOST_FILES).path());
        }
        List<Statement> statements = new ArrayList<>();
        for (Chosen file : files.subList(0, Math.min(MOST_FILES, files.size()))) {
            String text = tree.text(file.path());
            if (text == null) {
                found.remark("contribution terms: " + file.path() + " is too large to be read");
            } else {
                statements.addAll(read(file, text));
            }
        }
        new TermFacts(tree, found, new Recipients(table)).add(own(statements, tree, found));
    }

    /** With terms that are named read as the product's, where they are. */
    private static List<Statement> own(List<Statement> statements, Tree tree, Found found) {
        if (statements.stream().noneMatch(one -> one.meaning() == Meaning.NAMED_TERMS)) {
            return statements;
        }
        OwnLicense license = new OwnLicense(tree);
        List<Statement> own = new ArrayList<>();
        for (Statement one : statements) {
            if (one.meaning() != Meaning.NAMED_TERMS) {
                own.add(one);
            } else if (one.recipient() != null && !one.isDoubtful() && license.isCalled(one.recipient())) {
                own.add(Statement.said(Meaning.SAME_TERMS, one.path()));
            } else if (!one.isDoubtful()) {
                found.remark("contribution terms: " + one.path() + " names a licence under which work comes in; that it"
                        + " is the product's can't be seen from the top folder");
            }
        }
        return own;
    }

    private List<Statement> read(Chosen file, String text) {
        String path = file.path();
        return switch (file.sort()) {
            case SETTINGS -> settings.read(path, text);
            case AGREEMENT ->
                // What an agreement grants is no statement of how work comes in without one.
                sentences.read(Prose.sentences(text, false), path).stream()
                        .filter(one -> one.meaning() != Meaning.SAME_TERMS
                                && one.meaning() != Meaning.NAMED_TERMS
                                && !one.isDenied())
                        .toList();
            case README, DOCUMENTATION, GUIDE, CHARTER, TEMPLATE, CERTIFICATE -> {
                List<Statement> statements =
                        new ArrayList<>(sentences.read(Prose.sentences(text, file.sort() == TermFile.TEMPLATE), path));
                if (file.sort() != TermFile.README && CertificateText.isIn(text)) {
                    statements.add(Statement.said(Meaning.DCO, path));
                }
                yield statements;
            }
        };
    }
}
