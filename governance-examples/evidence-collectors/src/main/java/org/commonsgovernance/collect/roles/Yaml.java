package org.commonsgovernance.collect.roles;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads YAML that strangers wrote. Aliases are not followed. */
final class Yaml {
    private static final YAMLMapper MAPPER = new YAMLMapper();

    /** Longer files, and longer lines, are written by no person, and slow to read. */
    private static final int LONGEST = 1_000_000;

    private static final int LONGEST_LINE = 10_000;

    private Yaml() {}

    /** The document; a missing node where it is none. */
    static JsonNode read(String text) {
        if (text.length() > LONGEST || text.lines().anyMatch(line -> line.length() > LONGEST_LINE)) {
            return MissingNode.getInstance();
        }
        try {
            JsonNode node = MAPPER.readTree(text);
            return node == null ? MissingNode.getInstance() : node;
        } catch (IOException | RuntimeException e) { // its parser throws both on broken input
            return MissingNode.getInstance();
        }
    }

    /** The texts of a list, or the one text that stands instead of it. */
    static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        if (list.isTextual()) {
            texts.add(list.asText().strip());
        }
        if (list.isArray()) {
            for (JsonNode one : list) {
                if (one.isTextual() || one.isNumber()) {
                    texts.add(one.asText().strip());
                }
            }
        }
        texts.removeIf(String::isEmpty);
        return texts;
    }
}
