package org.commonsgovernance.rules.corpus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonsgovernance.api.assessment.LayerChange;
import org.commonsgovernance.api.assessment.Lifecycle;
import org.commonsgovernance.api.model.Fraction;
import org.commonsgovernance.rules.pack.Pack;
import org.commonsgovernance.rules.pack.PackThreshold;
import org.commonsgovernance.rules.policy.Policy;
import org.commonsgovernance.rules.policy.Threshold;
import org.commonsgovernance.rules.problem.Problems;
import org.commonsgovernance.rules.problem.Suggestion;
import org.commonsgovernance.rules.tree.KeyPlace;

/** Lays the figures of packs over those below. */
final class PackThresholds {
    private final Problems problems;
    private final Map<String, Threshold> figures = new LinkedHashMap<>();
    private final List<LayerChange> changes = new ArrayList<>();

    PackThresholds(Policy below, Problems problems) {
        this.problems = problems;
        figures.putAll(below.thresholds());
    }

    void lay(Pack pack, Version version) {
        for (PackThreshold one : pack.thresholds()) {
            String name = one.name().text();
            if (pack.owns(name)) {
                figures.put(name, threshold(one, String.valueOf(one.meaning())));
                changes.add(change(pack, one, LayerChange.Kind.ADDED, null));
                continue;
            }
            Threshold below = figures.get(name);
            if (!fits(pack, one, below, version) || below == null || !version.has(one.effectiveOn())) {
                continue;
            }
            figures.put(name, threshold(one, one.meaning() == null ? below.meaning() : one.meaning()));
            changes.add(change(pack, one, LayerChange.Kind.REPLACED, written(below.value())));
        }
    }

    private boolean fits(
            Pack pack, PackThreshold one, @org.jspecify.annotations.Nullable Threshold below, Version version) {
        if (below == null) {
            if (version.isLast()) {
                problem(
                        pack,
                        one,
                        "there is no threshold \"" + one.name() + "\" below this pack"
                                + orAll(Suggestion.didYouMean(one.name().text(), figures.keySet())));
            }
            return false;
        }
        if (below.isCount() != one.isCount()) {
            String example = below.isCount() ? "count: 3" : "share: 1/3";
            at(
                    pack,
                    one,
                    kind(one.isCount()),
                    "\"" + one.name() + "\" is a " + kind(below.isCount()) + ": write " + example
                            + " or the like in place of " + kind(one.isCount()));
            return false;
        }
        Fraction insteadOf = one.insteadOf();
        if (version.isLast() && insteadOf != null && insteadOf.compareTo(below.value()) != 0) {
            at(
                    pack,
                    one,
                    "instead-of",
                    "\"" + one.name() + "\" is " + written(below.value())
                            + " now, and this entry was written against " + written(insteadOf)
                            + "; see whether its reason still holds, then write instead-of: " + written(below.value()));
            return false;
        }
        return true;
    }

    private String orAll(String near) {
        return near.isEmpty() ? "; there are " + Suggestion.some(figures.keySet()) : near;
    }

    /** At a key of an entry. */
    private void at(Pack pack, PackThreshold one, String key, String message) {
        problems.add(KeyPlace.problem(pack.file(), one.name().line(), one.name().column(), true, key, message));
    }

    private static String kind(boolean isCount) {
        return isCount ? "count" : "share";
    }

    private static String written(Fraction value) {
        return value.toString();
    }

    private static Threshold threshold(PackThreshold one, String meaning) {
        return new Threshold(one.name().text(), one.value(), one.isCount(), meaning, one.reason(), one.source());
    }

    private static LayerChange change(
            Pack pack, PackThreshold one, LayerChange.Kind kind, @org.jspecify.annotations.Nullable String before) {
        return new LayerChange(
                pack.id(),
                LayerChange.Subject.THRESHOLD,
                kind,
                null,
                one.name().text(),
                before,
                written(one.value()),
                one.reason(),
                one.source(),
                Lifecycle.STABLE,
                one.effectiveOn());
    }

    private void problem(Pack pack, PackThreshold one, String message) {
        problems.add(pack.file().problem(one.name().line(), one.name().column(), message));
    }

    /** All figures, those of the lowest layer first. */
    Policy policy() {
        return new Policy(List.copyOf(figures.values()));
    }

    /** What was changed, in the order of the packs. */
    List<LayerChange> changes(Pack pack) {
        return changes.stream().filter(one -> one.layer().equals(pack.id())).toList();
    }
}
