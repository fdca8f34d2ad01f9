package org.commonsgovernance.lsp;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.commonsgovernance.api.assessment.LayerChange;
import org.commonsgovernance.rules.corpus.Criterion;
import org.commonsgovernance.rules.facts.FactType;
import org.commonsgovernance.rules.facts.Property;
import org.commonsgovernance.rules.policy.Threshold;
import org.jspecify.annotations.Nullable;

/** What editors show of a thing, in Markdown. */
final class Texts {
    /** What the words of the rule language mean. */
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("rule", "Begins a rule. Its name is the sentence that reports print."),
            Map.entry("when", "Before one to four patterns that must all be met."),
            Map.entry("then", "Before what the rule says of its criterion, or of the verdict."),
            Map.entry("end", "Ends a rule."),
            Map.entry(
                    "not",
                    "No such fact is there. It stands beside `Complete( kind == … )` for every kind that the absence"
                            + " rests on, except in a rule that presumes."),
            Map.entry("exists", "Some such fact is there; the rule fires once, however many there are."),
            Map.entry("in", "One of a list: `price in ( GRATIS, AT_COST )`."),
            Map.entry("||", "Or, between comparisons of one condition. It binds tighter than the comma, which is and."),
            Map.entry("policy", "Before the name of a threshold: `policy.controlled`."),
            Map.entry("supports", "What the criterion states is so. Decides for it."),
            Map.entry("opposes", "What the criterion states is not so. Decides against it."),
            Map.entry("contests", "There is something to be said against it that decides nothing alone."),
            Map.entry("notApplicable", "The question does not arise for such setups."),
            Map.entry(
                    "presumablySupports",
                    "So as far as is known. Yields to whatever decides otherwise or contests it, and reports call the"
                            + " status presumed."),
            Map.entry(
                    "presumablyOpposes",
                    "Not so as far as is known. Yields to whatever decides otherwise or contests it, and reports call"
                            + " the status presumed."),
            Map.entry(
                    "atMost",
                    "The verdict is at most this: `atMost( DIAGONAL );` or `atMost( CORPORATE_CONTROLLED );`."),
            Map.entry("DIAGONAL", "Firm and commons are joined."),
            Map.entry("CORPORATE_CONTROLLED", "A corporation controls production under an open label."),
            Map.entry(
                    "Complete",
                    "Says that a list of facts is complete, so that absence counts: without it nothing follows from"
                            + " silence."));

    private Texts() {}

    /** What a word of the language means; null for others. */
    static @Nullable String word(String word) {
        return WORDS.get(word);
    }

    static String type(FactType type) {
        String computed = type.isDerived() && !type.completedBy().isEmpty()
                ? "\n\nComputed from "
                        + type.completedBy().stream()
                                .map(kind -> kind.type().getSimpleName())
                                .collect(Collectors.joining(", "))
                        + "."
                : "";
        String properties = type.properties().values().stream()
                .map(property -> "- `" + property.name() + "`: " + Knowledge.DOCS.of(type, property))
                .collect(Collectors.joining("\n"));
        String said = type.name().equals("Complete") ? "\n\n" + WORDS.get("Complete") : "";
        return "**" + type + "**\n\n" + Knowledge.DOCS.of(type) + said + computed + "\n\n" + properties;
    }

    static String property(FactType type, Property property) {
        return "**" + type + "." + property.name() + "**: " + Knowledge.DOCS.of(type, property) + "\n\nIt is "
                + kind(property) + ".";
    }

    private static String kind(Property property) {
        return switch (property.kind()) {
            case TEXT -> "a text";
            case REFERENCE -> "the id of a fact of type " + property.target();
            case CHOICE -> property.choices().stream().collect(Collectors.joining("`, `", "one of `", "`"));
            case FLAG -> "true or false";
            case NUMBER -> "a whole number";
            case SHARE -> "a share, 0 to 1; compare with 0, 1 or a threshold";
        };
    }

    static String constant(FactType type, Property property, String constant) {
        String means = Knowledge.DOCS.of(type, property, constant);
        String of = type + "." + property.name();
        return "**" + constant + "**" + (means.isEmpty() ? "" : ": " + means) + "\n\nA value of `" + of + "`: "
                + Knowledge.DOCS.of(type, property);
    }

    static String variable(String name, Property property) {
        return "**" + name + "** stands for the `" + property.name() + "` of an earlier pattern, " + kind(property)
                + ".";
    }

    static String threshold(Threshold threshold, Knowledge knowledge) {
        String kind = threshold.isCount() ? "count" : "share";
        return "**policy." + threshold.name() + "** = " + threshold.value() + " (" + kind + ")\n\n"
                + oneLine(threshold.meaning()) + "\n\nReason: " + oneLine(threshold.reason()) + "\n\nSource: "
                + oneLine(threshold.source()) + "\n\n" + layer(threshold.name(), knowledge);
    }

    private static String layer(String name, Knowledge knowledge) {
        LayerChange change = knowledge.draft().changes().stream()
                .filter(one -> one.subject() == LayerChange.Subject.THRESHOLD
                        && one.name().equals(name))
                .reduce((first, second) -> second)
                .orElse(null);
        if (change == null) {
            return knowledge.draft().packs().isEmpty() ? "From `policy.yaml`." : "From the standard rules.";
        }
        String before = change.before() == null ? "" : ", instead of " + change.before();
        String from = change.effectiveOn() == null ? "" : ", from " + change.effectiveOn() + " on";
        return "From the pack `" + change.layer() + "`" + before + from + ".";
    }

    static String criterion(Criterion criterion) {
        String sort = criterion.tier().name().toLowerCase(Locale.ROOT);
        String family = criterion.family() == null
                ? ""
                : " of the family `" + criterion.family().id() + "`";
        String why =
                criterion.words().why().stream().map(one -> "- " + oneLine(one)).collect(Collectors.joining("\n"));
        return "**" + criterion.id().value() + "**, " + sort + family + "\n\n"
                + oneLine(criterion.words().statement()) + "\n\n" + why;
    }

    static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
