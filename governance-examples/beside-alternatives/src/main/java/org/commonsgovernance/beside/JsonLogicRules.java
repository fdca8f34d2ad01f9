package org.commonsgovernance.beside;

import io.github.jamsesso.jsonlogic.JsonLogic;
import io.github.jamsesso.jsonlogic.JsonLogicException;
import java.util.List;
import java.util.Map;

/** json-logic-java: a tree in JSON for each rule. It keeps what it parsed, by the text. */
final class JsonLogicRules extends ByDocument<Map<String, Object>> {

    private final JsonLogic logic = new JsonLogic();

    private JsonLogicRules(List<RuleText> rules) {
        super(rules);
    }

    static JsonLogicRules of(List<RuleText> rules) {
        JsonLogicRules built = new JsonLogicRules(rules);
        // Rules are parsed when they are first applied, and never before.
        Map<String, Object> nothing = Map.of();
        for (RuleText rule : rules) {
            try {
                built.logic.apply(rule.text(), nothing);
            } catch (JsonLogicException e) {
                throw new IllegalArgumentException(rule.reason() + ": " + e.getMessage(), e);
            }
        }
        return built;
    }

    @Override
    Map<String, Object> input(Document document) {
        return Plain.map(document);
    }

    @Override
    boolean holds(int index, Map<String, Object> input) {
        try {
            return JsonLogic.truthy(logic.apply(rules.get(index).text(), input));
        } catch (JsonLogicException e) {
            throw new IllegalStateException(rules.get(index).reason() + ": " + e.getMessage(), e);
        }
    }
}
