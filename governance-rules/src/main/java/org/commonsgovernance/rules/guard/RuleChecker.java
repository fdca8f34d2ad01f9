package org.commonsgovernance.rules.guard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonsgovernance.api.assessment.Stance;
import org.commonsgovernance.api.assessment.Verdict;
import org.commonsgovernance.rules.facts.FactType;
import org.commonsgovernance.rules.facts.Property;
import org.commonsgovernance.rules.policy.Policy;
import org.commonsgovernance.rules.problem.Problems;
import org.commonsgovernance.rules.problem.SourceFile;
import org.commonsgovernance.rules.problem.Suggestion;
import org.jspecify.annotations.Nullable;

/** Looks up names, checks types, and holds a rule to what keeps rules safe and bounded. */
final class RuleChecker {
    /** Joins of more patterns can't be stopped once they run. */
    private static final int MOST_PATTERNS = 4;

    private static final int MOST_CONDITIONS = 40;

    private static final Map<String, Stance> STANCES = Map.of(
            "supports", Stance.SUPPORTS,
            "opposes", Stance.OPPOSES,
            "contests", Stance.CONTESTS,
            "notApplicable", Stance.NOT_APPLICABLE,
            "presumablySupports", Stance.PRESUMABLY_SUPPORTS,
            "presumablyOpposes", Stance.PRESUMABLY_OPPOSES);

    private final SourceFile file;
    private final Map<String, FactType> types;
    private final Policy policy;
    private final Set<String> indicators;
    private final Problems problems;
    private final boolean isVerdict;
    private final Map<String, Bound> bound = new HashMap<>();

    /** Whether a condition could not be checked, because of a mistake that was told elsewhere. */
    private boolean isIncomplete;

    /** A variable's property and where it was named. */
    private record Bound(Property property, Token token) {}

    private RuleChecker(
            SourceFile file,
            Map<String, FactType> types,
            Policy policy,
            Set<String> indicators,
            Problems problems,
            boolean isVerdict) {
        this.file = file;
        this.types = types;
        this.policy = policy;
        this.indicators = indicators;
        this.problems = problems;
        this.isVerdict = isVerdict;
    }

    /** The checked rule; if anything was wrong with it, {@code problems} says so and the result is not to be used. */
    static @Nullable Rule check(
            Syntax.Rule rule,
            String id,
            SourceFile file,
            Map<String, FactType> types,
            Policy policy,
            Set<String> indicators,
            boolean isVerdict,
            Problems problems) {
        return new RuleChecker(file, types, policy, indicators, problems, isVerdict).rule(rule, id);
    }

    private @Nullable Rule rule(Syntax.Rule rule, String id) {
        int before = problems.size();
        if (rule.name().text().isBlank()) {
            problem(rule.name(), "a rule's name is the sentence that reports print; it can't be empty");
        }
        if (rule.patterns().isEmpty()) {
            problem(rule.name(), "a rule needs at least one fact to rest on, between \"when\" and \"then\"");
        }
        if (rule.patterns().size() > MOST_PATTERNS) {
            problem(
                    rule.patterns().get(MOST_PATTERNS).type(),
                    "a rule has at most " + MOST_PATTERNS + " patterns, this one "
                            + rule.patterns().size() + "; what needs more is a derived fact");
        }
        List<Pattern> patterns = new ArrayList<>();
        Set<String> used = new HashSet<>();
        for (int i = 0; i < rule.patterns().size(); i++) {
            Syntax.Pattern written = rule.patterns().get(i);
            FactType type = type(written.type());
            if (type == null) {
                continue;
            }
            int told = problems.size();
            Pattern pattern = pattern(written, type, used);
            patterns.add(pattern);
            boolean isSound = problems.size() == told;
            if (i > 0 && isSound && pattern.quantifier() == Pattern.Quantifier.EACH) {
                JoinCheck.require(file, problems, written, pattern, bound.keySet());
            }
            bindAll(written, type);
        }
        Stance stance = STANCES.get(rule.action().text());
        boolean isPresumption = stance != null && stance.isPresumption();
        if (!isPresumption) {
            CompleteCheck.require(file, problems, rule, patterns, types);
        }
        for (Map.Entry<String, Bound> entry : bound.entrySet()) {
            if (!used.contains(entry.getKey())) {
                problem(
                        entry.getValue().token(),
                        entry.getKey() + " is named and never used; leave it out, or compare with it");
            }
        }
        Rule.Outcome outcome = outcome(rule);
        if (isVerdict) {
            new DirectionCheck(file, indicators, problems).check(rule, patterns);
        }
        return problems.size() > before || isIncomplete || outcome == null
                ? null
                : new Rule(
                        id,
                        rule.name().text().strip(),
                        patterns,
                        outcome,
                        file.name(),
                        rule.name().line());
    }

    private @Nullable FactType type(Token name) {
        FactType type = types.get(name.text());
        if (type == null) {
            problem(name, whyNoType(name.text()));
        }
        return type;
    }

    private String whyNoType(String name) {
        return switch (name) {
            case "Standing", "Tally" -> "only verdict rules may look at findings: rules don't see each other";
            case "Response", "Curation" -> "rules don't look at a " + name + ": it is shown beside what it answers";
            default -> "there is no fact type \"" + name + "\"" + Suggestion.didYouMean(name, types.keySet());
        };
    }

    private Pattern pattern(Syntax.Pattern written, FactType type, Set<String> used) {
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
                    problem(
                            binding.variable(),
                            "a name given within \"" + written.quantifier().text()
                                    + "\" means nothing outside; compare there instead");
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
                    Pattern.Comparison checked = comparison(type, comparison, here, used);
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

    private void bindAll(Syntax.Pattern written, FactType type) {
        for (Syntax.Constraint constraint : written.constraints()) {
            if (!(constraint instanceof Syntax.Binding binding) || written.quantifier() != null) {
                continue;
            }
            Property property = type.property(binding.property().text());
            if (property == null) {
                continue;
            }
            Bound there = bound.putIfAbsent(binding.variable().text(), new Bound(property, binding.variable()));
            if (there != null) {
                problem(
                        binding.variable(),
                        binding.variable().text() + " is named already, in line "
                                + there.token().line());
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
                            + Suggestion.didYouMean(
                                    name.text(), type.properties().keySet())
                            + "; it has " + String.join(", ", type.properties().keySet()));
        }
        return null;
    }

    private Pattern.@Nullable Comparison comparison(
            FactType type, Syntax.Comparison written, Map<String, Property> here, Set<String> used) {
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
                    ? variable(property, operator, operand.token(), here, used)
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
            Property property, Pattern.Operator operator, Token name, Map<String, Property> here, Set<String> used) {
        Bound before = bound.get(name.text());
        Property other = before != null ? before.property() : here.get(name.text());
        if (other == null) {
            problem(
                    name,
                    name.text() + " is not named before it is used"
                            + Suggestion.didYouMean(name.text(), bound.keySet())
                            + "; name it in an earlier pattern, such as " + name.text() + " : " + property.name());
            return null;
        }
        used.add(name.text());
        if (operator == Pattern.Operator.IN) {
            problem(name, "a list holds values, not variables; compare with || instead");
            return null;
        }
        if (!property.isComparable(other)) {
            problem(
                    name,
                    name.text() + " is " + OperandCheck.described(other) + ", " + property.name() + " is "
                            + OperandCheck.described(property));
            return null;
        }
        return new Pattern.Variable(name.text());
    }

    private Rule.@Nullable Outcome outcome(Syntax.Rule rule) {
        Token action = rule.action();
        Token argument = rule.argument();
        if (isVerdict) {
            return cap(action, argument);
        }
        Stance stance = STANCES.get(action.text());
        if (stance == null) {
            problem(
                    action,
                    "a rule of a criterion says supports(); opposes(); contests(); notApplicable();"
                            + " presumablySupports(); or presumablyOpposes(); not \""
                            + action.text() + "\"" + Suggestion.didYouMean(action.text(), STANCES.keySet()));
            return null;
        }
        if (argument != null) {
            problem(argument, action.text() + "(); takes nothing in its parentheses");
            return null;
        }
        return new Rule.Says(stance);
    }

    private Rule.@Nullable Outcome cap(Token action, @Nullable Token argument) {
        Set<String> caps = Set.of(Verdict.DIAGONAL.name(), Verdict.CORPORATE_CONTROLLED.name());
        if (!action.is("atMost") || argument == null) {
            problem(action, "a verdict rule says atMost( DIAGONAL ); or atMost( CORPORATE_CONTROLLED );");
            return null;
        }
        if (!caps.contains(argument.text())) {
            problem(
                    argument,
                    "a verdict is capped at DIAGONAL or CORPORATE_CONTROLLED, not " + argument.text()
                            + Suggestion.didYouMean(argument.text(), caps));
            return null;
        }
        return new Rule.AtMost(Verdict.valueOf(argument.text()));
    }

    private void problem(Token token, String message) {
        problems.add(file.problem(token.line(), token.column(), message));
    }
}
