package org.commonsgovernance.rules.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonsgovernance.api.assessment.LayerChange.Kind;
import org.commonsgovernance.api.assessment.Lifecycle;
import org.commonsgovernance.api.model.Fraction;
import org.commonsgovernance.rules.problem.Printable;
import org.commonsgovernance.rules.problem.Problem;
import org.commonsgovernance.rules.problem.Problems;
import org.commonsgovernance.rules.problem.SourceFile;
import org.commonsgovernance.rules.tree.KeyPlace;
import org.commonsgovernance.rules.tree.Node;
import org.commonsgovernance.rules.tree.RecordBinder;
import org.commonsgovernance.rules.tree.TreeReader;
import org.jspecify.annotations.Nullable;

/** Reads a {@code pack.yaml}, and tells what in it is wrong whatever the pack is laid over. */
final class PackReader {
    private final PackFolder folder;
    private final Problems problems;
    private final SourceFile file;
    private final RecordBinder binder;
    private final PackChecks checks;

    private PackReader(PackFolder folder, SourceFile file, Problems problems) {
        this.folder = folder;
        this.file = file;
        this.problems = problems;
        this.checks = new PackChecks(file, problems);
        this.binder = new RecordBinder(file, problems)
                .readingText(Word.class, this::word)
                .reading(PackYaml.Thresholds.class, this::thresholds)
                .reading(PackYaml.Base.class, (node, key) -> named(PackYaml.Base.class, node, "extends"))
                .reading(PackYaml.RuleYaml.class, (node, key) -> named(PackYaml.RuleYaml.class, node, "a rule's entry"))
                .reading(
                        PackYaml.Release.class,
                        (node, key) -> named(PackYaml.Release.class, node, "an entry of the changelog"));
    }

    /**
     * The pack in a folder.
     *
     * @throws org.commonsgovernance.rules.problem.InvalidInputException with every mistake in its {@code pack.yaml}
     */
    static Pack read(PackFolder folder) {
        Problems problems = new Problems();
        if (!folder.has(PackFolder.PACK)) {
            problems.add(Problem.whole(
                    folder.folder().toString(), "is no pack: it has no pack.yaml, which says what the pack is"));
            throw problems.failure();
        }
        return new PackReader(folder, folder.text(PackFolder.PACK), problems).pack();
    }

    private Pack pack() {
        Node tree = TreeReader.read(file, problems);
        PackYaml yaml = tree == null ? null : binder.bind(PackYaml.class, tree, "a pack", Map.of());
        if (yaml == null) {
            throw problems.failure();
        }
        boolean hasId = checks.requireId(yaml.id());
        checks.requireVersions(yaml);
        checks.requireBase(yaml.base());
        List<PackThreshold> thresholds =
                yaml.thresholds() == null ? List.of() : yaml.thresholds().all();
        if (hasId) {
            thresholds.forEach(one -> checks.requireThreshold(one, yaml.id().text()));
        }
        List<PackRule> rules = new ArrayList<>();
        for (PackYaml.RuleYaml written : yaml.rules()) {
            PackRule rule = rule(written);
            if (rule != null) {
                rules.add(rule);
            }
        }
        checks.requireOnce(rules);
        problems.throwIfAny();
        return new Pack(
                yaml.id().text(),
                yaml.version().text(),
                yaml.name(),
                yaml.base().pack(),
                yaml.base().version(),
                yaml.base().digest(),
                thresholds,
                rules,
                file,
                folder,
                List.of());
    }

    private <R> @Nullable R named(Class<R> type, Node node, String what) {
        return binder.bind(type, node, what, Map.of());
    }

    private @Nullable Word word(Node node, String key) {
        if (!(node instanceof Node.Scalar scalar) || scalar.text().isBlank()) {
            problem(node.line(), node.column(), key + " is a text, not " + node.described());
            return null;
        }
        String text = scalar.text().strip();
        if (!text.codePoints().allMatch(Printable::isVisible)) {
            problem(node.line(), node.column(), key + " must be one line of visible characters");
            return null;
        }
        return new Word(text, node.line(), node.column());
    }

    private PackYaml.@Nullable Thresholds thresholds(Node node, String key) {
        List<PackThreshold> all = new ArrayList<>();
        if (!(node instanceof Node.Mapping mapping)) {
            problem(
                    node.line(),
                    node.column(),
                    key + " are written as names, each with a figure, a reason and a source");
            return null;
        }
        mapping.fields().forEach((name, field) -> {
            Word word = new Word(name, field.line(), field.column());
            PackYaml.ThresholdYaml written =
                    binder.bind(PackYaml.ThresholdYaml.class, field.value(), "a threshold", Map.of());
            if (written != null) {
                PackThreshold one = threshold(word, written);
                if (one != null) {
                    all.add(one);
                }
            }
        });
        return new PackYaml.Thresholds(all);
    }

    private @Nullable PackThreshold threshold(Word name, PackYaml.ThresholdYaml written) {
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

    private @Nullable PackRule rule(PackYaml.RuleYaml written) {
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
            problems.add(
                    KeyPlace.problem(
                            file,
                            disable.line(),
                            disable.column(),
                            false,
                            "lifecycle",
                            "a disabled rule has no lifecycle; take this line out, or, to announce it, write effective-on and a day"));
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
