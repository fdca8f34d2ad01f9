package org.commonsgovernance.api.assessment;

/** The sorts of criteria. */
public enum Tier {
    /** Established, it speaks against peer production. */
    INDICATOR,
    /** Established, it speaks for peer production. */
    INVERSION,
    /** Names how a firm and a commons are joined. Established, it speaks against plain peer production. */
    ADAPTATION,
    /** Reported only. */
    SIGNAL
}
