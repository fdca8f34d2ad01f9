package org.commonsgovernance.rules.merge;

import java.util.Comparator;
import java.util.List;
import org.commonsgovernance.api.model.Basis;
import org.commonsgovernance.api.model.Source;

/** One source for what several sources tell. */
final class JoinedSource {
    /** The strongest first, of equals the one with the longer note. */
    static final Comparator<Source> STRONGEST_FIRST = Source.BY_STRENGTH
            .reversed()
            .thenComparing(source -> source.note() == null ? 0 : -source.note().length())
            .thenComparing(Source::toString);

    private JoinedSource() {}

    /** The first, with a note that others say the same, and what their notes have. */
    static Source ofSame(Source first, List<Source> others) {
        StringBuilder note = new StringBuilder(first.note() == null ? "" : first.note());
        for (Source other : others) {
            boolean isSame = other.locator().equals(first.locator());
            String more = isSame ? "" : "Also said by " + other.locator() + (other.note() == null ? "." : ": ");
            more += other.note() == null ? "" : other.note();
            if (note.indexOf(more) < 0) {
                note.append(note.isEmpty() ? "" : " ").append(more);
            }
        }
        return withNote(first, note);
    }

    /** Both, where each tells a part: as weak as the weaker of them. */
    static Source ofParts(Source a, Source b) {
        if (a.locator().equals(b.locator())) {
            return ofSame(a, List.of(b));
        }
        Source weaker = a.weaker(b);
        StringBuilder note = new StringBuilder(a.note() == null ? "" : a.note());
        if (b.note() != null && note.indexOf(b.note()) < 0) {
            note.append(note.isEmpty() ? "" : " ").append(b.note());
        }
        String locator = a.locator().contains(b.locator()) ? a.locator() : a.locator() + "; " + b.locator();
        return withNote(new Source(locator, weaker.basis(), weaker.speaker(), null, null, null, List.of()), note);
    }

    /** Whether the same judgements trust both. */
    static boolean areAsTrusted(Source a, Source b) {
        return trust(a) == trust(b);
    }

    private static int trust(Source source) {
        return source.isHearsay() ? 0 : source.basis() == Basis.CLAIMED ? 1 : 2;
    }

    private static Source withNote(Source source, CharSequence note) {
        return new Source(
                source.locator(),
                source.basis(),
                source.speaker(),
                source.retrieved(),
                source.sha256(),
                note.isEmpty() ? null : note.toString(),
                source.derivedFrom());
    }
}
