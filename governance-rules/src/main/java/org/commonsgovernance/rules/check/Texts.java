package org.commonsgovernance.rules.check;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.commonsgovernance.api.assessment.Stance;
import org.commonsgovernance.api.assessment.Status;
import org.commonsgovernance.rules.corpus.CorpusLoader;
import org.commonsgovernance.rules.corpus.Criterion;
import org.commonsgovernance.rules.corpus.Family;
import org.commonsgovernance.rules.policy.Threshold;
import org.commonsgovernance.rules.problem.Problem;
import org.commonsgovernance.rules.problem.Problems;
import org.commonsgovernance.rules.problem.SourceFile;
import org.commonsgovernance.rules.problem.Spelled;
import org.commonsgovernance.rules.tree.Node;
import org.commonsgovernance.rules.tree.TreeReader;
import org.commonsgovernance.rules.tree.YamlLosses;

/** Texts that are not there yet, stand twice, or contradict each other. */
final class Texts {
    /** What a new criterion's texts begin with until somebody has written them. */
    static final String FILL_IN = "FILL IN";

    private final Map<String, SourceFile> files;
    private final Consumer<Problem> warnings;
    private final Map<String, String> statements = new HashMap<>();
    private final Map<String, String> places = new HashMap<>();

    /** @param files the corpus' files by path */
    Texts(Map<String, SourceFile> files, Consumer<Problem> warnings) {
        this.files = files;
        this.warnings = warnings;
    }

    void check(Criterion criterion) {
        String path = criterion.folder() + "/criterion.yaml";
        once(statements, normal(criterion.words().statement()), path, "statement", "says the same as that of ");
        String group = criterion.folder().substring(0, criterion.folder().lastIndexOf('/'));
        once(places, group + " " + criterion.words().place(), path, "place", "is taken by ");
        List<String> why = criterion.words().why();
        for (int i = 0; i < why.size(); i++) {
            if (normal(why.get(i)).equals(normal(criterion.words().statement()))) {
                at(path, "why", "why repeats the statement; say why it matters");
            }
        }
        List<String> texts = new ArrayList<>(why);
        texts.addAll(criterion.words().remedy());
        Set<String> seen = new java.util.HashSet<>();
        for (String text : texts) {
            if (!seen.add(normal(text))) {
                at(path, "remedy", "the sentence \"" + text + "\" stands here twice");
            }
        }
        requireCases(criterion);
    }

    void check(Family family, String path) {
        once(statements, normal(family.statement()), path, "statement", "says the same as that of ");
        once(places, "family " + family.place(), path, "place", "is taken by ");
    }

    /** Thresholds of one meaning, or one that stands there without its reason. */
    void check(Iterable<Threshold> thresholds, String path) {
        Map<String, String> meanings = new HashMap<>();
        for (Threshold one : thresholds) {
            String there = meanings.putIfAbsent(normal(one.meaning()), one.name());
            if (there != null) {
                at(path, one.name(), "means the same as the threshold \"" + there + "\"; keep one of them");
            }
            if (normal(one.reason()).equals(normal(one.meaning()))) {
                at(path, one.name(), "its reason repeats its meaning; say why the figure is what it is");
            }
        }
    }

    /** Texts that a new criterion came with. */
    void requireFilledIn() {
        files.values().forEach(file -> unfinished(file).forEach(warnings));
    }

    /** What is not filled in yet, told once a file, and what a file of YAML leaves out in silence. */
    static List<Problem> unfinished(SourceFile file) {
        List<Problem> found = new ArrayList<>();
        String text = file.text();
        int at = text.indexOf(FILL_IN);
        if (at >= 0) {
            found.add(file.problemAt(
                    text.codePointCount(0, at),
                    "this is not filled in yet; write what it asks for in place of every " + FILL_IN + " of the file"));
        }
        if (file.name().endsWith(".yaml")) {
            found.addAll(YamlLosses.of(file));
        }
        return found;
    }

    private void requireCases(Criterion criterion) {
        if (criterion.cases().isEmpty()) {
            return; // which was told
        }
        Set<Status> possible = EnumSet.of(Status.UNKNOWN);
        for (Stance stance : criterion.rules().stream()
                .map(rule -> Objects.requireNonNull(rule.stance()))
                .toList()) {
            switch (stance) {
                case SUPPORTS, PRESUMABLY_SUPPORTS -> possible.add(Status.ESTABLISHED);
                case OPPOSES, PRESUMABLY_OPPOSES -> possible.add(Status.REFUTED);
                case CONTESTS -> possible.add(Status.CONTESTED);
                case NOT_APPLICABLE -> possible.add(Status.NOT_APPLICABLE);
            }
        }
        if (possible.containsAll(Set.of(Status.ESTABLISHED, Status.REFUTED))) {
            possible.add(Status.CONTESTED);
        }
        criterion.cases().forEach(path -> {
            Status shown = CorpusLoader.expected(path, Status.values());
            if (shown != null) {
                possible.remove(shown);
            }
        });
        for (Status missing : possible) {
            String word = Spelled.hyphened(missing);
            warnings.accept(Problem.whole(
                    criterion.folder(),
                    "no case shows it " + Spelled.words(missing) + "; add cases/" + word + "-....yaml"));
        }
    }

    private void once(Map<String, String> seen, String value, String path, String key, String message) {
        String there = seen.putIfAbsent(value, path);
        if (there != null) {
            at(path, key, "this " + key + " " + message + there);
        }
    }

    /** A message at a key of a file. */
    private void at(String path, String key, String message) {
        SourceFile file = files.get(path);
        Node tree = file == null ? null : TreeReader.read(file, new Problems());
        if (file != null
                && tree instanceof Node.Mapping mapping
                && mapping.fields().containsKey(key)) {
            Node.Field field = Objects.requireNonNull(mapping.fields().get(key));
            warnings.accept(file.problem(field.line(), field.column(), message));
        } else {
            warnings.accept(Problem.whole(path, message));
        }
    }

    private static String normal(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT).replaceAll("[.]$", "");
    }
}
