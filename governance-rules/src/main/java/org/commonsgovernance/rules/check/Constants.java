package org.commonsgovernance.rules.check;

import java.util.List;
import java.util.stream.Stream;
import org.commonsgovernance.rules.guard.Pattern;

/** The values that a pattern names. */
final class Constants {
    private Constants() {}

    static List<Object> of(Pattern pattern) {
        return operands(pattern).map(Pattern.Constant::value).toList();
    }

    /** As the rule has them: a literal, or {@code policy.name}. */
    static List<String> written(Pattern pattern) {
        return operands(pattern).map(Pattern.Constant::written).toList();
    }

    private static Stream<Pattern.Constant> operands(Pattern pattern) {
        return pattern.conditions().stream()
                .filter(Pattern.AnyOf.class::isInstance)
                .flatMap(condition -> ((Pattern.AnyOf) condition).comparisons().stream())
                .flatMap(comparison -> comparison.operands().stream())
                .filter(Pattern.Constant.class::isInstance)
                .map(Pattern.Constant.class::cast);
    }
}
