package org.commonsgovernance.rules.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonsgovernance.rules.problem.Problem;
import org.commonsgovernance.rules.problem.Problems;
import org.commonsgovernance.rules.problem.SourceFile;
import org.commonsgovernance.rules.problem.Suggestion;
import org.jspecify.annotations.Nullable;

/** Reads the rule language: a small part of DRL. It never recurses, so that depth can't hurt it. */
final class RuleParser {
    private static final Set<String> OPERATORS = Set.of("==", "!=", "<", "<=", ">", ">=", "in");

    private static final String OWN_PACKAGE = "the library writes it; leave it out";
    private static final String NO_CODE = "rules can't run code; what needs computing is a derived fact";
    private static final String NO_ORDER = "rules don't see each other, so they have no order and no switches";

    /** What DRL has and rules here do not, with what to do instead. */
    private static final Map<String, String> NOT_HERE = Map.ofEntries(
            Map.entry("package", OWN_PACKAGE),
            Map.entry("import", "all fact types are known; leave it out"),
            Map.entry("unit", OWN_PACKAGE),
            Map.entry("dialect", OWN_PACKAGE),
            Map.entry("global", NO_CODE),
            Map.entry("function", NO_CODE),
            Map.entry("declare", NO_CODE),
            Map.entry("query", NO_CODE),
            Map.entry("template", NO_CODE),
            Map.entry("eval", NO_CODE),
            Map.entry("new", NO_CODE),
            Map.entry("from", NO_CODE),
            Map.entry("accumulate", NO_CODE),
            Map.entry("acc", NO_CODE),
            Map.entry("groupby", NO_CODE),
            Map.entry("collect", NO_CODE),
            Map.entry("forall", "write what must not be there with \"not\", beside a Complete fact"),
            Map.entry("or", "write one rule for each case, or || within one pattern"),
            Map.entry("and", "patterns that follow each other are joined already; leave it out"),
            Map.entry("extends", "rules don't see each other; repeat the patterns"),
            Map.entry("attributes", NO_ORDER),
            Map.entry("salience", NO_ORDER),
            Map.entry("enabled", NO_ORDER),
            Map.entry("no", NO_ORDER),
            Map.entry("lock", NO_ORDER),
            Map.entry("auto", NO_ORDER),
            Map.entry("agenda", NO_ORDER),
            Map.entry("activation", NO_ORDER),
            Map.entry("ruleflow", NO_ORDER),
            Map.entry("duration", NO_ORDER),
            Map.entry("timer", NO_ORDER),
            Map.entry("calendars", NO_ORDER),
            Map.entry("refract", NO_ORDER),
            Map.entry("direct", NO_ORDER),
            Map.entry("date", "facts are chosen by date before rules run; leave it out"));

    private final SourceFile file;
    private final List<Token> tokens;
    private final Problems problems;
    private int at;

    private RuleParser(SourceFile file, Problems problems) {
        this.file = file;
        this.problems = problems;
        this.tokens = Lexer.tokens(file, problems);
    }

    /** The rules that could be read; what could not is in {@code problems}. */
    static List<Syntax.Rule> parse(SourceFile file, Problems problems) {
        RuleParser parser = new RuleParser(file, problems);
        List<Syntax.Rule> rules = new ArrayList<>();
        while (parser.peek().kind() != Token.Kind.END) {
            try {
                rules.add(parser.rule());
            } catch (Mistake mistake) {
                mistake.tell(problems);
                parser.skipToNextRule();
            }
        }
        return rules;
    }

    private Syntax.Rule rule() {
        Token keyword = take();
        if (!keyword.is("rule")) {
            throw unexpected(keyword, "\"rule\" and the rule's name in quotes");
        }
        Token name = take();
        if (name.kind() != Token.Kind.TEXT) {
            throw mistake(name, "a rule's name stands in quotes and is the sentence that reports print: rule \"...\"");
        }
        expect("when");
        List<Syntax.Pattern> patterns = new ArrayList<>();
        while (!peek().is("then")) {
            patterns.add(pattern());
        }
        expect("then");
        Token action = take();
        if (action.kind() != Token.Kind.WORD || action.is("end")) {
            throw mistake(action, "after \"then\" stands what the rule says of its criterion, such as supports();");
        }
        Token argument = arguments(action);
        if (beginsRule() || peek().kind() == Token.Kind.END) {
            throw mistake(peek(), "the rule before is not finished: it needs \"end\"");
        }
        if (!peek().is("end")) {
            throw mistake(peek(), "after \"then\" stands one word with (); and nothing else, then \"end\": " + NO_CODE);
        }
        take();
        return new Syntax.Rule(name, patterns, action, argument);
    }

    private @Nullable Token arguments(Token action) {
        if (!peek().is("(")) {
            throw mistake(action, "after \"then\" stands one word with (); such as supports(); " + NO_CODE);
        }
        take();
        Token argument = peek().is(")") ? null : take();
        if (argument != null && argument.kind() != Token.Kind.WORD) {
            throw mistake(argument, "in the parentheses stands a verdict or nothing: " + NO_CODE);
        }
        expect(")");
        expect(";");
        return argument;
    }

    private Syntax.Pattern pattern() {
        Token first = take();
        Token quantifier = null;
        if (first.is("not") || first.is("exists")) {
            quantifier = first;
            first = take();
            if (first.is("(")) {
                throw mistake(
                        first, "\"" + quantifier.text() + "\" takes a single pattern without parentheses around it");
            }
        }
        if (first.kind() == Token.Kind.VARIABLE) {
            throw mistake(first, "only properties can be given a name, within the parentheses: $holder : holder");
        }
        if (first.kind() != Token.Kind.WORD || first.is("rule") || first.is("end")) {
            throw unexpected(first, "a fact type with its conditions, such as AssetControl( asset == TRADEMARK )");
        }
        String notHere = NOT_HERE.get(first.text());
        if (notHere != null) {
            throw mistake(first, "\"" + first.text() + "\" is not part of the rule language: " + notHere);
        }
        if (!peek().is("(")) {
            throw unexpected(peek(), "( after " + first.text());
        }
        take();
        List<Syntax.Constraint> constraints = new ArrayList<>();
        while (!peek().is(")")) {
            try {
                constraints.add(constraint());
                if (peek().is("&&")) {
                    throw mistake(peek(), "write a comma between conditions that must all hold");
                }
                if (!peek().is(",") && !peek().is(")")) {
                    throw unexpected(peek(), "a comma or )");
                }
            } catch (Mistake mistake) {
                mistake.tell(problems);
                skipToNextConstraint();
            }
            if (peek().is(",")) {
                take();
                if (peek().is(")")) {
                    problems.add(problem(peek(), "a condition is missing after the comma"));
                }
            } else if (!peek().is(")")) {
                throw new Mistake(null); // the pattern's mistakes were told
            }
        }
        take();
        if (peek().is("from") || peek().is("over")) {
            throw mistake(peek(), "\"" + peek().text() + "\" is not part of the rule language: " + NO_CODE);
        }
        if (peek().is(";")) {
            take();
        }
        return new Syntax.Pattern(quantifier, first, constraints);
    }

    private Syntax.Constraint constraint() {
        if (peek().kind() == Token.Kind.VARIABLE) {
            Token variable = take();
            expect(":");
            Token property = property();
            if (!peek().is(",") && !peek().is(")")) {
                throw mistake(
                        peek(),
                        "give the name and compare in two conditions: " + variable.text() + " : " + property.text()
                                + ", " + property.text() + " ...");
            }
            return new Syntax.Binding(variable, property);
        }
        List<Syntax.Comparison> comparisons = new ArrayList<>();
        comparisons.add(comparison());
        while (peek().is("||")) {
            take();
            comparisons.add(comparison());
        }
        return new Syntax.AnyOf(comparisons);
    }

    private Syntax.Comparison comparison() {
        if (peek().is("(")) {
            throw mistake(peek(), "conditions have no parentheses; a comma is \"and\", || is \"or\" and binds tighter");
        }
        if (peek().is("!")) {
            Token not = take();
            Token property = property();
            return new Syntax.Comparison(property, at("==", not), List.of(literal(at("false", not))));
        }
        Token property = property();
        Token operator = peek();
        if (operator.is(",") || operator.is(")") || operator.is("||")) {
            return new Syntax.Comparison(property, at("==", property), List.of(literal(at("true", property))));
        }
        if (operator.is("(") || operator.is(".")) {
            throw mistake(operator, "properties are plain names, without calls and dots: " + NO_CODE);
        }
        if (operator.is("not")) {
            throw mistake(operator, "list what it may be with \"in\", or write != for each that it may not be");
        }
        if (!OPERATORS.contains(operator.text())) {
            throw unexpected(operator, "one of == != < <= > >= in");
        }
        take();
        return new Syntax.Comparison(property, operator, operator.is("in") ? list() : List.of(operand()));
    }

    private Token property() {
        Token property = take();
        if (property.kind() != Token.Kind.WORD) {
            throw unexpected(property, "the name of a property");
        }
        if (property.is("eval") || property.is("new")) {
            throw mistake(property, "\"" + property.text() + "\" is not part of the rule language: " + NO_CODE);
        }
        return property;
    }

    private List<Syntax.Operand> list() {
        expect("(");
        List<Syntax.Operand> operands = new ArrayList<>();
        operands.add(operand());
        while (peek().is(",")) {
            take();
            operands.add(operand());
        }
        expect(")");
        return operands;
    }

    private Syntax.Operand operand() {
        Token first = take();
        if (first.is("-")) {
            throw mistake(first, "nothing in the model is negative");
        }
        if (first.is("new")) {
            throw mistake(first, "\"new\" is not part of the rule language: " + NO_CODE);
        }
        if (first.is("policy")) {
            expect(".");
            Token name = take();
            if (name.kind() != Token.Kind.WORD) {
                throw unexpected(name, "the name of a threshold");
            }
            if (!peek().is(".")) {
                return new Syntax.Operand(name, true);
            }
            take();
            Token own = take(); // a pack's own thresholds begin with its id
            if (own.kind() != Token.Kind.WORD) {
                throw unexpected(own, "the name of a threshold of \"" + name.text() + "\"");
            }
            return new Syntax.Operand(at(name.text() + "." + own.text(), name), true);
        }
        boolean isValue = first.kind() == Token.Kind.WORD
                || first.kind() == Token.Kind.VARIABLE
                || first.kind() == Token.Kind.TEXT
                || first.kind() == Token.Kind.NUMBER;
        if (!isValue) {
            throw unexpected(first, "a value, a $variable or policy.threshold");
        }
        if (peek().is(".") || peek().is("(")) {
            throw mistake(peek(), "values are plain names, without calls and dots: " + NO_CODE);
        }
        return literal(first);
    }

    private static Syntax.Operand literal(Token token) {
        return new Syntax.Operand(token, false);
    }

    private static Token at(String text, Token place) {
        return new Token(Token.Kind.WORD, text, place.line(), place.column());
    }

    private Token peek() {
        return tokens.get(at);
    }

    private Token take() {
        Token token = tokens.get(at);
        if (token.kind() != Token.Kind.END) {
            at++;
        }
        return token;
    }

    private void expect(String symbol) {
        if (!peek().is(symbol)) {
            throw unexpected(peek(), "\"" + symbol + "\"");
        }
        take();
    }

    private Mistake unexpected(Token token, String wanted) {
        String notHere = token.kind() == Token.Kind.WORD ? NOT_HERE.get(token.text()) : null;
        if (notHere != null) {
            return mistake(token, "\"" + token.text() + "\" is not part of the rule language: " + notHere);
        }
        if (token.is("@")) {
            return mistake(token, "annotations are not part of the rule language: " + NO_CODE);
        }
        String near = token.kind() == Token.Kind.WORD && wanted.startsWith("\"")
                ? Suggestion.didYouMean(token.text(), Set.of("rule", "when", "then", "end"))
                : "";
        return mistake(token, "expected " + wanted + ", found " + token.shown() + near);
    }

    private Mistake mistake(Token token, String message) {
        return new Mistake(problem(token, message));
    }

    private Problem problem(Token token, String message) {
        return file.problem(token.line(), token.column(), message);
    }

    /** Goes on behind the broken rule, so that one mistake is told once. */
    private void skipToNextRule() {
        while (peek().kind() != Token.Kind.END) {
            if (beginsRule()) {
                return;
            }
            at++;
        }
    }

    private boolean beginsRule() {
        return peek().is("rule") && tokens.get(at + 1).kind() == Token.Kind.TEXT;
    }

    private void skipToNextConstraint() {
        int depth = 0;
        while (peek().kind() != Token.Kind.END) {
            Token token = peek();
            if (depth == 0 && (token.is(",") || token.is(")"))) {
                return;
            }
            if (token.is("then") || token.is("when") || beginsRule()) {
                return;
            }
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            at++;
        }
    }

    /** Leaves a rule or condition that can't be read. */
    private static final class Mistake extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient @Nullable Problem problem;

        Mistake(@Nullable Problem problem) {
            super(null, null, false, false);
            this.problem = problem;
        }

        void tell(Problems problems) {
            if (problem != null) {
                problems.add(problem);
            }
        }
    }
}
