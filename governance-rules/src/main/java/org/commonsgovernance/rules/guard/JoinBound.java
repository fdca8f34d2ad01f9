package org.commonsgovernance.rules.guard;

import java.util.HashMap;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.rules.facts.Property;
import org.jspecify.annotations.Nullable;

/** How much an engine would have to hold for a rule. It can't be stopped once it joins, so that this is asked before. */
public final class JoinBound {
    /** Enough to refuse anything; beyond it products would overflow. */
    private static final long HUGE = 1_000_000_000L;

    private JoinBound() {}

    /**
     * Whether a rule could have more partial matches than a limit: each pattern's facts, without regard to names, times
     * the most that share one value of the property that joins it.
     */
    public static boolean exceeds(long limit, Rule rule, Matcher facts) {
        // All facts of the types joined in every way: nearly always few enough, and cheap to tell.
        return bound(rule, pattern -> facts.of(pattern).size()) > limit
                && bound(rule, pattern -> largestBucket(pattern, facts)) > limit;
    }

    private static long bound(Rule rule, ToLongFunction<Pattern> size) {
        long tuples = 1;
        long sum = 0;
        for (Pattern pattern : rule.patterns()) {
            if (pattern.quantifier() == Pattern.Quantifier.EACH) {
                tuples = Math.min(HUGE, tuples * Math.min(HUGE, size.applyAsLong(pattern)));
                sum += tuples;
            }
        }
        return sum;
    }

    private static long largestBucket(Pattern pattern, Matcher facts) {
        Property join = joins(pattern);
        Map<Object, Long> buckets = new HashMap<>();
        for (Fact fact : facts.of(pattern)) {
            if (Conditions.meetsWithoutNames(pattern, fact)) {
                Object value = join == null ? null : join.read(fact);
                buckets.merge(value == null ? "" : value, 1L, Long::sum);
            }
        }
        return buckets.values().stream().mapToLong(Long::longValue).max().orElse(0);
    }

    private static @Nullable Property joins(Pattern pattern) {
        for (Pattern.Condition condition : pattern.conditions()) {
            if (condition instanceof Pattern.AnyOf anyOf && anyOf.comparisons().size() == 1) {
                Pattern.Comparison comparison = anyOf.comparisons().get(0);
                boolean isJoin = comparison.operator() == Pattern.Operator.EQUAL
                        && comparison.operands().get(0) instanceof Pattern.Variable;
                if (isJoin) {
                    return comparison.property();
                }
            }
        }
        return null;
    }
}
