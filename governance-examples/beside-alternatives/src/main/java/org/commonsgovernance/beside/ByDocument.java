package org.commonsgovernance.beside;

import java.util.ArrayList;
import java.util.List;

/**
 * What engines have in common that answer yes or no for one document: they say that a rule matches, but not on what. To
 * tell how well it is known, they are asked anew for each level of trust, with what is known that well.
 */
abstract class ByDocument<D> implements Alternative {
    final List<RuleText> rules;

    ByDocument(List<RuleText> rules) {
        this.rules = rules;
    }

    @Override
    public List<Reason> reasons(Material material) {
        List<Reason> reasons = new ArrayList<>();
        boolean[] isFound = new boolean[rules.size()];
        for (Strength level : material.levels()) {
            D input = input(Document.of(material, level));
            for (int i = 0; i < isFound.length; i++) {
                if (!isFound[i] && holds(i, input)) {
                    isFound[i] = true;
                    reasons.add(rules.get(i).found(level));
                }
            }
        }
        return reasons;
    }

    /** The document in the form that the engine takes. */
    abstract D input(Document document);

    abstract boolean holds(int index, D input);
}
