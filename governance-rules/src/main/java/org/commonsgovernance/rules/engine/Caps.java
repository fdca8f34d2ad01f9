package org.commonsgovernance.rules.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.commonsgovernance.api.assessment.Standing;
import org.commonsgovernance.api.assessment.Tally;
import org.commonsgovernance.api.assessment.Verdict;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.rules.guard.Conditions;
import org.commonsgovernance.rules.guard.Matcher;
import org.commonsgovernance.rules.guard.Pattern;
import org.commonsgovernance.rules.guard.Rule;

/**
 * The verdict rules of one setup, with all that they ask of other facts than the findings answered once: what remains
 * is asked of many possible findings. A rule never binds a finding to another fact, so that the two parts stand alone.
 */
final class Caps {
    private record Cap(List<Pattern> ofFindings, Verdict atMost) {}

    private final List<Cap> caps;

    private Caps(List<Cap> caps) {
        this.caps = caps;
    }

    /** As the setup's facts are. */
    static Caps of(List<Rule> rules, Matcher facts) {
        return of(rules, facts, false);
    }

    /** As they could be if what no fact tells were at its worst. */
    static Caps atWorst(List<Rule> rules, Matcher facts) {
        return of(rules, facts, true);
    }

    private static Caps of(List<Rule> rules, Matcher facts, boolean orCould) {
        List<Cap> caps = new ArrayList<>();
        for (Rule rule : rules) {
            List<Pattern> ofFindings =
                    rule.patterns().stream().filter(Caps::isOfFindings).toList();
            Rule others = new Rule(
                    rule.id(),
                    rule.name(),
                    rule.patterns().stream()
                            .filter(pattern -> !isOfFindings(pattern))
                            .toList(),
                    rule.outcome(),
                    rule.file(),
                    rule.line());
            boolean holds = facts.matches(others).stream().anyMatch(match -> Weighing.caps(facts.cited(others, match)));
            if (holds || (orCould && facts.couldMatch(others))) {
                caps.add(new Cap(ofFindings, ((Rule.AtMost) rule.outcome()).verdict()));
            }
        }
        return new Caps(caps);
    }

    private static boolean isOfFindings(Pattern pattern) {
        return pattern.type().javaType() == Tally.class || pattern.type().javaType() == Standing.class;
    }

    /** The lowest cap that holds of these findings; peer production where none does. */
    Verdict on(Collection<Fact> findings) {
        Verdict lowest = Verdict.PEER_PRODUCTION;
        for (Cap cap : caps) {
            if (!lowest.isAtOrBelow(cap.atMost())
                    && cap.ofFindings().stream().allMatch(pattern -> isMet(pattern, findings))) {
                lowest = cap.atMost();
            }
        }
        return lowest;
    }

    private static boolean isMet(Pattern pattern, Collection<Fact> findings) {
        return findings.stream()
                .anyMatch(fact -> fact.getClass() == pattern.type().javaType() && Conditions.meets(pattern, fact));
    }
}
