package org.commonsgovernance.rules.guard;

import org.jspecify.annotations.Nullable;

/** Reads what stands behind "then". */
final class ActionReader {
    private final Tokens tokens;

    ActionReader(Tokens tokens) {
        this.tokens = tokens;
    }

    /** What stands in the parentheses behind an action, up to its semicolon; null where nothing does. */
    @Nullable
    Token argument(Token action) {
        if (!tokens.peek().is("(")) {
            throw notAnAction(action);
        }
        tokens.take();
        Token argument = tokens.peek().is(")") ? null : tokens.take();
        if (argument != null && argument.kind() == Token.Kind.TEXT) {
            throw tokens.mistake(argument, "a verdict is written without quotes: " + argument.text());
        }
        if (argument != null && argument.kind() != Token.Kind.WORD) {
            throw tokens.mistake(argument, "in the parentheses stands a verdict or nothing: " + ForeignWords.NO_CODE);
        }
        tokens.expect(")");
        if (!tokens.peek().is(";")
                && (tokens.peek().is("end") || tokens.peek().kind() == Token.Kind.END || tokens.beginsRule())) {
            throw tokens.behind("; is missing: write " + action.text()
                    + (argument == null ? "();" : "( " + argument.text() + " );"));
        }
        if (!tokens.peek().is(";")) {
            throw afterAction();
        }
        tokens.take();
        return argument;
    }

    /** A word after "then" without its parentheses. */
    private Mistake notAnAction(Token action) {
        if (tokens.peek().is(";") || tokens.peek().is("end")) {
            return tokens.mistake(action, "write it with parentheses: " + action.text() + "();");
        }
        StringBuilder joined = new StringBuilder(action.text());
        for (int i = 0;
                tokens.ahead(i).kind() == Token.Kind.WORD || tokens.ahead(i).is("-");
                i++) {
            joined.append(tokens.ahead(i).is("-") ? "" : tokens.ahead(i).text());
        }
        String near = Actions.near(joined.toString());
        return tokens.mistake(
                action,
                "after \"then\" stands one word with (); such as supports();"
                        + (near != null
                                ? " (did you mean " + near + "();?)"
                                : codeFollows() ? " " + ForeignWords.NO_CODE : ""));
    }

    /** Something between an action and "end". */
    Mistake afterAction() {
        Token token = tokens.peek();
        Token second = token.is("and") || token.is(",") || token.is(";") ? tokens.next() : token;
        if (Actions.isKnown(second.text())) {
            return tokens.mistake(
                    token,
                    "after \"then\" stands one word; for " + second.text()
                            + "(); write a second rule with the same patterns and a name of its own");
        }
        if (token.kind() == Token.Kind.BAD) {
            return new Mistake(null);
        }
        return tokens.mistake(
                token,
                "after \"then\" stands one word with (); and nothing else, then \"end\""
                        + (codeFollows() ? ": " + ForeignWords.NO_CODE : ""));
    }

    /** Whether what stands here looks like a program. */
    private boolean codeFollows() {
        for (int i = 0; ; i++) {
            Token token = tokens.ahead(i);
            if (token.kind() == Token.Kind.END || token.is("end") || token.is("rule")) {
                return false;
            }
            if (token.is(".")
                    || token.is("(")
                    || token.is("new")
                    || token.is("==")
                    || token.text().equals("{")) {
                return true;
            }
        }
    }
}
