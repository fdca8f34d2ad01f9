package org.commonsgovernance.gate.judge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.derived.Share;
import org.commonsgovernance.api.model.derived.Terms;
import org.commonsgovernance.gate.policy.Clause;
import org.commonsgovernance.gate.policy.GatePolicy;
import org.commonsgovernance.rules.problem.Printable;
import org.jspecify.annotations.Nullable;

/** What a push brings that was not so before, whatever the verdict. */
final class FactChanges {
    private FactChanges() {}

    static List<Objection> objections(GatePolicy policy, @Nullable Judged before, Judged after) {
        List<Objection> objections = new ArrayList<>();
        for (Clause.OfFact clause : policy.clauses(Clause.OfFact.class)) {
            Objection one = before == null
                    ? null
                    : switch (clause.fact()) {
                        case LICENCE_CHANGED -> licence(clause, before.facts(), after.facts());
                        case LICENCE_CLOSED -> closed(clause, before.facts(), after.facts());
                        case ASSIGNMENT_ADDED ->
                            added(
                                    clause,
                                    "Contributors would assign their rights to ",
                                    before.facts().assignments(),
                                    after.facts().assignments());
                        case AGREEMENT_ADDED ->
                            added(
                                    clause,
                                    "Contributors would sign an agreement that lets their work be given on under other terms,"
                                            + " with ",
                                    before.facts().agreements(),
                                    after.facts().agreements());
                        case SHARE_ABOVE -> share(clause, before.facts(), after.facts());
                        case HISTORY_REWRITTEN -> null; // seen in the references, not in the facts
                    };
            if (one != null) {
                objections.add(one);
            }
        }
        return objections;
    }

    private static @Nullable Objection licence(Clause.OfFact clause, KnownFacts before, KnownFacts after) {
        if (before.licences().isEmpty()
                || before.licences().keySet().equals(after.licences().keySet())) {
            return null;
        }
        return objection(
                clause,
                "The licence changes: %s so far, %s with this push."
                        .formatted(named(before.licences()), named(after.licences())),
                after.licences().values());
    }

    private static @Nullable Objection closed(Clause.OfFact clause, KnownFacts before, KnownFacts after) {
        boolean isClosed = after.terms() == Terms.CLOSED || after.terms() == Terms.NONE;
        if (before.terms() != Terms.OPEN || !isClosed) {
            return null;
        }
        return objection(
                clause,
                "The product would no longer be under an open licence: %s so far, %s with this push."
                        .formatted(named(before.licences()), named(after.licences())),
                after.licences().values());
    }

    private static @Nullable Objection added(
            Clause.OfFact clause, String what, SortedMap<String, Fact> before, SortedMap<String, Fact> after) {
        SortedMap<String, Fact> added = new TreeMap<>(after);
        added.keySet().removeAll(before.keySet());
        return added.isEmpty() ? null : objection(clause, what + named(added) + ".", added.values());
    }

    private static @Nullable Objection share(Clause.OfFact clause, KnownFacts before, KnownFacts after) {
        if (clause.of() == null || clause.share() == null) {
            return null;
        }
        Share now = after.share(clause.of());
        Share was = before.share(clause.of());
        boolean isAbove = now != null && now.lower().compareTo(clause.share()) > 0;
        boolean wasAbove = was != null && was.lower().compareTo(clause.share()) > 0;
        if (now == null || !isAbove || wasAbove) {
            return null;
        }
        return objection(
                clause,
                "%s would have %s of %s, more than %s."
                        .formatted(Printable.of(now.group()), now.lower(), Deciding.words(now.of()), clause.share()),
                List.of(now));
    }

    private static String named(SortedMap<String, Fact> facts) {
        return facts.isEmpty() ? "none that is known" : Printable.of(String.join(" and ", facts.keySet()));
    }

    private static Objection objection(Clause.OfFact clause, String what, Collection<? extends Fact> facts) {
        String mend = clause.mend();
        return new Objection(
                clause.then(),
                what,
                clause.place(),
                clause.because(),
                List.of(),
                Seen.of(facts),
                mend == null ? List.of() : List.of(mend));
    }
}
