package org.commonsgovernance.rules.difference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.commonsgovernance.rules.corpus.Corpus;
import org.commonsgovernance.rules.corpus.Criterion;
import org.commonsgovernance.rules.guard.Rule;
import org.commonsgovernance.rules.guard.RuleText;
import org.commonsgovernance.rules.policy.Threshold;
import org.commonsgovernance.rules.problem.Spelled;

/** How two corpora differ in what they judge by: figures, criteria and rules. Words and layout change no judgement. */
final class RuleChanges {
    private RuleChanges() {}

    /** One line a difference. */
    static List<String> between(Corpus before, Corpus after) {
        List<String> lines = new ArrayList<>();
        thresholds(before, after, lines);
        Map<String, Criterion> old = byId(before);
        Map<String, Criterion> now = byId(after);
        old.forEach((id, one) -> {
            Criterion other = now.get(id);
            if (other == null) {
                lines.add("criterion " + id + ": gone");
            } else {
                rules(id, one.rules(), other.rules(), lines);
            }
        });
        now.forEach((id, one) -> {
            if (!old.containsKey(id)) {
                lines.add("criterion " + id + ": new, with " + one.rules().size() + " rules");
            }
        });
        rules("verdict", before.verdictRules(), after.verdictRules(), lines);
        if (!before.licenses().equals(after.licenses())) {
            lines.add("licenses.yaml: licences are read otherwise");
        }
        return lines;
    }

    private static void thresholds(Corpus before, Corpus after, List<String> lines) {
        Map<String, Threshold> old = new TreeMap<>(before.policy().thresholds());
        Map<String, Threshold> now = new TreeMap<>(after.policy().thresholds());
        old.forEach((name, one) -> {
            Threshold other = now.get(name);
            if (other == null) {
                lines.add("policy." + name + ": gone, was " + one.value());
            } else if (!one.value().equals(other.value()) || one.isCount() != other.isCount()) {
                lines.add("policy." + name + ": was " + one.value() + ", is " + other.value());
            }
        });
        now.forEach((name, one) -> {
            if (!old.containsKey(name)) {
                lines.add("policy." + name + ": new, " + one.value());
            }
        });
    }

    private static void rules(String id, List<Rule> before, List<Rule> after, List<String> lines) {
        Map<String, Said> old = said(before);
        Map<String, Said> now = said(after);
        old.forEach((name, was) -> {
            Said is = now.get(name);
            if (is == null) {
                lines.add(id + ": no rule \"" + name + "\" any more");
                return;
            }
            if (!was.asks().equals(is.asks())) {
                lines.add(id + ": the rule \"" + name + "\" asks for something else");
            }
            if (!was.outcome().equals(is.outcome())) {
                lines.add(id + ": the rule \"" + name + "\" said " + then(was.outcome()) + ", and says "
                        + then(is.outcome()));
            }
        });
        now.keySet().stream()
                .filter(name -> !old.containsKey(name))
                .forEach(name -> lines.add(id + ": a new rule \"" + name + "\""));
    }

    private static Map<String, Criterion> byId(Corpus corpus) {
        Map<String, Criterion> byId = new LinkedHashMap<>();
        corpus.criteria().forEach(one -> byId.put(one.id().value(), one));
        return byId;
    }

    /** What a rule asks for, and what it says where it holds. */
    private record Said(String asks, Rule.Outcome outcome) {}

    /** By name. Figures of thresholds are told of once, by the threshold. */
    private static Map<String, Said> said(List<Rule> rules) {
        Map<String, Said> said = new LinkedHashMap<>();
        rules.forEach(rule -> said.put(
                rule.name(),
                new Said(
                        rule.patterns().stream()
                                .map(pattern -> RuleText.of(pattern).replaceAll("(policy[.][\\w.]+) \\([^)]*\\)", "$1"))
                                .collect(Collectors.joining("\n")),
                        rule.outcome())));
        return said;
    }

    private static String then(Rule.Outcome outcome) {
        return outcome instanceof Rule.AtMost cap
                ? "at most " + Spelled.words(cap.verdict())
                : Spelled.words(((Rule.Says) outcome).stance());
    }
}
