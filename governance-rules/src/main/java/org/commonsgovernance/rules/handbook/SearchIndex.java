package org.commonsgovernance.rules.handbook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** What the search looks through: a script that sets a list, because a page from disk may load no data. */
final class SearchIndex {
    private final ObjectMapper json = new ObjectMapper();
    private final List<String> entries = new ArrayList<>();

    /**
     * Adds a place.
     *
     * @param page where it is, from the folder of the handbook
     * @param title what it is called
     * @param about a line on it
     * @param text all that it can be found by
     */
    void add(String page, String title, String about, String text) {
        ObjectNode entry = json.createObjectNode();
        entry.put("page", page).put("title", title).put("about", about).put("text", text);
        try {
            // No "</script>" may stand in a script, nor a line end that is one to JavaScript alone.
            entries.add(json.writeValueAsString(entry)
                    .replace("<", "\\u003c")
                    .replace("\u2028", "\\u2028")
                    .replace("\u2029", "\\u2029"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a text in memory can be written", e);
        }
    }

    String script() {
        return "window.handbookIndex = [\n" + String.join(",\n", entries) + "\n];\n";
    }
}
