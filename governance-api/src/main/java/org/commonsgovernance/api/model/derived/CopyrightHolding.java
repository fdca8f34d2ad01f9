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
 * Who holds the copyright of the product as a whole.
 *
 * @param id unique among the facts of this type in a setup
 * @param source where it is known from
 * @param kind how it is held
 * @param group the holder, for {@code TRUST} and {@code SOLE}
 * @param forProfit whether the holder is for profit
 */
@RecordBuilder
@DerivedFrom({FactKind.ASSET_CONTROL, FactKind.CONTRIBUTOR_AGREEMENT, FactKind.CONTROL})
@Singleton
public record CopyrightHolding(
        String id,
        Source source,
        Kind kind,
        @Nullable @RefersTo(Organization.class) String group,
        @IfAbsent("UNKNOWN") Answer forProfit)
        implements DerivedFact {

    public CopyrightHolding {
        Require.text(id, "id");
        Require.present(source, "source");
        Require.present(kind, "kind");
        Require.textOrNull(group, "group");
        forProfit = forProfit == null ? Answer.UNKNOWN : forProfit;
    }

    public enum Kind {
        /** Contributors hold their own parts. */
        DISPERSED,
        /** With a body that distributes nothing to owners. */
        TRUST,
        /** With one group that may. */
        SOLE,
        UNKNOWN
    }
}
