package org.commonsgovernance.api.model.derived;

/** What a share is a share of. */
public enum Measure {
    /** Accepted work of the window that makes the product: code, text, data, design, translation. */
    CONTRIBUTIONS,
    /** People who did such work. */
    CONTRIBUTORS,
    /** Active seats of one body. */
    BODY_SEATS,
    /** Active seats of the bodies that decide one thing. */
    MANDATE_SEATS,
    /** The worst over the decisions that direct resources: roadmap, release, merge, budget. */
    EVERY_MANDATE,
    /** Work directed by a group's own say-so. */
    LABOUR,
    /** Money directed by a group's own say-so. */
    FUNDS,
    /** Machines and services directed by a group's own say-so. */
    INFRASTRUCTURE,
    /** What is worked on next, directed by a group's own say-so. */
    PRIORITIES
}
