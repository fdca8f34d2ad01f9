package org.commonsgovernance.reports.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses within the texts of others. Only what is plainly a web address becomes a link. */
final class Addresses {
    /** No quotes, brackets or blanks, and no user before an at sign, who could pass for a host. */
    private static final Pattern ADDRESS =
            Pattern.compile("https?://[A-Za-z0-9][A-Za-z0-9.-]*(:[0-9]{1,5})?(/[A-Za-z0-9/._~%!$&*+,;=:?#-]*)?");

    private static final String CLOSING = ".,;:!?";

    private Addresses() {}

    static List<SourceLine.Piece> pieces(String text) {
        List<SourceLine.Piece> pieces = new ArrayList<>();
        Matcher matcher = ADDRESS.matcher(text);
        int from = 0;
        while (matcher.find()) {
            int end = matcher.end();
            while (CLOSING.indexOf(text.charAt(end - 1)) >= 0) {
                end--; // a sentence's own mark
            }
            boolean isCut = matcher.end() < text.length() && "@\\".indexOf(text.charAt(matcher.end())) >= 0;
            if (isCut) {
                continue;
            }
            add(pieces, text.substring(from, matcher.start()), false);
            add(pieces, text.substring(matcher.start(), end), true);
            from = end;
        }
        add(pieces, text.substring(from), false);
        return pieces;
    }

    private static void add(List<SourceLine.Piece> pieces, String text, boolean isAddress) {
        if (!text.isEmpty()) {
            pieces.add(new SourceLine.Piece(text, isAddress));
        }
    }
}
