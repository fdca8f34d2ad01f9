package org.commonsgovernance.rules.check;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonsgovernance.rules.authoring.RuleFolder;
import org.commonsgovernance.rules.corpus.Corpus;
import org.commonsgovernance.rules.corpus.Criterion;
import org.commonsgovernance.rules.dossier.Dossiers;
import org.commonsgovernance.rules.facts.Bounds;
import org.commonsgovernance.rules.facts.FactTypes;
import org.commonsgovernance.rules.file.UnsavedTexts;
import org.commonsgovernance.rules.guard.Rule;
import org.commonsgovernance.rules.guard.RulePlaces;
import org.commonsgovernance.rules.pack.Pack;
import org.commonsgovernance.rules.pack.PackFolder;
import org.commonsgovernance.rules.pack.PackThreshold;
import org.commonsgovernance.rules.problem.InvalidInputException;
import org.commonsgovernance.rules.problem.Problem;
import org.commonsgovernance.rules.problem.SourceFile;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with a pack: its own files, and its rules beside those that it is laid over. */
public final class PackCheck {
    /** Before the names of files that are not the pack's. */
    private static final String BELOW = "below: ";

    private final RuleFolder folder;
    private final Pack pack;
    private final @Nullable LocalDate published;
    private final FactTypes types;
    private final Set<Problem> errors = new LinkedHashSet<>();
    private final Set<Problem> warnings = new LinkedHashSet<>();
    private final Bounds bounds = new Bounds();
    private final Map<String, RulePlaces> places = new HashMap<>();

    private PackCheck(RuleFolder.OfDraft draft, String before, FactTypes types) {
        this.folder = draft.folder();
        this.pack = draft.top().pack();
        this.published = draft.top().published();
        this.types = types;
        draft.problems().forEach(one -> errors.add(relative(one, before)));
    }

    /** What is wrong with the pack in a folder. Bad files are in the report; nothing is thrown for them. */
    public static CheckReport of(Path path, FactTypes types) {
        return of(path, types, UnsavedTexts.NONE);
    }

    /** The same with texts that nobody has saved yet in place of the files of their names. */
    public static CheckReport of(Path path, FactTypes types, UnsavedTexts unsaved) {
        String shown = path.toString().replace('\\', '/');
        String before = shown.endsWith("/") ? shown : shown + "/";
        try {
            return new PackCheck(RuleFolder.draft(path, types, unsaved), before, types).check();
        } catch (InvalidInputException e) {
            return new CheckReport(
                    e.problems().stream().map(one -> relative(one, before)).toList(), List.of(), 0);
        }
    }

    /** A problem with the file as its folder knows it. */
    private static Problem relative(Problem problem, String before) {
        String file = problem.file().startsWith(before) ? problem.file().substring(before.length()) : problem.file();
        return new Problem(
                file, problem.line(), problem.column(), problem.message(), problem.excerpt(), problem.caret());
    }

    private CheckReport check() {
        Corpus corpus = folder.corpus();
        Set<Rule> silent = new HashSet<>();
        for (Rule rule : corpus.rules()) {
            if (folder.owns(rule) && !RuleConditions.check(rule, places(rule), bounds, warnings::add)) {
                silent.add(rule);
            }
        }
        // What rules say together can't be told while some of them, or what is done with them, can't be read.
        boolean isPackSound = isSound(PackFolder.PACK);
        for (Criterion criterion : corpus.criteria()) {
            List<Rule> rules = without(criterion.rules(), silent);
            boolean isOwn = rules.stream().anyMatch(folder::owns);
            if (isPackSound && isOwn && isSound(criterion.folder() + "/rules.drl")) {
                Redundancy.check(rules, this::places, bounds, this::warnOfOwn);
                RangeGaps.check(rules, this::places, bounds, this::warnOfOwn);
            }
        }
        if (isPackSound && errors.stream().noneMatch(one -> one.file().startsWith("verdict/"))) {
            Redundancy.check(without(corpus.verdictRules(), silent), this::places, bounds, this::warnOfOwn);
        }
        if (errors.isEmpty()) {
            tellUnusedThresholds(corpus);
        }
        checkTexts(corpus);
        readFiles();
        return new CheckReport(
                errors.stream().sorted().toList(),
                warnings.stream().sorted().toList(),
                pack.folder().paths().size());
    }

    private boolean isSound(String file) {
        return errors.stream().noneMatch(one -> one.file().equals(file));
    }

    /** The texts of the pack's own criteria, held against those below too. */
    private void checkTexts(Corpus corpus) {
        Map<String, SourceFile> words = new HashMap<>();
        List<Criterion> own = corpus.criteria().stream()
                .filter(one -> pack.owns(one.id().value()))
                .sorted(Comparator.comparing(Criterion::folder))
                .toList();
        for (Criterion one : own) {
            String path = one.folder() + "/criterion.yaml";
            if (pack.folder().has(path)) {
                words.put(path, folder.files().read(path));
            }
        }
        Texts texts = new Texts(words, warnings::add);
        corpus.criteria().stream().filter(one -> !own.contains(one)).forEach(texts::know);
        own.stream().filter(one -> isSound(one.folder() + "/rules.drl")).forEach(texts::check);
    }

    /** What is said of rules below is not this pack's to mend. */
    private void warnOfOwn(Problem problem) {
        if (!problem.file().startsWith(BELOW)) {
            warnings.add(problem);
        }
    }

    private static List<Rule> without(List<Rule> rules, Set<Rule> some) {
        return rules.stream().filter(rule -> !some.contains(rule)).toList();
    }

    private RulePlaces places(Rule rule) {
        boolean isOwn = folder.owns(rule);
        return places.computeIfAbsent(
                isOwn ? rule.file() : BELOW + rule.file(),
                name -> RulePlaces.of(isOwn ? folder.files().read(name) : new SourceFile(name, "")));
    }

    private void tellUnusedThresholds(Corpus corpus) {
        Set<String> used = new HashSet<>();
        corpus.rules().forEach(rule -> rule.patterns().forEach(pattern -> used.addAll(Constants.written(pattern))));
        for (PackThreshold one : pack.thresholds()) {
            boolean isUnused = pack.owns(one.name().text())
                    && !used.contains("policy." + one.name().text());
            if (isUnused) {
                SourceFile file = folder.files().read("pack.yaml");
                warnings.add(file.problem(
                        one.name().line(),
                        one.name().column(),
                        "no rule compares with policy." + one.name().text() + "; use it, or drop it"));
            }
        }
    }

    private void readFiles() {
        for (String path : pack.folder().paths()) {
            boolean isText = path.endsWith(".yaml") || path.endsWith(".drl");
            if (!isText) {
                continue;
            }
            SourceFile file;
            try {
                file = folder.files().read(path);
            } catch (InvalidInputException e) {
                continue; // no text, which was told
            }
            warnings.addAll(Texts.unfinished(file));
            if (published != null && (path.equals(PackFolder.PACK) || path.endsWith("/criterion.yaml"))) {
                new EarlyDays(published, warnings::add).check(file);
            }
            if (path.contains("/cases/")) {
                try {
                    Dossiers.readCase(file, types);
                } catch (InvalidInputException e) {
                    errors.addAll(e.problems());
                }
            }
        }
    }
}
