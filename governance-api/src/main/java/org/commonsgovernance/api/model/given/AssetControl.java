package org.commonsgovernance.api.model.given;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.commonsgovernance.api.internal.Require;
import org.commonsgovernance.api.model.Fraction;
import org.commonsgovernance.api.model.LastingFact;
import org.commonsgovernance.api.model.Period;
import org.commonsgovernance.api.model.RefersTo;
import org.commonsgovernance.api.model.Source;
import org.jspecify.annotations.Nullable;

/**
 * Who holds something without which the product can't be carried on.
 *
 * @param id unique among the facts of this type in a setup
 * @param source where it is known from
 * @param period when it held; null for all the observed period
 * @param asset what
 * @param holder who; null only where {@code dispersed}
 * @param dispersed each contributor holds their own part
 * @param share how much of it, 1 for all; null where no source says, which for what can't be divided makes no
 *     difference
 */
@RecordBuilder
public record AssetControl(
        String id,
        Source source,
        @Nullable Period period,
        Asset asset,
        @Nullable @RefersTo(Organization.class) String holder,
        boolean dispersed,
        @Nullable Fraction share)
        implements LastingFact {

    public AssetControl {
        Require.text(id, "id");
        Require.present(source, "source");
        Require.present(asset, "asset");
        Require.textOrNull(holder, "holder");
        Require.oneOf(holder != null, dispersed, "holder, or dispersed");
        Require.share(share, "share");
    }

    public enum Asset {
        COPYRIGHT,
        TRADEMARK,
        DOMAIN_NAME,
        PACKAGE_NAME,
        RELEASE_KEYS,
        REPOSITORY,
        INFRASTRUCTURE,
        PATENTS,
        USER_DATA
    }
}
