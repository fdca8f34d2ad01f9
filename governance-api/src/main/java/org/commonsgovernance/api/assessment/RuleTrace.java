package org.commonsgovernance.api.assessment;

import java.util.List;
import org.commonsgovernance.api.internal.Require;
import org.commonsgovernance.api.model.Fact;

/**
 * How one rule met the facts of a setup, condition by condition: why it matched, or what was missing.
 *
 * @param rule the rule's name, a sentence
 * @param stance what it says where it matches
 * @param matched whether it did
 * @param patterns what it asks for, in the order of the rule
 */
public record RuleTrace(String rule, Stance stance, boolean matched, List<PatternTrace> patterns) {
    public RuleTrace {
        Require.text(rule, "rule");
        Require.present(stance, "stance");
        patterns = Require.list(patterns);
    }

    /**
     * One thing that a rule asks for.
     *
     * @param pattern as the rule has it
     * @param outcome what came of it
     * @param facts the facts that met it; where none did, those that came nearest. At most a few
     * @param others how many further facts of the type there were
     */
    public record PatternTrace(String pattern, Outcome outcome, List<FactTrace> facts, int others) {
        public PatternTrace {
            Require.text(pattern, "pattern");
            Require.present(outcome, "outcome");
            facts = Require.list(facts);
        }
    }

    /** What came of a pattern. */
    public enum Outcome {
        HELD,
        FAILED,
        /** An earlier pattern failed, so that nothing could be joined to it. */
        NOT_REACHED
    }

    /**
     * A fact beside a pattern.
     *
     * @param fact as it was given or derived
     * @param conditions the pattern's conditions in their order
     */
    public record FactTrace(Fact fact, List<ConditionTrace> conditions) {
        public FactTrace {
            Require.present(fact, "fact");
            conditions = Require.list(conditions);
        }
    }

    /**
     * A condition beside a fact.
     *
     * @param condition what is expected, as the rule has it; a threshold with its figure
     * @param held whether it held
     * @param actual what the fact says
     */
    public record ConditionTrace(String condition, boolean held, String actual) {
        public ConditionTrace {
            Require.text(condition, "condition");
            Require.text(actual, "actual");
        }
    }
}
