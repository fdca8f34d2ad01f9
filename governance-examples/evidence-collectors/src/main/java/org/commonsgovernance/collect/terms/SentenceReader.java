package org.commonsgovernance.collect.terms;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonsgovernance.api.model.given.ContributorAgreement.Instrument;
import org.jspecify.annotations.Nullable;

/** Reads what sentences establish, by the phrases of the table. */
final class SentenceReader {
    /** What may be asked of some and not of others. */
    private static final Set<Meaning> ASKED = Set.of(Meaning.SIGN, Meaning.DCO, Meaning.ASSIGNMENT);

    private final PhraseTable table;
    private final Recipients recipients;

    SentenceReader(PhraseTable table) {
        this.table = table;
        this.recipients = new Recipients(table);
    }

    /** What the sentences of a file establish, in their order. */
    List<Statement> read(List<Sentence> sentences, String path) {
        List<Statement> statements = new ArrayList<>();
        List<Statement> before = List.of();
        for (int i = 0; i < sentences.size(); i++) {
            Sentence sentence = sentences.get(i);
            List<Token> tokens = tokens(sentence.words());
            if (i > 0
                    && sentence.block() == sentences.get(i - 1).block()
                    && isMarked("except", tokens)
                    && !isMarked("all", tokens)) {
                before.stream()
                        .filter(one -> ASKED.contains(one.meaning()) && !one.isDenied())
                        .map(one -> Statement.excepted(one.meaning(), path))
                        .forEach(statements::add);
            }
            before = List.of();
            if (tokens.stream().noneMatch(token -> table.subjects().contains(token.plain()))
                    || isMarked("ignore", tokens)) {
                continue;
            }
            if (!sentence.isQuestion() || sentence.isBox()) {
                before = read(sentence, tokens, path);
                statements.addAll(before);
            } else if (i + 1 < sentences.size() && sentences.get(i + 1).startsWith("no")) {
                read(sentence, tokens, path).stream()
                        .filter(one -> one.meaning() == Meaning.SIGN && !one.isDenied())
                        .map(one -> Statement.denied(Meaning.SIGN, path))
                        .forEach(statements::add);
            }
        }
        return statements;
    }

    private List<Statement> read(Sentence sentence, List<Token> tokens, String path) {
        List<Statement> statements = new ArrayList<>();
        boolean isSpoilt = isMarked("spoiler", tokens);
        boolean isLittle = isMarked("little", tokens) && !isMarked("all", tokens);
        for (Meaning meaning : Meaning.values()) {
            if (isLittle && isFree(meaning, tokens)) {
                statements.add(Statement.excepted(meaning, path));
            }
            if (table.denied(meaning).stream().anyMatch(phrase -> phrase.isIn(tokens))) {
                // What a colon follows is said of the list below only.
                if (!isMarked("exempt", tokens) && !sentence.endsWithColon()) {
                    statements.add(Statement.denied(meaning, path));
                }
            } else if (!isSpoilt && !(meaning == Meaning.REFUSED && isMarked("exempt", tokens))) {
                Statement said = said(meaning, sentence, tokens, path);
                if (said != null) {
                    statements.add(said);
                }
            }
        }
        return statements;
    }

    /** Whether it is not asked of the work that the sentence speaks of. */
    private boolean isFree(Meaning meaning, List<Token> tokens) {
        if (table.denied(meaning).stream().anyMatch(phrase -> phrase.isIn(tokens)) && ASKED.contains(meaning)) {
            return true;
        }
        for (Phrase phrase : table.free(meaning)) {
            Phrase.Match match = phrase.find(tokens, 0);
            if (match != null && !isMarked("negator", tokens, match)) {
                return true;
            }
        }
        return false;
    }

    /** The surest reading of all that fit. */
    private @Nullable Statement said(Meaning meaning, Sentence sentence, List<Token> tokens, String path) {
        Statement doubtful = null;
        Set<String> words = tokens.stream().map(Token::plain).collect(Collectors.toSet());
        for (Phrase phrase : table.said(meaning)) {
            Phrase.Match match = phrase.mayBeIn(words) ? phrase.find(tokens, 0) : null;
            while (match != null) {
                if (!isMarked("negator", tokens, match)) {
                    boolean isDoubtful = isMarked("doubt", tokens, match);
                    Statement one = statement(meaning, isDoubtful, sentence, tokens, match, path);
                    if (!isDoubtful) {
                        return one;
                    }
                    doubtful = doubtful == null ? one : doubtful;
                }
                match = phrase.find(tokens, match.first() + 1);
            }
        }
        return doubtful;
    }

    private Statement statement(
            Meaning meaning,
            boolean isDoubtful,
            Sentence sentence,
            List<Token> tokens,
            Phrase.Match match,
            String path) {
        Instrument instrument = null;
        String recipient = null;
        if (meaning == Meaning.SIGN) {
            Token name = agreement(tokens, match);
            KnownAgreement known = name.known();
            recipient = recipients.of(sentence, name);
            if (known != null) {
                instrument = known.instrument();
                recipient = known.recipient();
            } else if (name.plain().equals("<agreement>")) {
                instrument = Instrument.LICENSE_AGREEMENT;
            }
        } else if (meaning == Meaning.ASSIGNMENT) {
            recipient = recipients.of(sentence, tokens.get(match.last()));
        } else if (meaning == Meaning.NAMED_TERMS) {
            recipient = onlyLicense(tokens);
        }
        boolean isPartial = ASKED.contains(meaning) && isMarked("some", tokens) && !isMarked("all", tokens);
        return new Statement(meaning, false, isDoubtful, isPartial, instrument, recipient, path);
    }

    /** The licence that a sentence names; null where it names several. */
    private @Nullable String onlyLicense(List<Token> tokens) {
        List<String> named = tokens.stream()
                .map(Token::plain)
                .filter(table.licenses()::contains)
                .distinct()
                .toList();
        return named.size() == 1 ? named.get(0) : null;
    }

    /** The agreement that a phrase names; one whose text is known goes first. */
    private static Token agreement(List<Token> tokens, Phrase.Match match) {
        Token found = tokens.get(match.last());
        for (int i = match.first(); i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.known() != null) {
                return token;
            }
            if (match.tokens().get(i) && (isName(token) && !isName(found))) {
                found = token;
            }
        }
        return found;
    }

    private static boolean isName(Token token) {
        return token.plain().equals("<agreement>") || token.plain().equals("<unnamed>");
    }

    private boolean isMarked(String kind, List<Token> tokens) {
        return table.marks(kind).stream().anyMatch(phrase -> phrase.isIn(tokens));
    }

    /** Whether a mark stands in the clause before what was found, or in its gaps. */
    private boolean isMarked(String kind, List<Token> tokens, Phrase.Match match) {
        int from = match.first();
        int clause = tokens.get(from).clause();
        while (from > 0 && tokens.get(from - 1).clause() == clause) {
            from--;
        }
        for (Phrase phrase : table.marks(kind)) {
            Phrase.Match mark = phrase.find(tokens, from);
            while (mark != null && mark.first() <= match.last()) {
                if (!match.tokens().get(mark.first())) {
                    return true;
                }
                mark = phrase.find(tokens, mark.first() + 1);
            }
        }
        return false;
    }

    /** Words, with names taken as one. */
    private List<Token> tokens(List<Word> words) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            PhraseTable.Name name = name(words, at);
            Word word = words.get(at);
            if (name == null) {
                tokens.add(new Token(word.plain(), null, at, word.clause()));
                at++;
            } else {
                tokens.add(new Token(name.what(), name.known(), at, word.clause()));
                at += name.words().size();
            }
        }
        return tokens;
    }

    private PhraseTable.@Nullable Name name(List<Word> words, int at) {
        for (PhraseTable.Name name : table.namesFrom(words.get(at).plain())) {
            if (at + name.words().size() <= words.size()) {
                int i = 0;
                while (i < name.words().size()
                        && name.words().get(i).equals(words.get(at + i).plain())) {
                    i++;
                }
                if (i == name.words().size()) {
                    return name;
                }
            }
        }
        return null;
    }
}
