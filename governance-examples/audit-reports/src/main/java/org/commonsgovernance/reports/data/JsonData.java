package org.commonsgovernance.reports.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.commonsgovernance.api.assessment.Supposition;
import org.commonsgovernance.api.model.Place;
import org.commonsgovernance.reports.FactPlaces;
import org.commonsgovernance.reports.Report;
import org.commonsgovernance.rules.RuleBook;
import org.commonsgovernance.rules.baseline.Change;
import org.commonsgovernance.rules.report.CitedFacts;
import org.commonsgovernance.rules.report.JsonReport;
import org.commonsgovernance.rules.tree.JsonText;
import org.commonsgovernance.rules.waiver.AppliedWaiver;

/** The whole report as JSON, by the schema beside this class. What dossiers say stands in it as it was written. */
public final class JsonData {
    /** Changes when a key changes its meaning or goes. */
    static final String FORMAT = "commons-governance/report/1";

    private JsonData() {}

    /** The report, ending in a line end. */
    public static String of(Report report) {
        return JsonText.of(tree(report));
    }

    /** The JSON Schema (2020-12) of these reports. */
    public static String schema() {
        try (InputStream in = Objects.requireNonNull(JsonData.class.getResourceAsStream("report.schema.json"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, Object> tree(Report report) {
        Map<String, Object> json = Ordered.map(
                "format", FORMAT,
                "assessment", JsonReport.of(report.judgement()),
                "thresholds",
                        report.book().figures().stream().map(JsonData::figure).toList(),
                "places", places(report),
                "waivers", report.waivers().stream().map(JsonData::waiver).toList());
        Supposition supposed = report.withWaivers();
        if (supposed != null) {
            json.put("withWaivers", JsonReport.supposition(supposed));
        }
        List<Change> changes = report.changes();
        if (changes != null) {
            json.put("sinceBaseline", changes.stream().map(JsonData::change).toList());
        }
        return json;
    }

    private static Map<String, Object> places(Report report) {
        FactPlaces places = new FactPlaces(report.judgement().setup());
        Map<String, Object> json = Ordered.map();
        new CitedFacts(report.assessment(), report.judgement().setup()).all().forEach((key, fact) -> {
            Place place = places.of(fact);
            if (place != null) {
                json.put(key, Ordered.map("file", place.file(), "line", place.line(), "column", place.column()));
            }
        });
        return json;
    }

    private static Map<String, Object> figure(RuleBook.Figure figure) {
        return Ordered.map(
                "name", figure.name(),
                "value", figure.value(),
                "kind", figure.isCount() ? "COUNT" : "SHARE",
                "meaning", figure.meaning(),
                "reason", figure.reason(),
                "source", figure.source(),
                "layer", figure.layer(),
                "settings", figure.settings().stream().map(JsonData::setting).toList());
    }

    private static Map<String, Object> setting(RuleBook.Setting setting) {
        Map<String, Object> json = Ordered.map(
                "layer", setting.layer(),
                "value", setting.value(),
                "reason", setting.reason(),
                "source", setting.source());
        if (setting.effectiveOn() != null) {
            json.put("effectiveOn", setting.effectiveOn().toString());
        }
        return json;
    }

    private static Map<String, Object> waiver(AppliedWaiver one) {
        return Ordered.map(
                "criterion", one.waiver().criterion(),
                "owner", one.waiver().owner(),
                "reason", one.waiver().reason(),
                "start", one.waiver().start().toString(),
                "end", one.waiver().end().toString(),
                "state", one.state().name(),
                "ending", one.isEnding());
    }

    private static Map<String, Object> change(Change change) {
        if (change instanceof Change.OfVerdict of) {
            return Ordered.map(
                    "of", "verdict",
                    "before", of.before().name(),
                    "after", of.after().name(),
                    "worse", change.isWorse());
        }
        if (change instanceof Change.OfFinding of) {
            return Ordered.map(
                    "of", of.criterion(),
                    "before", of.before().name(),
                    "after", of.after().name(),
                    "worse", change.isWorse());
        }
        return Ordered.map("of", "setup", "worse", false);
    }
}
