package org.commonsgovernance.rules.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.commonsgovernance.rules.guard.Pattern;
import org.commonsgovernance.rules.guard.Rule;

/** A rule's conditions as clauses. */
final class Clauses {
    private final Rule rule;
    private final IntUnaryOperator facts;
    private final Map<String, Slot> names = new HashMap<>();

    /** @param facts the number of the fact that a pattern asks for, by the pattern's place */
    Clauses(Rule rule, IntUnaryOperator facts) {
        this.rule = rule;
        this.facts = facts;
        for (int i = 0; i < rule.patterns().size(); i++) {
            Pattern pattern = rule.patterns().get(i);
            for (Pattern.Condition condition : pattern.conditions()) {
                if (condition instanceof Pattern.Binding binding) {
                    names.put(binding.variable(), new Slot(facts.applyAsInt(i), pattern.type(), binding.property()));
                }
            }
        }
    }

    /** Each pattern's fact has the pattern's place as its number. */
    Clauses(Rule rule) {
        this(rule, place -> place);
    }

    /** What holds of the facts that must be there. */
    List<Clause> ofThose() {
        List<Clause> clauses = new ArrayList<>();
        for (int i = 0; i < rule.patterns().size(); i++) {
            if (rule.patterns().get(i).quantifier() != Pattern.Quantifier.NOT) {
                clauses.addAll(of(i, facts.applyAsInt(i)));
            }
        }
        return clauses;
    }

    /** What a fact of that number must meet to meet a pattern. */
    List<Clause> of(int place, int fact) {
        Pattern pattern = rule.patterns().get(place);
        List<Clause> clauses = new ArrayList<>();
        for (int i = 0; i < pattern.conditions().size(); i++) {
            List<Clause.Literal> literals = new ArrayList<>();
            if (pattern.conditions().get(i) instanceof Pattern.Binding binding) {
                literals.add(new Clause.Known(new Slot(fact, pattern.type(), binding.property()), true));
            } else {
                for (Pattern.Comparison one :
                        ((Pattern.AnyOf) pattern.conditions().get(i)).comparisons()) {
                    Slot slot = new Slot(fact, pattern.type(), one.property());
                    Slot name = one.operands().get(0) instanceof Pattern.Variable variable
                            ? names.get(variable.name())
                            : null;
                    literals.add(new Clause.Compared(slot, one, name, true));
                }
            }
            clauses.add(new Clause(place, i, literals));
        }
        return clauses;
    }
}
