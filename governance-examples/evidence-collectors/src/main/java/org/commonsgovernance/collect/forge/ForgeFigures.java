package org.commonsgovernance.collect.forge;

import java.util.List;
import org.commonsgovernance.api.model.Fraction;
import org.jspecify.annotations.Nullable;

/**
 * What was read, and figures that no fact has a place for.
 *
 * @param items every change request and issue that the files tell of, those of programs too
 * @param daysToFirstResponse median of the days from a change request made in the window to the first response by
 *     somebody else (CHAOSS: Time to First Response), over those that have one; null where none has
 * @param answered change requests made in the window that have such a response in the files
 * @param asked change requests made in the window
 * @param selfAssigned assignments that the assignee made, of issues closed in the window
 * @param assignments assignments of issues closed in the window of which the files tell who made them
 */
public record ForgeFigures(
        List<ForgeItem> items,
        @Nullable Fraction daysToFirstResponse,
        int answered,
        int asked,
        int selfAssigned,
        int assignments) {}
