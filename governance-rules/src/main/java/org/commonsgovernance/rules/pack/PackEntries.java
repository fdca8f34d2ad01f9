package org.commonsgovernance.rules.pack;

import org.commonsgovernance.api.assessment.LayerChange.Kind;
import org.commonsgovernance.api.assessment.Lifecycle;
import org.commonsgovernance.api.model.Fraction;
import org.commonsgovernance.rules.problem.Problems;
import org.commonsgovernance.rules.problem.SourceFile;
import org.commonsgovernance.rules.tree.Node;
import org.jspecify.annotations.Nullable;

/** What the entries of a {@code pack.yaml} mean, one by one. */
final class PackEntries {
    private final SourceFile file;
    private final Problems problems;

    PackEntries(SourceFile file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** A threshold; null if it is none, which was told. */
    @Nullable
    PackThreshold threshold(Word name, PackYaml.ThresholdYaml written) {
        Long count = written.count();
        Fraction share = written.share();
        if ((share == null) == (count == null)) {
            problem(name, "give one of share (such as 1/3) and count (such as 3)");
            return null;
        }
        if (share != null && share.compareTo(Fraction.ONE) > 0) {
            problem(name, "a share is at most 1, not " + share);
        }
        if (count != null && count < 0) {
            problem(name, "a count is not negative: " + count);
            return null;
        }
        Fraction value = share != null ? share : Fraction.of(count == null ? 0 : count, 1);
        return new PackThreshold(
                name,
                value,
                count != null,
                written.insteadOf(),
                written.meaning(),
                written.reason(),
                written.source(),
                written.effectiveOn());
    }

    /** A rule's change; null if it is none, which was told. */
    @Nullable
    PackRule rule(PackYaml.RuleYaml written, Node node) {
        int before = problems.size();
        Word add = written.add();
        Word replace = written.replace();
        Word disable = written.disable();
        int given = (add == null ? 0 : 1) + (replace == null ? 0 : 1) + (disable == null ? 0 : 1);
        if (given > 1) {
            Word second = disable != null ? disable : replace == null ? written.of() : replace;
            problem(
                    second,
                    "this entry gives two of add, replace and disable; make an entry of its own of each, with its reason");
            return null;
        }
        if (given == 0) {
            problem(
                    written.of(),
                    "give one of add, replace and disable, each with the sentence that is the rule's name");
            return null;
        }
        if (written.by() != null && replace == null) {
            problem(written.by(), "\"by\" stands beside replace: it names the rule that comes instead");
        }
        if (disable != null && written.lifecycle() != Lifecycle.STABLE) {
            Node lifecycle = node.get("lifecycle");
            problem(
                    lifecycle == null ? node.line() : lifecycle.line(),
                    lifecycle == null ? node.column() : lifecycle.column(),
                    "a disabled rule has no lifecycle; take this line out, or, to announce it, write effective-on and a"
                            + " day");
        }
        boolean isTried = written.lifecycle() == Lifecycle.EXPERIMENTAL;
        if (replace != null
                && isTried
                && (written.by() == null || written.by().text().equals(replace.text()))) {
            problem(
                    replace,
                    "while a replacement is tried out both rules stand; give the new one its own name with by");
        }
        if (problems.size() > before) {
            return null;
        }
        Kind kind = add != null ? Kind.ADDED : replace != null ? Kind.REPLACED : Kind.DISABLED;
        return new PackRule(
                kind,
                written.of(),
                replace != null ? replace : disable,
                add != null ? add : written.by() != null ? written.by() : replace,
                written.reason(),
                written.source(),
                written.lifecycle(),
                written.effectiveOn());
    }

    private void problem(Word at, String message) {
        problem(at.line(), at.column(), message);
    }

    private void problem(int line, int column, String message) {
        problems.add(file.problem(line, column, message));
    }
}
