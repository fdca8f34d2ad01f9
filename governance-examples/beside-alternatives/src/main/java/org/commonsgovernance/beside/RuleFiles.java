package org.commonsgovernance.beside;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.commonsgovernance.api.assessment.Stance;
import org.commonsgovernance.rules.engine.OwnParts;

/** The rule files of each engine. */
final class RuleFiles {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private RuleFiles() {}

    /** The text of an engine's file about an indicator. */
    static String text(String engine, String indicator, String extension) {
        String name = engine + "/" + indicator + extension;
        try (InputStream in = RuleFiles.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no file " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** CEL has no file format of its own: a list in YAML, as those do who keep expressions in files. */
    static List<RuleText> cel() {
        List<RuleText> rules = new ArrayList<>();
        for (String indicator : OwnParts.indicators()) {
            read(YAML, text("cel", indicator, ".yaml"))
                    .forEach(node -> rules.add(
                            rule(indicator, node, node.get("expression").asText())));
        }
        return rules;
    }

    /** JSON Logic in JSON. */
    static List<RuleText> jsonLogic() {
        List<RuleText> rules = new ArrayList<>();
        for (String indicator : OwnParts.indicators()) {
            read(JSON, text("jsonlogic", indicator, ".json"))
                    .forEach(node ->
                            rules.add(rule(indicator, node, node.get("when").toString())));
        }
        return rules;
    }

    private static RuleText rule(String indicator, JsonNode node, String text) {
        return new RuleText(
                indicator,
                node.get("reason").asText(),
                Stance.valueOf(node.get("stance").asText()),
                text);
    }

    private static JsonNode read(ObjectMapper mapper, String text) {
        try {
            return mapper.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** So many rules: repeated under other names where there are fewer. */
    static List<RuleText> times(List<RuleText> rules, int number) {
        List<RuleText> many = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            many.add(rules.get(i % rules.size()).copy(i / rules.size()));
        }
        return many;
    }
}
