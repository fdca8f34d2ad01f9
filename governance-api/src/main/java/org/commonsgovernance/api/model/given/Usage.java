package org.commonsgovernance.api.model.given;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.commonsgovernance.api.internal.Require;
import org.commonsgovernance.api.model.MeasuredFact;
import org.commonsgovernance.api.model.Period;
import org.commonsgovernance.api.model.Source;
import org.jspecify.annotations.Nullable;

/**
 * Whether the product is used, and whether use feeds it.
 *
 * @param id unique among the facts of this type in a setup
 * @param source where it is known from
 * @param period the period measured; null for all the observed period
 * @param userOrganizations organisations known to use it
 * @param userOrganizationsContributing of these, those that also contribute or sit among its maintainers
 * @param users people known to use it
 * @param derivatives works known to be built from it
 * @param fixesReturned changes that came back from derivatives or users
 */
@RecordBuilder
public record Usage(
        String id,
        Source source,
        @Nullable Period period,
        @Nullable Integer userOrganizations,
        @Nullable Integer userOrganizationsContributing,
        @Nullable Long users,
        @Nullable Integer derivatives,
        @Nullable Integer fixesReturned)
        implements MeasuredFact {

    public Usage {
        Require.text(id, "id");
        Require.present(source, "source");
        Require.notNegative(userOrganizations, "userOrganizations");
        Require.notNegative(userOrganizationsContributing, "userOrganizationsContributing");
        Require.notNegative(users, "users");
        Require.notNegative(derivatives, "derivatives");
        Require.notNegative(fixesReturned, "fixesReturned");
    }
}
