package org.commonsgovernance.api.assessment;

import java.util.List;

/** The twenty-two inversions of the logic of value that the document sees in peer production, by family. */
public final class Inversions {
    /** The product can be copied and shared by everyone at next to no cost. */
    public static final CriterionId BEYOND_SCARCITY = new CriterionId("beyond-scarcity");

    /** Use by more people makes the product worth more to all. */
    public static final CriterionId ANTI_RIVALRY = new CriterionId("anti-rivalry");

    /** Licence and holding make the product common property. */
    public static final CriterionId BEYOND_PROPERTY = new CriterionId("beyond-property");

    /** Anyone may go on with the product in a direction of their own. */
    public static final CriterionId FORKING = new CriterionId("forking");

    /** Giving and taking are not coupled. */
    public static final CriterionId BEYOND_EXCHANGE = new CriterionId("beyond-exchange");

    /** It is made to be used, not sold. */
    public static final CriterionId BEYOND_COMMODITY = new CriterionId("beyond-commodity");

    /** It aims at benefit for its users, not at profit for owners. */
    public static final CriterionId FOR_BENEFIT = new CriterionId("for-benefit");

    /** Users produce and producers use. */
    public static final CriterionId PRODUSAGE = new CriterionId("produsage");

    /** Money is only one of the motives. */
    public static final CriterionId BEYOND_MONEY = new CriterionId("beyond-money");

    /** People work for need and use, not for gain under one contract. */
    public static final CriterionId BEYOND_LABOR = new CriterionId("beyond-labor");

    /** Employees and volunteers pass the same gates. */
    public static final CriterionId BEYOND_CLASSES = new CriterionId("beyond-classes");

    /** The threshold for taking part is as low as it can be. */
    public static final CriterionId BEYOND_EXCLUSION = new CriterionId("beyond-exclusion");

    /** Ability counts, not formal credentials. */
    public static final CriterionId ANTI_CREDENTIALISM = new CriterionId("anti-credentialism");

    /** Nobody needs leave to contribute. */
    public static final CriterionId PERMISSIONLESSNESS = new CriterionId("permissionlessness");

    /** People are judged task by task, by what they bring to it. */
    public static final CriterionId EQUIPOTENTIALITY = new CriterionId("equipotentiality");

    /** Peers check quality, not a gatekeeper. */
    public static final CriterionId COMMUNAL_VALIDATION = new CriterionId("communal-validation");

    /** There are tasks to take up, not jobs to fill. */
    public static final CriterionId DISTRIBUTION_OF_TASKS = new CriterionId("distribution-of-tasks");

    /** Contributions can be very small. */
    public static final CriterionId GRANULARITY = new CriterionId("granularity");

    /** Work is organised in pieces that fit together. */
    public static final CriterionId MODULARITY = new CriterionId("modularity");

    /** The work itself signals what is needed. */
    public static final CriterionId STIGMERGY = new CriterionId("stigmergy");

    /** Everyone can see what is changed, discussed, decided and planned. */
    public static final CriterionId HOLOPTISM = new CriterionId("holoptism");

    /** Conflicts are settled by dialogue, not by fiat. */
    public static final CriterionId NEGOTIATED_COORDINATION = new CriterionId("negotiated-coordination");

    /** All of them, family by family. */
    public static final List<CriterionId> ALL = List.of(
            BEYOND_SCARCITY,
            ANTI_RIVALRY,
            BEYOND_PROPERTY,
            FORKING,
            BEYOND_EXCHANGE,
            BEYOND_COMMODITY,
            FOR_BENEFIT,
            PRODUSAGE,
            BEYOND_MONEY,
            BEYOND_LABOR,
            BEYOND_CLASSES,
            BEYOND_EXCLUSION,
            ANTI_CREDENTIALISM,
            PERMISSIONLESSNESS,
            EQUIPOTENTIALITY,
            COMMUNAL_VALIDATION,
            DISTRIBUTION_OF_TASKS,
            GRANULARITY,
            MODULARITY,
            STIGMERGY,
            HOLOPTISM,
            NEGOTIATED_COORDINATION);

    private Inversions() {}
}
