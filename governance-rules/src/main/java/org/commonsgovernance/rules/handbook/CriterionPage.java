package org.commonsgovernance.rules.handbook;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.commonsgovernance.api.assessment.Stance;
import org.commonsgovernance.api.assessment.Status;
import org.commonsgovernance.rules.corpus.Corpus;
import org.commonsgovernance.rules.corpus.CorpusFiles;
import org.commonsgovernance.rules.corpus.Criterion;
import org.commonsgovernance.rules.guard.Pattern;
import org.commonsgovernance.rules.guard.Rule;
import org.commonsgovernance.rules.policy.Policy;
import org.commonsgovernance.rules.policy.Threshold;

/** The page of one criterion. */
final class CriterionPage {
    private CriterionPage() {}

    static String content(Criterion criterion, Corpus corpus, CorpusFiles files) {
        Html html = new Html();
        String tier = criterion.tier().name().toLowerCase(java.util.Locale.ROOT);
        html.tag("<article class=\"" + tier + "\">\n");
        html.heading(1, "top", Words.ofConstant(criterion.id().value().replace('-', ' ')));
        html.tag("<p class=\"faint\">").text(Words.title(criterion.tier()));
        if (criterion.family() != null) {
            html.text(", family ")
                    .link(
                            "../index.html#" + criterion.family().id(),
                            criterion.family().id());
        }
        html.text("; id ").element("span", "id", criterion.id().value()).tag("</p>\n");
        html.element("p", "statement", criterion.words().statement()).tag("\n");
        html.heading(2, "why", "Why it matters");
        html.list(criterion.words().why(), html::text);
        html.heading(2, "rules", "Rules");
        html.element(
                        "p",
                        "faint",
                        "A rule holds where all that it asks for is known of the setup. What is unknown meets no"
                                + " condition.")
                .tag("\n");
        criterion.rules().forEach(rule -> rule(rule, html));
        thresholds(criterion.rules(), corpus.policy(), html);
        LayerPart.ofCriterion(criterion, corpus.layering(), html);
        html.heading(2, "remedy", "What those judged can do");
        html.list(criterion.words().remedy(), html::text);
        html.heading(2, "source", "Where it comes from");
        html.element("p", criterion.words().source()).tag("\n");
        CasePart.write(criterion.cases(), files, Status.values(), html);
        return html.tag("</article>\n").toString();
    }

    static void rule(Rule rule, Html html) {
        Stance stance = rule.stance();
        String ofClass = stance == null ? "cap" : stance.name().toLowerCase(java.util.Locale.ROOT);
        String root = stance == null ? "" : "../";
        html.tag("<section class=\"rule " + ofClass + "\">\n");
        html.heading(3, "rule-" + rule.id().substring(rule.id().indexOf('#') + 1), sentence(rule.name()));
        html.tag("<p>Where all of this holds:</p>\n");
        new Sentences(root).conditions(rule, html);
        html.element("p", "effect", Sentences.effect(rule) + ".").tag("\n</section>\n");
    }

    private static String sentence(String name) {
        return name.isEmpty() ? name : name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1);
    }

    private static void thresholds(List<Rule> rules, Policy policy, Html html) {
        Set<String> used = used(rules);
        if (used.isEmpty()) {
            return;
        }
        html.heading(2, "thresholds", "Thresholds that it uses");
        html.list(used, name -> {
            Threshold threshold = Objects.requireNonNull(policy.get(name));
            html.link("../thresholds.html#" + name, Words.ofName(name))
                    .text(": " + threshold.value() + ". " + threshold.meaning());
        });
    }

    /** The names of the thresholds that rules compare with, sorted. */
    static Set<String> used(List<Rule> rules) {
        return rules.stream()
                .flatMap(rule -> rule.patterns().stream())
                .flatMap(pattern -> pattern.conditions().stream())
                .filter(Pattern.AnyOf.class::isInstance)
                .flatMap(condition -> ((Pattern.AnyOf) condition).comparisons().stream())
                .flatMap(comparison -> comparison.operands().stream())
                .filter(Pattern.Constant.class::isInstance)
                .map(operand -> ((Pattern.Constant) operand).written())
                .filter(written -> written.startsWith("policy."))
                .map(written -> written.substring("policy.".length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
