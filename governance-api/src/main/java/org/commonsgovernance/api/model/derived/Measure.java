package org.commonsgovernance.api.model.derived;

import org.commonsgovernance.api.model.given.Decision;

/** What a share is a share of. */
public enum Measure {
    /** Accepted work of the window that makes the product: code, text, data, design, translation. */
    CONTRIBUTIONS,
    /** People who did such work. */
    CONTRIBUTORS,
    /** Active seats of one body. */
    BODY_SEATS,
    /** Active seats of the bodies that decide what is to be made. */
    ROADMAP_SEATS,
    /** Active seats of the bodies that decide what is released. */
    RELEASE_SEATS,
    /** Active seats of the bodies that decide what becomes part of the product. */
    MERGE_SEATS,
    /** Active seats of the bodies that decide who belongs. */
    MEMBERSHIP_SEATS,
    /** Active seats of the bodies that decide on which terms the product is given. */
    LICENSE_SEATS,
    /** Active seats of the bodies that decide what money is spent on. */
    BUDGET_SEATS,
    /** Active seats of the bodies that decide how people treat each other. */
    CONDUCT_SEATS,
    /**
     * The worst over the decisions that direct resources: roadmap, release, merge, budget. Some body must be known to
     * merge, and every mandate must be listed, or anybody may have them all.
     */
    EVERY_MANDATE,
    /** The worst over the bodies of one organisation; all of them must be listed, or anybody may have another. */
    EVERY_BODY,
    /** Work directed by a group's own say-so. */
    LABOUR,
    /** Money directed by a group's own say-so. */
    FUNDS,
    /** Machines and services directed by a group's own say-so. */
    INFRASTRUCTURE,
    /** What is worked on next, directed by a group's own say-so. */
    PRIORITIES;

    /** The seats of the bodies that decide this. */
    public static Measure seatsFor(Decision decision) {
        return switch (decision) {
            case ROADMAP -> ROADMAP_SEATS;
            case RELEASE -> RELEASE_SEATS;
            case MERGE -> MERGE_SEATS;
            case MEMBERSHIP -> MEMBERSHIP_SEATS;
            case LICENSE -> LICENSE_SEATS;
            case BUDGET -> BUDGET_SEATS;
            case CONDUCT -> CONDUCT_SEATS;
        };
    }
}
