package org.commonsgovernance.rules.engine;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.commonsgovernance.api.EvaluationException;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.rules.guard.JoinBound;
import org.commonsgovernance.rules.guard.Matcher;
import org.commonsgovernance.rules.guard.Rule;

/**
 * Checked rules that can be matched. Immutable and safe to share between threads; each evaluation has a session of its own.
 */
abstract sealed class RuleBase permits EngineRuleBase, PlainRuleBase {
    private final List<Rule> rules;
    private final Set<Class<? extends Fact>> types;
    private final Limits limits;

    RuleBase(List<Rule> rules, Limits limits) {
        this.rules = List.copyOf(rules);
        this.limits = limits;
        Set<Class<? extends Fact>> mentioned = new HashSet<>();
        for (Rule rule : rules) {
            rule.patterns().forEach(pattern -> mentioned.add(pattern.type().javaType()));
        }
        this.types = Collections.unmodifiableSet(mentioned);
    }

    /** A network of checked rules. */
    static RuleBase of(List<Rule> rules, Limits limits) {
        return EngineRuleBase.of(rules, limits);
    }

    /** The same by Drools' own compiler, which takes ten times as long. */
    static RuleBase compiled(List<Rule> rules, Limits limits, ClassLoader loader) {
        return EngineRuleBase.compiled(rules, limits, loader);
    }

    final List<Rule> rules() {
        return rules;
    }

    /** The types that some rule mentions; facts of others can't matter. */
    final Set<Class<? extends Fact>> types() {
        return types;
    }

    /**
     * Refuses facts of which the engine would have to hold too many combinations: it can't be stopped once it joins.
     *
     * @throws EvaluationException naming the rule
     */
    final void requireBounded(Matcher matcher) {
        for (Rule rule : rules) {
            if (JoinBound.exceeds(limits.partialMatches(), rule, matcher)) {
                throw new EvaluationException(
                        "the rule \"" + rule.name() + "\" would have to combine the setup's facts in more than "
                                + limits.partialMatches() + " ways; many facts say nearly the same");
            }
        }
    }

    /**
     * Refuses more facts than the limits allow.
     *
     * @param facts how many the rules would look at
     */
    final void requireFew(int facts) {
        if (facts > limits.facts()) {
            throw new EvaluationException("the setup has " + facts + " facts that rules look at; at most "
                    + limits.facts() + " are judged. Raise the limit, or bring shares along instead of what they"
                    + " are counted from");
        }
    }

    abstract Session open();

    /** One evaluation. Not safe to share between threads. */
    abstract class Session implements AutoCloseable {
        private int facts;
        private int matches;

        /** Adds facts and hands on every new match: the rule, and the facts of its plain patterns in their order. */
        final void judge(List<? extends Fact> more, BiConsumer<Rule, List<Fact>> onMatch) {
            facts += more.size();
            requireFew(facts);
            int room = limits.matches() - matches;
            int found = match(more, room + 1, onMatch);
            matches += found;
            if (found > room) {
                throw new EvaluationException("the rules match more than " + limits.matches()
                        + " times; raise the limit, or look for a rule that matches every pair of facts");
            }
        }

        /**
         * Adds facts and hands on every new match.
         *
         * @param most how many matches are looked for at most
         * @return how many were found
         */
        abstract int match(List<? extends Fact> more, int most, BiConsumer<Rule, List<Fact>> onMatch);

        @Override
        public abstract void close();
    }
}
