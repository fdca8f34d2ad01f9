package org.commonsgovernance.reports.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonsgovernance.reports.Shown;

/** What a rule asks of a fact, in words that somebody reads who writes no rules. */
final class Conditions {
    private static final Pattern COMPARISON = Pattern.compile("(!?)([a-z][A-Za-z]*)(?: (==|!=|<=|>=|<|>|in) (\\S.*))?");
    private static final Pattern FIGURE = Pattern.compile("policy\\.(\\S+) \\(([^()]+)\\)");

    private static final Map<String, String> OPERATORS = Map.of(
            "==", "is",
            "in", "is",
            "!=", "is known and is not",
            "<", "is below",
            "<=", "is at most",
            ">", "is above",
            ">=", "is at least");

    /** Properties that are called by a word that needs no other. */
    private static final Set<String> PREPOSITIONS = Set.of("of", "by");

    private Conditions() {}

    /** The same of a fact that is known in part, which may lack a value that the rule only has to know. */
    static String open(List<String> conditions) {
        boolean isValue = conditions.size() == 1 && conditions.get(0).matches("[a-z][A-Za-z]*");
        return isValue ? "whose " + ofName(conditions.get(0)) + " nobody tells" : words(conditions);
    }

    /** "of ..., and whose ..."; empty where nothing is asked. */
    static String words(List<String> conditions) {
        return conditions.stream().map(condition -> words(condition)).collect(Collectors.joining(", and "));
    }

    private static String words(String condition) {
        return Stream.of(condition.split(" \\|\\| "))
                .map(Conditions::comparison)
                .collect(Collectors.joining(", or "));
    }

    private static String comparison(String text) {
        Matcher comparison = COMPARISON.matcher(text.strip());
        if (!comparison.matches()) {
            return "with " + Shown.line(text);
        }
        boolean isEqual = "==".equals(comparison.group(3)) || "in".equals(comparison.group(3));
        if (isEqual && PREPOSITIONS.contains(comparison.group(2))) {
            return comparison.group(2) + " " + operands(comparison.group(4));
        }
        String property = "whose " + ofName(comparison.group(2));
        if (comparison.group(3) == null) {
            return property + (comparison.group(1).isEmpty() ? " is true" : " is not true");
        }
        return property + " " + OPERATORS.get(comparison.group(3)) + " " + operands(comparison.group(4));
    }

    private static String operands(String text) {
        if (!text.startsWith("( ")) {
            return operand(text);
        }
        List<String> all = Stream.of(text.substring(2, text.length() - 1).split(","))
                .map(one -> operand(one.strip()))
                .toList();
        int last = all.size() - 1;
        return last == 0 ? all.get(0) : String.join(", ", all.subList(0, last)) + " or " + all.get(last);
    }

    private static String operand(String text) {
        Matcher figure = FIGURE.matcher(text);
        if (figure.matches()) {
            return Shown.line(figure.group(2) + " (" + ofName(figure.group(1)) + ")");
        }
        if (text.startsWith("$")) {
            return "that " + ofName(text.substring(1));
        }
        return text.matches("[A-Z][A-Z_0-9]*")
                ? text.toLowerCase(Locale.ROOT).replace('_', ' ')
                : Shown.line(text.replace("\"", ""));
    }

    private static String ofName(String name) {
        return name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    }
}
