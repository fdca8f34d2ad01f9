package org.commonsgovernance.api.model.given;

/** What a licence lets anyone do. */
public enum LicenseClass {
    /** Approved by OSI or FSF, a free-culture licence, or a dedication to the public domain. */
    OPEN,
    /** Something is reserved: use, copying, changing or sharing, for some people or purposes. */
    CLOSED
}
