package org.commonsgovernance.api.model.given;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.commonsgovernance.api.internal.Require;
import org.commonsgovernance.api.model.Fraction;
import org.commonsgovernance.api.model.MeasuredFact;
import org.commonsgovernance.api.model.Period;
import org.commonsgovernance.api.model.RefersTo;
import org.commonsgovernance.api.model.Source;
import org.jspecify.annotations.Nullable;

/**
 * Who judges whether work is good.
 *
 * @param id unique among the facts of this type in a setup
 * @param source where it is known from
 * @param period the period measured; null for all the observed period
 * @param when before or after it becomes part of the product
 * @param by who judges
 * @param organization for whom the judges act, where they act for one
 * @param share of the work that is judged this way, 1 for all; null where no source says
 * @param acrossOrganizationsShare of it, the share judged by somebody of another organisation
 */
@RecordBuilder
public record Validation(
        String id,
        Source source,
        @Nullable Period period,
        Time when,
        Judge by,
        @Nullable @RefersTo(Organization.class) String organization,
        @Nullable Fraction share,
        @Nullable Fraction acrossOrganizationsShare)
        implements MeasuredFact {

    public Validation {
        Require.text(id, "id");
        Require.present(source, "source");
        Require.present(when, "when");
        Require.present(by, "by");
        Require.textOrNull(organization, "organization");
        Require.share(share, "share");
        Require.share(acrossOrganizationsShare, "acrossOrganizationsShare");
    }

    public enum Time {
        BEFORE,
        AFTER
    }

    public enum Judge {
        PEERS,
        STAFF,
        OWNER
    }
}
