package org.commonsgovernance.rules.handbook;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.commonsgovernance.api.assessment.Stance;
import org.commonsgovernance.rules.facts.FactType;
import org.commonsgovernance.rules.facts.Property;
import org.commonsgovernance.rules.guard.Pattern;
import org.commonsgovernance.rules.guard.Rule;
import org.jspecify.annotations.Nullable;

/** Rules as sentences. */
final class Sentences {
    private final String root;

    /** @param root the way from the page to the folder of the handbook: empty, or {@code ../} */
    Sentences(String root) {
        this.root = root;
    }

    /** What a rule asks for, one item a pattern. */
    void conditions(Rule rule, Html html) {
        html.tag("<ul class=\"asks\">\n");
        for (Pattern pattern : rule.patterns()) {
            html.tag("<li>");
            pattern(pattern, html);
            html.tag("</li>\n");
        }
        html.tag("</ul>\n");
    }

    /** What it says where all of that holds. */
    static String effect(Rule rule) {
        if (rule.outcome() instanceof Rule.AtMost cap) {
            return "then the verdict is at most " + Words.of(cap.verdict());
        }
        Stance stance = ((Rule.Says) rule.outcome()).stance();
        return switch (stance) {
            case SUPPORTS -> "then this shows that it is so";
            case OPPOSES -> "then this shows that it is not so";
            case CONTESTS -> "then this is to be said of it, and decides nothing alone";
            case NOT_APPLICABLE -> "then the question does not arise";
            case PRESUMABLY_SUPPORTS -> "then it is presumed to be so, until anything is known that says otherwise";
            case PRESUMABLY_OPPOSES -> "then it is presumed not to be so, until anything is known that says otherwise";
        };
    }

    private void pattern(Pattern pattern, Html html) {
        Pattern.Constant listed = pattern.quantifier() == Pattern.Quantifier.EACH ? listed(pattern) : null;
        if (listed != null) {
            String kind = Words.ofConstant(listed.written());
            html.text("the list of all that is known of ").element("b", kind).text(" is complete");
            return;
        }
        boolean isOnly = pattern.quantifier() == Pattern.Quantifier.EACH
                && pattern.type().isSingle(fixed(pattern));
        boolean asks = pattern.conditions().stream().anyMatch(Pattern.AnyOf.class::isInstance);
        html.text(isOnly ? (asks ? "of the " : "there is the ") : article(pattern));
        html.link(facts(pattern.type().name()), Words.ofName(pattern.type().name()));
        boolean isFirst = true;
        for (Pattern.Condition condition : pattern.conditions()) {
            if (condition instanceof Pattern.AnyOf anyOf) {
                html.text(isOnly ? (isFirst ? ", " : ", and ") : isFirst ? " whose " : ", and whose ");
                anyOf(pattern.type(), anyOf, isOnly ? ", or " : ", or whose ", html);
                isFirst = false;
            }
        }
        for (Pattern.Condition condition : pattern.conditions()) {
            if (condition instanceof Pattern.Binding binding) {
                html.text("; its ");
                property(pattern.type(), binding.property(), html);
                html.text(" is called ")
                        .element("var", binding.variable().substring(1))
                        .text(" here");
            }
        }
    }

    /** Of what a list is complete, if that is all that a pattern asks for. */
    private static Pattern.@Nullable Constant listed(Pattern pattern) {
        boolean isOfList = pattern.type().name().equals("Complete")
                && pattern.conditions().size() == 1
                && pattern.conditions().get(0) instanceof Pattern.AnyOf anyOf
                && anyOf.comparisons().size() == 1
                && anyOf.comparisons().get(0).operator() == Pattern.Operator.EQUAL;
        return isOfList
                        && ((Pattern.AnyOf) pattern.conditions().get(0))
                                        .comparisons()
                                        .get(0)
                                        .operands()
                                        .get(0)
                                instanceof Pattern.Constant constant
                ? constant
                : null;
    }

    private static String article(Pattern pattern) {
        return switch (pattern.quantifier()) {
            case EXISTS -> "there is some ";
            case NOT -> "there is no ";
            case EACH -> {
                String what = Words.ofName(pattern.type().name());
                yield "aeiou".indexOf(what.charAt(0)) >= 0 ? "there is an " : "there is a ";
            }
        };
    }

    /** The constants that properties must equal, as {@link FactType#isSingle} wants them. */
    private static Map<String, String> fixed(Pattern pattern) {
        Map<String, String> fixed = new HashMap<>();
        for (Pattern.Condition condition : pattern.conditions()) {
            if (condition instanceof Pattern.AnyOf anyOf && anyOf.comparisons().size() == 1) {
                Pattern.Comparison one = anyOf.comparisons().get(0);
                if (one.operator() == Pattern.Operator.EQUAL
                        && one.operands().get(0) instanceof Pattern.Constant constant) {
                    fixed.put(one.property().name(), constant.written());
                }
            }
        }
        return fixed;
    }

    private String facts(String anchor) {
        return root + "facts.html#" + anchor;
    }

    private void property(FactType type, Property property, Html html) {
        html.link(facts(type.name() + "." + property.name()), Words.ofName(property.name()));
    }

    private void anyOf(FactType type, Pattern.AnyOf anyOf, String or, Html html) {
        boolean isFirst = true;
        for (Pattern.Comparison one : anyOf.comparisons()) {
            html.text(isFirst ? "" : or);
            comparison(type, one, html);
            isFirst = false;
        }
    }

    private void comparison(FactType type, Pattern.Comparison one, Html html) {
        property(type, one.property(), html);
        html.text(" " + operator(one) + " ");
        boolean isFirst = true;
        for (int i = 0; i < one.operands().size(); i++) {
            html.text(isFirst ? "" : i == one.operands().size() - 1 ? " or " : ", ");
            operand(one.property(), one.operands().get(i), html);
            isFirst = false;
        }
    }

    private static String operator(Pattern.Comparison comparison) {
        return switch (comparison.operator()) {
            case EQUAL, IN -> "is";
            case NOT_EQUAL -> "is known and is not";
            case LESS -> "is below";
            case AT_MOST -> "is at most";
            case MORE -> "is above";
            case AT_LEAST -> "is at least";
        };
    }

    private void operand(Property property, Pattern.Operand operand, Html html) {
        if (operand instanceof Pattern.Variable variable) {
            html.text("that ").element("var", variable.name().substring(1));
            return;
        }
        Pattern.Constant constant = (Pattern.Constant) operand;
        if (constant.written().startsWith("policy.")) {
            String name = constant.written().substring("policy.".length());
            html.link(root + "thresholds.html#" + name, Words.ofName(name)).text(" (" + constant.value() + ")");
            return;
        }
        html.element("b", value(property, constant));
    }

    private static String value(Property property, Pattern.Constant constant) {
        return switch (property.kind()) {
            case CHOICE -> Words.ofConstant(constant.written());
            case FLAG -> constant.value().equals(true) ? "true" : "false";
            default -> constant.written().replace("\"", "");
        };
    }

    /** The names of the types that a rule looks at. */
    static String types(Rule rule) {
        return rule.patterns().stream()
                .map(pattern -> pattern.type().name())
                .distinct()
                .collect(Collectors.joining(" "));
    }
}
