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
 * Who directs means to what.
 *
 * @param id unique among the facts of this type in a setup
 * @param source where it is known from
 * @param period the period measured; null for all the observed period
 * @param resource what is allocated
 * @param allocatedBy by whom
 * @param procedure how
 * @param share how much of the resource, 1 for all; null where no source says
 */
@RecordBuilder
public record Allocation(
        String id,
        Source source,
        @Nullable Period period,
        Resource resource,
        @Nullable @RefersTo(Organization.class) String allocatedBy,
        @Nullable Procedure procedure,
        @Nullable Fraction share)
        implements MeasuredFact {

    public Allocation {
        Require.text(id, "id");
        Require.present(source, "source");
        Require.present(resource, "resource");
        Require.textOrNull(allocatedBy, "allocatedBy");
        Require.share(share, "share");
    }

    public enum Resource {
        LABOUR,
        FUNDS,
        INFRASTRUCTURE,
        PRIORITIES
    }
}
