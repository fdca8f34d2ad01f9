package org.commonsgovernance.survey;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A line of dossiers: a dossier in JSON, or {@code {"dossier": TEXT, "name": …, "group": …}} with the text of one in YAML or
 * JSON.
 *
 * @param setup the setup's id; null where none can be found
 * @param name what messages call the dossier; ends in {@code .json} where it is JSON
 * @param group among which the overview counts it; null where it is of none
 * @param text the dossier
 * @param problem why it can't be read further; null where it can
 */
record DossierLine(
        @Nullable String setup,
        String name,
        @Nullable String group,
        String text,
        @Nullable String problem) {
    /** As large as a dossier's own file may be. */
    static final int MOST_BYTES = 16_000_000;

    private static final JsonFactory JSON = new JsonFactory();
    private static final JsonFactory YAML = new YAMLFactory();

    /** The keys of a line at its top, as far as they are looked at. */
    private static final class Top {
        private @Nullable String id;
        private @Nullable String name;
        private @Nullable String group;
        private @Nullable String dossier;

        void take(String key, JsonParser parser, JsonToken value) throws IOException {
            if (value.isScalarValue()) {
                switch (key) {
                    case "id" -> id = parser.getText().strip();
                    case "name" -> name = parser.getText().strip();
                    case "group" ->
                        group = value == JsonToken.VALUE_NULL
                                ? null
                                : parser.getText().strip();
                    case "dossier" -> dossier = parser.getText();
                    default -> {}
                }
            }
            parser.skipChildren();
        }
    }

    /**
     * Looks into a line.
     *
     * @param place the file that it stands in
     */
    static DossierLine read(byte[] line, String place) {
        String text = new String(line, StandardCharsets.UTF_8);
        if (line.length > MOST_BYTES) {
            return broken(place, text, "holds more than " + MOST_BYTES + " bytes; give contributions apart");
        }
        Top top;
        try (JsonParser parser = JSON.createParser(line)) {
            top = top(parser);
        } catch (JsonProcessingException e) {
            String where =
                    e.getLocation() == null ? "" : "column " + e.getLocation().getColumnNr() + ": ";
            return broken(place, text, where + "is no JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            return broken(place, text, "is no UTF-8 text: " + e.getMessage());
        }
        if (top == null) {
            return broken(place, text, "a line is a JSON object: a dossier, or {\"dossier\": TEXT}");
        }
        return top.dossier == null
                ? new DossierLine(top.id, (top.id == null ? place : top.id) + ".json", null, text, null)
                : held(top, top.dossier, place);
    }

    private static DossierLine held(Top top, String dossier, String place) {
        boolean isJson = dossier.stripLeading().startsWith("{");
        String setup = null;
        try (JsonParser parser = (isJson ? JSON : YAML).createParser(dossier)) {
            Top inner = top(parser);
            setup = inner == null ? null : inner.id;
        } catch (IOException e) {
            // The reader of dossiers tells what is wrong.
        }
        String name = top.name == null || top.name.isEmpty() ? (setup == null ? place : setup) : top.name;
        return new DossierLine(
                setup, isJson && !name.endsWith(".json") ? name + ".json" : name, top.group, dossier, null);
    }

    static DossierLine broken(String place, String text, String problem) {
        return new DossierLine(null, place, null, text, problem);
    }

    private static @Nullable Top top(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            return null;
        }
        Top top = new Top();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            top.take(key, parser, parser.nextToken());
        }
        return top;
    }
}
