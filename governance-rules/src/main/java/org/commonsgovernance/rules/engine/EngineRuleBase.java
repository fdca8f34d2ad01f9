package org.commonsgovernance.rules.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.rules.engine.network.RuleNetwork;
import org.commonsgovernance.rules.guard.CanonicalDrl;
import org.commonsgovernance.rules.guard.Rule;
import org.kie.api.KieBase;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;

/** Rules that Drools matches: built once, then fast on many setups. */
final class EngineRuleBase extends RuleBase {
    private final KieBase kieBase;
    private final Map<String, Rule> byName = new HashMap<>();

    private EngineRuleBase(KieBase kieBase, List<Rule> rules, Limits limits) {
        super(rules, limits);
        this.kieBase = kieBase;
        for (int i = 0; i < rules.size(); i++) {
            byName.put(CanonicalDrl.name(i), rules.get(i));
        }
    }

    static RuleBase of(List<Rule> rules, Limits limits) {
        return new EngineRuleBase(RuleNetwork.of(rules), rules, limits);
    }

    static RuleBase compiled(List<Rule> rules, Limits limits, ClassLoader loader) {
        return new EngineRuleBase(DrlCompiler.compile(rules, loader), rules, limits);
    }

    @Override
    Session open() {
        return new EngineSession();
    }

    private final class EngineSession extends Session {
        private final KieSession session = kieBase.newKieSession();

        @Override
        int match(List<? extends Fact> more, int most, BiConsumer<Rule, List<Fact>> onMatch) {
            DefaultAgendaEventListener listener = new DefaultAgendaEventListener() {
                @Override
                public void afterMatchFired(AfterMatchFiredEvent event) {
                    Rule rule = Objects.requireNonNull(
                            byName.get(event.getMatch().getRule().getName()));
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
            int fired = session.fireAllRules(most);
            session.removeEventListener(listener);
            return fired;
        }

        @Override
        public void close() {
            session.dispose();
        }
    }
}
