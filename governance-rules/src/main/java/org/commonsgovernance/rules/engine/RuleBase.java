package org.commonsgovernance.rules.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import org.commonsgovernance.api.EvaluationException;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.rules.engine.network.RuleNetwork;
import org.commonsgovernance.rules.guard.CanonicalDrl;
import org.commonsgovernance.rules.guard.JoinBound;
import org.commonsgovernance.rules.guard.Matcher;
import org.commonsgovernance.rules.guard.Rule;
import org.kie.api.KieBase;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;

/** Rules the engine can run. Immutable and safe to share between threads; each evaluation has a session of its own. */
final class RuleBase {
    private final KieBase kieBase;
    private final Map<String, Rule> rules = new HashMap<>();
    private final Set<Class<? extends Fact>> types;
    private final Limits limits;

    private RuleBase(KieBase kieBase, List<Rule> rules, Limits limits) {
        this.kieBase = kieBase;
        this.limits = limits;
        Set<Class<? extends Fact>> mentioned = new HashSet<>();
        for (int i = 0; i < rules.size(); i++) {
            Rule rule = rules.get(i);
            this.rules.put(CanonicalDrl.name(i), rule);
            rule.patterns().forEach(pattern -> mentioned.add(pattern.type().javaType()));
        }
        this.types = Collections.unmodifiableSet(mentioned);
    }

    /** A network of checked rules. */
    static RuleBase of(List<Rule> rules, Limits limits) {
        return new RuleBase(RuleNetwork.of(rules), rules, limits);
    }

    /** The same by Drools' own compiler, which takes ten times as long. */
    static RuleBase compiled(List<Rule> rules, Limits limits, ClassLoader loader) {
        return new RuleBase(DrlCompiler.compile(rules, loader), rules, limits);
    }

    /** The types that some rule mentions; facts of others can't matter. */
    Set<Class<? extends Fact>> types() {
        return types;
    }

    /**
     * Refuses facts of which the engine would have to hold too many combinations: it can't be stopped once it joins.
     *
     * @throws EvaluationException naming the rule
     */
    void requireBounded(Matcher matcher) {
        for (Rule rule : rules.values()) {
            if (JoinBound.exceeds(limits.partialMatches(), rule, matcher)) {
                throw new EvaluationException(
                        "the rule \"" + rule.name() + "\" would have to combine the setup's facts in more than "
                                + limits.partialMatches() + " ways; many facts say nearly the same");
            }
        }
    }

    Session open() {
        return new Session();
    }

    /** One evaluation. Not safe to share between threads. */
    final class Session implements AutoCloseable {
        private final KieSession session = kieBase.newKieSession();
        private int facts;
        private int matches;

        /** Adds facts and hands on every new match: the rule, and the facts of its plain patterns in their order. */
        void judge(List<? extends Fact> more, BiConsumer<Rule, List<Fact>> onMatch) {
            facts += more.size();
            if (facts > limits.facts()) {
                throw new EvaluationException("the setup has " + facts + " facts that rules look at; at most "
                        + limits.facts() + " are judged. Raise the limit, or bring shares along instead of what they"
                        + " are counted from");
            }
            DefaultAgendaEventListener listener = new DefaultAgendaEventListener() {
                @Override
                public void afterMatchFired(AfterMatchFiredEvent event) {
                    Rule rule = Objects.requireNonNull(
                            rules.get(event.getMatch().getRule().getName()));
                    // A rule of exists alone matches a fact of the engine's own.
                    List<Fact> match = new ArrayList<>(4);
                    for (Object object : event.getMatch().getObjects()) {
                        if (object instanceof Fact fact) {
                            match.add(fact);
                        }
                    }
                    onMatch.accept(rule, match);
                }
            };
            session.addEventListener(listener);
            more.forEach(session::insert);
            int room = limits.matches() - matches;
            int fired = session.fireAllRules(room + 1);
            session.removeEventListener(listener);
            matches += fired;
            if (fired > room) {
                throw new EvaluationException("the rules match more than " + limits.matches()
                        + " times; raise the limit, or look for a rule that matches every pair of facts");
            }
        }

        @Override
        public void close() {
            session.dispose();
        }
    }
}
