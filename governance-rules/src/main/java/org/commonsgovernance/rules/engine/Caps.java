package org.commonsgovernance.rules.engine;

import java.util.ArrayList;
import java.util.BitSet;
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
    /** @param ofFindings the places of the patterns that findings must meet */
    private record Cap(BitSet ofFindings, Verdict atMost) {}

    /** All that any verdict rule asks of findings: the same list for all setups, so that places in it can be compared. */
    private final List<Pattern> ofFindings;

    private final List<Cap> caps;

    private Caps(List<Pattern> ofFindings, List<Cap> caps) {
        this.ofFindings = ofFindings;
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
        List<Pattern> ofFindings = new ArrayList<>();
        List<Cap> caps = new ArrayList<>();
        for (Rule rule : rules) {
            BitSet needed = new BitSet();
            rule.patterns().stream().filter(Caps::isOfFindings).forEach(pattern -> {
                needed.set(ofFindings.size());
                ofFindings.add(pattern);
            });
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
                caps.add(new Cap(needed, ((Rule.AtMost) rule.outcome()).verdict()));
            }
        }
        return new Caps(ofFindings, caps);
    }

    private static boolean isOfFindings(Pattern pattern) {
        return pattern.type().javaType() == Tally.class || pattern.type().javaType() == Standing.class;
    }

    /** The lowest cap that holds of these findings; peer production where none does. */
    Verdict on(Collection<Fact> findings) {
        return on(met(findings));
    }

    /** Which patterns some findings meet: all that verdict rules see of them. */
    BitSet met(Collection<Fact> findings) {
        BitSet met = new BitSet();
        for (int place = 0; place < ofFindings.size(); place++) {
            met.set(place, isMet(ofFindings.get(place), findings));
        }
        return met;
    }

    /** The same by what findings meet. */
    Verdict on(BitSet met) {
        Verdict lowest = Verdict.PEER_PRODUCTION;
        for (Cap cap : caps) {
            if (!lowest.isAtOrBelow(cap.atMost()) && holdsAll(met, cap.ofFindings())) {
                lowest = cap.atMost();
            }
        }
        return lowest;
    }

    private static boolean holdsAll(BitSet met, BitSet needed) {
        for (int place = needed.nextSetBit(0); place >= 0; place = needed.nextSetBit(place + 1)) {
            if (!met.get(place)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isMet(Pattern pattern, Collection<Fact> findings) {
        return findings.stream()
                .anyMatch(fact -> fact.getClass() == pattern.type().javaType() && Conditions.meets(pattern, fact));
    }
}
