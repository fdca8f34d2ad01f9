package org.commonsgovernance.rules.report;

import org.commonsgovernance.api.assessment.Status;
import org.commonsgovernance.api.assessment.Tier;
import org.commonsgovernance.api.assessment.Verdict;

/** How a terminal shows what matters. */
public enum Style {
    PLAIN,
    /** With ANSI colours, for terminals that have them. */
    COLOUR;

    private static final String RED = "31";
    private static final String GREEN = "32";
    private static final String YELLOW = "33";

    String strong(String text) {
        return with("1", text);
    }

    String faint(String text) {
        return with("2", text);
    }

    String verdict(Verdict verdict, String text) {
        return switch (verdict) {
            case PEER_PRODUCTION -> with("1;" + GREEN, text);
            case DIAGONAL, NEITHER, UNDETERMINED -> with("1;" + YELLOW, text);
            case CORPORATE_CONTROLLED -> with("1;" + RED, text);
        };
    }

    /** For an indicator established is the bad end, for all else the good one; an adaptation is neither. */
    String status(Tier tier, Status status, String text) {
        if (tier == Tier.ADAPTATION) {
            return text;
        }
        return switch (status) {
            case ESTABLISHED -> with(tier == Tier.INDICATOR ? RED : GREEN, text);
            case CONTESTED -> with(YELLOW, text);
            case REFUTED -> with(tier == Tier.INDICATOR ? GREEN : RED, text);
            case UNKNOWN, NOT_APPLICABLE -> faint(text);
        };
    }

    private String with(String code, String text) {
        return this == PLAIN ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
    }
}
