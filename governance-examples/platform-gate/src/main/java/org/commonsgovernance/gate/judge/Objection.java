package org.commonsgovernance.gate.judge;

import java.util.List;
import org.commonsgovernance.gate.policy.Action;
import org.jspecify.annotations.Nullable;

/**
 * Something that the policy says to a push.
 *
 * @param action what becomes of the push by it
 * @param what is so, or would be
 * @param place where the policy says so
 * @param because why the policy says so; null where it does not tell
 * @param rules names of the rules by which it was found; empty for what no rule found
 * @param seen what it rests on: each fact and where it is known from
 * @param mend what would mend it
 */
public record Objection(
        Action action,
        String what,
        String place,
        @Nullable String because,
        List<String> rules,
        List<String> seen,
        List<String> mend) {
    public Objection {
        rules = List.copyOf(rules);
        seen = List.copyOf(seen);
        mend = List.copyOf(mend);
    }
}
