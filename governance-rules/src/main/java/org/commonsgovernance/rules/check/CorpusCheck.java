package org.commonsgovernance.rules.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.commonsgovernance.api.assessment.Status;
import org.commonsgovernance.api.assessment.Tier;
import org.commonsgovernance.api.assessment.Verdict;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.rules.corpus.CorpusFiles;
import org.commonsgovernance.rules.corpus.CorpusLoader;
import org.commonsgovernance.rules.corpus.Criterion;
import org.commonsgovernance.rules.corpus.Draft;
import org.commonsgovernance.rules.corpus.Family;
import org.commonsgovernance.rules.dossier.Dossiers;
import org.commonsgovernance.rules.facts.FactTypes;
import org.commonsgovernance.rules.guard.Rule;
import org.commonsgovernance.rules.guard.RulePlaces;
import org.commonsgovernance.rules.policy.Policy;
import org.commonsgovernance.rules.policy.Threshold;
import org.commonsgovernance.rules.problem.InvalidInputException;
import org.commonsgovernance.rules.problem.Problem;
import org.commonsgovernance.rules.problem.SourceFile;
import org.jspecify.annotations.Nullable;

/** Says all that is wrong with a corpus at once, its cases included, without judging anything. */
public final class CorpusCheck {
    private final CorpusFiles files;
    private final FactTypes types;
    private final Draft draft;
    private final List<Problem> errors = new ArrayList<>();
    private final Set<Problem> warnings = new LinkedHashSet<>();
    private final Bounds bounds = new Bounds();
    private final Map<String, RulePlaces> places = new HashMap<>();

    private CorpusCheck(CorpusFiles files, FactTypes types) {
        this.files = files;
        this.types = types;
        this.draft = CorpusLoader.draft(files, types);
    }

    /** What is wrong with a corpus. Bad files are in the report; nothing is thrown for them. */
    public static CheckReport of(CorpusFiles files, FactTypes types) {
        return new CorpusCheck(files, types).check();
    }

    private CheckReport check() {
        errors.addAll(draft.problems());
        // Reading cases takes as long as all that is proved of the rules.
        CompletableFuture<List<Read>> reading = CompletableFuture.supplyAsync(
                () -> draft.cases().parallelStream().map(this::read).toList());
        Set<Rule> silent = new HashSet<>();
        for (Rule rule : draft.rules()) {
            if (!RuleConditions.check(rule, places(rule), bounds, warnings::add)) {
                silent.add(rule);
            }
        }
        for (Criterion criterion : draft.criteria()) {
            List<Rule> rules = without(criterion.rules(), silent);
            Redundancy.check(rules, this::places, bounds, warnings::add);
            RangeGaps.check(rules, this::places, bounds, warnings::add);
        }
        List<Rule> caps = without(draft.verdictRules(), silent);
        if (draft.problems().isEmpty()) {
            checkCaps(caps);
            tellUnusedThresholds();
        }
        Redundancy.check(caps, this::places, bounds, warnings::add);
        checkTexts();
        addCases(reading.join());
        List<Problem> sorted = warnings.stream().sorted().toList();
        return new CheckReport(
                errors.stream().distinct().sorted().toList(),
                sorted,
                files.paths().size());
    }

    private static List<Rule> without(List<Rule> rules, Set<Rule> some) {
        return rules.stream().filter(rule -> !some.contains(rule)).toList();
    }

    private RulePlaces places(Rule rule) {
        return places.computeIfAbsent(
                rule.file(),
                name -> RulePlaces.of(Objects.requireNonNull(draft.files().get(name), name)));
    }

    /** What came of reading a case: a setup or what is wrong with the file. */
    private record Read(
            String path, @Nullable ProductionSetup setup, List<Problem> problems, List<Problem> unfinished) {}

    private Read read(String path) {
        try {
            SourceFile file = files.read(path);
            return new Read(path, Dossiers.readCase(file, types), List.of(), Texts.unfinished(file));
        } catch (InvalidInputException e) {
            return new Read(path, null, e.problems(), List.of());
        }
    }

    private void addCases(List<Read> cases) {
        Map<Object, String> seen = new HashMap<>();
        for (Read one : cases) {
            errors.addAll(one.problems());
            warnings.addAll(one.unfinished());
            if (one.setup() != null && outcome(one.path()) != null) {
                checkCase(one.path(), one.setup(), seen);
            }
        }
    }

    private void checkCase(String path, ProductionSetup setup, Map<Object, String> seen) {
        String name = path.substring(path.lastIndexOf('/') + 1).replaceFirst("[.]yaml$", "");
        if (!setup.id().equals(name)) {
            warnings.add(Problem.whole(path, "its id is \"" + setup.id() + "\"; a case's id is the name of its file"));
        }
        String folder = path.substring(0, path.lastIndexOf('/'));
        String there = seen.putIfAbsent(List.of(folder, setup.facts(), setup.observed(), setup.outputs()), path);
        if (there != null) {
            boolean areAlike = outcome(path) == outcome(there);
            warnings.add(Problem.whole(
                    path,
                    "says the same of a setup as " + there
                            + (areAlike
                                    ? "; drop one of them"
                                    : ", which must give another outcome: one of the two is wrong")));
        }
    }

    private static @Nullable Enum<?> outcome(String path) {
        return path.startsWith("verdict/")
                ? CorpusLoader.expected(path, Verdict.values())
                : CorpusLoader.expected(path, Status.values());
    }

    private void checkCaps(List<Rule> caps) {
        List<String> indicators = draft.criteria().stream()
                .filter(criterion -> criterion.tier() == Tier.INDICATOR)
                .map(criterion -> criterion.id().value())
                .toList();
        CapStates states = new CapStates(indicators, families().size());
        caps.forEach(rule -> states.check(rule, places(rule), warnings::add));
    }

    private Set<Family> families() {
        Set<Family> families = new LinkedHashSet<>();
        for (Criterion criterion : draft.criteria()) {
            if (criterion.family() != null) {
                families.add(criterion.family());
            }
        }
        return families;
    }

    /** Asked only of a corpus without errors: a rule that can't be read may use any. */
    private void tellUnusedThresholds() {
        Set<String> used = new HashSet<>(Policy.OF_THE_VERDICT);
        draft.rules().stream()
                .flatMap(rule -> rule.patterns().stream())
                .flatMap(pattern -> Constants.written(pattern).stream())
                .filter(written -> written.startsWith("policy."))
                .forEach(written -> used.add(written.substring("policy.".length())));
        SourceFile file = Objects.requireNonNull(draft.files().get(CorpusLoader.POLICY));
        for (Threshold threshold : draft.policy().thresholds().values()) {
            if (!used.contains(threshold.name())) {
                int line = Math.toIntExact(1
                        + file.text()
                                .lines()
                                .takeWhile(one -> !one.startsWith(threshold.name() + ":"))
                                .count());
                warnings.add(file.problem(
                        line, 1, "no rule compares with policy." + threshold.name() + "; use it, or drop it"));
            }
        }
    }

    private void checkTexts() {
        Texts texts = new Texts(draft.files(), warnings::add);
        draft.criteria().stream()
                .sorted(Comparator.comparing(Criterion::folder))
                .forEach(texts::check);
        Map<String, Family> families = new TreeMap<>();
        for (Criterion criterion : draft.criteria()) {
            if (criterion.family() != null) {
                String folder =
                        criterion.folder().substring(0, criterion.folder().lastIndexOf('/'));
                families.put(folder + "/family.yaml", criterion.family());
            }
        }
        families.forEach((path, family) -> texts.check(family, path));
        texts.check(draft.policy().thresholds().values(), CorpusLoader.POLICY);
        texts.requireFilledIn();
    }
}
