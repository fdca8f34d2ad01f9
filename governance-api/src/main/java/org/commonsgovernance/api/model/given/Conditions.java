package org.commonsgovernance.api.model.given;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.commonsgovernance.api.internal.Require;
import org.commonsgovernance.api.model.Answer;
import org.commonsgovernance.api.model.IfAbsent;
import org.commonsgovernance.api.model.LastingFact;
import org.commonsgovernance.api.model.Period;
import org.commonsgovernance.api.model.Source;
import org.jspecify.annotations.Nullable;

/**
 * What it takes to take part, to repair, and to make it elsewhere.
 *
 * @param id unique among the facts of this type in a setup
 * @param source where it is known from
 * @param period when it held; null for all the observed period
 * @param participationCost tools, machines and fees that a contributor needs
 * @param repairOpen whether anyone may and can repair it
 * @param sparePartsOpen whether parts can be had or made by anyone
 * @param madeElsewhere whether others make it where they are
 */
@RecordBuilder
public record Conditions(
        String id,
        Source source,
        @Nullable Period period,
        @Nullable Cost participationCost,
        @IfAbsent("UNKNOWN") Answer repairOpen,
        @IfAbsent("UNKNOWN") Answer sparePartsOpen,
        @IfAbsent("UNKNOWN") Answer madeElsewhere)
        implements LastingFact {

    public Conditions {
        Require.text(id, "id");
        Require.present(source, "source");
        repairOpen = repairOpen == null ? Answer.UNKNOWN : repairOpen;
        sparePartsOpen = sparePartsOpen == null ? Answer.UNKNOWN : sparePartsOpen;
        madeElsewhere = madeElsewhere == null ? Answer.UNKNOWN : madeElsewhere;
    }

    public enum Cost {
        /** What a household has already. */
        NEXT_TO_NOTHING,
        /** Within reach of a person who wants to. */
        AFFORDABLE,
        /** Out of reach without capital. */
        INVESTMENT
    }
}
