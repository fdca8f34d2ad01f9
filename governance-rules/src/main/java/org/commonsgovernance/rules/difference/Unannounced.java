package org.commonsgovernance.rules.difference;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.commonsgovernance.api.assessment.LayerChange;
import org.commonsgovernance.rules.authoring.RuleFolder;
import org.commonsgovernance.rules.pack.Pack;
import org.commonsgovernance.rules.problem.Problems;
import org.commonsgovernance.rules.tree.Node;
import org.commonsgovernance.rules.tree.TreeReader;
import org.jspecify.annotations.Nullable;

/** New changes of a pack that would hold on days before it says that they were published. */
final class Unannounced {
    private Unannounced() {}

    /** One line a change; none where the new rules are no pack's. */
    static List<String> of(RuleFolder before, RuleFolder after) {
        Pack pack = after.pack();
        LocalDate published = pack == null ? null : published(pack);
        if (pack == null || published == null) {
            return List.of();
        }
        List<LayerChange> fresh = new ArrayList<>(after.corpus().layering().changes());
        fresh.removeAll(before.corpus().layering().changes());
        return fresh.stream()
                .filter(change -> change.layer().equals(pack.id()))
                .filter(change ->
                        change.effectiveOn() != null && change.effectiveOn().isBefore(published))
                .map(change -> "\"" + change.name() + "\" is new and holds from " + change.effectiveOn()
                        + " on, before its version was published (" + published
                        + "): nobody could know it on those days")
                .toList();
    }

    /** The newest day of its changelog. */
    private static @Nullable LocalDate published(Pack pack) {
        Node tree = TreeReader.read(pack.file(), new Problems()); // what is read as a pack has no mistake
        return tree != null && tree.get("changelog") instanceof Node.Sequence releases
                ? releases.items().stream()
                        .flatMap(Unannounced::day)
                        .max(LocalDate::compareTo)
                        .orElse(null)
                : null;
    }

    private static Stream<LocalDate> day(Node release) {
        try {
            return release.get("date") instanceof Node.Scalar date
                    ? Stream.of(LocalDate.parse(date.text().strip()))
                    : Stream.empty();
        } catch (DateTimeException e) {
            return Stream.empty();
        }
    }
}
