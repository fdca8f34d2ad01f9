package org.commonsgovernance.rules.report;

import org.commonsgovernance.api.assessment.Status;
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

    /** An indicator's status: established is the bad end. */
    String indicator(Status status, String text) {
        return switch (status) {
            case ESTABLISHED -> with(RED, text);
            case CONTESTED -> with(YELLOW, text);
            case REFUTED -> with(GREEN, text);
            case UNKNOWN, NOT_APPLICABLE -> faint(text);
        };
    }

    private String with(String code, String text) {
        return this == PLAIN ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
    }
}
