package org.commonsgovernance.gate.judge;

import java.util.Comparator;
import java.util.List;
import org.commonsgovernance.gate.policy.Action;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a push.
 *
 * @param objections strictest first; what the policy lets pass is not among them
 * @param before what the repository is so far; null where nothing was judged yet
 * @param after what the push would make it; null where that was not judged
 * @param unjudged why it was not judged; null where it was, or need not be
 * @param otherwise what becomes of what was not judged
 */
public record Decision(
        List<Objection> objections,
        @Nullable Judged before,
        @Nullable Judged after,
        @Nullable String unjudged,
        Action otherwise) {
    public Decision {
        objections = objections.stream()
                .filter(one -> one.action() != Action.PASS)
                .sorted(Comparator.comparing(Objection::action).reversed())
                .toList();
    }

    /** A push that no policy concerns. */
    public static Decision none() {
        return new Decision(List.of(), null, null, null, Action.PASS);
    }

    /** A push that was not judged. */
    public static Decision unjudged(String why, Action otherwise) {
        return new Decision(List.of(), null, null, why, otherwise);
    }

    /** What becomes of the push. */
    public Action action() {
        Action strictest = unjudged == null ? Action.PASS : otherwise;
        for (Objection one : objections) {
            strictest = strictest.stricter(one.action());
        }
        return strictest;
    }

    /** This and what else the policy says. */
    public Decision and(List<Objection> more) {
        List<Objection> all = new java.util.ArrayList<>(more);
        all.addAll(objections);
        return new Decision(all, before, after, unjudged, otherwise);
    }
}
