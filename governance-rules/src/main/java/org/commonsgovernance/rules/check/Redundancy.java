package org.commonsgovernance.rules.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commonsgovernance.api.assessment.Stance;
import org.commonsgovernance.rules.facts.Bounds;
import org.commonsgovernance.rules.facts.FactType;
import org.commonsgovernance.rules.guard.Pattern;
import org.commonsgovernance.rules.guard.Rule;
import org.commonsgovernance.rules.guard.RulePlaces;
import org.commonsgovernance.rules.problem.Problem;

/** Tells of rules that add nothing, because another that says as much fires wherever they do. */
final class Redundancy {
    private final List<Rule> rules;
    private final List<Set<FactType>> types;
    private final Function<Rule, RulePlaces> places;
    private final Candidates candidates;
    private final Bounds bounds;
    private final Consumer<Problem> warnings;

    private Redundancy(List<Rule> rules, Function<Rule, RulePlaces> places, Bounds bounds, Consumer<Problem> warnings) {
        this.rules = rules;
        this.types = rules.stream().map(Redundancy::typesThere).toList();
        this.places = places;
        this.candidates = new Candidates(rules, bounds);
        this.bounds = bounds;
        this.warnings = warnings;
    }

    /** @param rules of one criterion, or those of the verdict; each can fire */
    static void check(List<Rule> rules, Function<Rule, RulePlaces> places, Bounds bounds, Consumer<Problem> warnings) {
        new Redundancy(rules, places, bounds, warnings).check();
    }

    private static Set<FactType> typesThere(Rule rule) {
        return rule.patterns().stream()
                .filter(pattern -> pattern.quantifier() != Pattern.Quantifier.NOT)
                .map(Pattern::type)
                .collect(Collectors.toSet());
    }

    private void check() {
        Set<Rule> told = new HashSet<>();
        for (int i = 0; i < rules.size(); i++) {
            for (int j = 0; j < rules.size(); j++) {
                boolean isWorthAsking =
                        i != j && !told.contains(rules.get(j)) && types.get(i).containsAll(types.get(j));
                if (isWorthAsking
                        && (isAtLeast(rules.get(j), rules.get(i)) || areOpposite(rules.get(i), rules.get(j)))) {
                    if (tell(i, j)) {
                        told.add(rules.get(i));
                        break;
                    }
                }
            }
        }
    }

    private boolean tell(int i, int j) {
        Rule rule = rules.get(i);
        Rule other = rules.get(j);
        if (!Implication.holds(rule, other, candidates, bounds)) {
            return false;
        }
        boolean areAlike = Implication.holds(other, rule, candidates, bounds);
        if (areOpposite(rule, other) && !areAlike) {
            return false; // a way to say that something contests what would else be decided
        }
        if (areAlike && i < j) {
            return false; // told of the later of the two
        }
        String which = "\"" + other.name() + "\" in line " + other.line()
                + (other.file().equals(rule.file()) ? "" : " of " + other.file());
        String message;
        if (areOpposite(rule, other)) {
            message = "this rule and " + which
                    + " always fire together and say the opposite; change what one of them asks"
                    + " for, or let one rule say contests()";
        } else if (areAlike) {
            message = "this rule and " + which + " always fire together and say the same; drop one of them";
        } else {
            message = "whenever this rule fires, so does " + which
                    + ", which says as much, so that this one adds nothing; drop it, or change what it asks for";
        }
        warnings.accept(places.apply(rule).rule(rule, message));
        return true;
    }

    /** Whether a rule says the same of its criterion as another, or caps the verdict as low. */
    private static boolean isAtLeast(Rule rule, Rule other) {
        if (rule.outcome() instanceof Rule.AtMost cap && other.outcome() instanceof Rule.AtMost otherCap) {
            return cap.verdict().isAtOrBelow(otherCap.verdict());
        }
        return rule.outcome().equals(other.outcome());
    }

    private static boolean areOpposite(Rule rule, Rule other) {
        return (rule.stance() == Stance.SUPPORTS && other.stance() == Stance.OPPOSES)
                || (rule.stance() == Stance.OPPOSES && other.stance() == Stance.SUPPORTS);
    }
}
