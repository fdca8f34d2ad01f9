package org.commonsgovernance.rules.handbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.commonsgovernance.api.assessment.Verdict;
import org.commonsgovernance.rules.corpus.Corpus;
import org.commonsgovernance.rules.corpus.CorpusFiles;
import org.commonsgovernance.rules.corpus.Criterion;
import org.commonsgovernance.rules.facts.FactType;
import org.commonsgovernance.rules.facts.Property;
import org.commonsgovernance.rules.guard.Pattern;
import org.commonsgovernance.rules.guard.Rule;
import org.commonsgovernance.rules.policy.Policy;
import org.commonsgovernance.rules.policy.Threshold;

/** The pages about the verdict, the thresholds and the facts. */
final class ReferencePages {
    private ReferencePages() {}

    static String verdict(Corpus corpus, CorpusFiles files) {
        Html html = new Html();
        html.heading(1, "top", "The verdict");
        html.element("p", "statement", "The verdict is the lowest cap that holds, and peer production where none does.")
                .tag("\n");
        html.tag("<p>")
                .text("What is unknown is taken at its worst and at its best, and the verdict is given with the range"
                        + " between. Where too little is decided and the range is open, it is undetermined. Diagonal"
                        + " reads neither where it is shown that no for-profit takes part.")
                .tag("</p>\n");
        html.heading(2, "caps", "Caps");
        corpus.verdictRules().forEach(rule -> CriterionPage.rule(rule, html));
        LayerPart.ofVerdict(corpus.layering(), html);
        CasePart.write(corpus.verdictCases(), files, Verdict.values(), html);
        return html.toString();
    }

    static String thresholds(Corpus corpus) {
        Map<String, List<Criterion>> users = new TreeMap<>();
        for (Criterion criterion : corpus.criteria()) {
            CriterionPage.used(criterion.rules())
                    .forEach(name -> users.computeIfAbsent(name, key -> new ArrayList<>())
                            .add(criterion));
        }
        Html html = new Html();
        html.heading(1, "top", "Thresholds");
        html.element("p", "statement", "The figures that rules compare with, each with its reason and its source.")
                .tag("\n");
        for (Threshold one : corpus.policy().thresholds().values()) {
            html.heading(2, one.name(), Words.ofName(one.name()) + ": " + one.value());
            html.tag("<dl>\n<dt>Meaning</dt>").element("dd", one.meaning());
            html.tag("\n<dt>Reason</dt>").element("dd", one.reason());
            html.tag("\n<dt>Source</dt>").element("dd", one.source());
            for (String change : LayerPart.ofThreshold(one.name(), corpus.layering())) {
                html.tag("\n<dt>Layer</dt>").element("dd", change);
            }
            html.tag("\n<dt>In rules</dt>").element("dd", "id", "policy." + one.name());
            html.tag("\n<dt>Used by</dt><dd>");
            boolean isFirst = true;
            for (Criterion criterion : users.getOrDefault(one.name(), List.of())) {
                html.text(isFirst ? "" : ", ")
                        .link(Handbook.page(criterion), criterion.id().value());
                isFirst = false;
            }
            boolean isOfVerdict = CriterionPage.used(corpus.verdictRules()).contains(one.name())
                    || Policy.OF_THE_VERDICT.contains(one.name());
            if (isOfVerdict) {
                html.text(isFirst ? "" : ", ").link("verdict.html", "the verdict");
            } else if (isFirst) {
                html.text("no rule");
            }
            html.tag("</dd>\n</dl>\n");
        }
        return html.toString();
    }

    static String facts(Corpus corpus) {
        FactDocs docs = FactDocs.read();
        Map<FactType, List<Criterion>> users = new LinkedHashMap<>();
        Map<String, FactType> types = new TreeMap<>();
        for (Criterion criterion : corpus.criteria()) {
            types(criterion.rules()).forEach((name, type) -> {
                types.put(name, type);
                users.computeIfAbsent(type, key -> new ArrayList<>()).add(criterion);
            });
        }
        types.putAll(types(corpus.verdictRules()));
        Html html = new Html();
        html.heading(1, "top", "Facts");
        html.element("p", "statement", "What the rules look at.").tag("\n");
        for (FactType type : types.values()) {
            html.heading(2, type.name(), Words.ofName(type.name()));
            html.element("p", docs.of(type)).tag("\n<p class=\"faint\">In rules ");
            html.element("span", "id", type.name());
            html.text(type.isDerived() ? "; computed from other facts." : "; given in a dossier.")
                    .tag("</p>\n<dl>\n");
            for (Property property : type.properties().values()) {
                html.tag("<dt id=\"" + Html.escaped(type.name() + "." + property.name()) + "\">")
                        .text(Words.ofName(property.name()))
                        .tag("</dt><dd>");
                List<String> lines = docs.of(type, property.name()).lines().toList();
                html.text(lines.isEmpty() ? "" : lines.get(0));
                if (lines.size() > 1) {
                    html.list(lines.subList(1, lines.size()), html::text);
                } else if (!property.choices().isEmpty()) {
                    html.text(": ")
                            .text(String.join(
                                    ", ",
                                    property.choices().stream()
                                            .map(Words::ofConstant)
                                            .toList()));
                }
                html.tag("</dd>\n");
            }
            html.tag("</dl>\n<p class=\"faint\">Looked at by ");
            boolean isFirst = true;
            for (Criterion criterion : users.getOrDefault(type, List.of())) {
                html.text(isFirst ? "" : ", ")
                        .link(Handbook.page(criterion), criterion.id().value());
                isFirst = false;
            }
            html.text(isFirst ? "the verdict alone." : ".").tag("</p>\n");
        }
        return html.toString();
    }

    private static Map<String, FactType> types(List<Rule> rules) {
        Map<String, FactType> types = new TreeMap<>();
        rules.stream()
                .flatMap(rule -> rule.patterns().stream())
                .map(Pattern::type)
                .forEach(type -> types.put(type.name(), type));
        return types;
    }
}
