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
            case NUMBER -> property.isWide() ? "a whole number of up to 64 bits" : "a whole number";
            case SHARE -> "a share";
        };
    }

    Pattern.@Nullable Constant constant(FactType type, Property property, Syntax.Operand operand) {
        if (operand.isThreshold()) {
            return threshold(property, operand.token());
        }
        Token token = operand.token();
        return switch (property.kind()) {
            case CHOICE -> choice(type, property, token);
            case FLAG -> flag(property, token);
            case NUMBER -> number(property, token);
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
        if (threshold == null) {
            return refuse(
                    name,
                    "the policy has no threshold \"" + name.text() + "\""
                            + Suggestion.didYouMean(
                                    name.text(), policy.thresholds().keySet())
                            + "; it has "
                            + (policy.thresholds().isEmpty()
                                    ? "none"
                                    : String.join(", ", policy.thresholds().keySet())));
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
                "policy." + name.text() + " is " + (threshold.isCount() ? "a count" : "a share") + ", "
                        + property.name() + " is " + described(property));
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
                    type + "." + property.name() + " can't be " + token.text()
                            + Suggestion.didYouMean(token.text(), choices) + "; it is " + described(property));
        }
        return new Pattern.Constant(property.choice(token.text()), token.text());
    }

    private Pattern.@Nullable Constant flag(Property property, Token token) {
        if (!token.is("true") && !token.is("false")) {
            return refuse(token, property.name() + " is true or false, not " + token.shown());
        }
        return new Pattern.Constant(token.is("true"), token.text());
    }

    private Pattern.@Nullable Constant number(Property property, Token token) {
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
                    property.name() + " is a share: compare with 0, with 1, or with a threshold that gives its reason"
                            + " (policy.name), not with " + token.shown());
        }
        return new Pattern.Constant(Fraction.parse(token.text()), token.text());
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
