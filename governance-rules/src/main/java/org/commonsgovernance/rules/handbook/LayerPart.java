package org.commonsgovernance.rules.handbook;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.commonsgovernance.api.assessment.CriterionId;
import org.commonsgovernance.api.assessment.Layer;
import org.commonsgovernance.api.assessment.LayerChange;
import org.commonsgovernance.api.assessment.LayerChange.Subject;
import org.commonsgovernance.api.assessment.Layering;
import org.commonsgovernance.rules.corpus.Corpus;
import org.commonsgovernance.rules.corpus.Criterion;
import org.commonsgovernance.rules.report.LayersReport;

/** What packs changed and why: on a page of its own, and where the changed thing stands. Without packs there is nothing. */
final class LayerPart {
    private LayerPart() {}

    /** The page of all layers. */
    static String page(Corpus corpus) {
        Layering layering = corpus.layering();
        Map<CriterionId, Criterion> criteria =
                corpus.criteria().stream().collect(Collectors.toMap(Criterion::id, one -> one));
        Html html = new Html();
        html.heading(1, "top", "Layers");
        html.element(
                        "p",
                        "statement",
                        "These rules lie over one another. Each layer leaves what lies below as it is, but for what"
                                + " stands here.")
                .tag("\n");
        for (Layer layer : layering.layers()) {
            html.heading(2, layer.id(), named(layer));
            html.tag("<p class=\"faint\">").text("Digest ");
            html.element("span", "id", layer.digest()).tag("</p>\n");
            List<LayerChange> changes = layering.changes().stream()
                    .filter(one -> one.layer().equals(layer.id()))
                    .toList();
            if (!changes.isEmpty()) {
                html.list(changes, one -> {
                    html.text(LayersReport.sentence(one)).text(" ");
                    link(one, criteria, html);
                });
            }
        }
        layering.notices().forEach(notice -> html.element("p", notice).tag("\n"));
        return html.toString();
    }

    private static void link(LayerChange change, Map<CriterionId, Criterion> criteria, Html html) {
        Criterion criterion = change.criterion() == null ? null : criteria.get(change.criterion());
        if (criterion != null) {
            html.link(Handbook.page(criterion), "See the criterion").text(".");
        } else if (change.subject() == Subject.THRESHOLD) {
            html.link("thresholds.html#" + change.name(), "See the threshold").text(".");
        } else if (change.subject() == Subject.CAP) {
            html.link("verdict.html", "See the verdict").text(".");
        }
    }

    /** A layer with its version. */
    static String named(Layer layer) {
        return layer.version() == null ? layer.id() : layer.id() + " " + layer.version();
    }

    /** What was changed of a criterion. */
    static void ofCriterion(Criterion criterion, Layering layering, Html html) {
        write(
                layering.changes().stream()
                        .filter(one -> criterion.id().equals(one.criterion()))
                        .toList(),
                "../",
                html);
    }

    /** What was changed of the verdict's caps. */
    static void ofVerdict(Layering layering, Html html) {
        write(
                layering.changes().stream()
                        .filter(one -> one.subject() == Subject.CAP)
                        .toList(),
                "",
                html);
    }

    private static void write(List<LayerChange> changes, String root, Html html) {
        if (changes.isEmpty()) {
            return;
        }
        html.heading(2, "layers", "What packs changed here");
        html.list(changes, one -> html.text(LayersReport.sentence(one)));
        html.tag("<p class=\"faint\">").link(root + "layers.html", "All layers").tag("</p>\n");
    }

    /** What was changed of a threshold: a line each. */
    static List<String> ofThreshold(String name, Layering layering) {
        return layering.changes().stream()
                .filter(one -> one.subject() == Subject.THRESHOLD && one.name().equals(name))
                .map(LayersReport::sentence)
                .toList();
    }
}
