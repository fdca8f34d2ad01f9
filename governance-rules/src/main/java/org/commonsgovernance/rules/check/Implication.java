package org.commonsgovernance.rules.check;

import java.util.ArrayList;
import java.util.List;
import org.commonsgovernance.rules.facts.Bounds;
import org.commonsgovernance.rules.guard.Pattern;
import org.commonsgovernance.rules.guard.Rule;

/**
 * Whether one rule fires wherever another does, on facts that the other cites too, so that what it finds is at least as
 * well sourced. Each of its patterns must be met by a fact that the other asks for. A "yes" is always true.
 */
final class Implication {
    /** No fact of a rule has this number: it stands for any that would break a "not". */
    private static final int ANY = 1_000;

    private final Rule from;
    private final Rule to;
    private final Candidates candidates;
    private final Bounds bounds;
    private final Clauses known;
    private final List<Clause> given;

    private Implication(Rule from, Rule to, Candidates candidates, Bounds bounds) {
        this.from = from;
        this.to = to;
        this.candidates = candidates;
        this.bounds = bounds;
        this.known = new Clauses(from);
        this.given = known.ofThose();
    }

    /** Whether {@code to} fires wherever {@code from} does. */
    static boolean holds(Rule from, Rule to, Candidates candidates, Bounds bounds) {
        return new Implication(from, to, candidates, bounds)
                .map(0, new int[to.patterns().size()]);
    }

    /** Chooses for each pattern of the one rule a fact that the other asks for. */
    private boolean map(int place, int[] facts) {
        if (place == to.patterns().size()) {
            return isMet(facts);
        }
        Pattern wanted = to.patterns().get(place);
        if (wanted.quantifier() == Pattern.Quantifier.NOT) {
            facts[place] = ANY;
            return map(place + 1, facts);
        }
        for (int i = 0; i < from.patterns().size(); i++) {
            Pattern there = from.patterns().get(i);
            if (there.quantifier() != Pattern.Quantifier.NOT && there.type() == wanted.type()) {
                facts[place] = i;
                if (map(place + 1, facts)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isMet(int[] facts) {
        Clauses wanted = new Clauses(to, place -> facts[place]);
        for (Clause clause : wanted.ofThose()) {
            if (!isImplied(clause, given)) {
                return false;
            }
        }
        for (int i = 0; i < to.patterns().size(); i++) {
            if (to.patterns().get(i).quantifier() == Pattern.Quantifier.NOT
                    && !isAbsent(to.patterns().get(i), wanted.of(i, ANY))) {
                return false;
            }
        }
        return true;
    }

    /** Whether each fact that would break the one rule's "not" would break one of the other's. */
    private boolean isAbsent(Pattern wanted, List<Clause> breaking) {
        List<Clause> assumed = new ArrayList<>(given);
        assumed.addAll(breaking);
        for (int i = 0; i < from.patterns().size(); i++) {
            Pattern there = from.patterns().get(i);
            boolean isSameKind = there.quantifier() == Pattern.Quantifier.NOT && there.type() == wanted.type();
            if (isSameKind && known.of(i, ANY).stream().allMatch(clause -> isImplied(clause, assumed))) {
                return true;
            }
        }
        return false;
    }

    private boolean isImplied(Clause clause, List<Clause> by) {
        List<Clause> counter = new ArrayList<>(by);
        counter.addAll(clause.negated());
        return !Satisfiability.isPossible(counter, candidates, bounds);
    }
}
