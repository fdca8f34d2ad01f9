package org.commonsgovernance.api.model.derived;

import org.commonsgovernance.api.model.given.LicenseClass;
import org.jspecify.annotations.Nullable;

/** The terms on which something can be had, best first. */
public enum Terms {
    OPEN,
    UNKNOWN,
    CLOSED,
    /** No licence at all: nothing is allowed. */
    NONE;

    /** The terms of a licence's class; null is UNKNOWN. */
    public static Terms of(@Nullable LicenseClass license) {
        return license == null ? UNKNOWN : license == LicenseClass.OPEN ? OPEN : CLOSED;
    }
}
