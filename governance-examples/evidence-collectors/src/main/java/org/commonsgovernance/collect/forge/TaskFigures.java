package org.commonsgovernance.collect.forge;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.commonsgovernance.api.model.Answer;
import org.commonsgovernance.api.model.Fraction;
import org.commonsgovernance.api.model.Period;
import org.commonsgovernance.api.model.given.TaskBoard;
import org.commonsgovernance.api.model.given.TaskBoardBuilder;
import org.commonsgovernance.collect.Found;
import org.commonsgovernance.collect.forge.ForgeItem.Assignment;
import org.commonsgovernance.collect.forge.ForgeItem.Kind;
import org.commonsgovernance.collect.forge.ForgeItem.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * How needs are told: issues that people made (CHAOSS: Issues New), whether everyone sees them, whether some are marked
 * for anyone, who took those up that were closed as done, and how large accepted change requests are (CHAOSS: Code
 * Changes Lines).
 */
final class TaskFigures {
    private static final Set<String> NOT_DONE = Set.of("not_planned", "duplicate");

    private final Selection selection;
    private final Set<String> labelsForAnyone;
    private final Visibility visibility;

    TaskFigures(Selection selection, Set<String> labelsForAnyone, Visibility visibility) {
        this.selection = selection;
        this.labelsForAnyone = labelsForAnyone;
        this.visibility = visibility;
    }

    void addTo(Found found, ForgeSource source, String id) {
        List<ForgeItem> issues = selection.of(Kind.ISSUE);
        if (issues.isEmpty()) {
            found.unknown("how it is told what is needed", "an export of the issues, or another public list of tasks");
        }
        Boolean isPublic = issues.isEmpty() ? null : visibility.ofAll(issues);
        boolean isMarked = issues.stream()
                .filter(selection::isThere)
                .anyMatch(item -> item.labels() != null && AnyoneLabels.marks(item.labels(), labelsForAnyone));
        if (!isMarked && !issues.isEmpty()) {
            found.unknown(
                    "whether tasks are marked as open to anyone; no issue of the window in the files has such a label",
                    "the project's list of labels, or its guide for contributors");
        }
        if (isPublic == null && !issues.isEmpty()) {
            found.unknown("whether everyone can see the issues", "the repository's record, or its events");
        }
        Integer tasks = tasks(issues);
        Tally chosen = selfChosen(issues);
        Fraction selfChosen = chosen.share();
        if (selfChosen == null && chosen.all() > 0) {
            found.unknown(
                    "who chooses the tasks; known to be self-chosen: " + chosen + " closed in the window",
                    "issue events, which tell who assigned whom and what closed an issue");
        }
        Integer size = medianSize(found);
        if (tasks == null && isPublic == null && !isMarked && selfChosen == null && size == null) {
            return;
        }
        TaskBoard board = TaskBoardBuilder.builder()
                .id(id)
                .source(source.of("Issues that people made (CHAOSS: Issues New)"
                        + (selfChosen == null
                                ? ""
                                : "; self-chosen: assigned by the assignee, or closed by work with nobody assigned, of"
                                        + " those closed as done in the window, " + chosen)
                        + (size == null
                                ? ""
                                : "; size: median of lines added and removed in change requests merged in the window"
                                        + " (CHAOSS: Code Changes Lines)")
                        + "."))
                .period(Period.between(selection.first(), selection.last()))
                .publicBoard(isPublic == null ? Answer.UNKNOWN : isPublic ? Answer.YES : Answer.NO)
                .labelledForAnyone(isMarked ? Answer.YES : Answer.UNKNOWN)
                .tasks(tasks)
                .selfChosenShare(selfChosen)
                .medianSize(size)
                .build();
        found.add(board);
    }

    private @Nullable Integer tasks(List<ForgeItem> issues) {
        long undated = issues.stream().filter(item -> item.created() == null).count();
        return Tally.isKnownEnough(undated, issues.size())
                ? selection.created(Kind.ISSUE).size()
                : null;
    }

    private Tally selfChosen(List<ForgeItem> issues) {
        List<Boolean> chosen = new ArrayList<>();
        issues.stream()
                .filter(item -> item.outcome() == Outcome.CLOSED)
                .filter(item -> selection.isWithin(item.closed()))
                .filter(item -> item.closedAs() == null || !NOT_DONE.contains(item.closedAs()))
                .forEach(item -> chosen.add(isSelfChosen(item)));
        long unknown = chosen.stream().filter(Objects::isNull).count();
        return new Tally(chosen.stream().filter(Boolean.TRUE::equals).count(), unknown, chosen.size());
    }

    /** Null where it is not told who assigned, or whether anything was done. */
    private static @Nullable Boolean isSelfChosen(ForgeItem item) {
        if (item.assignments().stream().anyMatch(one -> !one.isBySelf())) {
            return Boolean.FALSE;
        }
        Set<String> assignees = item.assignees();
        if (!item.assignments().isEmpty()) {
            boolean isAllTold = assignees == null
                    || assignees.stream().allMatch(one -> item.assignments().contains(new Assignment(one, one)));
            return isAllTold ? Boolean.TRUE : null;
        }
        boolean isTakenUp = assignees != null && assignees.isEmpty() && item.isClosedByWork();
        return isTakenUp ? Boolean.TRUE : null;
    }

    private @Nullable Integer medianSize(Found found) {
        List<ForgeItem> accepted = selection.accepted();
        List<Long> sizes = new ArrayList<>();
        for (ForgeItem item : accepted) {
            if (item.size() != null) {
                sizes.add(item.size());
            }
        }
        if (!Tally.isKnownEnough(accepted.size() - sizes.size(), accepted.size())) {
            found.unknown("how large contributions are", "single pull requests with additions and deletions, or git");
            return null;
        }
        Fraction median = Medians.of(sizes, 1);
        return (int) Math.min(Integer.MAX_VALUE, median.numerator() / median.denominator());
    }
}
