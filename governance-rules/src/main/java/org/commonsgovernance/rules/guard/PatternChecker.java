package org.commonsgovernance.rules.guard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonsgovernance.rules.facts.FactType;
import org.commonsgovernance.rules.facts.Property;
import org.commonsgovernance.rules.policy.Policy;
import org.commonsgovernance.rules.problem.Problems;
import org.commonsgovernance.rules.problem.SourceFile;
import org.commonsgovernance.rules.problem.Suggestion;
import org.jspecify.annotations.Nullable;

/** Looks up the properties, values and names in the patterns of one rule, from the first to the last. */
final class PatternChecker {
    private static final int MOST_CONDITIONS = 40;

    private final SourceFile file;
    private final Map<String, FactType> types;
    private final Policy policy;
    private final Problems problems;
    private final Map<String, Bound> bound = new HashMap<>();

    /** Where each name is given anywhere in the rule. */
    private final Map<String, Token> givenAt = new HashMap<>();

    /** Names given within "not" or "exists", which was told. */
    private final Set<String> within = new HashSet<>();

    /** Whether a name is not the one that was meant, so that what names join is not known. */
    private boolean hasWrongName;

    /** Whether a condition could not be checked, because of a mistake that was told elsewhere. */
    private boolean isIncomplete;

    /** A variable's property, the type that has it, and where it was named. */
    private record Bound(FactType type, Property property, Token token) {}

    private final Set<String> used = new HashSet<>();

    PatternChecker(Syntax.Rule rule, SourceFile file, Map<String, FactType> types, Policy policy, Problems problems) {
        this.file = file;
        this.types = types;
        this.policy = policy;
        this.problems = problems;
        for (Syntax.Pattern written : rule.patterns()) {
            isIncomplete |= !written.isWhole();
            for (Syntax.Constraint constraint : written.constraints()) {
                if (constraint instanceof Syntax.Binding binding) {
                    givenAt.putIfAbsent(binding.variable().text(), binding.variable());
                }
            }
        }
    }

    /** Whether a name is not the one that was meant, so that what names join is not known. */
    boolean hasWrongName() {
        return hasWrongName;
    }

    /** Whether a condition could not be checked, because of a mistake that was told elsewhere. */
    boolean isIncomplete() {
        return isIncomplete;
    }

    /** The names that patterns gave so far. */
    Set<String> names() {
        return bound.keySet();
    }

    /** Tells of names that nothing compares with. */
    void requireUsed() {
        bound.forEach((name, given) -> {
            if (!used.contains(name)) {
                problem(
                        given.token(),
                        name + " is named and never used; leave \"" + name + " : "
                                + given.property().name() + "\" out, or compare with it in a later pattern");
            }
        });
    }

    /** The pattern, as far as nothing is wrong with it. */
    Pattern pattern(Syntax.Pattern written, FactType type) {
        if (written.constraints().size() > MOST_CONDITIONS) {
            problem(written.type(), "a pattern has at most " + MOST_CONDITIONS + " conditions");
        }
        List<Pattern.Condition> conditions = new ArrayList<>();
        Map<String, Property> here = new HashMap<>();
        for (Syntax.Constraint constraint : written.constraints()) {
            if (constraint instanceof Syntax.Binding binding) {
                Property property = property(type, binding.property());
                if (property == null) {
                    continue;
                }
                if (written.quantifier() != null) {
                    String quantifier = written.quantifier().text();
                    within.add(binding.variable().text());
                    problem(
                            binding.variable(),
                            "a name given within \"" + quantifier + "\" can't be used in another pattern; leave \""
                                    + binding.variable().text() + " : " + property.name() + "\" out"
                                    + (quantifier.equals("exists") ? ", or take \"exists\" away" : ""));
                    continue;
                }
                here.put(binding.variable().text(), property);
                conditions.add(new Pattern.Binding(binding.variable().text(), property));
            } else if (constraint instanceof Syntax.AnyOf anyOf) {
                List<Pattern.Comparison> comparisons = new ArrayList<>();
                if (anyOf.comparisons().size() > MOST_CONDITIONS) {
                    problem(
                            anyOf.comparisons().get(MOST_CONDITIONS).property(),
                            "a condition has at most " + MOST_CONDITIONS + " comparisons joined by ||");
                    continue;
                }
                for (Syntax.Comparison comparison : anyOf.comparisons()) {
                    Pattern.Comparison checked = comparison(type, comparison, here);
                    if (checked != null) {
                        comparisons.add(checked);
                    }
                }
                if (!comparisons.isEmpty()) {
                    conditions.add(new Pattern.AnyOf(comparisons));
                }
            }
        }
        Pattern.Quantifier quantifier = written.quantifier() == null
                ? Pattern.Quantifier.EACH
                : written.quantifier().is("not") ? Pattern.Quantifier.NOT : Pattern.Quantifier.EXISTS;
        return new Pattern(quantifier, type, conditions);
    }

    /** Makes the names that a pattern gives known to those behind it. */
    void bindAll(Syntax.Pattern written, FactType type) {
        for (Syntax.Constraint constraint : written.constraints()) {
            if (!(constraint instanceof Syntax.Binding binding) || written.quantifier() != null) {
                continue;
            }
            Property property = type.property(binding.property().text());
            if (property == null) {
                continue;
            }
            String name = binding.variable().text();
            Bound there = bound.putIfAbsent(name, new Bound(type, property, binding.variable()));
            if (there != null) {
                problem(
                        binding.variable(),
                        name + " is named in line " + there.token().line() + " already; leave \"" + name + " : "
                                + property.name() + "\" out: " + property.name() + " == " + name
                                + " says that both are the same");
            }
        }
    }

    private @Nullable Property property(FactType type, Token name) {
        Property property = type.property(name.text());
        if (property != null) {
            return property;
        }
        if (type.hidden().contains(name.text())) {
            problem(
                    name,
                    "rules can't look at " + type + "." + name.text()
                            + ": facts are chosen by date before rules run, and ids, sources and lists are for"
                            + " reports");
        } else {
            problem(
                    name,
                    type + " has no property \"" + name.text() + "\""
                            + Suggestion.bare(name.text(), type.properties().keySet())
                            + "; it has " + String.join(", ", type.properties().keySet()));
        }
        return null;
    }

    private Pattern.@Nullable Comparison comparison(
            FactType type, Syntax.Comparison written, Map<String, Property> here) {
        Property property = property(type, written.property());
        if (property == null) {
            return null;
        }
        Pattern.Operator operator = Pattern.Operator.of(written.operator().text());
        boolean ordered = operator != Pattern.Operator.EQUAL
                && operator != Pattern.Operator.NOT_EQUAL
                && operator != Pattern.Operator.IN;
        if (ordered && property.kind() != Property.Kind.NUMBER && property.kind() != Property.Kind.SHARE) {
            problem(
                    written.operator(),
                    property.name() + " is " + OperandCheck.described(property)
                            + " and has no order; use ==, != or in");
            return null;
        }
        OperandCheck check = new OperandCheck(file, policy, problems);
        List<Pattern.Operand> operands = new ArrayList<>();
        for (Syntax.Operand operand : written.operands()) {
            Pattern.Operand checked = operand.token().kind() == Token.Kind.VARIABLE && !operand.isThreshold()
                    ? variable(property, operator, operand.token(), here)
                    : check.constant(type, property, operand);
            if (checked == null) {
                isIncomplete = true;
                return null;
            }
            if (operands.size() >= MOST_CONDITIONS) {
                problem(operand.token(), "a list has at most " + MOST_CONDITIONS + " values");
                return null;
            }
            if (operands.contains(checked)) {
                problem(operand.token(), operand.token().text() + " stands in the list twice");
            }
            operands.add(checked);
        }
        return new Pattern.Comparison(property, operator, operands);
    }

    private Pattern.@Nullable Operand variable(
            Property property, Pattern.Operator operator, Token name, Map<String, Property> here) {
        Bound before = bound.get(name.text());
        Property other = before != null ? before.property() : here.get(name.text());
        if (other == null) {
            hasWrongName = true;
            tellUnnamed(property, name);
            return null;
        }
        used.add(name.text());
        if (operator == Pattern.Operator.IN) {
            problem(
                    name,
                    "a list holds values; to compare with " + name.text() + " write " + property.name() + " == "
                            + name.text() + " as a condition of its own");
            return null;
        }
        if (!property.isComparable(other)) {
            problem(name, NameAdvice.why(name.text(), before == null ? null : before.type(), other, property, types));
            return null;
        }
        return new Pattern.Variable(name.text());
    }

    private void tellUnnamed(Property property, Token name) {
        Token later = givenAt.get(name.text());
        String near = Suggestion.bare(name.text(), bound.keySet());
        boolean isEarlier = later != null
                && (later.line() < name.line() || (later.line() == name.line() && later.column() < name.column()));
        if (within.contains(name.text()) || isEarlier) {
            return; // what is wrong where it is named was told
        }
        if (later != null) {
            problem(
                    name,
                    name.text() + " is named only in line " + later.line()
                            + (later.line() == name.line() ? ", behind this" : "; put that pattern before this one"));
            return;
        }
        problem(
                name,
                "no earlier pattern names " + name.text()
                        + (near.isEmpty()
                                ? "; name it there, such as " + name.text() + " : " + property.name()
                                : near));
    }

    private void problem(Token token, String message) {
        problems.add(file.problem(token.line(), token.column(), message));
    }
}
