package org.commonsgovernance.api.assessment;

/** What a setup is. */
public enum Verdict {
    /** Genuine peer production. */
    PEER_PRODUCTION,
    /** Firms and a commons joined: what the document calls a diagonal adaptation. */
    DIAGONAL,
    /** Not peer production, and no corporation in it. Ranks with DIAGONAL. */
    NEITHER,
    /** A corporation controls the production. */
    CORPORATE_CONTROLLED,
    /** Too little is known, and what is unknown could change the verdict. */
    UNDETERMINED;

    /** How good a verdict is: 2 for peer production, 1 for DIAGONAL and NEITHER, 0 for corporate-controlled. */
    private int rank() {
        return switch (this) {
            case PEER_PRODUCTION -> 2;
            case DIAGONAL, NEITHER -> 1;
            case CORPORATE_CONTROLLED -> 0;
            case UNDETERMINED -> throw new IllegalStateException("UNDETERMINED has no rank");
        };
    }

    /**
     * Whether this verdict is the other one, ranks with it, or is worse.
     *
     * @return false if either is UNDETERMINED: what is not known is not worse
     */
    public boolean isAtOrBelow(Verdict other) {
        return this != UNDETERMINED && other != UNDETERMINED && rank() <= other.rank();
    }
}
