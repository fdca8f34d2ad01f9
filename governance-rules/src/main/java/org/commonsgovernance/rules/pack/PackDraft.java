package org.commonsgovernance.rules.pack;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.commonsgovernance.rules.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A pack that somebody is writing: what could be read of its {@code pack.yaml}, and every mistake in the rest.
 *
 * @param pack not to be judged by where there are problems: what could not be read is left out or made up
 * @param doubt what could not be read
 * @param problems every mistake in its {@code pack.yaml}, by place
 * @param published the first day of its changelog; null where that can't be read
 */
public record PackDraft(
        Pack pack,
        Doubt doubt,
        List<Problem> problems,
        @Nullable LocalDate published) {
    public PackDraft {
        problems = List.copyOf(problems);
    }

    /** A pack in which nothing is wrong. */
    public static PackDraft of(Pack pack) {
        return new PackDraft(pack, Doubt.NONE, List.of(), null);
    }

    /** The same where the pack that it is laid over can't be read. */
    PackDraft withoutBase(List<Problem> ofBase) {
        return new PackDraft(
                pack,
                new Doubt(doubt.figures(), true, doubt.ofRules(), true),
                Stream.concat(problems.stream(), ofBase.stream()).toList(),
                published);
    }
}
