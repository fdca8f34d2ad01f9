package org.commonsgovernance.beside;

import java.util.Locale;
import org.commonsgovernance.rules.engine.OwnParts;

/** What is compared. */
public enum Engine {
    RULES("this library"),
    BY_HAND("plain Java"),
    CEL("cel-java"),
    EASY_RULES("Easy Rules"),
    JSON_LOGIC("json-logic-java"),
    CEDAR("Cedar");

    private final String called;

    Engine(String called) {
        this.called = called;
    }

    String called() {
        return called;
    }

    /** The same name as benchmarks have it. */
    static Engine of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** All rules of the indicators, from their texts. */
    Alternative load() {
        return switch (this) {
            case RULES -> OwnParts.read();
            case BY_HAND -> OwnParts.byHand();
            case CEL -> CelRules.of(RuleFiles.cel());
            case EASY_RULES -> EasyRules.ofFiles();
            case JSON_LOGIC -> JsonLogicRules.of(RuleFiles.jsonLogic());
            case CEDAR -> CedarRules.of(CedarRules.texts());
        };
    }

    /** So many rules; those by hand are as many as they are. */
    Alternative load(int rules) {
        return switch (this) {
            case RULES -> OwnParts.rules(rules);
            case BY_HAND -> OwnParts.byHand();
            case CEL -> CelRules.of(RuleFiles.times(RuleFiles.cel(), rules));
            case EASY_RULES -> EasyRules.of(RuleFiles.times(EasyRules.texts(), rules));
            case JSON_LOGIC -> JsonLogicRules.of(RuleFiles.times(RuleFiles.jsonLogic(), rules));
            case CEDAR -> CedarRules.of(RuleFiles.times(CedarRules.texts(), rules));
        };
    }
}
