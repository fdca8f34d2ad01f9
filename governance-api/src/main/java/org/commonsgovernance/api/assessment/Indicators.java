package org.commonsgovernance.api.assessment;

import java.util.List;

/** The document's four indications that for-profit collaborative production is not peer production, in its order. */
public final class Indicators {
    /** Production is directed to the market, not to use. */
    public static final CriterionId MARKET_DIRECTION = new CriterionId("market-direction");
    /** A corporation allocates the resources, not the community's social logic. */
    public static final CriterionId CORPORATE_ALLOCATION = new CriterionId("corporate-allocation");
    /** A controlling corporation constrains participation. */
    public static final CriterionId CONSTRAINED_PARTICIPATION = new CriterionId("constrained-participation");
    /** A corporation controls the common product. */
    public static final CriterionId PRODUCT_CONTROL = new CriterionId("product-control");

    /** All four, in the document's order. */
    public static final List<CriterionId> ALL =
            List.of(MARKET_DIRECTION, CORPORATE_ALLOCATION, CONSTRAINED_PARTICIPATION, PRODUCT_CONTROL);

    private Indicators() {}
}
