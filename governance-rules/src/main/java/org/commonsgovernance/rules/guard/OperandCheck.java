package org.commonsgovernance.rules.guard;

import java.util.List;
import org.commonsgovernance.api.model.Fraction;
import org.commonsgovernance.rules.facts.FactType;
import org.commonsgovernance.rules.facts.Property;
import org.commonsgovernance.rules.policy.Policy;
import org.commonsgovernance.rules.policy.Threshold;
import org.commonsgovernance.rules.problem.Problems;
import org.commonsgovernance.rules.problem.SourceFile;
import org.commonsgovernance.rules.problem.Suggestion;
import org.jspecify.annotations.Nullable;

/** Whether a value is one that a property can have. */
final class OperandCheck {
    private final SourceFile file;
    private final Policy policy;
    private final Problems problems;

    OperandCheck(SourceFile file, Policy policy, Problems problems) {
        this.file = file;
        this.policy = policy;
        this.problems = problems;
    }

    /** What a property's values are, for messages. */
    static String described(Property property) {
        return switch (property.kind()) {
            case TEXT -> "a text";
            case REFERENCE -> "the id of a fact of type " + property.target();
            case CHOICE -> "one of " + String.join(", ", property.choices());
            case FLAG -> "true or false";
            case NUMBER -> "a whole number";
            case SHARE -> "a share";
        };
    }

    Pattern.@Nullable Constant constant(FactType type, Property property, Syntax.Operand operand) {
        if (operand.isThreshold()) {
            return threshold(property, operand.token());
        }
        Token token = operand.token();
        if (token.is("null")) {
            return refuse(
                    token,
                    "\"null\" can't be compared with: a property that is not known meets no comparison; leave this"
                            + " condition out");
        }
        return switch (property.kind()) {
            case CHOICE -> choice(type, property, token);
            case FLAG -> flag(property, token);
            case NUMBER -> number(type, property, token);
            case SHARE -> share(property, token);
            case TEXT -> text(property, token);
            case REFERENCE ->
                refuse(
                        token,
                        "rules speak of any setup, not of \"" + token.text() + "\"; name the id in an earlier pattern"
                                + " ($x : ...) and write " + property.name() + " == $x");
        };
    }

    private Pattern.@Nullable Constant threshold(Property property, Token name) {
        Threshold threshold = policy.get(name.text());
        if (threshold == null && policy.isUnreadable(name.text())) {
            return null;
        }
        boolean hasFigures = property.kind() == Property.Kind.NUMBER || property.kind() == Property.Kind.SHARE;
        if (threshold == null) {
            String near = Suggestion.bare(name.text(), policy.thresholds().keySet());
            return refuse(
                    name,
                    "there is no figure \"" + name.text() + "\""
                            + (near.isEmpty() && hasFigures
                                    ? "; for " + property.name() + " there are " + fitting(property, 30)
                                    : near));
        }
        String written = "policy." + name.text();
        if (property.kind() == Property.Kind.NUMBER
                && threshold.isCount()
                && fits(property, threshold.value().numerator())) {
            return new Pattern.Constant(threshold.value().numerator(), written);
        }
        if (property.kind() == Property.Kind.SHARE && !threshold.isCount()) {
            return new Pattern.Constant(threshold.value(), written);
        }
        return refuse(
                name,
                "policy." + name.text() + " is " + (threshold.isCount() ? "a count" : "a share") + ", and "
                        + property.name() + " is " + described(property)
                        + (hasFigures
                                ? "; compare it with a figure that is one too, such as " + fitting(property, 5)
                                : ""));
    }

    /** The first of the figures that a property can be compared with, as rules write them and with what they are. */
    private String fitting(Property property, int most) {
        List<String> all = policy.thresholds().values().stream()
                .filter(one -> one.isCount() == (property.kind() == Property.Kind.NUMBER))
                .map(one -> "policy." + one.name() + " (" + one.value() + ")")
                .toList();
        return all.isEmpty() ? "none" : String.join(", ", all.subList(0, Math.min(most, all.size())));
    }

    private Pattern.@Nullable Constant choice(FactType type, Property property, Token token) {
        if (token.kind() != Token.Kind.WORD) {
            return refuse(
                    token,
                    property.name() + " is " + described(property) + ", written without quotes, not " + token.shown());
        }
        if (token.is("true") || token.is("false")) {
            return refuse(
                    token,
                    type + "." + property.name() + " is " + described(property) + ": write which, such as "
                            + property.name() + " == " + property.choices().get(0));
        }
        List<String> choices = property.choices();
        if (!choices.contains(token.text())) {
            return refuse(
                    token,
                    type + "." + property.name() + " can't be " + token.text() + Suggestion.bare(token.text(), choices)
                            + "; it is " + described(property));
        }
        return new Pattern.Constant(property.choice(token.text()), token.text());
    }

    private Pattern.@Nullable Constant flag(Property property, Token token) {
        if (!token.is("true") && !token.is("false")) {
            return refuse(
                    token,
                    property.name() + " is true or false, not " + token.shown() + "; write " + property.name() + ", or "
                            + property.name() + " == false");
        }
        return new Pattern.Constant(token.is("true"), token.text());
    }

    private Pattern.@Nullable Constant number(FactType type, Property property, Token token) {
        if (token.kind() == Token.Kind.WORD && type.property(token.text()) != null) {
            return refuse(
                    token,
                    "a property is compared with another by a name: write $n : " + token.text() + ", and then $n in"
                            + " place of " + token.text());
        }
        if (token.kind() != Token.Kind.NUMBER || !token.text().matches("0|[1-9][0-9]{0,17}")) {
            return refuse(
                    token,
                    property.name() + " is a whole number, such as 3, without quotes and leading zeros, not "
                            + token.shown());
        }
        long number = Long.parseLong(token.text());
        if (!fits(property, number)) {
            return refuse(token, property.name() + " is at most " + Integer.MAX_VALUE + ", not " + token.shown());
        }
        return new Pattern.Constant(number, token.text());
    }

    /** The engine converts what it compares to the property's own width. */
    private static boolean fits(Property property, long number) {
        return property.isWide() || number <= Integer.MAX_VALUE;
    }

    private Pattern.@Nullable Constant share(Property property, Token token) {
        if (!token.text().equals("0") && !token.text().equals("1")) {
            return refuse(
                    token,
                    token.shown() + " is a bare figure; compare " + property.name()
                            + " with 0, with 1 or with a figure that gives its reason, such as " + nearest(token));
        }
        return new Pattern.Constant(Fraction.parse(token.text()), token.text());
    }

    /** The figure that is what was written, or some. */
    private String nearest(Token written) {
        List<String> same = policy.thresholds().values().stream()
                .filter(one -> !one.isCount() && isWrittenAs(one, written))
                .map(one -> "policy." + one.name() + " (" + one.value() + ")")
                .toList();
        List<String> all = policy.thresholds().values().stream()
                .filter(one -> !one.isCount())
                .map(one -> "policy." + one.name() + " (" + one.value() + ")")
                .toList();
        if (same.isEmpty() && all.isEmpty()) {
            return "one that you add to policy.yaml";
        }
        return String.join(", ", same.isEmpty() ? all.subList(0, Math.min(3, all.size())) : same)
                + (same.isEmpty() ? ", or one that you add (in a pack under thresholds)" : "");
    }

    private static boolean isWrittenAs(Threshold threshold, Token written) {
        try {
            return Fraction.parse(written.text()).compareTo(threshold.value()) == 0;
        } catch (IllegalArgumentException | ArithmeticException e) {
            return false; // no figure at all
        }
    }

    private Pattern.@Nullable Constant text(Property property, Token token) {
        if (token.kind() != Token.Kind.TEXT) {
            return refuse(token, property.name() + " is a text: write it in quotes, not " + token.shown());
        }
        if (!token.text().matches("[A-Za-z0-9 ._:/+-]{1,100}")) {
            return refuse(token, "a text in a rule holds letters, digits, blanks and . _ : / + - only");
        }
        return new Pattern.Constant(token.text(), "\"" + token.text() + "\"");
    }

    private Pattern.@Nullable Constant refuse(Token token, String message) {
        problems.add(file.problem(token.line(), token.column(), message));
        return null;
    }
}
