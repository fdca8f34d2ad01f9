package org.commonsgovernance.reports.page;

import java.util.List;

/**
 * A cited fact, as a page shows it.
 *
 * @param number its number on the page, from 1
 * @param name its type and id
 * @param says what it says, on one line; empty where it says nothing beyond that it is there
 * @param isDerived whether it was computed from others
 * @param strength how it is known, in words
 * @param sources numbers of its source, or of those that it was computed from, ascending
 * @param place where it stands in the dossier, as {@code file:line}; empty where that is not known
 * @param computed for a derived fact how it was computed; empty for a given one
 * @param from the cited facts that it was computed from
 */
public record FactLine(
        int number,
        String name,
        String says,
        boolean isDerived,
        String strength,
        List<Integer> sources,
        String place,
        String computed,
        List<FactRef> from) {
    /** So many sources are named beside a computed fact; the table of facts leads to all. */
    private static final int MOST_NAMED = 6;

    public FactLine {
        sources = List.copyOf(sources);
        from = List.copyOf(from);
    }

    /**
     * A fact that is named.
     *
     * @param number its number on the page
     * @param name its type and id
     */
    public record FactRef(int number, String name) {}

    /** The sources that are named wherever the fact is cited. */
    public List<Integer> namedSources() {
        return sources.subList(0, Math.min(MOST_NAMED, sources.size()));
    }

    /** Whether it was computed from more sources than are named. */
    public boolean hasMoreSources() {
        return sources.size() > MOST_NAMED;
    }

    public String anchor() {
        return "fact-" + number;
    }
}
