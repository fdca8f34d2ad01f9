package org.commonsgovernance.rules.check;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.commonsgovernance.rules.problem.Problem;
import org.commonsgovernance.rules.problem.Problems;
import org.commonsgovernance.rules.problem.SourceFile;
import org.commonsgovernance.rules.tree.Node;
import org.commonsgovernance.rules.tree.TreeReader;
import org.jspecify.annotations.Nullable;

/** Changes that would hold on days on which nobody could know of them: before the pack was first published. */
final class EarlyDays {
    private static final String KEY = "effective-on";

    private final LocalDate published;
    private final Consumer<Problem> warnings;

    /** @param published the first day of the pack's changelog */
    EarlyDays(LocalDate published, Consumer<Problem> warnings) {
        this.published = published;
        this.warnings = warnings;
    }

    /** Looks at the days of a {@code pack.yaml} or {@code criterion.yaml}. */
    void check(SourceFile file) {
        Node tree = TreeReader.read(file, new Problems()); // what is wrong in it was told
        if (tree == null) {
            return;
        }
        look(file, tree.get(KEY));
        if (tree.get("thresholds") instanceof Node.Mapping thresholds) {
            thresholds
                    .fields()
                    .values()
                    .forEach(field -> look(file, field.value().get(KEY)));
        }
        if (tree.get("rules") instanceof Node.Sequence rules) {
            rules.items().forEach(item -> look(file, item.get(KEY)));
        }
    }

    private void look(SourceFile file, @Nullable Node written) {
        if (!(written instanceof Node.Scalar day)) {
            return;
        }
        LocalDate from;
        try {
            from = LocalDate.parse(day.text());
        } catch (DateTimeException e) {
            return; // which was told
        }
        if (from.isBefore(published)) {
            warnings.accept(file.problem(
                    day.line(),
                    day.column(),
                    from + " lies before the pack's first version (" + published
                            + "), so that setups are judged by this for days on which nobody could know it; write "
                            + published + " or later, or leave the line out"));
        }
    }
}
