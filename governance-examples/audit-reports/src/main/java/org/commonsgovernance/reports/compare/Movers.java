package org.commonsgovernance.reports.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonsgovernance.api.assessment.Evidence;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.Slice;
import org.commonsgovernance.api.model.given.Contribution;
import org.commonsgovernance.reports.Report;
import org.commonsgovernance.reports.Shown;
import org.commonsgovernance.rules.facts.FactKey;
import org.commonsgovernance.rules.report.CitedFacts;
import org.commonsgovernance.rules.report.FactView;
import org.jspecify.annotations.Nullable;

/** Which facts make the difference between two judgements. */
final class Movers {
    private final Side first;
    private final Side second;

    /** The facts of one side by type and id: those of the setup, and the computed ones that are cited. */
    private static final class Side {
        final Slice slice;
        final Map<String, Fact> given = new HashMap<>();
        final Map<String, Fact> cited;

        Side(Report report) {
            this.slice = report.assessment().slice();
            for (Fact fact : report.judgement().setup().facts()) {
                if (!(fact instanceof Contribution)) {
                    given.put(FactKey.of(fact), fact);
                }
            }
            this.cited = new CitedFacts(report.assessment(), report.judgement().setup()).all();
        }

        @Nullable
        Fact any(String key) {
            Fact fact = given.get(key);
            return fact == null ? cited.get(key) : fact;
        }
    }

    Movers(Report first, Report second) {
        this.first = new Side(first);
        this.second = new Side(second);
    }

    /** What made a piece of evidence come or go. */
    List<Mover> of(Evidence evidence, boolean isGained) {
        Side here = isGained ? second : first;
        Map<String, Mover> movers = new LinkedHashMap<>();
        for (Fact fact : evidence.facts()) {
            List<String> keys = new ArrayList<>();
            keys.add(FactKey.of(fact));
            keys.addAll(fact.source().derivedFrom());
            for (String key : keys) {
                Mover mover = here.any(key) == null ? null : of(key);
                if (mover != null) {
                    movers.putIfAbsent(key, mover);
                }
            }
        }
        return List.copyOf(movers.values());
    }

    private @Nullable Mover of(String key) {
        Fact before = first.any(key);
        Fact after = second.any(key);
        if (before == null || after == null) {
            return onOneSide(key, before, after);
        }
        boolean isComputed = !after.source().derivedFrom().isEmpty()
                || !before.source().derivedFrom().isEmpty();
        if (!FactView.properties(before).equals(FactView.properties(after))) {
            return mover(isComputed ? Mover.Kind.COMPUTED : Mover.Kind.CHANGED, key, before, after);
        }
        boolean held = before.appliesTo(first.slice);
        boolean holds = after.appliesTo(second.slice);
        if (held != holds) {
            return mover(holds ? Mover.Kind.BEGAN : Mover.Kind.ENDED, key, holds ? null : before, holds ? after : null);
        }
        boolean isSameStrength = before.source().basis() == after.source().basis()
                && before.source().speaker() == after.source().speaker();
        return isSameStrength ? null : mover(Mover.Kind.OTHER_SOURCE, key, before, after);
    }

    private @Nullable Mover onOneSide(String key, @Nullable Fact before, @Nullable Fact after) {
        Fact there = before == null ? after : before;
        if (there == null) {
            return null;
        }
        boolean isComputed = !there.source().derivedFrom().isEmpty()
                && !first.given.containsKey(key)
                && !second.given.containsKey(key);
        Mover.Kind kind = isComputed ? Mover.Kind.COMPUTED : before == null ? Mover.Kind.NEW : Mover.Kind.GONE;
        return mover(kind, key, before, after);
    }

    private static Mover mover(Mover.Kind kind, String key, @Nullable Fact before, @Nullable Fact after) {
        Fact last = after == null ? before : after;
        return new Mover(
                kind,
                Shown.line(key),
                says(key, before),
                says(key, after),
                last == null ? "" : Shown.line(last.source().locator()));
    }

    private static String says(String key, @Nullable Fact fact) {
        if (fact == null) {
            return "";
        }
        String sentence = FactView.sentence(fact);
        return Shown.line(sentence.length() > key.length() + 2 ? sentence.substring(key.length() + 2) : sentence);
    }
}
