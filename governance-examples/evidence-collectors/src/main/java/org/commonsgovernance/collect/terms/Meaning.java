package org.commonsgovernance.collect.terms;

/** What a sentence can establish. */
enum Meaning {
    /** An agreement is to be signed; its name tells which. */
    SIGN,
    DCO,
    ASSIGNMENT,
    /** Work comes in under the terms it goes out under. */
    SAME_TERMS,
    /** Work comes in under a licence that is named; whether it is the project's own its licence file tells. */
    NAMED_TERMS,
    MAY_RELICENSE,
    SYMMETRIC,
    /** Contributions are not taken, or not that way. */
    REFUSED,
    /** The way in is a change request on a forge. */
    ACCOUNT
}
