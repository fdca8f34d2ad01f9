package org.commonsgovernance.rules.corpus;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonsgovernance.api.model.Fraction;
import org.commonsgovernance.rules.policy.Policy;
import org.commonsgovernance.rules.policy.Threshold;
import org.commonsgovernance.rules.problem.Problems;
import org.commonsgovernance.rules.problem.SourceFile;
import org.commonsgovernance.rules.tree.Node;
import org.commonsgovernance.rules.tree.RecordBinder;

/** Reads {@code policy.yaml}: names, each with a figure, its meaning, a reason and a source. */
final class PolicyReader {
    /** A threshold as written: exactly one of share and count. */
    record Written(
            @org.jspecify.annotations.Nullable Fraction share,
            @org.jspecify.annotations.Nullable Long count,
            String meaning,
            String reason,
            String source) {
        Written {
            if ((share == null) == (count == null)) {
                throw new IllegalArgumentException("give one of share (such as 1/3) and count (such as 3)");
            }
            if (share != null && share.compareTo(Fraction.ONE) > 0) {
                throw new IllegalArgumentException("a share is at most 1, not " + share);
            }
            if (count != null && count < 0) {
                throw new IllegalArgumentException("a count is not negative: " + count);
            }
        }
    }

    private PolicyReader() {}

    /** @param isUnsure whether what was told of the tree leaves open which figures there are */
    static Policy read(SourceFile file, Node tree, Problems problems, boolean isUnsure) {
        List<Threshold> thresholds = new ArrayList<>();
        if (!(tree instanceof Node.Mapping mapping)) {
            problems.add(file.problem(
                    tree.line(),
                    tree.column(),
                    "a figure begins with its name and a colon, such as plural:, and under it stand, each in a line of its"
                            + " own, share: 1/3 (or count: 3), meaning: ..., reason: ..., source: ..."));
            return new Policy(thresholds, Set.of(), true);
        }
        Set<String> unreadable = new HashSet<>();
        RecordBinder binder = new RecordBinder(file, problems);
        mapping.fields().forEach((name, field) -> {
            if (!name.matches("[a-z][A-Za-z0-9]*")) {
                problems.add(file.problem(
                        field.line(),
                        field.column(),
                        "rules can't use the name \"" + name + "\": a figure's name is letters and digits and begins"
                                + " small, such as pluralShare"));
                unreadable.add(name);
                return;
            }
            Written written = binder.bind(Written.class, field.value(), "a threshold", Map.of());
            if (written == null) {
                unreadable.add(name);
            } else {
                boolean isCount = written.count() != null;
                if (isCount && Policy.OF_THE_VERDICT.contains(name)) {
                    Node.Field count = ((Node.Mapping) field.value()).fields().get("count");
                    problems.add(file.problem(
                            count == null ? field.line() : count.line(),
                            count == null ? field.column() : count.column(),
                            name + " is a share of those that apply: write share: 3/4 or the like in place of count"));
                }
                Fraction value = written.share() != null ? written.share() : Fraction.of(count(written), 1);
                thresholds.add(
                        new Threshold(name, value, isCount, written.meaning(), written.reason(), written.source()));
            }
        });
        return new Policy(thresholds, unreadable, isUnsure);
    }

    private static long count(Written written) {
        return written.count() == null ? 0 : written.count();
    }
}
