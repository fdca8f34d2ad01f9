package org.commonsgovernance.rules.guard;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
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
            Map.entry("and", "between patterns leave it out, between conditions write a comma"),
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

    /** Names that were given without their $, which was told. */
    private final Set<String> nameless = new HashSet<>();

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
        if (peek().line() == name.line() && peek().column() == name.end() && peek().kind() != Token.Kind.END) {
            throw mistake(peek(), "a rule's name can't hold quotes; leave them out, or write ' in their place");
        }
        expect("when");
        withoutColon();
        List<Syntax.Pattern> patterns = new ArrayList<>();
        while (!peek().is("then")) {
            requireNotThen();
            patterns.add(pattern());
            if (peek().is(",")) {
                problems.add(problem(take(), "patterns stand without commas between them; take it out"));
            }
        }
        if (patterns.isEmpty()) {
            throw mistake(
                    peek(),
                    "between \"when\" and \"then\" no pattern stands; write at least one, such as"
                            + " AssetControl( asset == TRADEMARK )");
        }
        take();
        withoutColon();
        Token action = take();
        if (action.kind() != Token.Kind.WORD || action.is("end")) {
            throw mistake(action, "after \"then\" stands what the rule says of its criterion, such as supports();");
        }
        Token argument = arguments(action);
        if (beginsRule()) {
            throw mistake(peek(), "the rule before is not finished: it needs \"end\"");
        }
        if (peek().kind() == Token.Kind.END) {
            throw behind("this rule is not finished: write \"end\" in a line of its own");
        }
        if (!peek().is("end")) {
            throw afterAction();
        }
        take();
        if (peek().is(";")) {
            problems.add(problem(take(), "\"end\" stands without ; take it out"));
        }
        return new Syntax.Rule(name, patterns, action, argument);
    }

    private void withoutColon() {
        if (peek().is(":")) {
            Token colon = take();
            problems.add(
                    problem(colon, "\"" + tokens.get(at - 2).text() + "\" stands without a colon; take the colon out"));
        }
    }

    /** What is said of the criterion stands where patterns are still expected: "then" was left out or misspelt. */
    private void requireNotThen() {
        Token token = peek();
        Token next = next();
        if (token.is("end")) {
            throw mistake(token, "before \"end\" stand \"then\" and what the rule says, such as supports();");
        }
        boolean isWord = token.kind() == Token.Kind.WORD;
        if (isWord && Actions.isKnown(token.text()) && next.is("(")) {
            throw mistake(token, "\"then\" is missing before " + token.text() + "();");
        }
        if (isWord && next.kind() == Token.Kind.WORD) {
            String near = Suggestion.near(token.text(), Set.of("then", "exists", "not"));
            if (near != null && !near.equals(token.text()) && !token.is("exists") && !token.is("not")) {
                throw mistake(
                        token,
                        "expected \"then\" or a pattern, found " + token.shown() + " (did you mean " + near + "?)");
            }
        }
    }

    private @Nullable Token arguments(Token action) {
        if (!peek().is("(")) {
            throw notAnAction(action);
        }
        take();
        Token argument = peek().is(")") ? null : take();
        if (argument != null && argument.kind() == Token.Kind.TEXT) {
            throw mistake(argument, "a verdict is written without quotes: " + argument.text());
        }
        if (argument != null && argument.kind() != Token.Kind.WORD) {
            throw mistake(argument, "in the parentheses stands a verdict or nothing: " + NO_CODE);
        }
        expect(")");
        if (!peek().is(";") && (peek().is("end") || peek().kind() == Token.Kind.END || beginsRule())) {
            throw behind("; is missing: write " + action.text()
                    + (argument == null ? "();" : "( " + argument.text() + " );"));
        }
        if (!peek().is(";")) {
            throw afterAction();
        }
        take();
        return argument;
    }

    /** A word after "then" without its parentheses. */
    private Mistake notAnAction(Token action) {
        if (peek().is(";") || peek().is("end")) {
            return mistake(action, "write it with parentheses: " + action.text() + "();");
        }
        StringBuilder joined = new StringBuilder(action.text());
        for (int i = at;
                tokens.get(i).kind() == Token.Kind.WORD || tokens.get(i).is("-");
                i++) {
            joined.append(tokens.get(i).is("-") ? "" : tokens.get(i).text());
        }
        String near = Actions.near(joined.toString());
        return mistake(
                action,
                "after \"then\" stands one word with (); such as supports();"
                        + (near != null ? " (did you mean " + near + "();?)" : codeFollows() ? " " + NO_CODE : ""));
    }

    /** Something between an action and "end". */
    private Mistake afterAction() {
        Token token = peek();
        Token second = token.is("and") || token.is(",") || token.is(";") ? next() : token;
        if (Actions.isKnown(second.text())) {
            return mistake(
                    token,
                    "after \"then\" stands one word; for " + second.text()
                            + "(); write a second rule with the same patterns and a name of its own");
        }
        if (token.kind() == Token.Kind.BAD) {
            return new Mistake(null);
        }
        return mistake(
                token,
                "after \"then\" stands one word with (); and nothing else, then \"end\""
                        + (codeFollows() ? ": " + NO_CODE : ""));
    }

    /** Whether what stands here looks like a program. */
    private boolean codeFollows() {
        for (int i = at;
                i < tokens.size() && !tokens.get(i).is("end") && !tokens.get(i).is("rule");
                i++) {
            Token token = tokens.get(i);
            if (token.is(".")
                    || token.is("(")
                    || token.is("new")
                    || token.is("==")
                    || token.text().equals("{")) {
                return true;
            }
        }
        return false;
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
            throw noConditions(first);
        }
        take();
        List<Syntax.Constraint> constraints = new ArrayList<>();
        boolean isWhole = true;
        while (!peek().is(")")) {
            try {
                constraints.add(constraint());
                if (peek().is("&&") || peek().is("and")) {
                    throw mistake(peek(), "write a comma between conditions that must all hold");
                }
                if (endsPattern()) {
                    throw behind("a ) is missing at the end of this pattern");
                }
                if (!peek().is(",") && !peek().is(")")) {
                    throw unexpected(peek(), "a comma or )");
                }
            } catch (Mistake mistake) {
                isWhole = false;
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
        return new Syntax.Pattern(quantifier, first, constraints, isWhole);
    }

    /** Whether the next token can only stand behind a pattern. */
    private boolean endsPattern() {
        Token token = peek();
        boolean isLater = token.line() > tokens.get(at - 1).line();
        return token.is("then")
                || token.is("end")
                || token.kind() == Token.Kind.END
                || (isLater && (token.is("not") || token.is("exists") || next().is("(")));
    }

    private Mistake noConditions(Token type) {
        Token token = peek();
        if (token.kind() == Token.Kind.BAD) {
            return new Mistake(null);
        }
        if (token.kind() == Token.Kind.WORD && token.line() == type.line() && next().is("(")) {
            return mistake(type, "a fact type is one word: write " + type.text() + token.text() + "( ... )");
        }
        return token.line() > type.line()
                ? behind("behind a fact type stand parentheses: write " + type.text() + "( ... )")
                : unexpected(token, "( after " + type.text());
    }

    private Syntax.Constraint constraint() {
        if (peek().kind() == Token.Kind.VARIABLE) {
            Token variable = take();
            expect(":");
            Token property = property();
            if (OPERATORS.contains(peek().text())) {
                String name = variable.text() + " : " + property.text();
                throw mistake(
                        peek(),
                        next().is("null")
                                ? "leave \"" + peek().text() + " null\" out: \"" + name
                                        + "\" holds only where it is known"
                                : "a name and a comparison are two conditions: write " + name + ", " + property.text()
                                        + " " + peek().text() + " ...");
            }
            return new Syntax.Binding(variable, property);
        }
        if (peek().kind() == Token.Kind.WORD && next().is(":")) {
            return turnedBinding();
        }
        List<Syntax.Comparison> comparisons = new ArrayList<>();
        comparisons.add(comparison());
        while (peek().is("||")) {
            take();
            comparisons.add(comparison());
        }
        return new Syntax.AnyOf(comparisons);
    }

    /** {@code property : $name} and {@code name : property}, told and read as meant. */
    private Syntax.Constraint turnedBinding() {
        Token first = take();
        Token colon = take();
        Token second = take();
        if (second.kind() == Token.Kind.VARIABLE) {
            problems.add(problem(colon, "write it the other way round: " + second.text() + " : " + first.text()));
            return new Syntax.Binding(second, first);
        }
        if (second.kind() != Token.Kind.WORD) {
            throw unexpected(second, "the name of a property");
        }
        problems.add(problem(
                first,
                "a name begins with $: write $" + first.text() + " : " + second.text() + ", and $" + first.text()
                        + " where you use it"));
        nameless.add(first.text());
        return new Syntax.Binding(named(first), second);
    }

    private static Token named(Token word) {
        return new Token(Token.Kind.VARIABLE, "$" + word.text(), word.line(), word.column());
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
            throw dotted(property);
        }
        if (operator.is("contains") || operator.is("matches") || operator.is("like")) {
            throw mistake(operator, "texts are compared whole, with == or in");
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
        Token comma = at > 1 ? tokens.get(at - 2) : property;
        if (property.kind() == Token.Kind.NUMBER && comma.is(",") && comma.end() == property.column()) {
            throw mistake(
                    property,
                    "a comma separates conditions, so that a number can't have one; and shares are compared with 0, 1 or"
                            + " a figure, as policy.name");
        }
        if (property.kind() != Token.Kind.WORD) {
            throw unexpected(property, "the name of a property");
        }
        if (property.is("eval") || property.is("new")) {
            throw mistake(property, "\"" + property.text() + "\" is not part of the rule language: " + NO_CODE);
        }
        return property;
    }

    /** A dot or a call behind what should be a property. */
    private Mistake dotted(Token property) {
        int i = at;
        StringBuilder whole = new StringBuilder(property.text());
        while (tokens.get(i).is(".") && tokens.get(i + 1).kind() == Token.Kind.WORD) {
            whole.append('.').append(tokens.get(i + 1).text());
            i += 2;
        }
        if (tokens.get(i).is("(") || tokens.get(i).is(".")) {
            return mistake(peek(), "properties are plain names, without calls and dots: " + NO_CODE);
        }
        if (property.is("policy") && OPERATORS.contains(tokens.get(i).text())) {
            return mistake(
                    property,
                    "write the property first: " + tokens.get(i + 1).text() + " "
                            + turned(tokens.get(i).text()) + " " + whole);
        }
        return mistake(property, "a property is one word without a dot, not \"" + whole + "\"");
    }

    private static String turned(String operator) {
        return operator.startsWith("<") ? operator.replace('<', '>') : operator.replace('>', '<');
    }

    /** A list without its parentheses; what it holds is passed over. */
    private Mistake bareList() {
        Token first = peek();
        StringBuilder values = new StringBuilder();
        while (isConstant(peek()) && (next().is(",") || next().is(")"))) {
            values.append(values.isEmpty() ? "" : ", ").append(take().text());
            if (!peek().is(",") || !isConstant(next())) {
                break;
            }
            take();
        }
        return values.isEmpty()
                ? unexpected(first, "a list in parentheses, such as in ( A, B )")
                : mistake(first, "a list stands in parentheses: write in ( " + values + " )");
    }

    private static boolean isConstant(Token token) {
        return token.kind() == Token.Kind.NUMBER
                || (token.kind() == Token.Kind.WORD
                        && token.text().equals(token.text().toUpperCase(Locale.ROOT)));
    }

    private List<Syntax.Operand> list() {
        if (!peek().is("(")) {
            throw bareList();
        }
        take();
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
            throw mistake(first, "numbers here are never below 0; write 0 or more, or leave the condition out");
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
            throw unexpected(first, "a value, a $name or a figure as policy.name");
        }
        if (peek().is(".") && next().kind() == Token.Kind.WORD && first.kind() == Token.Kind.WORD) {
            Token after = tokens.get(Math.min(at + 2, tokens.size() - 1));
            if (!after.is("(") && !after.is(".")) {
                throw mistake(
                        first, "values are one word; a figure is written policy." + first.text() + "." + next().text());
            }
        }
        if (peek().is(".") || peek().is("(")) {
            throw mistake(peek(), "values are plain names, without calls and dots: " + NO_CODE);
        }
        if (first.kind() == Token.Kind.WORD && peek().is("-") && peek().column() == first.end()) {
            StringBuilder text = new StringBuilder(first.text());
            while (peek().is("-") && next().kind() == Token.Kind.WORD) {
                text.append('-').append(next().text());
                at += 2;
            }
            throw mistake(first, "a text stands in quotes: write \"" + text + "\"");
        }
        return literal(nameless.contains(first.text()) ? named(first) : first);
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

    private Token next() {
        return tokens.get(Math.min(at + 1, tokens.size() - 1));
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

    /** A sign that is missing behind the last token. */
    private Mistake behind(String message) {
        Token before = tokens.get(Math.max(0, at - 1));
        return new Mistake(file.problem(before.line(), before.end(), message));
    }

    private Mistake unexpected(Token token, String wanted) {
        if (token.kind() == Token.Kind.BAD) {
            return new Mistake(null);
        }
        String notHere = token.kind() == Token.Kind.WORD ? NOT_HERE.get(token.text()) : null;
        if (notHere != null) {
            return mistake(token, "\"" + token.text() + "\" is not part of the rule language: " + notHere);
        }
        if (token.is("@")) {
            return mistake(token, "annotations are not part of the rule language: " + NO_CODE);
        }
        String near = token.kind() == Token.Kind.WORD && wanted.startsWith("\"")
                ? Suggestion.bare(token.text(), Set.of("rule", "when", "then", "end"))
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
