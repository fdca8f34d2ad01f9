package org.commonsgovernance.rules.guard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonsgovernance.rules.facts.FactType;
import org.commonsgovernance.rules.facts.Property;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the tokens of a rule that may be half written, and knows at each what may come next. The parser tells what
 * is wrong; this goes on whatever is.
 */
final class RuleWalk {
    /** What may come next. */
    enum Next {
        RULE,
        NAME,
        WHEN,
        PATTERN,
        TYPE,
        OPEN,
        CONDITION,
        COLON,
        BOUND_PROPERTY,
        OPERATOR,
        LIST_OPEN,
        VALUE,
        POLICY_DOT,
        THRESHOLD,
        AFTER_THRESHOLD,
        AFTER_VALUE,
        ACTION,
        ACTION_OPEN,
        ARGUMENT,
        ARGUMENT_CLOSE,
        SEMICOLON,
        END
    }

    private final Map<String, FactType> types;
    private final Map<String, Property> bound = new LinkedHashMap<>();
    private final List<String> listed = new ArrayList<>();
    private Next next = Next.RULE;
    private @Nullable FactType type;
    private @Nullable Property property;
    private @Nullable Token operator;
    private @Nullable Token quantifier;
    private @Nullable Token variable;
    private String thresholdPrefix = "";
    private boolean isInList;
    private int patterns;

    RuleWalk(Map<String, FactType> types) {
        this.types = types;
    }

    Next next() {
        return next;
    }

    /** The type of the pattern that one is in; null outside of patterns, and where there is no such type. */
    @Nullable
    FactType type() {
        return type;
    }

    /** The property that is compared or named; null where there is none or no such one. */
    @Nullable
    Property property() {
        return property;
    }

    @Nullable
    Token operator() {
        return operator;
    }

    @Nullable
    Token quantifier() {
        return quantifier;
    }

    /** The properties behind the names that the rule gave so far, by name. */
    Map<String, Property> bound() {
        return bound;
    }

    /** The values of the list that one is in. */
    List<String> listed() {
        return listed;
    }

    boolean isInList() {
        return isInList;
    }

    /** What stands between {@code policy.} and the place, such as {@code workshop.}; mostly nothing. */
    String thresholdPrefix() {
        return thresholdPrefix;
    }

    /** How many patterns stand before. */
    int patterns() {
        return patterns;
    }

    void take(Token token, boolean isNameNext) {
        if (token.is("rule") && isNameNext) {
            begin();
        } else if (token.is("then") && next.compareTo(Next.PATTERN) >= 0) {
            type = null;
            next = Next.ACTION;
        } else if (token.is("end")) {
            next = Next.RULE;
        } else if (next.compareTo(Next.CONDITION) < 0) {
            takeOutsideOfPattern(token);
        } else if (next.compareTo(Next.ACTION) < 0) {
            takeInPattern(token);
        } else {
            takeOutcome(token);
        }
    }

    private void begin() {
        bound.clear();
        type = null;
        patterns = 0;
        next = Next.NAME;
    }

    private void takeOutsideOfPattern(Token token) {
        switch (next) {
            case NAME -> next = token.kind() == Token.Kind.TEXT ? Next.WHEN : Next.NAME;
            case WHEN -> next = token.is("when") ? Next.PATTERN : Next.WHEN;
            case PATTERN, TYPE -> {
                boolean isQuantifier = next == Next.PATTERN && (token.is("not") || token.is("exists"));
                if (isQuantifier) {
                    quantifier = token;
                    next = Next.TYPE;
                } else if (token.kind() == Token.Kind.WORD) {
                    quantifier = next == Next.TYPE ? quantifier : null;
                    type = types.get(token.text());
                    next = Next.OPEN;
                }
            }
            case OPEN -> next = token.is("(") ? Next.CONDITION : Next.OPEN;
            default -> {}
        }
    }

    private void takeInPattern(Token token) {
        switch (next) {
            case CONDITION -> {
                isInList = false;
                if (token.is(")")) {
                    closePattern();
                } else if (token.kind() == Token.Kind.VARIABLE) {
                    variable = token;
                    next = Next.COLON;
                } else if (token.kind() == Token.Kind.WORD) {
                    property = type == null ? null : type.property(token.text());
                    next = Next.OPERATOR;
                }
            }
            case COLON -> next = token.is(":") ? Next.BOUND_PROPERTY : Next.COLON;
            case BOUND_PROPERTY -> {
                property = type == null ? null : type.property(token.text());
                if (property != null && variable != null && quantifier == null) {
                    bound.put(variable.text(), property);
                }
                next = Next.AFTER_VALUE;
            }
            case OPERATOR -> takeOperator(token);
            case LIST_OPEN -> {
                isInList = true;
                listed.clear();
                next = Next.VALUE;
            }
            case VALUE -> takeValue(token);
            case POLICY_DOT -> next = token.is(".") ? Next.THRESHOLD : Next.AFTER_VALUE;
            case THRESHOLD -> {
                thresholdPrefix = thresholdPrefix + token.text() + ".";
                next = Next.AFTER_THRESHOLD;
            }
            default -> {
                boolean isDot = next == Next.AFTER_THRESHOLD && token.is(".");
                if (isDot) {
                    next = Next.THRESHOLD;
                } else {
                    takeAfterValue(token);
                }
            }
        }
    }

    private void takeOperator(Token token) {
        if (token.is(",") || token.is("||")) {
            next = Next.CONDITION;
        } else if (token.is(")")) {
            closePattern();
        } else {
            operator = token;
            next = token.is("in") ? Next.LIST_OPEN : Next.VALUE;
        }
    }

    private void takeValue(Token token) {
        if (token.is("policy")) {
            thresholdPrefix = "";
            next = Next.POLICY_DOT;
        } else if (token.is(")")) {
            takeAfterValue(token);
        } else {
            listed.add(token.text());
            next = Next.AFTER_VALUE;
        }
    }

    private void takeAfterValue(Token token) {
        if (token.is(",")) {
            next = isInList ? Next.VALUE : Next.CONDITION;
        } else if (token.is("||")) {
            next = Next.CONDITION;
        } else if (token.is(")") && isInList) {
            isInList = false;
            next = Next.AFTER_VALUE;
        } else if (token.is(")")) {
            closePattern();
        }
    }

    private void closePattern() {
        type = null;
        property = null;
        patterns++;
        next = Next.PATTERN;
    }

    private void takeOutcome(Token token) {
        switch (next) {
            case ACTION -> next = token.kind() == Token.Kind.WORD ? Next.ACTION_OPEN : Next.ACTION;
            case ACTION_OPEN -> next = token.is("(") ? Next.ARGUMENT : Next.ACTION_OPEN;
            case ARGUMENT -> next = token.is(")") ? Next.SEMICOLON : Next.ARGUMENT_CLOSE;
            case ARGUMENT_CLOSE -> next = token.is(")") ? Next.SEMICOLON : Next.ARGUMENT_CLOSE;
            case SEMICOLON -> next = token.is(";") ? Next.END : Next.SEMICOLON;
            default -> {}
        }
    }
}
