package org.commonsgovernance.api.model.given;

/** What can be decided in a setup. */
public enum Decision {
    /** What is to be made. */
    ROADMAP,
    /** What is released, and when. */
    RELEASE,
    /** What becomes part of the product. */
    MERGE,
    /** Who belongs. */
    MEMBERSHIP,
    /** On which terms the product is given. */
    LICENSE,
    /** What most of the money is spent on; who spends a small part of it decides no budget. */
    BUDGET,
    /** How people treat each other. */
    CONDUCT
}
