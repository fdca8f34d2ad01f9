package org.commonsgovernance.beside;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonsgovernance.api.assessment.Stance;
import org.commonsgovernance.rules.engine.OwnParts;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rule;
import org.jeasy.rules.api.RuleListener;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.mvel.MVELRuleFactory;
import org.jeasy.rules.support.reader.YamlRuleDefinitionReader;

/** Easy Rules: conditions and actions in MVEL, in YAML; the actions say what a rule found. */
final class EasyRules implements Alternative {
    private final Map<String, Rules> rules;

    private EasyRules(Map<String, Rules> rules) {
        this.rules = rules;
    }

    /** All rules, as they stand in the files. */
    static EasyRules ofFiles() {
        Map<String, Rules> rules = new HashMap<>();
        for (String indicator : OwnParts.indicators()) {
            rules.put(indicator, read(RuleFiles.text("easy", indicator, ".yml")));
        }
        return new EasyRules(rules);
    }

    static EasyRules of(List<RuleText> texts) {
        Map<String, StringBuilder> files = new HashMap<>();
        for (RuleText text : texts) {
            files.computeIfAbsent(text.indicator(), id -> new StringBuilder())
                    .append("---\nname: \"")
                    .append(text.reason())
                    .append("\"\n")
                    .append(text.text());
        }
        Map<String, Rules> rules = new HashMap<>();
        files.forEach((indicator, file) -> rules.put(indicator, read(file.toString())));
        return new EasyRules(rules);
    }

    /** The rules one by one, as they can be repeated. */
    static List<RuleText> texts() {
        List<RuleText> texts = new ArrayList<>();
        for (String indicator : OwnParts.indicators()) {
            for (String one : RuleFiles.text("easy", indicator, ".yml").split("---\n")) {
                if (!one.isEmpty()) {
                    String name = one.substring(one.indexOf('"') + 1, one.indexOf("\"\n"));
                    texts.add(new RuleText(indicator, name, Stance.CONTESTS, one.substring(one.indexOf('\n') + 1)));
                }
            }
        }
        return texts;
    }

    private static Rules read(String file) {
        try {
            return new MVELRuleFactory(new YamlRuleDefinitionReader()).createRules(new StringReader(file));
        } catch (Exception e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    public List<Reason> reasons(Material material) {
        List<Reason> reasons = new ArrayList<>();
        Map<String, Set<String>> found = new HashMap<>();
        for (Strength level : material.levels()) {
            Facts facts = new Facts();
            facts.put("policy", CelRules.Policy.OF_CORPUS);
            Plain.components(Document.of(material, level), facts::put);
            rules.forEach((indicator, ofIndicator) -> {
                Finding finding =
                        new Finding(indicator, level, reasons, found.computeIfAbsent(indicator, id -> new HashSet<>()));
                facts.put("finding", finding);
                DefaultRulesEngine engine = new DefaultRulesEngine();
                engine.registerRuleListener(finding);
                engine.fire(ofIndicator, facts);
            });
        }
        return reasons;
    }

    /** What the actions call: it knows from the engine which rule is at work. */
    public static final class Finding implements RuleListener {
        private final String indicator;
        private final Strength level;
        private final List<Reason> reasons;
        private final Set<String> found;
        private String rule = "";

        private Finding(String indicator, Strength level, List<Reason> reasons, Set<String> found) {
            this.indicator = indicator;
            this.level = level;
            this.reasons = reasons;
            this.found = found;
        }

        @Override
        public boolean beforeEvaluate(Rule one, Facts facts) {
            return !found.contains(one.getName());
        }

        @Override
        public void beforeExecute(Rule one, Facts facts) {
            rule = one.getName();
        }

        @Override
        public void onEvaluationError(Rule one, Facts facts, Exception exception) {
            throw new IllegalStateException(one.getName() + ": " + exception.getMessage(), exception);
        }

        @Override
        public void onFailure(Rule one, Facts facts, Exception exception) {
            throw new IllegalStateException(one.getName() + ": " + exception.getMessage(), exception);
        }

        public void supports() {
            say(Stance.SUPPORTS);
        }

        public void opposes() {
            say(Stance.OPPOSES);
        }

        public void contests() {
            say(Stance.CONTESTS);
        }

        public void notApplicable() {
            say(Stance.NOT_APPLICABLE);
        }

        public void presumablySupports() {
            say(Stance.PRESUMABLY_SUPPORTS);
        }

        public void presumablyOpposes() {
            say(Stance.PRESUMABLY_OPPOSES);
        }

        private void say(Stance stance) {
            found.add(rule);
            reasons.add(new Reason(indicator, rule, stance, level));
        }
    }
}
