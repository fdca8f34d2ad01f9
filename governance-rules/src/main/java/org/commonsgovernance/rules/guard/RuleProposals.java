package org.commonsgovernance.rules.guard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.commonsgovernance.api.assessment.Standing;
import org.commonsgovernance.api.assessment.Status;
import org.commonsgovernance.api.assessment.Tally;
import org.commonsgovernance.api.assessment.Verdict;
import org.commonsgovernance.rules.facts.FactType;
import org.commonsgovernance.rules.facts.Property;
import org.commonsgovernance.rules.policy.Threshold;
import org.commonsgovernance.rules.problem.Problems;
import org.commonsgovernance.rules.problem.SourceFile;
import org.jspecify.annotations.Nullable;

/** What may be written at a place of a rule file: only what the guard accepts there. */
public final class RuleProposals {

    /** What a cap may ask of an indicator in every case. */
    private static final String WORST = Status.ESTABLISHED.name();

    private final RuleLanguage language;
    private final RuleCursor cursor;
    private final RuleWalk walk;
    private final List<Proposal> proposals = new ArrayList<>();

    private RuleProposals(SourceFile file, int line, int column, RuleLanguage language) {
        this.language = language;
        this.cursor = RuleCursor.at(file, line, column);
        this.walk = cursor.walk(language.types());
    }

    /** What sort of thing is proposed. */
    public enum Sort {
        WORD,
        TYPE,
        PROPERTY,
        OPERATOR,
        CONSTANT,
        THRESHOLD,
        VARIABLE,
        CRITERION,
        OUTCOME
    }

    /**
     * Something that may be written.
     *
     * @param text as it is written
     * @param sort what it is
     * @param type for a type, property or constant, the type of fact
     * @param property for a property or constant, the property
     */
    public record Proposal(
            String text,
            Sort sort,
            @Nullable FactType type,
            @Nullable Property property) {}

    /**
     * Proposals for a place.
     *
     * @param line where the word to be replaced begins and ends, counted from 1
     * @param from the column where it begins, counted from 1
     * @param to the column behind it; {@code from} where nothing is replaced
     * @param all in the order of the model
     * @param isBeforeParenthesis whether a parenthesis is open there already
     */
    public record At(int line, int from, int to, List<Proposal> all, boolean isBeforeParenthesis) {}

    /** The proposals at a place, line and column counted from 1. */
    public static At at(SourceFile file, int line, int column, RuleLanguage language) {
        RuleProposals made = new RuleProposals(file, line, column, language);
        Token token = made.cursor.token();
        Token replaced = token != null && token.kind() != Token.Kind.SYMBOL && token.line() == line ? token : null;
        int from = replaced == null ? column : replaced.column();
        int end = replaced == null ? column : RuleCursor.end(replaced);
        boolean isAtSymbol = token != null && replaced == null && token.column() != column;
        if (!made.cursor.isInComment() && !isAtSymbol) {
            made.propose();
        }
        int lastColumn = file.index(line, Integer.MAX_VALUE / 2) - file.index(line, 1) + 1;
        return new At(
                line,
                from,
                Math.max(from, Math.min(end, lastColumn)),
                List.copyOf(made.proposals),
                made.cursor.following().is("("));
    }

    private void propose() {
        switch (walk.next()) {
            case RULE -> add("rule", Sort.WORD);
            case WHEN -> add("when", Sort.WORD);
            case PATTERN -> {
                types(null);
                Stream.of("not", "exists").forEach(word -> add(word, Sort.WORD));
                if (walk.patterns() > 0) {
                    add("then", Sort.WORD);
                }
            }
            case TYPE -> types(walk.quantifier());
            case CONDITION, BOUND_PROPERTY -> properties();
            case OPERATOR -> operators();
            case VALUE -> values();
            case THRESHOLD -> thresholds(walk.thresholdPrefix());
            case ACTION -> {
                if (language.isVerdict()) {
                    add("atMost", Sort.OUTCOME);
                } else {
                    Actions.STANCES.keySet().forEach(word -> add(word, Sort.OUTCOME));
                }
            }
            case ARGUMENT -> {
                if (language.isVerdict()) {
                    Stream.of(Verdict.DIAGONAL, Verdict.CORPORATE_CONTROLLED)
                            .forEach(cap -> add(cap.name(), Sort.CONSTANT));
                }
            }
            case END -> add("end", Sort.WORD);
            default -> {}
        }
    }

    private void types(@Nullable Token quantifier) {
        boolean isNot = quantifier != null && quantifier.is("not");
        boolean isPresumed = cursor.action().startsWith("presumably");
        for (FactType type : language.types().values()) {
            boolean isUseless = isNot && !isPresumed && type.completedBy().isEmpty();
            if (!isUseless && !(quantifier != null && isFinding(type))) {
                proposals.add(new Proposal(type.name(), Sort.TYPE, type, null));
            }
        }
    }

    private static boolean isFinding(@Nullable FactType type) {
        return type != null && (type.javaType() == Tally.class || type.javaType() == Standing.class);
    }

    private void properties() {
        FactType type = walk.type();
        if (type != null) {
            type.properties()
                    .values()
                    .forEach(property -> proposals.add(new Proposal(property.name(), Sort.PROPERTY, type, property)));
        }
    }

    private void operators() {
        Property property = walk.property();
        if (property == null) {
            return;
        }
        boolean isOrdered = property.kind() == Property.Kind.NUMBER || property.kind() == Property.Kind.SHARE;
        boolean isListed = property.kind() != Property.Kind.REFERENCE && property.kind() != Property.Kind.FLAG;
        List<String> operators = new ArrayList<>(List.of("==", "!="));
        if (isOrdered) {
            operators.addAll(List.of("<", "<=", ">", ">="));
        }
        if (isListed) {
            operators.add("in");
        }
        operators.forEach(operator -> add(operator, Sort.OPERATOR));
        if (isFinding(walk.type()) && isOrdered) {
            dropWorse(operator -> operator + (operator.equals("in") ? " ( 1 )" : " 1"));
        }
    }

    private void values() {
        Property property = walk.property();
        FactType type = walk.type();
        Token operator = walk.operator();
        if (property == null || type == null || operator == null) {
            return;
        }
        switch (property.kind()) {
            case CHOICE -> property.choices().forEach(choice -> constant(choice, Sort.CONSTANT));
            case FLAG -> Stream.of("true", "false").forEach(flag -> constant(flag, Sort.CONSTANT));
            case SHARE -> Stream.of("0", "1").forEach(end -> constant(end, Sort.CONSTANT));
            case TEXT -> {
                if (isFinding(type)) {
                    language.indicators().stream().sorted().forEach(id -> constant("\"" + id + "\"", Sort.CRITERION));
                }
            }
            default -> {}
        }
        thresholds("policy.");
        if (!walk.isInList() && !isFinding(type)) {
            walk.bound().forEach((name, other) -> {
                if (property.isComparable(other)) {
                    add(name, Sort.VARIABLE);
                }
            });
        }
        if (isFinding(type)) {
            dropWorse(value ->
                    !walk.isInList() ? value : value.equals(WORST) ? WORST + " )" : value + ", " + WORST + " )");
        }
    }

    private void constant(String text, Sort sort) {
        boolean isListed = walk.isInList() && walk.listed().contains(text.replace("\"", ""));
        if (!isListed) {
            proposals.add(new Proposal(text, sort, walk.type(), walk.property()));
        }
    }

    /** @param prefix {@code policy.} where that is not written yet; else what of the name is */
    private void thresholds(String prefix) {
        Property property = walk.property();
        if (property == null) {
            return;
        }
        boolean isCount = property.kind() == Property.Kind.NUMBER;
        if (!isCount && property.kind() != Property.Kind.SHARE) {
            return;
        }
        boolean isWhole = prefix.equals("policy.");
        for (Threshold threshold : language.policy().thresholds().values()) {
            boolean fits = threshold.isCount() == isCount
                    && (!isCount || property.isWide() || threshold.value().numerator() <= Integer.MAX_VALUE);
            if (fits && isWhole) {
                add(prefix + threshold.name(), Sort.THRESHOLD);
            } else if (fits && threshold.name().startsWith(prefix)) {
                add(threshold.name().substring(prefix.length()), Sort.THRESHOLD);
            }
        }
    }

    /** Of findings a cap may ask for some things only: those stay of which the guard finds least wrong. */
    private void dropWorse(UnaryOperator<String> tried) {
        List<Proposal> all = List.copyOf(proposals);
        int[] wrong =
                all.stream().mapToInt(one -> problems(tried.apply(one.text()))).toArray();
        int least = Arrays.stream(wrong).min().orElse(0);
        proposals.clear();
        for (int i = 0; i < wrong.length; i++) {
            if (wrong[i] == least) {
                proposals.add(all.get(i));
            }
        }
    }

    /** How much the guard finds wrong with the rule so far and this behind it. */
    private int problems(String rest) {
        Problems found = new Problems();
        String rule = cursor.ruleSoFar() + rest + " ) then atMost( DIAGONAL ); end";
        language.guard().verdictRules("verdict/tried", new SourceFile("tried", rule), found);
        return found.size();
    }

    private void add(String text, Sort sort) {
        proposals.add(new Proposal(text, sort, null, null));
    }
}
