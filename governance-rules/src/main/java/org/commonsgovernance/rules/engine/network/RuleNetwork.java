package org.commonsgovernance.rules.engine.network;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonsgovernance.rules.guard.CanonicalDrl;
import org.commonsgovernance.rules.guard.Pattern;
import org.commonsgovernance.rules.guard.Rule;
import org.drools.base.base.ClassObjectType;
import org.drools.base.definitions.InternalKnowledgePackage;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.base.rule.Declaration;
import org.drools.base.rule.GroupElement;
import org.drools.base.rule.GroupElementFactory;
import org.drools.base.rule.RuleConditionElement;
import org.drools.core.reteoo.CoreComponentFactory;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.kie.api.KieBase;

/**
 * Builds the engine's network from checked rules: a tenth of the time that compiling their text takes, and nothing that
 * an author wrote reaches a compiler.
 */
public final class RuleNetwork {
    private final Map<String, Declaration> declared = new HashMap<>();
    private int patterns;

    private RuleNetwork() {}

    /** A rule base in which rules are called as {@link CanonicalDrl#name} calls them. */
    public static KieBase of(List<Rule> rules) {
        InternalKnowledgePackage all = CoreComponentFactory.get().createKnowledgePackage(CanonicalDrl.PACKAGE);
        for (int i = 0; i < rules.size(); i++) {
            all.addRule(new RuleNetwork().rule(CanonicalDrl.name(i), rules.get(i)));
        }
        InternalKnowledgeBase base = KnowledgeBaseFactory.newKnowledgeBase();
        base.addPackages(List.of(all));
        return base;
    }

    private RuleImpl rule(String name, Rule rule) {
        RuleImpl built = new RuleImpl(name);
        built.setPackage(CanonicalDrl.PACKAGE);
        for (Pattern pattern : rule.patterns()) {
            built.addPattern(element(pattern));
        }
        built.setConsequence(new NoConsequence());
        return built;
    }

    private RuleConditionElement element(Pattern pattern) {
        return switch (pattern.quantifier()) {
            case EACH -> pattern(pattern);
            case EXISTS -> group(GroupElementFactory.newExistsInstance(), pattern);
            case NOT -> group(GroupElementFactory.newNotInstance(), pattern);
        };
    }

    private GroupElement group(GroupElement group, Pattern pattern) {
        group.addChild(pattern(pattern));
        return group;
    }

    private org.drools.base.rule.Pattern pattern(Pattern pattern) {
        org.drools.base.rule.Pattern built = new org.drools.base.rule.Pattern(
                patterns++, new ClassObjectType(pattern.type().javaType()));
        if (pattern.quantifier() == Pattern.Quantifier.NOT) {
            built.addConstraint(FactConstraint.counted());
        }
        Map<String, Pattern.Binding> own = new HashMap<>();
        for (Pattern.Condition condition : pattern.conditions()) {
            JoinConstraint join = JoinConstraint.of(condition, own, declared);
            built.addConstraint(join == null ? FactConstraint.of(condition, own, pattern.type()) : join);
            if (condition instanceof Pattern.Binding binding) {
                own.put(binding.variable(), binding);
            }
        }
        own.forEach((variable, binding) -> {
            Declaration declaration = built.addDeclaration(variable);
            declaration.setReadAccessor(new PropertyReader(binding.property()));
            declared.put(variable, declaration);
        });
        return built;
    }
}
