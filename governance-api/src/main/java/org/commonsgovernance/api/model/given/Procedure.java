package org.commonsgovernance.api.model.given;

/** How something is decided. */
public enum Procedure {
    /** Agreement of all concerned is sought. */
    CONSENSUS,
    /** Silence within a set time is agreement. */
    LAZY_CONSENSUS,
    /** Those entitled vote. */
    VOTE,
    /** Whoever maintains the part decides, having earned that by work. */
    MAINTAINER,
    /** An owner, employer or founder decides. */
    FIAT
}
