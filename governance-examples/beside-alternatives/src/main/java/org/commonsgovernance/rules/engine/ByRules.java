package org.commonsgovernance.rules.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.beside.Alternative;
import org.commonsgovernance.beside.Material;
import org.commonsgovernance.beside.Reason;
import org.commonsgovernance.beside.Strength;
import org.commonsgovernance.rules.guard.Matcher;
import org.commonsgovernance.rules.guard.Rule;

/** The library's own rule base. All matches are found with the facts that each rests on; what is compared is the best. */
final class ByRules implements Alternative {
    private final RuleBase ruleBase;

    ByRules(List<Rule> rules) {
        this.ruleBase = Subject.network(rules);
    }

    @Override
    public List<Reason> reasons(Material material) {
        Matcher matcher = new Matcher(material.facts());
        Map<Rule, Strength> best = new HashMap<>();
        try (RuleBase.Session session = ruleBase.open()) {
            session.judge(material.facts(), (rule, match) -> {
                Strength strength = weakest(material, matcher.cited(rule, match));
                best.merge(rule, strength, (a, b) -> a.compareTo(b) <= 0 ? a : b);
            });
        }
        List<Reason> reasons = new ArrayList<>();
        best.forEach((rule, strength) ->
                reasons.add(new Reason(indicator(rule), rule.name(), Objects.requireNonNull(rule.stance()), strength)));
        return reasons;
    }

    static Strength weakest(Material material, Collection<Fact> facts) {
        Strength weakest = Strength.DOCUMENT;
        for (Fact fact : facts) {
            Strength strength = material.strength(fact);
            weakest = weakest.compareTo(strength) >= 0 ? weakest : strength;
        }
        return weakest;
    }

    static String indicator(Rule rule) {
        return rule.id().substring(rule.id().lastIndexOf('/') + 1, rule.id().indexOf('#'));
    }
}
