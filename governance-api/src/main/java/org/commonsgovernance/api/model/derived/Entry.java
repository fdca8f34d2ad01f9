package org.commonsgovernance.api.model.derived;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.commonsgovernance.api.internal.Require;
import org.commonsgovernance.api.model.DerivedFact;
import org.commonsgovernance.api.model.DerivedFrom;
import org.commonsgovernance.api.model.FactKind;
import org.commonsgovernance.api.model.Singleton;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.api.model.given.AccessRule;
import org.commonsgovernance.api.model.given.ContributorAgreement;
import org.jspecify.annotations.Nullable;

/**
 * What one meets on the way in; the most demanding where sources give several.
 *
 * @param id unique among the facts of this type in a setup
 * @param source where it is known from
 * @param contribute what is asked of who wants to contribute; null where no source says
 * @param agreement what is signed or affirmed; null where no source says
 */
@RecordBuilder
@DerivedFrom({FactKind.ACCESS_RULE, FactKind.CONTRIBUTOR_AGREEMENT})
@Singleton
public record Entry(
        String id,
        Source source,
        AccessRule.@Nullable Requirement contribute,
        ContributorAgreement.@Nullable Instrument agreement)
        implements DerivedFact {

    public Entry {
        Require.text(id, "id");
        Require.present(source, "source");
    }
}
