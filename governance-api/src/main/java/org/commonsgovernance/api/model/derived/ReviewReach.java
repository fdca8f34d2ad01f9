package org.commonsgovernance.api.model.derived;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.commonsgovernance.api.internal.Require;
import org.commonsgovernance.api.model.DerivedFact;
import org.commonsgovernance.api.model.DerivedFrom;
import org.commonsgovernance.api.model.FactKind;
import org.commonsgovernance.api.model.Fraction;
import org.commonsgovernance.api.model.Singleton;
import org.commonsgovernance.api.model.Source;

/**
 * Who reviews whose work.
 *
 * @param id unique among the facts of this type in a setup
 * @param source where it is known from
 * @param acrossPeopleLower share of the work surely reviewed by somebody else, 0 to 1
 * @param acrossPeopleUpper share that may be, 0 to 1
 * @param acrossOrganizationsLower share surely reviewed by somebody of another group, 0 to 1
 * @param acrossOrganizationsUpper share that may be, 0 to 1
 */
@RecordBuilder
@DerivedFrom({FactKind.CONTRIBUTION, FactKind.AFFILIATION, FactKind.VALIDATION, FactKind.CONTROL})
@Singleton
public record ReviewReach(
        String id,
        Source source,
        Fraction acrossPeopleLower,
        Fraction acrossPeopleUpper,
        Fraction acrossOrganizationsLower,
        Fraction acrossOrganizationsUpper)
        implements DerivedFact {

    public ReviewReach {
        Require.text(id, "id");
        Require.present(source, "source");
        Require.present(acrossPeopleLower, "acrossPeopleLower");
        Require.present(acrossPeopleUpper, "acrossPeopleUpper");
        Require.present(acrossOrganizationsLower, "acrossOrganizationsLower");
        Require.present(acrossOrganizationsUpper, "acrossOrganizationsUpper");
        Require.share(acrossPeopleLower, "acrossPeopleLower");
        Require.share(acrossPeopleUpper, "acrossPeopleUpper");
        Require.share(acrossOrganizationsLower, "acrossOrganizationsLower");
        Require.share(acrossOrganizationsUpper, "acrossOrganizationsUpper");
    }
}
