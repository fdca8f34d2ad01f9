package org.commonsgovernance.api.model.given;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.commonsgovernance.api.internal.Require;
import org.commonsgovernance.api.model.Answer;
import org.commonsgovernance.api.model.Fraction;
import org.commonsgovernance.api.model.IfAbsent;
import org.commonsgovernance.api.model.MeasuredFact;
import org.commonsgovernance.api.model.Period;
import org.commonsgovernance.api.model.Source;
import org.jspecify.annotations.Nullable;

/**
 * How what is needed is told, and who takes it up.
 *
 * @param id unique among the facts of this type in a setup
 * @param source where it is known from
 * @param period the period measured; null for all the observed period
 * @param publicBoard whether anyone can see what is needed
 * @param labelledForAnyone whether tasks are marked as open to anyone
 * @param tasks tasks told in the period
 * @param selfChosenShare of the tasks done, those taken up unassigned
 * @param medianSize median size of a task done, in lines, words or hours, as the source counts
 */
@RecordBuilder
public record TaskBoard(
        String id,
        Source source,
        @Nullable Period period,
        @IfAbsent("UNKNOWN") Answer publicBoard,
        @IfAbsent("UNKNOWN") Answer labelledForAnyone,
        @Nullable Integer tasks,
        @Nullable Fraction selfChosenShare,
        @Nullable Integer medianSize)
        implements MeasuredFact {

    public TaskBoard {
        Require.text(id, "id");
        Require.present(source, "source");
        publicBoard = publicBoard == null ? Answer.UNKNOWN : publicBoard;
        labelledForAnyone = labelledForAnyone == null ? Answer.UNKNOWN : labelledForAnyone;
        Require.notNegative(tasks, "tasks");
        Require.notNegative(medianSize, "medianSize");
        Require.share(selfChosenShare, "selfChosenShare");
    }
}
