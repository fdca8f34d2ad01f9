package org.commonsgovernance.api.assessment;

import java.util.List;

/** What the document says makes peer production likely or follows from it; reported only. */
public final class Signals {
    /** It costs little to take part in making it. */
    public static final CriterionId LOW_CAPITAL_THRESHOLD = new CriterionId("low-capital-threshold");

    /** Anyone can repair it, and get or make its parts. */
    public static final CriterionId NO_PLANNED_OBSOLESCENCE = new CriterionId("no-planned-obsolescence");

    /** Others can make it where they are. */
    public static final CriterionId LOCALIZABLE_PRODUCTION = new CriterionId("localizable-production");

    /** All of them. */
    public static final List<CriterionId> ALL =
            List.of(LOW_CAPITAL_THRESHOLD, NO_PLANNED_OBSOLESCENCE, LOCALIZABLE_PRODUCTION);

    private Signals() {}
}
