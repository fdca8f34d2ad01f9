package org.commonsgovernance.rules.license;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonsgovernance.rules.problem.Suggestion;

/**
 * An SPDX licence expression (SPDX 2.3, annex D), evaluated while it is read: {@code WITH} binds tightest, then {@code
 * AND}, then {@code OR}. Exceptions only permit more, so they change nothing here.
 */
public final class SpdxExpression {
    private static final Pattern TOKEN = Pattern.compile("[()]|[A-Za-z0-9.:+-]+");
    private static final int DEEPEST = 50;

    private final String expression;
    private final List<String> tokens;
    private final Function<String, Reading> reader;
    private int at;
    private int depth;

    private SpdxExpression(String expression, Function<String, Reading> reader) {
        this.expression = expression;
        this.reader = reader;
        Matcher matcher = TOKEN.matcher(expression);
        String rest = matcher.replaceAll("").strip();
        if (!rest.isEmpty()) {
            throw wrong("it holds \"" + rest.charAt(0) + "\"");
        }
        this.tokens = TOKEN.matcher(expression)
                .results()
                .map(result -> result.group())
                .toList();
    }

    static Reading parse(String expression, Function<String, Reading> reader) {
        SpdxExpression parser = new SpdxExpression(expression, reader);
        Reading reading = parser.or();
        if (parser.at < parser.tokens.size()) {
            throw parser.wrong(
                    "\"" + parser.tokens.get(parser.at) + "\" is not joined to what is before it by AND or OR");
        }
        return reading;
    }

    /**
     * That an expression is well formed and its ids are in the SPDX list, or begin with {@code LicenseRef-}.
     *
     * @throws IllegalArgumentException saying what is wrong
     */
    public static void check(String expression) {
        parse(expression, id -> {
            if (!id.contains("LicenseRef-") && !id.equals("NONE") && !id.equals("NOASSERTION")) {
                String known = id.endsWith("+") ? id.substring(0, id.length() - 1) : id;
                if (!SpdxList.approved().containsKey(known)
                        && !SpdxList.approved().containsKey(id)) {
                    throw new IllegalArgumentException("\"" + id + "\" is no id of the SPDX licence list"
                            + Suggestion.didYouMean(id, SpdxList.approved().keySet())
                            + "; for another licence write LicenseRef-name and say in \"terms\" how to read it");
                }
            }
            return Reading.UNKNOWN;
        });
    }

    private Reading or() {
        Reading reading = and();
        while (isNext("OR")) {
            at++;
            reading = reading.or(and());
        }
        return reading;
    }

    private Reading and() {
        Reading reading = with();
        while (isNext("AND")) {
            at++;
            reading = reading.and(with());
        }
        return reading;
    }

    private Reading with() {
        Reading reading = simple();
        if (isNext("WITH")) {
            at++;
            if (take("an exception's id").equals("(")) {
                throw wrong("an exception's id is missing before \"(\"");
            }
        }
        return reading;
    }

    private Reading simple() {
        String token = take("a licence id");
        if (!token.equals("(")) {
            return reader.apply(token);
        }
        if (++depth > DEEPEST) {
            throw wrong("its parentheses are more than " + DEEPEST + " deep");
        }
        Reading reading = or();
        depth--;
        if (!take("a closing parenthesis").equals(")")) {
            throw wrong("a parenthesis is not closed");
        }
        return reading;
    }

    private boolean isNext(String operator) {
        return at < tokens.size() && tokens.get(at).toUpperCase(Locale.ROOT).equals(operator);
    }

    private String take(String wanted) {
        if (at >= tokens.size()) {
            throw wrong(wanted + " is missing at its end");
        }
        String token = tokens.get(at++);
        boolean isOperator = List.of("AND", "OR", "WITH").contains(token.toUpperCase(Locale.ROOT));
        boolean closes = token.equals(")") && !wanted.startsWith("a closing");
        if (isOperator || closes) {
            throw wrong(wanted + " is missing before \"" + token + "\"");
        }
        return token;
    }

    private IllegalArgumentException wrong(String why) {
        String shown = expression.length() <= 80 ? expression : expression.substring(0, 77) + "...";
        return new IllegalArgumentException("\"" + shown + "\" is no SPDX licence expression: " + why);
    }
}
