package org.commonsgovernance.collect.terms;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonsgovernance.api.model.given.Organization.LegalForm;
import org.jspecify.annotations.Nullable;

/** Reads with whom an agreement is made, where a sentence names a body. A project's name is none. */
final class Recipients {
    private static final int LONGEST = 6;

    /** Words between the name of a body and that of its agreement. */
    private static final Set<String> BETWEEN =
            Set.of("individual", "corporate", "software", "grant", "and", "standard", "s", "entity", "contributor");

    private static final Set<String> TO = Set.of("with", "to");
    private static final Set<String> ASKS = Set.of("requires", "require", "asks", "needs");

    private final PhraseTable table;

    Recipients(PhraseTable table) {
        this.table = table;
    }

    /** The body beside the agreement's name, after "to" or "with", or that asks; else whose agreement is linked to. */
    @Nullable
    String of(Sentence sentence, Token name) {
        List<Word> words = sentence.words();
        int before = name.first() - 1;
        while (before >= 0 && BETWEEN.contains(words.get(before).plain())) {
            before--;
        }
        String found = endingAt(words, before);
        for (int i = 0; i < words.size() && found == null; i++) {
            if (TO.contains(words.get(i).plain()) && i > name.first() - 12) {
                found = startingAt(words, i + 1);
            } else if (ASKS.contains(words.get(i).plain())) {
                found = endingAt(words, i - 1);
                // A short name in brackets may stand between.
                found = found == null && isOtherClause(words, i) ? endingAt(words, i - 2) : found;
            }
        }
        return found != null ? found : atPlace(sentence.links());
    }

    private static boolean isOtherClause(List<Word> words, int verb) {
        return verb > 1 && words.get(verb - 1).clause() != words.get(verb - 2).clause();
    }

    private @Nullable String endingAt(List<Word> words, int last) {
        for (int first = Math.max(0, last - LONGEST + 1); first <= last; first++) {
            String body = body(words, first, last);
            if (body != null) {
                return body;
            }
        }
        return null;
    }

    private @Nullable String startingAt(List<Word> words, int at) {
        int first = at < words.size() && words.get(at).plain().equals("the") ? at + 1 : at;
        for (int last = Math.min(words.size(), first + LONGEST) - 1; last >= first; last--) {
            String body = body(words, first, last);
            if (body != null) {
                return body;
            }
        }
        return null;
    }

    /** The words as a name, if they are one that is known, or capitals that end with a legal form. */
    private @Nullable String body(List<Word> words, int first, int last) {
        StringBuilder name = new StringBuilder();
        for (int i = first; i <= last; i++) {
            String written = withoutGenitive(words.get(i).written());
            boolean isCapital =
                    !written.isEmpty() && (Character.isUpperCase(written.charAt(0)) || isSmallWord(written));
            boolean isElsewhere = i > first
                    && words.get(i).clause() != words.get(i - 1).clause()
                    && !table.forms().containsKey(written);
            if (!isCapital || isElsewhere) {
                return null;
            }
            name.append(name.isEmpty() ? "" : " ").append(written);
        }
        String whole = name.toString();
        boolean isKnown = table.organizations().contains(whole);
        boolean hasForm = last > first
                && table.forms().containsKey(withoutGenitive(words.get(last).written()))
                && !isSmallWord(words.get(first).written())
                && !words.get(first).plain().equals("the");
        return isKnown || hasForm ? whole : null;
    }

    private static boolean isSmallWord(String written) {
        return written.equals("of") || written.equals("for") || written.equals("gGmbH");
    }

    private static String withoutGenitive(String written) {
        boolean isGenitive = written.endsWith("'s") || written.endsWith("\u2019s");
        return isGenitive ? written.substring(0, written.length() - 2) : written;
    }

    private @Nullable String atPlace(List<String> links) {
        for (String link : links) {
            for (Map.Entry<String, String> place : table.places().entrySet()) {
                if (link.contains("//" + place.getKey())) {
                    return place.getValue();
                }
            }
        }
        return null;
    }

    /** The legal form that a name ends with; null where it tells none. */
    @Nullable
    LegalForm form(String name) {
        List<String> words = List.of(name.split(" ", -1));
        boolean isUnclear = words.stream().anyMatch(table.unclear()::contains);
        return isUnclear || words.size() < 2 ? null : table.forms().get(words.get(words.size() - 1));
    }
}
