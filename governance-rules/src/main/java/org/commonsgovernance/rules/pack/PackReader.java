package org.commonsgovernance.rules.pack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonsgovernance.rules.problem.InvalidInputException;
import org.commonsgovernance.rules.problem.Printable;
import org.commonsgovernance.rules.problem.Problem;
import org.commonsgovernance.rules.problem.Problems;
import org.commonsgovernance.rules.problem.SourceFile;
import org.commonsgovernance.rules.tree.Node;
import org.commonsgovernance.rules.tree.RecordBinder;
import org.commonsgovernance.rules.tree.TreeReader;
import org.jspecify.annotations.Nullable;

/** Reads a {@code pack.yaml}, and tells what in it is wrong whatever the pack is laid over. */
final class PackReader {
    private static final String RULES = "rules";
    private static final String THRESHOLDS = "thresholds";
    private static final String CHANGELOG = "changelog";

    private final PackFolder folder;
    private final Problems problems;
    private final SourceFile file;
    private final RecordBinder binder;
    private final PackChecks checks;
    private final PackEntries meaning;

    /** What of the file could be read, whether or not the rest can be. */
    private final List<PackThreshold> figures = new ArrayList<>();

    private final Set<String> unreadableFigures = new HashSet<>();
    private final List<Entry> entries = new ArrayList<>();
    private final List<PackYaml.Release> releases = new ArrayList<>();
    private boolean areReleasesUnsure;
    private boolean areRulesUnsure;
    private PackYaml.@Nullable Base base;

    /** A rule's change as written, and where. */
    private record Entry(PackYaml.RuleYaml written, Node node) {}

    private PackReader(PackFolder folder, SourceFile file, Problems problems) {
        this.folder = folder;
        this.file = file;
        this.problems = problems;
        this.checks = new PackChecks(file, problems);
        this.meaning = new PackEntries(file, problems);
        this.binder = new RecordBinder(file, problems)
                .readingText(Word.class, this::word)
                .reading(PackYaml.Thresholds.class, this::thresholds)
                .reading(PackYaml.Base.class, (node, key) -> base = named(PackYaml.Base.class, node, "extends"))
                .reading(PackYaml.RuleYaml.class, (node, key) -> entry(node))
                .reading(PackYaml.Release.class, (node, key) -> release(node))
                .describing(
                        "instead-of", "the figure below this pack that is replaced, as it stands there (50, or 1/3)")
                .describing("of", "the name of a criterion's folder, or verdict")
                .describing("reason", "why, in a sentence that those judged would accept")
                .describing("source", "what the reason rests on");
    }

    /**
     * The pack in a folder.
     *
     * @throws org.commonsgovernance.rules.problem.InvalidInputException with every mistake in its {@code pack.yaml}
     */
    static Pack read(PackFolder folder) {
        Problems problems = new Problems();
        PackDraft draft = draft(folder, problems);
        problems.throwIfAny();
        return draft.pack();
    }

    /**
     * What can be read of the pack in a folder, and what is wrong with the rest.
     *
     * @throws org.commonsgovernance.rules.problem.InvalidInputException if it holds no {@code pack.yaml}
     */
    static PackDraft draft(PackFolder folder) {
        Problems problems = new Problems();
        try {
            return draft(folder, problems);
        } catch (InvalidInputException e) {
            if (!folder.has(PackFolder.PACK)) {
                throw e;
            }
            SourceFile none = new SourceFile(folder.shown(PackFolder.PACK), "");
            Pack unknown = unknown(folder, none, folder.likelyId(), List.of(), List.of());
            return new PackDraft(unknown, Doubt.ALL, e.problems(), null); // no text at all
        }
    }

    private static PackDraft draft(PackFolder folder, Problems problems) {
        if (!folder.has(PackFolder.PACK)) {
            problems.add(Problem.whole(
                    folder.folder().toString(),
                    folder.has("policy.yaml")
                            ? "is no pack: it holds rules that stand alone; read it as criteria"
                            : "is no pack: it has no pack.yaml, which says what the pack is"));
            throw problems.failure();
        }
        return new PackReader(folder, folder.text(PackFolder.PACK), problems).draft();
    }

    private static Pack unknown(
            PackFolder folder, SourceFile file, String id, List<PackThreshold> figures, List<PackRule> rules) {
        Word standard = new Word(Pack.STANDARD, 1, 1);
        return new Pack(id, "0.0.0", id, standard, null, null, figures, rules, file, folder, List.of());
    }

    private PackDraft draft() {
        Node tree = TreeReader.read(file, problems);
        boolean isDoubled = !problems.isEmpty(); // a key that stands twice hides the one that was meant
        PackYaml yaml = tree == null ? null : binder.bind(PackYaml.class, tree, "a pack", Map.of());
        Word id = written(tree, "id");
        boolean hasId = id != null && checks.requireId(id);
        String name = id != null && hasId ? id.text() : folder.likelyId();
        checks.requireVersions(
                written(tree, "version"),
                releases,
                areReleasesUnsure || isUnsure(tree, CHANGELOG, Node.Sequence.class));
        int before = problems.size();
        if (base != null) {
            checks.requireBase(base);
        }
        boolean isBaseKnown = base != null && problems.size() == before;
        List<PackThreshold> sound =
                hasId ? figures.stream().filter(one -> isSound(one, name)).toList() : List.copyOf(figures);
        List<PackRule> rules = checks.once(rules());
        areRulesUnsure |= rules.size() < entries.size();
        boolean isUnsure = isDoubled || hasUnknownKey(tree);
        Doubt doubt = new Doubt(
                unreadableFigures,
                isUnsure || isUnsure(tree, THRESHOLDS, Node.Mapping.class),
                isUnsure || areRulesUnsure || isUnsure(tree, RULES, Node.Sequence.class),
                !isBaseKnown);
        Pack pack = yaml == null || base == null
                ? unknown(folder, file, name, sound, rules).over(base)
                : new Pack(
                        name,
                        yaml.version().text(),
                        yaml.name(),
                        base.pack(),
                        base.version(),
                        base.digest(),
                        sound,
                        rules,
                        file,
                        folder,
                        List.of());
        return new PackDraft(
                pack,
                doubt,
                problems.isEmpty() ? List.of() : problems.failure().problems(),
                releases.stream()
                        .map(PackYaml.Release::date)
                        .min(LocalDate::compareTo)
                        .orElse(null));
    }

    /** A figure of its own name; one whose name is refused is known all the same. */
    private boolean isSound(PackThreshold one, String id) {
        int before = problems.size();
        checks.requireThreshold(one, id);
        boolean isRefused = problems.size() > before
                && one.insteadOf() == null
                && !one.name().text().startsWith(id + ".");
        if (isRefused) {
            unreadableFigures.add(one.name().text());
        }
        return !isRefused;
    }

    private List<PackRule> rules() {
        List<PackRule> rules = new ArrayList<>();
        for (Entry entry : entries) {
            PackRule rule = meaning.rule(entry.written(), entry.node());
            if (rule != null) {
                rules.add(rule);
            }
        }
        return rules;
    }

    /** A text at the top of the file, as far as it is one; null where it is not there or was told of. */
    private static @Nullable Word written(@Nullable Node tree, String key) {
        return tree instanceof Node.Mapping mapping
                        && mapping.get(key) instanceof Node.Scalar scalar
                        && !scalar.text().isBlank()
                        && scalar.text().codePoints().allMatch(Printable::isVisible)
                ? new Word(scalar.text().strip(), scalar.line(), scalar.column())
                : null;
    }

    /** Whether what a key holds can't be read at all. */
    private static boolean isUnsure(@Nullable Node tree, String key, Class<? extends Node> kind) {
        if (!(tree instanceof Node.Mapping mapping)) {
            return true;
        }
        Node value = mapping.get(key);
        return value != null && !(value instanceof Node.Nothing) && !kind.isInstance(value);
    }

    private static boolean hasUnknownKey(@Nullable Node tree) {
        return !(tree instanceof Node.Mapping mapping)
                || !Set.of("id", "version", "name", "about", "extends", THRESHOLDS, RULES, CHANGELOG)
                        .containsAll(mapping.fields().keySet());
    }

    private @Nullable Object entry(Node node) {
        int before = problems.size();
        PackYaml.RuleYaml written = named(PackYaml.RuleYaml.class, node, "a rule's entry");
        if (written == null || problems.size() > before) {
            areRulesUnsure = true;
        } else {
            entries.add(new Entry(written, node));
        }
        return written;
    }

    private @Nullable Object release(Node node) {
        PackYaml.Release release = named(PackYaml.Release.class, node, "an entry of the changelog");
        if (release == null) {
            areReleasesUnsure = true;
        } else {
            releases.add(release);
        }
        return release;
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
        if (!(node instanceof Node.Mapping mapping)) {
            problem(
                    node.line(),
                    node.column(),
                    key + " are written as names, each with a figure, a reason and a source");
            return null;
        }
        mapping.fields().forEach((name, field) -> {
            Word word = new Word(name, field.line(), field.column());
            int before = problems.size();
            PackYaml.ThresholdYaml written =
                    binder.bind(PackYaml.ThresholdYaml.class, field.value(), "a threshold", Map.of());
            // Beside a key that is none another may seem to be missing.
            PackThreshold one = written == null || problems.size() > before ? null : meaning.threshold(word, written);
            if (one == null) {
                unreadableFigures.add(name);
            } else {
                figures.add(one);
            }
        });
        return new PackYaml.Thresholds(figures);
    }

    private void problem(int line, int column, String message) {
        problems.add(file.problem(line, column, message));
    }
}
