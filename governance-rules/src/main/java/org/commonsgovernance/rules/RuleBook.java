package org.commonsgovernance.rules;

import java.time.LocalDate;
import java.util.List;
import org.commonsgovernance.api.assessment.Layer;
import org.jspecify.annotations.Nullable;

/**
 * What an evaluator judges a day by, for whoever writes about its judgements. Immutable.
 *
 * @param digest the digest that its assessments bear
 * @param layers what the rules are made of, from the lowest to the topmost; never empty
 * @param figures what rules compare with: those of the lowest layer in the order of its policy, then those that packs add
 * @param rules every rule: those of the criteria in their order, then those of the verdict
 */
public record RuleBook(String digest, List<Layer> layers, List<Figure> figures, List<RuleText> rules) {
    public RuleBook {
        layers = List.copyOf(layers);
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
     * @param settings what each layer that speaks of it made it, from the lowest to the one that holds; never empty
     */
    public record Figure(
            String name,
            String value,
            boolean isCount,
            String meaning,
            String reason,
            String source,
            List<Setting> settings) {
        public Figure {
            settings = List.copyOf(settings);
            if (settings.isEmpty()) {
                throw new IllegalArgumentException("a figure comes from some layer");
            }
        }

        /** The layer whose value holds. */
        public String layer() {
            return settings.get(settings.size() - 1).layer();
        }

        /** Whether a pack gave it another value than the layer had in which it stood first. */
        public boolean isChanged() {
            return settings.size() > 1;
        }
    }

    /**
     * What a layer made of a figure.
     *
     * @param layer the layer's id
     * @param value a whole number, or a share
     * @param reason why
     * @param source where it comes from
     * @param effectiveOn from which judged day on it holds; null where from the first
     */
    public record Setting(
            String layer,
            String value,
            String reason,
            String source,
            @Nullable LocalDate effectiveOn) {}

    /**
     * A rule.
     *
     * @param about the criterion that it speaks of; {@code verdict} for one that caps the verdict
     * @param name the sentence that reports print
     * @param figures names of the figures that it compares with, in the order of its text
     * @param file the file that it stands in
     * @param line where it begins, counted from 1
     * @param layer the layer that it stands in
     */
    public record RuleText(String about, String name, List<String> figures, String file, int line, String layer) {
        public RuleText {
            figures = List.copyOf(figures);
        }
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
