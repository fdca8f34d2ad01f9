package org.commonsgovernance.api.model.given;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.commonsgovernance.api.internal.Require;
import org.commonsgovernance.api.model.Answer;
import org.commonsgovernance.api.model.IfAbsent;
import org.commonsgovernance.api.model.LastingFact;
import org.commonsgovernance.api.model.Period;
import org.commonsgovernance.api.model.RefersTo;
import org.commonsgovernance.api.model.Source;
import org.jspecify.annotations.Nullable;

/**
 * Something that a seller offers to users of the product.
 *
 * @param id unique among the facts of this type in a setup
 * @param source where it is known from
 * @param period when it held; null for all the observed period
 * @param name what it is called
 * @param seller who offers it
 * @param offers what sort of thing it is
 * @param price what it costs
 * @param withholdsFeatures whether it has features that the product given to all lacks
 * @param exclusiveRight whether only this seller may offer such a thing
 * @param advertising whether it earns by advertising on contributed work
 */
@RecordBuilder
public record Offering(
        String id,
        Source source,
        @Nullable Period period,
        String name,
        @RefersTo(Organization.class) String seller,
        Offers offers,
        Price price,
        @IfAbsent("UNKNOWN") Answer withholdsFeatures,
        @IfAbsent("UNKNOWN") Answer exclusiveRight,
        @IfAbsent("UNKNOWN") Answer advertising)
        implements LastingFact {

    public Offering {
        Require.text(id, "id");
        Require.present(source, "source");
        Require.text(name, "name");
        Require.text(seller, "seller");
        Require.present(offers, "offers");
        Require.present(price, "price");
        withholdsFeatures = withholdsFeatures == null ? Answer.UNKNOWN : withholdsFeatures;
        exclusiveRight = exclusiveRight == null ? Answer.UNKNOWN : exclusiveRight;
        advertising = advertising == null ? Answer.UNKNOWN : advertising;
    }

    public enum Offers {
        /** The product itself, or an edition of it. */
        PRODUCT,
        /** Something that works with it. */
        EXTENSION,
        /** Work around it: hosting, support, training. */
        SERVICE
    }

    public enum Price {
        GRATIS,
        PAID
    }
}
