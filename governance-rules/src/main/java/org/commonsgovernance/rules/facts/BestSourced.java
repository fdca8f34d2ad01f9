package org.commonsgovernance.rules.facts;

import java.util.Comparator;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.Source;

/** Which of several facts shows something best, where one is enough. */
public final class BestSourced {
    /** Of equals the one whose type and id come first, so that order does not matter. */
    private static final Comparator<Fact> FIRST = Comparator.comparing(Fact::source, Source.BY_STRENGTH.reversed())
            .thenComparing(fact -> fact.getClass().getSimpleName())
            .thenComparing(Fact::id);

    private BestSourced() {}

    /** The better sourced of the two. */
    public static <F extends Fact> F of(F a, F b) {
        return FIRST.compare(a, b) <= 0 ? a : b;
    }
}
