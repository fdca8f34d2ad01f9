package org.commonsgovernance.collect.forge;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.commonsgovernance.api.model.Fraction;
import org.commonsgovernance.collect.Found;
import org.commonsgovernance.collect.forge.ForgeItem.Assignment;
import org.commonsgovernance.collect.forge.ForgeItem.Kind;

/** CHAOSS "Time to First Response", and who assigned the issues that were closed. No fact has a place for either. */
final class ResponseFigures {
    private static final long DAY = Duration.ofDays(1).toSeconds();

    private ResponseFigures() {}

    static ForgeFigures of(List<ForgeItem> items, Selection selection, SwiftAnswers swift, Found found) {
        List<ForgeItem> asked = selection.created(Kind.CHANGE_REQUEST);
        List<Long> seconds = seconds(asked, one -> !swift.contains(one.author()));
        List<Assignment> assignments = selection.of(Kind.ISSUE).stream()
                .filter(item -> selection.isWithin(item.closed()))
                .flatMap(item -> item.assignments().stream())
                .toList();
        int bySelf = (int) assignments.stream().filter(Assignment::isBySelf).count();
        Fraction median = seconds.isEmpty() ? null : Medians.of(seconds, DAY);
        if (median == null) {
            found.unknown("how long change requests wait for a first response", "reviews and comments of the window");
        } else {
            found.remark(String.format(
                    Locale.ROOT,
                    "Median time to first response: %.1f days, over %d of the %d change requests made in the window;"
                            + " the others have no response by somebody else in the files"
                            + " (CHAOSS: Time to First Response).",
                    inDays(median),
                    seconds.size(),
                    asked.size()));
        }
        if (!swift.isEmpty()) {
            found.remark(swift(swift, seconds(asked, one -> true)));
        }
        if (!assignments.isEmpty()) {
            found.remark(bySelf + " of " + assignments.size()
                    + " assignments of issues closed in the window, as far as told who made them, were made by the"
                    + " assignee.");
        }
        return new ForgeFigures(items, median, seconds.size(), asked.size(), bySelf, assignments.size());
    }

    private static String swift(SwiftAnswers swift, List<Long> seconds) {
        boolean isOne = swift.number() == 1;
        String all = seconds.isEmpty()
                ? ""
                : String.format(
                        Locale.ROOT,
                        "; with %s the median would be %.4f days, over %d",
                        isOne ? "it" : "them",
                        inDays(Medians.of(seconds, DAY)),
                        seconds.size());
        return (isOne ? "1 account" : swift.number() + " accounts")
                + " without a program's mark answered within a minute on more than nine in ten of the change requests"
                + " and issues of the window on which " + (isOne ? "it" : "each") + " said anything (" + swift.told()
                + "), as programs do; what " + (isOne ? "it says" : "they say")
                + " is no first response, and in that minute no review" + all + ".";
    }

    private static double inDays(Fraction days) {
        return (double) days.numerator() / days.denominator();
    }

    private static List<Long> seconds(List<ForgeItem> asked, Predicate<ForgeResponse> counts) {
        List<Long> seconds = new ArrayList<>();
        for (ForgeItem item : asked) {
            Instant created = item.created();
            Optional<Instant> answer = firstResponse(item, counts);
            if (created != null && answer.isPresent()) {
                seconds.add(Duration.between(created, answer.get()).toSeconds());
            }
        }
        return seconds;
    }

    /** The first review or comment by somebody else; responses of programs are not among them. */
    private static Optional<Instant> firstResponse(ForgeItem item, Predicate<ForgeResponse> counts) {
        String author = item.author();
        Instant created = item.created();
        if (author == null || created == null) {
            return Optional.empty();
        }
        return item.responses().stream()
                .filter(one -> !one.author().equals(author) && !one.at().isBefore(created))
                .filter(counts)
                .map(ForgeResponse::at)
                .findFirst();
    }
}
