package org.commonsgovernance.rules.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.rules.facts.Component;
import org.commonsgovernance.rules.facts.FactKey;
import org.jspecify.annotations.Nullable;

/** What a fact says, as names and plain values, in the record's order. What no source says is left out. */
public final class FactView {
    private FactView() {}

    /** Every component but the id and the source. Values are texts, numbers, booleans and lists of texts. */
    public static Map<String, Object> properties(Fact fact) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (Component component : Component.content(fact.getClass())) {
            Object value = plain(component.read(fact));
            if (value != null) {
                properties.put(component.name(), value);
            }
        }
        return properties;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value == null || value instanceof Boolean || value instanceof Integer || value instanceof Long) {
            return value;
        }
        if (value instanceof List<?> list) {
            List<String> texts = new ArrayList<>();
            list.forEach(item -> texts.add(String.valueOf(item)));
            return texts.isEmpty() ? null : texts;
        }
        return value instanceof Enum<?> constant ? constant.name() : value.toString();
    }

    /** One line for people: what is unknown or plainly false is left out. */
    public static String sentence(Fact fact) {
        List<String> parts = new ArrayList<>();
        properties(fact).forEach((name, value) -> {
            boolean says = !value.equals(false) && !value.equals("UNKNOWN");
            if (says) {
                parts.add(value.equals(true) ? name : name + " " + value);
            }
        });
        return FactKey.of(fact) + (parts.isEmpty() ? "" : ": " + String.join(", ", parts));
    }
}
