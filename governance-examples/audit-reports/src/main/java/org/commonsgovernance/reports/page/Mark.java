package org.commonsgovernance.reports.page;

import org.commonsgovernance.api.assessment.Status;
import org.commonsgovernance.api.assessment.Tier;

/** Signs and colours of statuses. A sign never stands without its word. */
public final class Mark {
    private Mark() {}

    /** Its shape tells the status without colour. */
    public static String sign(Status status) {
        return switch (status) {
            case ESTABLISHED -> "\u25cf";
            case CONTESTED -> "\u25d0";
            case REFUTED -> "\u25cb";
            case UNKNOWN -> "?";
            case NOT_APPLICABLE -> "\u2013";
        };
    }

    /** The class of its colour: whether this is the good end, the bad one, between, or none of them. */
    public static String colour(Tier tier, Status status) {
        if (tier == Tier.ADAPTATION) {
            return "plain";
        }
        return switch (status) {
            case ESTABLISHED -> tier == Tier.INDICATOR ? "bad" : "good";
            case REFUTED -> tier == Tier.INDICATOR ? "good" : "bad";
            case CONTESTED -> "mixed";
            case UNKNOWN, NOT_APPLICABLE -> "open";
        };
    }
}
