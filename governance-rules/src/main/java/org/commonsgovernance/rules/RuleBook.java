package org.commonsgovernance.rules;

import java.util.List;
import org.commonsgovernance.rules.corpus.Corpus;
import org.commonsgovernance.rules.corpus.RuleLine;
import org.commonsgovernance.rules.policy.Threshold;

/**
 * What an evaluator judges by, for whoever writes about its judgements. Immutable.
 *
 * @param digest the digest that its assessments bear
 * @param figures what rules compare with, in the order of the policy
 * @param rules every rule: those of the criteria in their order, then those of the verdict
 */
public record RuleBook(String digest, List<Figure> figures, List<RuleText> rules) {
    public RuleBook {
        figures = List.copyOf(figures);
        rules = List.copyOf(rules);
    }

    /**
     * A figure that rules compare with.
     *
     * @param name what rules call it
     * @param value a whole number, or a share such as {@code 1/3}
     * @param isCount whether it counts things; else it is a share
     * @param meaning what being above or below it means
     * @param reason why it is what it is
     * @param source where it comes from
     * @param layer which layer of rules it comes from
     */
    public record Figure(
            String name, String value, boolean isCount, String meaning, String reason, String source, String layer) {}

    /**
     * A rule.
     *
     * @param about the criterion that it speaks of; {@code verdict} for one that caps the verdict
     * @param name the sentence that reports print
     * @param figures names of the figures that it compares with, in the order of its text
     * @param file the file that it stands in
     * @param line where it begins, counted from 1
     */
    public record RuleText(String about, String name, List<String> figures, String file, int line) {
        public RuleText {
            figures = List.copyOf(figures);
        }
    }

    static RuleBook of(Corpus corpus, String layer) {
        return new RuleBook(
                corpus.digest(),
                corpus.policy().thresholds().values().stream()
                        .map(one -> figure(one, layer))
                        .toList(),
                RuleLine.of(corpus).stream()
                        .map(one -> new RuleText(one.about(), one.name(), one.figures(), one.file(), one.line()))
                        .toList());
    }

    private static Figure figure(Threshold one, String layer) {
        return new Figure(
                one.name(), one.value().toString(), one.isCount(), one.meaning(), one.reason(), one.source(), layer);
    }

    /** The names of the figures that a rule compares with; empty where it compares with none or is not known. */
    public List<String> figuresOf(String about, String name) {
        return rules.stream()
                .filter(rule -> rule.about().equals(about) && rule.name().equals(name))
                .findFirst()
                .map(RuleText::figures)
                .orElse(List.of());
    }
}
