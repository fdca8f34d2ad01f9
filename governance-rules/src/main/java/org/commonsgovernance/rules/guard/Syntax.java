package org.commonsgovernance.rules.guard;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a rule file says, before names and types are looked up. */
final class Syntax {
    private Syntax() {}

    /** {@code rule "name" when patterns then action(argument); end}. */
    record Rule(
            Token name,
            List<Pattern> patterns,
            Token action,
            @Nullable Token argument) {}

    /**
     * {@code [not | exists] Type( constraints )}.
     *
     * @param quantifier {@code not} or {@code exists}; null for a plain pattern
     * @param isWhole whether all its conditions could be read; what is missing was told
     */
    record Pattern(@Nullable Token quantifier, Token type, List<Constraint> constraints, boolean isWhole) {}

    sealed interface Constraint {}

    /** {@code $variable : property}. */
    record Binding(Token variable, Token property) implements Constraint {}

    /** Comparisons joined by {@code ||}; mostly one. */
    record AnyOf(List<Comparison> comparisons) implements Constraint {}

    /**
     * {@code property operator operands}; a bare {@code property} is {@code property == true}.
     *
     * @param operator {@code ==}, {@code !=}, {@code <}, {@code <=}, {@code >}, {@code >=} or {@code in}
     */
    record Comparison(Token property, Token operator, List<Operand> operands) {}

    /**
     * What a property is compared with.
     *
     * @param token the literal, name or variable; for {@code policy.name}, the name
     * @param isThreshold whether {@code policy.} stands before it
     */
    record Operand(Token token, boolean isThreshold) {}
}
