package org.commonsgovernance.rules.engine;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.rules.guard.Matcher;
import org.commonsgovernance.rules.guard.Rule;
import org.jspecify.annotations.Nullable;

/**
 * The same rules matched in plain Java, without an engine. Nothing has to be built, so that small setups are judged sooner
 * than an engine is loaded; each rule goes through all facts again, so that large ones take longer.
 */
final class PlainRuleBase extends RuleBase {
    PlainRuleBase(List<Rule> rules, Limits limits) {
        super(rules, limits);
    }

    @Override
    Session open() {
        return new PlainSession();
    }

    private final class PlainSession extends Session {
        private @Nullable Matcher before;

        @Override
        int match(List<? extends Fact> more, int most, BiConsumer<Rule, List<Fact>> onMatch) {
            Matcher had = before;
            Matcher facts = had == null ? new Matcher(more) : had.and(more);
            before = facts;
            Set<Class<?>> types = new HashSet<>();
            more.forEach(fact -> types.add(fact.getClass()));
            int found = 0;
            for (Rule rule : rules()) {
                if (had != null && !mentions(rule, types)) {
                    continue;
                }
                List<List<Fact>> told = had == null ? List.of() : had.matches(rule);
                for (List<Fact> match : facts.matches(rule)) {
                    if (told.contains(match)) {
                        continue;
                    }
                    if (found == most) {
                        return found;
                    }
                    found++;
                    onMatch.accept(rule, match);
                }
            }
            return found;
        }

        private boolean mentions(Rule rule, Set<Class<?>> types) {
            return rule.patterns().stream()
                    .anyMatch(pattern -> types.contains(pattern.type().javaType()));
        }

        @Override
        public void close() {
            // holds nothing but facts
        }
    }
}
