package org.commonsgovernance.api.model.given;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.commonsgovernance.api.internal.Require;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.IfAbsent;
import org.commonsgovernance.api.model.PartialDate;
import org.commonsgovernance.api.model.Period;
import org.commonsgovernance.api.model.RefersTo;
import org.commonsgovernance.api.model.Slice;
import org.commonsgovernance.api.model.Source;
import org.jspecify.annotations.Nullable;

/**
 * A piece of work, or several of one contributor and kind at one time.
 *
 * @param id unique among the facts of this type in a setup
 * @param source where it is known from
 * @param contributor who
 * @param onBehalfOf for whom, where the record itself says so; null to look it up in the affiliations
 * @param kind what sort of work
 * @param at when
 * @param count for how many contributions this row stands; at least 1
 * @param size lines, words or bytes changed, alike within a setup
 * @param origin from inside or outside the circle with commit rights
 * @param outcome what became of it
 * @param reviewers ids of the contributors who reviewed it
 * @param takenUp who chose the task
 * @param component the piece it concerns
 */
@RecordBuilder
public record Contribution(
        String id,
        Source source,
        @RefersTo(Contributor.class) String contributor,
        @Nullable @RefersTo(Organization.class) String onBehalfOf,
        @IfAbsent("CODE") Kind kind,
        PartialDate at,
        @IfAbsent("1") Integer count,
        @Nullable Long size,
        @Nullable Origin origin,
        @IfAbsent("ACCEPTED") Outcome outcome,
        @RefersTo(Contributor.class) List<String> reviewers,
        @Nullable TakenUp takenUp,
        @Nullable @RefersTo(Component.class) String component)
        implements Fact {

    public Contribution {
        Require.text(id, "id");
        Require.present(source, "source");
        Require.text(contributor, "contributor");
        Require.textOrNull(onBehalfOf, "onBehalfOf");
        kind = kind == null ? Kind.CODE : kind;
        Require.present(at, "at");
        Require.notNegative(size, "size");
        outcome = outcome == null ? Outcome.ACCEPTED : outcome;
        reviewers = Require.list(reviewers);
        Require.textOrNull(component, "component");
        count = count == null ? 1 : count;
        Require.positive(count, "count");
    }

    /** Work counts where it may have been done within the window. */
    @Override
    public boolean appliesTo(Slice slice) {
        return slice.window().mayOverlap(new Period(at, at));
    }

    public enum Kind {
        CODE,
        TEXT,
        DATA,
        DESIGN,
        TRANSLATION,
        REVIEW,
        SUPPORT,
        GOVERNANCE,
        FUNDING
    }

    public enum Origin {
        OUTSIDER,
        INSIDER
    }

    public enum Outcome {
        ACCEPTED,
        REJECTED,
        REVERTED,
        OPEN
    }

    public enum TakenUp {
        BY_SELF,
        ASSIGNED
    }
}
