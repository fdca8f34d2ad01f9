package org.commonsgovernance.rules.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonsgovernance.api.assessment.Layer;
import org.commonsgovernance.api.assessment.LayerChange;
import org.commonsgovernance.api.assessment.Layering;
import org.commonsgovernance.api.assessment.Lifecycle;
import org.commonsgovernance.api.assessment.Prospect;
import org.jspecify.annotations.Nullable;

/** The layers of a rule base as JSON. Keys of what there is none of are left out. */
final class LayerJson {
    private LayerJson() {}

    static Map<String, Object> of(Layering layering) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("layers", layering.layers().stream().map(LayerJson::layer).toList());
        json.put("changes", changes(layering.changes()));
        json.put(
                "prospects",
                layering.prospects().stream().map(LayerJson::prospect).toList());
        json.put("notices", layering.notices());
        return json;
    }

    private static Map<String, Object> layer(Layer layer) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", layer.id());
        put(json, "version", layer.version());
        json.put("sha256", layer.digest());
        if (!layer.signedBy().isEmpty()) {
            json.put("signedBy", layer.signedBy());
        }
        return json;
    }

    private static List<Map<String, Object>> changes(List<LayerChange> changes) {
        return changes.stream().map(LayerJson::change).toList();
    }

    private static Map<String, Object> change(LayerChange change) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("layer", change.layer());
        json.put("subject", change.subject().name());
        json.put("kind", change.kind().name());
        put(json, "criterion", change.criterion());
        json.put("name", change.name());
        put(json, "before", change.before());
        put(json, "after", change.after());
        put(json, "reason", change.reason());
        put(json, "source", change.source());
        if (change.lifecycle() != Lifecycle.STABLE) {
            json.put("lifecycle", change.lifecycle().name());
        }
        put(json, "effectiveOn", change.effectiveOn());
        return json;
    }

    private static Map<String, Object> prospect(Prospect prospect) {
        Map<String, Object> json = new LinkedHashMap<>();
        put(json, "on", prospect.on());
        json.put("verdict", prospect.verdict().name());
        json.put("worst", prospect.range().worst().name());
        json.put("best", prospect.range().best().name());
        json.put("statuses", prospect.statuses().stream().map(LayerJson::status).toList());
        json.put("changes", changes(prospect.changes()));
        return json;
    }

    private static Map<String, Object> status(Prospect.StatusChange one) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("criterion", one.criterion().value());
        put(json, "now", one.now());
        put(json, "then", one.then());
        return json;
    }

    private static void put(Map<String, Object> json, String key, @Nullable Object value) {
        if (value != null) {
            json.put(key, value.toString());
        }
    }
}
