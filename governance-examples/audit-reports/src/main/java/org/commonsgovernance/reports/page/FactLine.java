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
 * @param source number of its source; 0 for a derived fact
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
        int source,
        String place,
        String computed,
        List<FactRef> from) {
    public FactLine {
        from = List.copyOf(from);
    }

    /**
     * A fact that is named.
     *
     * @param number its number on the page
     * @param name its type and id
     */
    public record FactRef(int number, String name) {}

    public String anchor() {
        return "fact-" + number;
    }
}
