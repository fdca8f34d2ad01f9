package org.commonsgovernance.rules.engine;

import java.util.ArrayList;
import java.util.List;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.rules.guard.Matcher;
import org.commonsgovernance.rules.guard.Rule;

/** Matches as texts that can be compared, whoever found them. */
final class Matches {
    private Matches() {}

    static List<String> byEngine(RuleBase ruleBase, List<Fact> facts) {
        List<String> matches = new ArrayList<>();
        try (RuleBase.Session session = ruleBase.open()) {
            session.judge(facts, (rule, match) -> matches.add(rule.id() + " " + match));
        }
        return matches;
    }

    static List<String> byTree(List<Rule> rules, List<Fact> facts) {
        Matcher matcher = new Matcher(facts);
        List<String> matches = new ArrayList<>();
        rules.forEach(rule -> matcher.matches(rule).forEach(match -> matches.add(rule.id() + " " + match)));
        return matches;
    }
}
