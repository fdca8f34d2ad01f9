package org.commonsgovernance.api.model;

/** What a setup produces. */
public enum Output {
    SOFTWARE,
    CONTENT,
    DATA,
    DESIGN,
    SERVICE,
    MATERIAL_GOOD
}
