package org.commonsgovernance.rules.guard;

import java.util.List;
import org.commonsgovernance.api.assessment.Lifecycle;
import org.commonsgovernance.api.assessment.Stance;
import org.commonsgovernance.api.assessment.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A checked rule.
 *
 * @param id unique in the rule base: the folder's name, {@code #}, and the rule's place in its file
 * @param name the sentence that reports print
 * @param patterns what must be there, or not, in the order written
 * @param outcome what follows
 * @param file the file it stands in
 * @param line where it begins
 * @param lifecycle how settled it is
 */
public record Rule(
        String id, String name, List<Pattern> patterns, Outcome outcome, String file, int line, Lifecycle lifecycle) {
    private static final java.util.regex.Pattern ID = java.util.regex.Pattern.compile("[a-z0-9][a-z0-9./-]*#[0-9]+");

    public Rule {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("no rule id: " + id);
        }
        patterns = List.copyOf(patterns);
    }

    /** A stable rule. */
    public Rule(String id, String name, List<Pattern> patterns, Outcome outcome, String file, int line) {
        this(id, name, patterns, outcome, file, line, Lifecycle.STABLE);
    }

    /** The same rule in another place of a rule base. */
    public Rule withId(String other) {
        return new Rule(other, name, patterns, outcome, file, line, lifecycle);
    }

    /** The same rule, so settled. */
    public Rule with(Lifecycle other) {
        return new Rule(id, name, patterns, outcome, file, line, other);
    }

    /** What a match means. */
    public sealed interface Outcome {}

    /** It says something of the criterion in whose folder the rule stands. */
    public record Says(Stance stance) implements Outcome {}

    /** It caps the verdict. */
    public record AtMost(Verdict verdict) implements Outcome {}

    /** The stance of an evidence rule; null for a verdict rule. */
    public @Nullable Stance stance() {
        return outcome instanceof Says says ? says.stance() : null;
    }
}
