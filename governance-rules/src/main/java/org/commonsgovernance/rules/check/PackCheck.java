package org.commonsgovernance.rules.check;

import java.nio.file.Path;
import java.util.ArrayList;
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
import org.commonsgovernance.rules.facts.FactTypes;
import org.commonsgovernance.rules.file.UnsavedTexts;
import org.commonsgovernance.rules.guard.Rule;
import org.commonsgovernance.rules.guard.RulePlaces;
import org.commonsgovernance.rules.pack.Pack;
import org.commonsgovernance.rules.pack.PackThreshold;
import org.commonsgovernance.rules.problem.InvalidInputException;
import org.commonsgovernance.rules.problem.Problem;
import org.commonsgovernance.rules.problem.SourceFile;

/** Says what is wrong with a pack: its own files, and its rules beside those that it is laid over. */
public final class PackCheck {
    /** Before the names of files that are not the pack's. */
    private static final String BELOW = "below: ";

    private final RuleFolder folder;
    private final Pack pack;
    private final FactTypes types;
    private final List<Problem> errors = new ArrayList<>();
    private final Set<Problem> warnings = new LinkedHashSet<>();
    private final Bounds bounds = new Bounds();
    private final Map<String, RulePlaces> places = new HashMap<>();

    private PackCheck(RuleFolder folder, Pack pack, FactTypes types) {
        this.folder = folder;
        this.pack = pack;
        this.types = types;
    }

    /** What is wrong with the pack in a folder. Bad files are in the report; nothing is thrown for them. */
    public static CheckReport of(Path path, FactTypes types) {
        return of(path, types, UnsavedTexts.NONE);
    }

    /** The same with texts that nobody has saved yet in place of the files of their names. */
    public static CheckReport of(Path path, FactTypes types, UnsavedTexts unsaved) {
        try {
            RuleFolder folder = RuleFolder.read(path, types, unsaved);
            Pack pack = folder.pack();
            if (pack == null) {
                throw InvalidInputException.of(path.toString(), "is no pack: it has no pack.yaml");
            }
            return new PackCheck(folder, pack, types).check();
        } catch (InvalidInputException e) {
            String shown = path.toString().replace('\\', '/');
            String before = shown.endsWith("/") ? shown : shown + "/";
            return new CheckReport(
                    e.problems().stream().map(one -> relative(one, before)).toList(), List.of(), 1);
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
        for (Criterion criterion : corpus.criteria()) {
            List<Rule> rules = without(criterion.rules(), silent);
            if (rules.stream().anyMatch(folder::owns)) {
                Redundancy.check(rules, this::places, bounds, this::warnOfOwn);
                RangeGaps.check(rules, this::places, bounds, this::warnOfOwn);
            }
        }
        Redundancy.check(without(corpus.verdictRules(), silent), this::places, bounds, this::warnOfOwn);
        tellUnusedThresholds(corpus);
        readFiles();
        return new CheckReport(
                errors.stream().sorted().toList(),
                warnings.stream().sorted().toList(),
                pack.folder().paths().size());
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
            SourceFile file = folder.files().read(path);
            warnings.addAll(Texts.unfinished(file));
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
