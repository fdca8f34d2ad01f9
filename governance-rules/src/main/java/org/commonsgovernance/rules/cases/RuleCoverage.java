package org.commonsgovernance.rules.cases;

import org.commonsgovernance.rules.guard.Rule;

/**
 * How far the cases of its own criterion, or those of the verdict, try a rule.
 *
 * @param rule the rule
 * @param fires in how many cases it fires
 * @param silent in how many it does not
 * @param isNeeded whether some case would give something else without it
 */
public record RuleCoverage(Rule rule, int fires, int silent, boolean isNeeded) {
    public boolean isTried() {
        return fires > 0 && silent > 0;
    }
}
