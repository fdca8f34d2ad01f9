package org.commonsgovernance.reports.page;

import java.util.List;

/**
 * A source, as a page shows it.
 *
 * @param number its number on the page, from 1
 * @param locator where others find it again, in pieces
 * @param strength what it rests on and who speaks, in words
 * @param retrieved the day it was read; empty where not noted
 * @param sha256 digest of what was read; empty where not noted
 * @param note what it says; empty where not noted
 */
public record SourceLine(
        int number, List<Piece> locator, String strength, String retrieved, String sha256, String note) {
    public SourceLine {
        locator = List.copyOf(locator);
    }

    public String anchor() {
        return "source-" + number;
    }

    /** A piece of a text, which is an address or is none. */
    public record Piece(String text, boolean isAddress) {}
}
