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
 * For whom a contributor works. A contributor without one is of unknown affiliation, not independent.
 *
 * @param id unique among the facts of this type in a setup
 * @param source where it is known from
 * @param period when it held; null for all the observed period
 * @param contributor who
 * @param organization for whom; null only where {@code independent}
 * @param independent a source says that they act for no organisation
 * @param paid whether they are paid for this work
 */
@RecordBuilder
public record Affiliation(
        String id,
        Source source,
        @Nullable Period period,
        @RefersTo(Contributor.class) String contributor,
        @Nullable @RefersTo(Organization.class) String organization,
        boolean independent,
        @IfAbsent("UNKNOWN") Answer paid)
        implements LastingFact {

    public Affiliation {
        Require.text(id, "id");
        Require.present(source, "source");
        Require.text(contributor, "contributor");
        Require.textOrNull(organization, "organization");
        paid = paid == null ? Answer.UNKNOWN : paid;
        Require.oneOf(organization != null, independent, "organization, or independent");
    }
}
