package org.commonsgovernance.reports.data;

import org.commonsgovernance.api.assessment.Assessment;
import org.commonsgovernance.api.assessment.Verdict;
import org.commonsgovernance.reports.Report;
import org.commonsgovernance.reports.text.Texts;

/** The verdict as a small picture in SVG, with its day, and with its range where it is not settled. */
public final class Badge {
    private static final int HEIGHT = 20;
    private static final int SPACE = 8;

    private Badge() {}

    public static String of(Report report, Texts texts) {
        Assessment assessment = report.assessment();
        String what = texts.get("badge.what");
        String range = assessment.isSettled()
                ? ""
                : " (" + texts.of("verdict", assessment.range().worst()) + " \u2013 "
                        + texts.of("verdict", assessment.range().best()) + ")";
        String verdict = texts.of("verdict", assessment.verdict()) + range;
        String full = what + ": " + verdict + ", " + assessment.slice().asOf();
        int left = width(what) + 2 * SPACE;
        int right = width(verdict) + 2 * SPACE;
        return """
                <svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" role="img" aria-label="%s">
                <title>%s</title>
                <rect width="%d" height="%d" fill="#3c3a36"/>
                <rect x="%d" width="%d" height="%d" fill="%s"/>
                <g fill="#fff" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11">
                <text x="%d" y="14" textLength="%d">%s</text>
                <text x="%d" y="14" textLength="%d">%s</text>
                </g>
                </svg>
                """.formatted(
                        left + right,
                        HEIGHT,
                        escaped(full),
                        escaped(full),
                        left,
                        HEIGHT,
                        left,
                        right,
                        HEIGHT,
                        colour(assessment.verdict()),
                        SPACE,
                        width(what),
                        escaped(what),
                        left + SPACE,
                        width(verdict),
                        escaped(verdict));
    }

    /** Each with a contrast of at least 4.5 to the white text. */
    private static String colour(Verdict verdict) {
        return switch (verdict) {
            case PEER_PRODUCTION -> "#17654a";
            case DIAGONAL, NEITHER -> "#7d5200";
            case CORPORATE_CONTROLLED -> "#9c2f1c";
            case UNDETERMINED -> "#5a5852";
        };
    }

    /** About as wide as the text is at 11 pixels; the text is set to it. */
    private static int width(String text) {
        return (int) Math.round(text.codePointCount(0, text.length()) * 6.6);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
