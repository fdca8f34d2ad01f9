package org.commonsgovernance.rules.corpus;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.commonsgovernance.rules.guard.Pattern;
import org.commonsgovernance.rules.guard.Rule;

/**
 * A rule as those see it who only name it.
 *
 * @param about the criterion that it speaks of; {@code verdict} for one that caps the verdict
 * @param name its sentence
 * @param figures names of the figures that it compares with, in the order of its text
 * @param file the file that it stands in
 * @param line where it begins, counted from 1
 */
public record RuleLine(String about, String name, List<String> figures, String file, int line) {
    /** What the rules speak of that cap the verdict. */
    public static final String VERDICT = "verdict";

    private static final String PREFIX = "policy.";

    public RuleLine {
        figures = List.copyOf(figures);
    }

    /** Every rule: those of the criteria in their order, then those of the verdict. */
    public static List<RuleLine> of(Corpus corpus) {
        List<RuleLine> lines = new ArrayList<>();
        for (Criterion criterion : corpus.criteria()) {
            criterion.rules().forEach(rule -> lines.add(line(criterion.id().value(), rule)));
        }
        corpus.verdictRules().forEach(rule -> lines.add(line(VERDICT, rule)));
        return lines;
    }

    private static RuleLine line(String about, Rule rule) {
        Set<String> figures = new LinkedHashSet<>();
        rule.patterns().stream()
                .flatMap(pattern -> pattern.conditions().stream())
                .filter(Pattern.AnyOf.class::isInstance)
                .flatMap(condition -> ((Pattern.AnyOf) condition).comparisons().stream())
                .flatMap(comparison -> comparison.operands().stream())
                .filter(Pattern.Constant.class::isInstance)
                .map(operand -> ((Pattern.Constant) operand).written())
                .filter(written -> written.startsWith(PREFIX))
                .forEach(written -> figures.add(written.substring(PREFIX.length())));
        return new RuleLine(about, rule.name(), List.copyOf(figures), rule.file(), rule.line());
    }
}
