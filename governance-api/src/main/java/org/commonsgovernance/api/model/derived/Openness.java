package org.commonsgovernance.api.model.derived;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.commonsgovernance.api.internal.Require;
import org.commonsgovernance.api.model.DerivedFact;
import org.commonsgovernance.api.model.DerivedFrom;
import org.commonsgovernance.api.model.FactKind;
import org.commonsgovernance.api.model.IfAbsent;
import org.commonsgovernance.api.model.Singleton;
import org.commonsgovernance.api.model.Source;
import org.jspecify.annotations.Nullable;

/**
 * Who can see what; the narrowest where sources give several (Open Governance Index 2011; Apache maturity model CS50).
 *
 * @param id unique among the facts of this type in a setup
 * @param source where it is known from
 * @param code who can see the source
 * @param history who can see how it came about
 * @param buildRecipe who can make the product from it
 * @param data who can see or take the data
 * @param changes who can see proposed changes
 * @param discussion who can read along
 * @param decisions who can see what was decided
 * @param roadmap who can see what is planned
 * @param finances who can see what is spent
 * @param longestDelayDays the longest delay of what becomes public, in days; null where no source says
 */
@RecordBuilder
@DerivedFrom(FactKind.DISCLOSURE)
@Singleton
public record Openness(
        String id,
        Source source,
        @IfAbsent("UNKNOWN") Reach code,
        @IfAbsent("UNKNOWN") Reach history,
        @IfAbsent("UNKNOWN") Reach buildRecipe,
        @IfAbsent("UNKNOWN") Reach data,
        @IfAbsent("UNKNOWN") Reach changes,
        @IfAbsent("UNKNOWN") Reach discussion,
        @IfAbsent("UNKNOWN") Reach decisions,
        @IfAbsent("UNKNOWN") Reach roadmap,
        @IfAbsent("UNKNOWN") Reach finances,
        @Nullable Integer longestDelayDays)
        implements DerivedFact {

    public Openness {
        Require.text(id, "id");
        Require.present(source, "source");
        code = orUnknown(code);
        history = orUnknown(history);
        buildRecipe = orUnknown(buildRecipe);
        data = orUnknown(data);
        changes = orUnknown(changes);
        discussion = orUnknown(discussion);
        decisions = orUnknown(decisions);
        roadmap = orUnknown(roadmap);
        finances = orUnknown(finances);
        Require.notNegative(longestDelayDays, "longestDelayDays");
    }

    private static Reach orUnknown(@Nullable Reach reach) {
        return reach == null ? Reach.UNKNOWN : reach;
    }
}
