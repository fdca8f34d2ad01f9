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

    private final SourceFile file;
    private final Map<String, FactType> types;
    private final Policy policy;
    private final Set<String> indicators;
    private final Problems problems;
    private final boolean isVerdict;
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
        if (rule.patterns().size() > MOST_PATTERNS) {
            problem(
                    rule.patterns().get(MOST_PATTERNS).type(),
                    "a rule has at most " + MOST_PATTERNS + " patterns, this one "
                            + rule.patterns().size() + "; leave one out, or write it as two rules");
        }
        for (Syntax.Pattern written : rule.patterns()) {
            isIncomplete |= !written.isWhole();
            for (Syntax.Constraint constraint : written.constraints()) {
                if (constraint instanceof Syntax.Binding binding) {
                    givenAt.putIfAbsent(binding.variable().text(), binding.variable());
                }
            }
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
            boolean isSound = problems.size() == told && written.isWhole() && !hasWrongName;
            if (i > 0 && isSound && pattern.quantifier() == Pattern.Quantifier.EACH) {
                JoinCheck.require(file, problems, written, pattern, bound.keySet());
            }
            bindAll(written, type);
        }
        Stance stance = Actions.STANCES.get(rule.action().text());
        boolean isPresumption = stance != null && stance.isPresumption();
        if (!isPresumption) {
            CompleteCheck.require(file, problems, rule, patterns, types);
        }
        boolean isUsedElsewhere = problems.size() > before || isIncomplete; // it may be, in what could not be read
        for (Map.Entry<String, Bound> entry : bound.entrySet()) {
            if (!isUsedElsewhere && !used.contains(entry.getKey())) {
                problem(
                        entry.getValue().token(),
                        entry.getKey() + " is named and never used; leave \"" + entry.getKey() + " : "
                                + entry.getValue().property().name() + "\" out, or compare with it in a later pattern");
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
            case "Standing", "Tally" ->
                "only rules of the verdict look at findings; put this rule in verdict/, or look at facts here";
            case "Response", "Curation" ->
                "rules don't look at a " + name + ": it is shown beside what it answers; leave it out";
            default -> {
                String near = Suggestion.bare(name, types.keySet());
                yield "there is no fact type \"" + name + "\""
                        + (near.isEmpty() ? "; all that there are stand in criteria/facts.md" : near);
            }
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

    private Rule.@Nullable Outcome outcome(Syntax.Rule rule) {
        Token action = rule.action();
        Token argument = rule.argument();
        if (isVerdict) {
            return cap(action, argument);
        }
        Stance stance = Actions.STANCES.get(action.text());
        if (stance == null) {
            String near = Actions.near(action.text());
            problem(
                    action,
                    "a rule of a criterion says supports(); opposes(); contests(); notApplicable(); presumablySupports();"
                            + " or presumablyOpposes(); not \""
                            + action.text() + "\"" + (near == null ? "" : " (did you mean " + near + "?)"));
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
        if (!action.is(Actions.CAP) || argument == null) {
            problem(action, "a verdict rule says atMost( DIAGONAL ); or atMost( CORPORATE_CONTROLLED );");
            return null;
        }
        if (!caps.contains(argument.text())) {
            problem(
                    argument,
                    "a verdict is capped at DIAGONAL or CORPORATE_CONTROLLED, not " + argument.text()
                            + Suggestion.bare(argument.text(), caps));
            return null;
        }
        return new Rule.AtMost(Verdict.valueOf(argument.text()));
    }

    private void problem(Token token, String message) {
        problems.add(file.problem(token.line(), token.column(), message));
    }
}
