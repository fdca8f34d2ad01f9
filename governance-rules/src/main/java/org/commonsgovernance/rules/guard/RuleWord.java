package org.commonsgovernance.rules.guard;

import org.commonsgovernance.rules.facts.FactType;
import org.commonsgovernance.rules.facts.Property;
import org.commonsgovernance.rules.problem.SourceFile;
import org.jspecify.annotations.Nullable;

/**
 * What stands at a place of a rule file.
 *
 * @param text as written, without quotes; of a threshold its whole name, without {@code policy.}
 * @param sort what it is
 * @param type the type of fact that it is or is about; null where it is about none
 * @param property the property that it is or is a value or a name of; null where there is none
 * @param line counted from 1
 * @param from the column where it begins, counted from 1
 * @param to the column behind it
 */
public record RuleWord(
        String text,
        Sort sort,
        @Nullable FactType type,
        @Nullable Property property,
        int line,
        int from,
        int to) {

    /** What sort of thing stands there. */
    public enum Sort {
        WORD,
        TYPE,
        PROPERTY,
        CONSTANT,
        THRESHOLD,
        VARIABLE,
        CRITERION,
        OUTCOME
    }

    /** What stands at a place, line and column counted from 1; null where nothing does of which there is something to say. */
    public static @Nullable RuleWord at(SourceFile file, int line, int column, RuleLanguage language) {
        RuleCursor cursor = RuleCursor.at(file, line, column);
        Token token = cursor.token();
        if (cursor.isInComment() || token == null || token.line() != line) {
            return null;
        }
        RuleWalk walk = cursor.walk(language.types());
        return switch (walk.next()) {
            case CONDITION, BOUND_PROPERTY -> ofCondition(token, walk, file);
            case VALUE -> ofValue(token, walk, file);
            case POLICY_DOT, THRESHOLD, AFTER_THRESHOLD -> threshold(token, file);
            case PATTERN, TYPE -> ofPattern(token, language, file);
            case ACTION -> word(token, Sort.OUTCOME, null, null, file);
            case ARGUMENT -> word(token, Sort.CONSTANT, null, null, file);
            default ->
                token.kind() == Token.Kind.WORD
                        ? word(token, Sort.WORD, null, null, file)
                        : token.is("||") ? word(token, Sort.WORD, null, null, file) : null;
        };
    }

    private static @Nullable RuleWord ofPattern(Token token, RuleLanguage language, SourceFile file) {
        FactType type = language.types().get(token.text());
        return token.kind() != Token.Kind.WORD
                ? null
                : word(token, type == null ? Sort.WORD : Sort.TYPE, type, null, file);
    }

    private static @Nullable RuleWord ofCondition(Token token, RuleWalk walk, SourceFile file) {
        FactType type = walk.type();
        Property property = type == null ? null : type.property(token.text());
        return property == null ? null : word(token, Sort.PROPERTY, type, property, file);
    }

    private static @Nullable RuleWord ofValue(Token token, RuleWalk walk, SourceFile file) {
        Property property = walk.property();
        if (token.kind() == Token.Kind.VARIABLE) {
            Property named = walk.bound().get(token.text());
            return named == null ? null : word(token, Sort.VARIABLE, null, named, file);
        }
        if (token.kind() == Token.Kind.TEXT) {
            return word(token, Sort.CRITERION, walk.type(), property, file);
        }
        if (token.is("policy")) {
            return threshold(token, file);
        }
        return token.kind() == Token.Kind.WORD && property != null
                ? word(token, Sort.CONSTANT, walk.type(), property, file)
                : null;
    }

    /** The name of the threshold around a token, which may have several parts. */
    private static @Nullable RuleWord threshold(Token token, SourceFile file) {
        int start = file.index(token.line(), 1);
        int end = file.index(token.line(), Integer.MAX_VALUE / 2);
        String text = file.text();
        int from = start + token.column() - 1;
        int to = from;
        while (from > start && isOfName(text.charAt(from - 1))) {
            from--;
        }
        while (to < end && isOfName(text.charAt(to))) {
            to++;
        }
        String whole = text.substring(from, to);
        return whole.startsWith("policy.")
                ? new RuleWord(
                        whole.substring("policy.".length()),
                        Sort.THRESHOLD,
                        null,
                        null,
                        token.line(),
                        from - start + 1,
                        to - start + 1)
                : null;
    }

    private static boolean isOfName(char c) {
        return c == '.' || c == '_' || (c < 128 && Character.isLetterOrDigit(c));
    }

    private static RuleWord word(
            Token token, Sort sort, @Nullable FactType type, @Nullable Property property, SourceFile file) {
        int last = file.index(token.line(), Integer.MAX_VALUE / 2) - file.index(token.line(), 1) + 1;
        return new RuleWord(
                token.text(),
                sort,
                type,
                property,
                token.line(),
                token.column(),
                Math.min(RuleCursor.end(token), last));
    }
}
