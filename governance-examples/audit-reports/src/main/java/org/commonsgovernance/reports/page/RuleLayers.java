package org.commonsgovernance.reports.page;

import java.util.ArrayList;
import java.util.List;
import org.commonsgovernance.api.assessment.Layer;
import org.commonsgovernance.api.assessment.LayerChange;
import org.commonsgovernance.api.assessment.LayerChange.Kind;
import org.commonsgovernance.api.assessment.Layering;
import org.commonsgovernance.api.assessment.Lifecycle;
import org.commonsgovernance.api.assessment.Prospect;
import org.commonsgovernance.api.assessment.Status;
import org.commonsgovernance.reports.Report;
import org.commonsgovernance.reports.text.Texts;
import org.jspecify.annotations.Nullable;

/** Of what layers the rules are made that judged a page, what each changed and why, and what is to come. */
public final class RuleLayers extends Words {
    private final Report report;

    RuleLayers(Report report, Texts texts) {
        super(texts);
        this.report = report;
    }

    /**
     * Something that a layer changed.
     *
     * @param layer which one
     * @param what it did, a sentence without its end
     * @param since from when on, and how settled it is; empty where from the first day and for good
     * @param reason why; empty for what says it itself
     * @param source what the reason rests on; empty where none is named
     */
    public record Line(String layer, String what, String since, String reason, String source) {}

    /**
     * What rules would find that do not count yet.
     *
     * @param verdict a sentence
     * @param details what would stand elsewhere, a sentence each
     */
    public record Ahead(String verdict, List<String> details) {
        public Ahead {
            details = List.copyOf(details);
        }
    }

    /** Whether there is more than one layer. */
    public boolean isAny() {
        return layering().isPacked();
    }

    private Layering layering() {
        return report.assessment().layering();
    }

    /** From the lowest to the one that was asked for. */
    public List<Layer> layers() {
        return report.book().layers();
    }

    /** Their names on one line, the topmost first. */
    public String names() {
        List<String> names = new ArrayList<>();
        for (Layer layer : layers()) {
            names.add(0, line(layer.version() == null ? layer.id() : layer.id() + " " + layer.version()));
        }
        return String.join(t("layers.over"), names);
    }

    public List<String> notices() {
        return layering().notices().stream().map(this::line).toList();
    }

    public List<Line> changes() {
        return layering().changes().stream().map(this::line).toList();
    }

    public List<Ahead> prospects() {
        return layering().prospects().stream().map(this::ahead).toList();
    }

    private Line line(LayerChange change) {
        List<String> since = new ArrayList<>();
        if (change.effectiveOn() != null) {
            since.add(t("layers.since", change.effectiveOn()));
        }
        if (change.lifecycle() != Lifecycle.STABLE) {
            since.add(texts().of("lifecycle", change.lifecycle()));
        }
        return new Line(
                line(change.layer()),
                what(change),
                String.join(", ", since),
                orEmpty(change.reason()),
                orEmpty(change.source()));
    }

    private String what(LayerChange change) {
        String name = line(change.name());
        String before = orEmpty(change.before());
        String after = orEmpty(change.after());
        String about = change.criterion() == null
                ? t("layers.verdict")
                : words(change.criterion().value());
        return switch (change.subject()) {
            case THRESHOLD ->
                before.isEmpty()
                        ? t("layers.threshold.ADDED", name, after)
                        : t("layers.threshold.REPLACED", name, after, before);
            case CRITERION -> t("layers.criterion", words(change.name()));
            case FAMILY -> t("layers.family", words(change.name()));
            case RULE, CAP ->
                change.kind() == Kind.REPLACED && before.equals(after)
                        ? t("layers.rule.REWRITTEN", about, after)
                        : t("layers.rule." + change.kind(), about, before, after);
        };
    }

    private Ahead ahead(Prospect prospect) {
        String verdict = prospect.on() == null
                ? t("layers.ahead.experimental", verdict(prospect.verdict()))
                : t("layers.ahead.dated", verdict(prospect.verdict()), prospect.on());
        List<String> details = new ArrayList<>();
        if (!prospect.range().isSettled()) {
            details.add(t(
                    "range.open",
                    verdict(prospect.range().worst()),
                    verdict(prospect.range().best())));
        }
        for (Prospect.StatusChange one : prospect.statuses()) {
            details.add(t("layers.ahead.status", words(one.criterion().value()), status(one.then(), one.now())));
        }
        prospect.changes().stream()
                .map(this::line)
                .forEach(change -> details.add(change.layer() + ": " + change.what() + ". " + change.reason()));
        return new Ahead(verdict, details);
    }

    private String status(@Nullable Status then, @Nullable Status now) {
        return t("layers.ahead.move", orNotAsked(now), orNotAsked(then));
    }

    private String orNotAsked(@Nullable Status status) {
        return status == null ? t("layers.ahead.notAsked") : status(status);
    }

    private String orEmpty(@Nullable String text) {
        return text == null ? "" : line(text);
    }
}
