package org.commonsgovernance.api.model.given;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.commonsgovernance.api.internal.Require;
import org.commonsgovernance.api.model.LastingFact;
import org.commonsgovernance.api.model.Period;
import org.commonsgovernance.api.model.RefersTo;
import org.commonsgovernance.api.model.Source;
import org.jspecify.annotations.Nullable;

/**
 * Who can see something of the setup.
 *
 * @param id unique among the facts of this type in a setup
 * @param source where it is known from
 * @param period when it held; null for all the observed period
 * @param subject what
 * @param audience who can see it
 * @param delayDays days until it can be seen; null where no source says
 * @param by who discloses or withholds it
 */
@RecordBuilder
public record Disclosure(
        String id,
        Source source,
        @Nullable Period period,
        Subject subject,
        Audience audience,
        @Nullable Integer delayDays,
        @Nullable @RefersTo(Organization.class) String by)
        implements LastingFact {

    public Disclosure {
        Require.text(id, "id");
        Require.present(source, "source");
        Require.present(subject, "subject");
        Require.present(audience, "audience");
        Require.notNegative(delayDays, "delayDays");
        Require.textOrNull(by, "by");
    }

    public enum Subject {
        SOURCE,
        HISTORY,
        BUILD,
        DATA,
        CHANGES,
        DISCUSSION,
        DECISIONS,
        ROADMAP,
        FINANCES
    }

    public enum Audience {
        PUBLIC,
        MEMBERS,
        INTERNAL
    }
}
