package org.commonsgovernance.api.model.derived;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.commonsgovernance.api.internal.Require;
import org.commonsgovernance.api.model.Answer;
import org.commonsgovernance.api.model.DerivedFact;
import org.commonsgovernance.api.model.DerivedFrom;
import org.commonsgovernance.api.model.FactKind;
import org.commonsgovernance.api.model.IfAbsent;
import org.commonsgovernance.api.model.RefersTo;
import org.commonsgovernance.api.model.Singleton;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.api.model.given.Organization;
import org.jspecify.annotations.Nullable;

/**
 * Who alone can give the product on under other terms, by copyright or by agreements (after Riehle, single-vendor
 * open source). Where several could, the row is the for-profit one's.
 *
 * @param id unique among the facts of this type in a setup
 * @param source where it is known from
 * @param holder whether anybody can
 * @param group who, for {@code GROUP}
 * @param forProfit whether that group is for profit; NO for {@code NOBODY}
 * @param exercised whether it was used against the commons: closed or dual terms, without the authors' consent
 */
@RecordBuilder
@DerivedFrom({FactKind.ASSET_CONTROL, FactKind.CONTRIBUTOR_AGREEMENT, FactKind.CONTROL, FactKind.CONTROL_EXERCISE})
@Singleton
public record RelicensingPower(
        String id,
        Source source,
        Holder holder,
        @Nullable @RefersTo(Organization.class) String group,
        @IfAbsent("UNKNOWN") Answer forProfit,
        Answer exercised)
        implements DerivedFact {

    public RelicensingPower {
        Require.text(id, "id");
        Require.present(source, "source");
        Require.present(holder, "holder");
        Require.textOrNull(group, "group");
        forProfit = forProfit == null ? Answer.UNKNOWN : forProfit;
        Require.present(exercised, "exercised");
    }

    public enum Holder {
        /** The lists are complete and show none. */
        NOBODY,
        GROUP
    }
}
