package org.commonsgovernance.api.assessment;

import java.util.List;

/** Kinds of joining firms and a commons: what the document calls diagonal adaptations. */
public final class Adaptations {
    /** A foundation, or another legal body without owners, holds the project, and one firm does most of the work. */
    public static final CriterionId ONE_VENDOR_FOUNDATION = new CriterionId("one-vendor-foundation");

    /** A firm or a cooperative sells an edition, or extensions, with more than the open product has. */
    public static final CriterionId OPEN_CORE = new CriterionId("open-core");

    /** A firm or a cooperative lets everyone read the source, and not do with it what they like. */
    public static final CriterionId SOURCE_AVAILABLE = new CriterionId("source-available");

    /** A firm looks after a product under a free licence. */
    public static final CriterionId CORPORATE_STEWARD = new CriterionId("corporate-steward");

    /** A firm runs the place where people share what they made, and earns with it. */
    public static final CriterionId SHARING_PLATFORM = new CriterionId("sharing-platform");

    /** A firm pays a crowd by the task. */
    public static final CriterionId CROWDSOURCING = new CriterionId("crowdsourcing");

    /** A cooperative of its members runs the place of work, or looks after the project. */
    public static final CriterionId PLATFORM_COOPERATIVE = new CriterionId("platform-cooperative");

    /** The product is a gift to everyone, and its making is closed. */
    public static final CriterionId CLOSED_ENTRY_GIFT = new CriterionId("closed-entry-gift");

    /** A firm holds what the open product is made and given out with. */
    public static final CriterionId OWNER_HELD_INFRASTRUCTURE = new CriterionId("owner-held-infrastructure");

    /** All of them. */
    public static final List<CriterionId> ALL = List.of(
            ONE_VENDOR_FOUNDATION,
            OPEN_CORE,
            SOURCE_AVAILABLE,
            CORPORATE_STEWARD,
            SHARING_PLATFORM,
            CROWDSOURCING,
            PLATFORM_COOPERATIVE,
            CLOSED_ENTRY_GIFT,
            OWNER_HELD_INFRASTRUCTURE);

    private Adaptations() {}
}
