package org.commonsgovernance.rules.check;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.commonsgovernance.api.assessment.Standing;
import org.commonsgovernance.api.assessment.Tally;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.rules.guard.Conditions;
import org.commonsgovernance.rules.guard.FindingStates;
import org.commonsgovernance.rules.guard.Pattern;
import org.commonsgovernance.rules.guard.Rule;
import org.commonsgovernance.rules.guard.RulePlaces;
import org.commonsgovernance.rules.problem.Problem;

/** Tells of caps that hold in no way, or in every way, in which a corpus' indicators and families can stand. */
final class CapStates {
    private final List<FindingStates.State> indicators;
    private final List<FindingStates.State> families;

    /**
     * @param indicators the ids of the corpus' indicators
     * @param families how many families of inversions it has
     */
    CapStates(List<String> indicators, int families) {
        this.indicators = FindingStates.ofIndicators(indicators);
        this.families = FindingStates.ofFamilies(families);
    }

    void check(Rule rule, RulePlaces places, Consumer<Problem> warnings) {
        List<Pattern> ofFindings =
                rule.patterns().stream().filter(CapStates::isOfFindings).toList();
        if (ofFindings.isEmpty()) {
            return;
        }
        Predicate<List<Fact>> meets = facts -> ofFindings.stream().allMatch(pattern -> isMet(pattern, facts));
        for (List<FindingStates.State> states : List.of(indicators, families)) {
            List<Pattern> here = ofFindings.stream()
                    .filter(pattern -> isOfFamilies(pattern) == (states == families))
                    .toList();
            boolean isImpossible = !here.isEmpty()
                    && !states.isEmpty()
                    && states.stream().noneMatch(state -> here.stream().allMatch(one -> isMet(one, state.facts())));
            if (isImpossible) {
                warnings.accept(places.pattern(
                        rule,
                        rule.patterns().indexOf(here.get(0)),
                        "this rule can never fire: the corpus has "
                                + number(states.get(0).statuses().size(), states == families)
                                + "; however findings stand, this does not hold"));
                return;
            }
        }
        boolean asksOfFindingsAlone = ofFindings.size() == rule.patterns().size();
        boolean isAlways = asksOfFindingsAlone
                && !indicators.isEmpty()
                && !families.isEmpty()
                && indicators.stream()
                        .allMatch(one -> families.stream().allMatch(other -> meets.test(both(one, other))));
        if (isAlways) {
            warnings.accept(places.rule(
                    rule, "this rule caps the verdict of every setup, however its findings stand; ask for more"));
        }
    }

    private static String number(int number, boolean isOfFamilies) {
        return isOfFamilies
                ? number + (number == 1 ? " family" : " families")
                : number + (number == 1 ? " indicator" : " indicators");
    }

    private static List<Fact> both(FindingStates.State indicators, FindingStates.State families) {
        return java.util.stream.Stream.concat(indicators.facts().stream(), families.facts().stream())
                .toList();
    }

    private static boolean isOfFindings(Pattern pattern) {
        return pattern.type().javaType() == Tally.class || pattern.type().javaType() == Standing.class;
    }

    private static boolean isOfFamilies(Pattern pattern) {
        return Constants.of(pattern).contains(Tally.Scope.FAMILIES);
    }

    private static boolean isMet(Pattern pattern, List<Fact> facts) {
        return facts.stream()
                .anyMatch(fact -> fact.getClass() == pattern.type().javaType() && Conditions.meets(pattern, fact));
    }
}
