package org.commonsgovernance.rules.dossier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.rules.facts.Component;
import org.commonsgovernance.rules.facts.FactType;
import org.commonsgovernance.rules.facts.FactTypes;
import org.jspecify.annotations.Nullable;

/** Writes a setup as a dossier: the same setup gives the same text, and reading it gives the same setup. */
final class DossierWriter {
    private static final ObjectMapper YAML = new ObjectMapper(YAMLFactory.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
            .stringQuotingChecker(new YamlQuotes())
            .build());
    private static final ObjectMapper JSON = new ObjectMapper();

    private final FactTypes types;
    private final Map<Source, String> sources = new LinkedHashMap<>();

    DossierWriter(FactTypes types) {
        this.types = types;
    }

    /**
     * The dossier's text.
     *
     * @param beside for each file of contributions that lies beside it, where they are known from
     * @throws IllegalArgumentException if a fact is none that a dossier can hold, naming it
     */
    String write(ProductionSetup setup, Map<String, Source> beside) {
        return text(YAML, setup, beside);
    }

    /** The same as JSON in one line. */
    String line(ProductionSetup setup, Map<String, Source> beside) {
        return text(JSON, setup, beside);
    }

    private String text(ObjectMapper format, ProductionSetup setup, Map<String, Source> beside) {
        Map<String, Object> facts = facts(setup);
        List<Map<String, Object>> files = new ArrayList<>();
        beside.forEach((file, source) -> files.add(ordered("file", file, "source", name(source))));
        Map<String, Object> dossier = new LinkedHashMap<>();
        dossier.put("id", setup.id());
        dossier.put("name", setup.name());
        if (setup.description() != null) {
            dossier.put("description", setup.description());
        }
        if (!setup.outputs().isEmpty()) {
            dossier.put(
                    "outputs", setup.outputs().stream().sorted().map(Enum::name).toList());
        }
        dossier.put("observed", setup.observed().toString());
        Map<String, Object> named = new LinkedHashMap<>();
        sources.forEach((source, name) -> named.put(name, written(source)));
        put(dossier, "sources", named);
        put(dossier, "facts", facts);
        if (!files.isEmpty()) {
            dossier.put("contributions", files);
        }
        try {
            return format.writeValueAsString(dossier);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts and numbers can be written", e);
        }
    }

    private static void put(Map<String, Object> dossier, String key, Map<String, Object> values) {
        if (!values.isEmpty()) {
            dossier.put(key, values);
        }
    }

    private static Map<String, Object> ordered(String key, Object value, String next, Object other) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(key, value);
        map.put(next, other);
        return map;
    }

    private String name(Source source) {
        return sources.computeIfAbsent(source, one -> "s" + (sources.size() + 1));
    }

    private static Map<String, Object> written(Source source) {
        Map<String, Object> written =
                ordered("locator", source.locator(), "basis", source.basis().name());
        written.put("speaker", source.speaker().name());
        if (source.retrieved() != null) {
            written.put("retrieved", source.retrieved().toString());
        }
        if (source.sha256() != null) {
            written.put("sha256", source.sha256());
        }
        if (source.note() != null) {
            written.put("note", source.note());
        }
        return written;
    }

    /** By type, in the order in which the model lists types; within a type as the setup has them. */
    private Map<String, Object> facts(ProductionSetup setup) {
        Map<Class<?>, FactType> known = new LinkedHashMap<>();
        types.forDossiers().values().forEach(type -> known.put(type.javaType(), type));
        Map<String, List<Map<String, Object>>> byType = new LinkedHashMap<>();
        known.values().forEach(type -> byType.put(type.name(), new ArrayList<>()));
        for (Fact fact : setup.facts()) {
            FactType type = known.get(fact.getClass());
            List<Map<String, Object>> list = type == null ? null : byType.get(type.name());
            if (list == null) {
                throw new IllegalArgumentException(fact + " is of no type that a dossier can hold");
            }
            if (!fact.source().derivedFrom().isEmpty()) {
                throw new IllegalArgumentException(fact + " is derived, and a dossier holds what was given");
            }
            list.add(written(fact));
        }
        Map<String, Object> facts = new LinkedHashMap<>();
        byType.forEach((name, list) -> {
            if (!list.isEmpty()) {
                facts.put(name, list);
            }
        });
        return facts;
    }

    private Map<String, Object> written(Fact fact) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("id", fact.id());
        for (Component component : Component.content(fact.getClass())) {
            Object value = plain(component.read(fact));
            if (value != null) {
                written.put(component.name(), value);
            }
        }
        written.put("source", name(fact.source()));
        return written;
    }

    /** As a reader takes it; null for what a reader takes where nothing is written. */
    private static @Nullable Object plain(@Nullable Object value) {
        if (value == null || value.equals(false)) {
            return null;
        }
        if (value instanceof List<?> list) {
            return list.isEmpty()
                    ? null
                    : list.stream().map(DossierWriter::plain).toList();
        }
        boolean isPlain = value instanceof Boolean || value instanceof Integer || value instanceof Long;
        return isPlain ? value : value.toString();
    }
}
