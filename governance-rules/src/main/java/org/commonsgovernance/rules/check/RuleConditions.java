package org.commonsgovernance.rules.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.commonsgovernance.rules.guard.Pattern;
import org.commonsgovernance.rules.guard.Rule;
import org.commonsgovernance.rules.guard.RulePlaces;
import org.commonsgovernance.rules.guard.RuleText;
import org.commonsgovernance.rules.problem.Problem;

/** Whether a rule's own conditions leave room for each other. */
final class RuleConditions {
    private final Rule rule;
    private final RulePlaces places;
    private final Candidates candidates;
    private final Bounds bounds;
    private final Consumer<Problem> warnings;
    private final Clauses clauses;
    private final List<Clause> all;

    private RuleConditions(Rule rule, RulePlaces places, Bounds bounds, Consumer<Problem> warnings) {
        this.rule = rule;
        this.places = places;
        this.candidates = new Candidates(List.of(rule), bounds);
        this.bounds = bounds;
        this.warnings = warnings;
        this.clauses = new Clauses(rule);
        this.all = clauses.ofThose();
    }

    /** Tells of a rule that can never fire, and of conditions that say nothing. Whether the rule can fire. */
    static boolean check(Rule rule, RulePlaces places, Bounds bounds, Consumer<Problem> warnings) {
        return new RuleConditions(rule, places, bounds, warnings).check();
    }

    private boolean check() {
        if (!isPossible(all)) {
            tellWhatCannotHold();
            return false;
        }
        for (int i = 0; i < rule.patterns().size(); i++) {
            if (rule.patterns().get(i).quantifier() == Pattern.Quantifier.NOT) {
                checkAbsence(i);
            }
        }
        tellWhatSaysNothing();
        return true;
    }

    private boolean isPossible(List<Clause> what) {
        return Satisfiability.isPossible(what, candidates, bounds);
    }

    private void tellWhatCannotHold() {
        int end = 1;
        while (isPossible(all.subList(0, end))) {
            end++;
        }
        Clause culprit = all.get(end - 1);
        String what = "this rule can never fire: " + text(culprit);
        boolean isOfItself = culprit.anyOf().stream()
                .allMatch(one -> one instanceof Clause.Compared compared
                        && compared.slot().equals(compared.name()));
        if (isOfItself) {
            warn(culprit, what + " compares a value with itself");
            return;
        }
        if (!isPossible(List.of(culprit))) {
            warn(culprit, what + " holds of no value that there can be");
            return;
        }
        for (Clause other : all.subList(0, end - 1)) {
            if (!isPossible(List.of(other, culprit))) {
                warn(culprit, what + " can't hold beside " + text(other) + "; write a rule for each, or drop one");
                return;
            }
        }
        warn(culprit, what + " can't hold beside the conditions before it; write two rules, or drop one of them");
    }

    private void checkAbsence(int place) {
        List<Clause> absent = clauses.of(place, place);
        if (!isPossible(absent)) {
            warnings.accept(places.pattern(
                    rule,
                    place,
                    "no fact can meet these conditions, so that \"not\" before them always holds; leave the pattern out, or"
                            + " write one with \"not\" for each condition"));
            return;
        }
        for (int i = 0; i < rule.patterns().size(); i++) {
            Pattern there = rule.patterns().get(i);
            boolean isThere = there.quantifier() != Pattern.Quantifier.NOT
                    && there.type() == rule.patterns().get(place).type();
            if (isThere && areImplied(clauses.of(place, i))) {
                // What others merely say does not break a "not", so that such a rule may still match on that.
                warnings.accept(places.pattern(
                        rule,
                        place,
                        "this rule can hardly fire: it asks for " + RuleText.of(there)
                                + ", and this pattern says that there is none; drop one of the two"));
                return;
            }
        }
    }

    private boolean areImplied(List<Clause> wanted) {
        return wanted.stream().allMatch(clause -> isImplied(clause, all));
    }

    private boolean isImplied(Clause clause, List<Clause> by) {
        List<Clause> counter = new ArrayList<>(by);
        counter.addAll(clause.negated());
        return !isPossible(counter);
    }

    private void tellWhatSaysNothing() {
        for (Clause clause : all) {
            boolean isOfConstants = clause.anyOf().stream()
                    .allMatch(literal -> literal instanceof Clause.Compared compared && compared.name() == null);
            if (!isOfConstants) {
                continue;
            }
            List<Clause> others = new ArrayList<>(all);
            others.remove(clause);
            if (isImplied(clause, others)) {
                warn(clause, text(clause) + " holds wherever the other conditions do, and says nothing; leave it out");
                return; // of two that say the same, one is enough
            }
        }
    }

    private String text(Clause clause) {
        return RuleText.of(rule.patterns().get(clause.pattern()).conditions().get(clause.condition()));
    }

    private void warn(Clause clause, String message) {
        warnings.accept(places.condition(rule, clause.pattern(), clause.condition(), message));
    }
}
