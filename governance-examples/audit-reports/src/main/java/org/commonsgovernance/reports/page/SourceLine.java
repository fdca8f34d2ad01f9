package org.commonsgovernance.reports.page;

import java.util.List;
import java.util.stream.Collectors;

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
    private static final int LONGEST_TITLE = 64;

    public SourceLine {
        locator = List.copyOf(locator);
    }

    /** The locator, cut between words or folders where it is long. */
    public String title() {
        String whole = locator.stream().map(Piece::text).collect(Collectors.joining());
        if (whole.length() <= LONGEST_TITLE) {
            return whole;
        }
        int blank = Math.max(whole.lastIndexOf(' ', LONGEST_TITLE), whole.lastIndexOf('/', LONGEST_TITLE));
        String cut = whole.substring(0, blank > LONGEST_TITLE / 2 ? blank : LONGEST_TITLE);
        return cut.replaceAll("[^\\p{L}\\p{N})]+$", "") + " \u2026";
    }

    public String anchor() {
        return "source-" + number;
    }

    /** A piece of a text, which is an address or is none. */
    public record Piece(String text, boolean isAddress) {}
}
