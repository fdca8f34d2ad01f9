package org.commonsgovernance.api.assessment;

/** How settled a criterion or a rule is. */
public enum Lifecycle {
    /** It is tried out: reported, and counted for nothing. */
    EXPERIMENTAL,
    /** It counts. */
    STABLE,
    /** It counts, and is to go: reports warn of it. */
    DEPRECATED
}
