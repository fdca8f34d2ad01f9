package org.commonsgovernance.beside;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.commonsgovernance.api.assessment.Stance;
import org.commonsgovernance.rules.engine.OwnCheck;
import org.commonsgovernance.rules.engine.OwnParts;

/** One rule given to one engine, as its author would see it. */
final class Attempt {
    private static final String INDICATOR = "product-control";

    private Attempt() {}

    /** What the author sees: the refusal, the failure, or what the rule finds in a real dossier. */
    static String of(Engine engine, String rule, String thresholds) {
        if (engine == Engine.RULES) {
            List<String> said = new OwnCheck(Path.of("governance-rules/criteria")).with(rule, thresholds);
            return said.isEmpty() ? "accepted" : "told: " + String.join("\n", said);
        }
        Alternative loaded;
        try {
            loaded = load(engine, rule);
            if (engine == Engine.CEDAR) {
                List<String> problems = CedarRules.problems(List.of(text(rule)));
                if (!problems.isEmpty()) {
                    return "told by its validator: " + String.join("\n", problems);
                }
            }
        } catch (RuntimeException | StackOverflowError e) {
            return "refused: " + message(e);
        }
        try {
            List<Reason> reasons = loaded.reasons(OwnParts.material(OwnParts.setup(1)));
            return "accepted; it " + (reasons.isEmpty() ? "finds nothing" : "matches");
        } catch (RuntimeException | StackOverflowError e) {
            return "accepted; fails when it judges: " + message(e);
        }
    }

    private static Alternative load(Engine engine, String rule) {
        List<RuleText> one = List.of(text(rule));
        return switch (engine) {
            case CEL -> CelRules.of(one);
            case EASY_RULES -> EasyRules.of(one);
            case JSON_LOGIC -> JsonLogicRules.of(one);
            case CEDAR -> CedarRules.of(one);
            case RULES, BY_HAND -> throw new IllegalArgumentException(engine + " reads no texts here");
        };
    }

    private static RuleText text(String rule) {
        return new RuleText(INDICATOR, "a rule", Stance.CONTESTS, rule);
    }

    private static String message(Throwable thrown) {
        Throwable deepest = thrown;
        while (deepest.getCause() != null && deepest.getCause().getMessage() != null) {
            deepest = deepest.getCause();
        }
        return deepest.getClass().getSimpleName() + ": "
                + Optional.ofNullable(deepest.getMessage()).orElse("").strip();
    }
}
