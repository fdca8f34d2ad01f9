package org.commonsgovernance.rules.guard;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads what stands within the parentheses of a pattern, one condition at a time. */
final class ConditionReader {
    private static final Set<String> OPERATORS = Set.of("==", "!=", "<", "<=", ">", ">=", "in");

    private final Tokens tokens;

    /** Names that were given without their $, which was told. */
    private final Set<String> nameless = new HashSet<>();

    ConditionReader(Tokens tokens) {
        this.tokens = tokens;
    }

    /** A condition: a name that is given, or comparisons of which one must hold. */
    Syntax.Constraint constraint() {
        if (tokens.peek().kind() == Token.Kind.VARIABLE) {
            Token variable = tokens.take();
            tokens.expect(":");
            Token property = property();
            if (OPERATORS.contains(tokens.peek().text())) {
                String name = variable.text() + " : " + property.text();
                throw tokens.mistake(
                        tokens.peek(),
                        tokens.next().is("null")
                                ? "leave \"" + tokens.peek().text() + " null\" out: \"" + name
                                        + "\" holds only where it is known"
                                : "a name and a comparison are two conditions: write " + name + ", " + property.text()
                                        + " " + tokens.peek().text() + " ...");
            }
            return new Syntax.Binding(variable, property);
        }
        if (tokens.peek().kind() == Token.Kind.WORD && tokens.next().is(":")) {
            return turnedBinding();
        }
        List<Syntax.Comparison> comparisons = new ArrayList<>();
        comparisons.add(comparison());
        while (tokens.peek().is("||")) {
            tokens.take();
            comparisons.add(comparison());
        }
        return new Syntax.AnyOf(comparisons);
    }

    /** {@code property : $name} and {@code name : property}, told and read as meant. */
    private Syntax.Constraint turnedBinding() {
        Token first = tokens.take();
        Token colon = tokens.take();
        Token second = tokens.take();
        if (second.kind() == Token.Kind.VARIABLE) {
            tokens.tell(colon, "write it the other way round: " + second.text() + " : " + first.text());
            return new Syntax.Binding(second, first);
        }
        if (second.kind() != Token.Kind.WORD) {
            throw tokens.unexpected(second, "the name of a property");
        }
        tokens.tell(
                first,
                "a name begins with $: write $" + first.text() + " : " + second.text() + ", and $" + first.text()
                        + " where you use it");
        nameless.add(first.text());
        return new Syntax.Binding(named(first), second);
    }

    private static Token named(Token word) {
        return new Token(Token.Kind.VARIABLE, "$" + word.text(), word.line(), word.column());
    }

    private Syntax.Comparison comparison() {
        if (tokens.peek().is("(")) {
            throw tokens.mistake(
                    tokens.peek(),
                    "conditions have no parentheses; a comma is \"and\", || is \"or\" and binds tighter");
        }
        if (tokens.peek().is("!")) {
            Token not = tokens.take();
            Token property = property();
            return new Syntax.Comparison(property, at("==", not), List.of(literal(at("false", not))));
        }
        Token property = property();
        Token operator = tokens.peek();
        if (operator.is(",") || operator.is(")") || operator.is("||")) {
            return new Syntax.Comparison(property, at("==", property), List.of(literal(at("true", property))));
        }
        if (operator.is("(") || operator.is(".")) {
            throw dotted(property);
        }
        if (operator.is("contains") || operator.is("matches") || operator.is("like")) {
            throw tokens.mistake(operator, "texts are compared whole, with == or in");
        }
        if (operator.is("not")) {
            throw tokens.mistake(operator, "list what it may be with \"in\", or write != for each that it may not be");
        }
        if (!OPERATORS.contains(operator.text())) {
            throw tokens.unexpected(operator, "one of == != < <= > >= in");
        }
        tokens.take();
        return new Syntax.Comparison(property, operator, operator.is("in") ? list() : List.of(operand()));
    }

    private Token property() {
        Token property = tokens.take();
        Token comma = tokens.before(2);
        if (property.kind() == Token.Kind.NUMBER && comma.is(",") && comma.end() == property.column()) {
            throw tokens.mistake(
                    property,
                    "a comma separates conditions, so that a number can't have one; and shares are compared with 0, 1 or"
                            + " a figure, as policy.name");
        }
        if (property.kind() != Token.Kind.WORD) {
            throw tokens.unexpected(property, "the name of a property");
        }
        if (property.is("eval") || property.is("new")) {
            throw tokens.mistake(property, ForeignWords.code(property.text()));
        }
        return property;
    }

    /** A dot or a call behind what should be a property. */
    private Mistake dotted(Token property) {
        int i = 0;
        StringBuilder whole = new StringBuilder(property.text());
        while (tokens.ahead(i).is(".") && tokens.ahead(i + 1).kind() == Token.Kind.WORD) {
            whole.append('.').append(tokens.ahead(i + 1).text());
            i += 2;
        }
        if (tokens.ahead(i).is("(") || tokens.ahead(i).is(".")) {
            return tokens.mistake(
                    tokens.peek(), "properties are plain names, without calls and dots: " + ForeignWords.NO_CODE);
        }
        if (property.is("policy") && OPERATORS.contains(tokens.ahead(i).text())) {
            return tokens.mistake(
                    property,
                    "write the property first: " + tokens.ahead(i + 1).text() + " "
                            + turned(tokens.ahead(i).text()) + " " + whole);
        }
        return tokens.mistake(property, "a property is one word without a dot, not \"" + whole + "\"");
    }

    private static String turned(String operator) {
        return operator.startsWith("<") ? operator.replace('<', '>') : operator.replace('>', '<');
    }

    /** A list without its parentheses; what it holds is passed over. */
    private Mistake bareList() {
        Token first = tokens.peek();
        StringBuilder values = new StringBuilder();
        while (isConstant(tokens.peek())
                && (tokens.next().is(",") || tokens.next().is(")"))) {
            values.append(values.isEmpty() ? "" : ", ").append(tokens.take().text());
            if (!tokens.peek().is(",") || !isConstant(tokens.next())) {
                break;
            }
            tokens.take();
        }
        return values.isEmpty()
                ? tokens.unexpected(first, "a list in parentheses, such as in ( A, B )")
                : tokens.mistake(first, "a list stands in parentheses: write in ( " + values + " )");
    }

    private static boolean isConstant(Token token) {
        return token.kind() == Token.Kind.NUMBER
                || (token.kind() == Token.Kind.WORD
                        && token.text().equals(token.text().toUpperCase(Locale.ROOT)));
    }

    private List<Syntax.Operand> list() {
        if (!tokens.peek().is("(")) {
            throw bareList();
        }
        tokens.take();
        List<Syntax.Operand> operands = new ArrayList<>();
        operands.add(operand());
        while (tokens.peek().is(",")) {
            tokens.take();
            operands.add(operand());
        }
        tokens.expect(")");
        return operands;
    }

    private Syntax.Operand operand() {
        Token first = tokens.take();
        if (first.is("-")) {
            throw tokens.mistake(first, "numbers here are never below 0; write 0 or more, or leave the condition out");
        }
        if (first.is("new")) {
            throw tokens.mistake(first, ForeignWords.code("new"));
        }
        if (first.is("policy")) {
            tokens.expect(".");
            Token name = tokens.take();
            if (name.kind() != Token.Kind.WORD) {
                throw tokens.unexpected(name, "the name of a threshold");
            }
            if (!tokens.peek().is(".")) {
                return new Syntax.Operand(name, true);
            }
            tokens.take();
            Token own = tokens.take(); // a pack's own thresholds begin with its id
            if (own.kind() != Token.Kind.WORD) {
                throw tokens.unexpected(own, "the name of a threshold of \"" + name.text() + "\"");
            }
            return new Syntax.Operand(at(name.text() + "." + own.text(), name), true);
        }
        boolean isValue = first.kind() == Token.Kind.WORD
                || first.kind() == Token.Kind.VARIABLE
                || first.kind() == Token.Kind.TEXT
                || first.kind() == Token.Kind.NUMBER;
        if (!isValue) {
            throw tokens.unexpected(first, "a value, a $name or a figure as policy.name");
        }
        if (tokens.peek().is(".") && tokens.next().kind() == Token.Kind.WORD && first.kind() == Token.Kind.WORD) {
            Token after = tokens.ahead(2);
            if (!after.is("(") && !after.is(".")) {
                throw tokens.mistake(
                        first,
                        "values are one word; a figure is written policy." + first.text() + "."
                                + tokens.next().text());
            }
        }
        if (tokens.peek().is(".") || tokens.peek().is("(")) {
            throw tokens.mistake(
                    tokens.peek(), "values are plain names, without calls and dots: " + ForeignWords.NO_CODE);
        }
        if (first.kind() == Token.Kind.WORD
                && tokens.peek().is("-")
                && tokens.peek().column() == first.end()) {
            StringBuilder text = new StringBuilder(first.text());
            while (tokens.peek().is("-") && tokens.next().kind() == Token.Kind.WORD) {
                text.append('-').append(tokens.next().text());
                tokens.take();
                tokens.take();
            }
            throw tokens.mistake(first, "a text stands in quotes: write \"" + text + "\"");
        }
        return literal(nameless.contains(first.text()) ? named(first) : first);
    }

    private static Syntax.Operand literal(Token token) {
        return new Syntax.Operand(token, false);
    }

    private static Token at(String text, Token place) {
        return new Token(Token.Kind.WORD, text, place.line(), place.column());
    }
}
