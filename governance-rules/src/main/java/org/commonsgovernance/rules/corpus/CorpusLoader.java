package org.commonsgovernance.rules.corpus;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonsgovernance.api.assessment.CriterionId;
import org.commonsgovernance.api.assessment.Status;
import org.commonsgovernance.api.assessment.Tier;
import org.commonsgovernance.api.assessment.Verdict;
import org.commonsgovernance.rules.facts.FactTypes;
import org.commonsgovernance.rules.guard.Guard;
import org.commonsgovernance.rules.guard.Rule;
import org.commonsgovernance.rules.license.LicenseTable;
import org.commonsgovernance.rules.policy.Policy;
import org.commonsgovernance.rules.problem.InvalidInputException;
import org.commonsgovernance.rules.problem.Problem;
import org.commonsgovernance.rules.problem.Problems;
import org.commonsgovernance.rules.problem.Sha256;
import org.commonsgovernance.rules.problem.SourceFile;
import org.commonsgovernance.rules.problem.Spelled;
import org.commonsgovernance.rules.tree.Node;
import org.commonsgovernance.rules.tree.RecordBinder;
import org.commonsgovernance.rules.tree.TreeReader;
import org.jspecify.annotations.Nullable;

/** Reads a corpus and tells every mistake in it at once. */
public final class CorpusLoader {
    /** The file of thresholds. */
    public static final String POLICY = "policy.yaml";

    private static final String LICENSES = "licenses.yaml";
    private static final String VERDICT = "verdict/";
    private static final Pattern VERDICT_FILE = Pattern.compile("verdict/[a-z0-9]+(-[a-z0-9]+)*\\.drl");

    private static final String NAME = "[a-z][a-z0-9]*(-[a-z0-9]+)*";

    /** Folders of criteria, and of what sort these are. */
    private static final Map<String, Tier> TIERS = Map.of(
            "indicators", Tier.INDICATOR,
            "inversions", Tier.INVERSION,
            "adaptations", Tier.ADAPTATION,
            "signals", Tier.SIGNAL);

    /** Inversions lie in families. */
    private static final String CRITERION = "(indicators|inversions/" + NAME + "|adaptations|signals)/" + NAME;

    private static final Pattern IN_CRITERION = Pattern.compile("(?<folder>" + CRITERION + ")/.+");
    private static final Pattern CASE = Pattern.compile("(" + CRITERION + "|verdict)/cases/[^/]+");

    private final CorpusFiles files;
    private final NavigableSet<String> paths;
    private final FactTypes types;
    private final Problems problems = new Problems();
    private final Map<String, SourceFile> read = new TreeMap<>();

    /** Those that were read, and those that are no text, which was told. */
    private final Set<String> opened = new HashSet<>();

    private final Map<String, @Nullable Family> families = new HashMap<>();

    private CorpusLoader(CorpusFiles files, FactTypes types) {
        this.files = files;
        this.paths = new TreeSet<>(files.paths());
        this.types = types;
    }

    /**
     * The corpus.
     *
     * @throws InvalidInputException with every mistake in every file
     */
    public static Corpus load(CorpusFiles files, FactTypes types) {
        return new CorpusLoader(files, types).load(null);
    }

    /** The same with other thresholds than its own: a pack's. */
    static Corpus load(CorpusFiles files, FactTypes types, Policy instead) {
        return new CorpusLoader(files, types).load(instead);
    }

    /** All that can be read, and every mistake in the rest, for those who mend them. */
    public static Draft draft(CorpusFiles files, FactTypes types) {
        return new CorpusLoader(files, types).draft(null);
    }

    private Corpus load(@Nullable Policy instead) {
        Draft draft = draft(instead);
        problems.throwIfAny();
        return new Corpus(
                draft.criteria(),
                draft.verdictRules(),
                draft.verdictCases(),
                draft.policy(),
                draft.licenses(),
                digest());
    }

    private Draft draft(@Nullable Policy instead) {
        Policy own = policy();
        Policy policy = instead == null ? own : instead;
        LicenseTable licenses = licenses();
        Guard guard = new Guard(types, policy);
        List<Criterion> criteria = criteria(guard);
        List<Rule> verdictRules = verdictRules(guard);
        if (criteria.isEmpty() && problems.isEmpty()) {
            whole("criteria", "there is no criterion: a corpus holds folders such as indicators/product-control/");
        }
        List<String> verdictCases = cases("verdict", Verdict.values());
        requireKnownFiles();
        List<Problem> mistakes =
                problems.isEmpty() ? List.of() : problems.failure().problems();
        return new Draft(criteria, verdictRules, verdictCases, policy, licenses, read, mistakes);
    }

    private @Nullable SourceFile open(String path) {
        if (!paths.contains(path)) {
            return null;
        }
        try {
            opened.add(path);
            return read.computeIfAbsent(path, files::read);
        } catch (InvalidInputException e) {
            e.problems().forEach(problems::add);
            return null;
        }
    }

    private Policy policy() {
        SourceFile file = open(POLICY);
        int before = problems.size();
        Node tree = file == null ? null : TreeReader.read(file, problems);
        boolean isDoubled = problems.size() > before; // a name that stands twice hides the one that was meant
        if (file == null) {
            whole(POLICY, "is missing: it names the thresholds that rules compare with");
        }
        return file == null || tree == null
                ? new Policy(List.of(), Set.of(), true)
                : PolicyReader.read(file, tree, problems, isDoubled);
    }

    private LicenseTable licenses() {
        SourceFile file = open(LICENSES);
        Node tree = file == null ? null : TreeReader.read(file, problems);
        if (file == null) {
            whole(LICENSES, "is missing: it says how licences are read");
        }
        LicenseTable table = file == null || tree == null
                ? null
                : new RecordBinder(file, problems).bind(LicenseTable.class, tree, "a licence table", Map.of());
        return table == null ? new LicenseTable(List.of(), List.of(), List.of(), List.of()) : table;
    }

    private List<Rule> verdictRules(Guard guard) {
        List<Rule> rules = new ArrayList<>();
        for (String path : paths) {
            if (VERDICT_FILE.matcher(path).matches()) {
                SourceFile file = open(path);
                if (file != null) {
                    String name = path.substring(VERDICT.length(), path.length() - ".drl".length());
                    rules.addAll(guard.verdictRules("verdict/" + name, file, problems));
                }
            }
        }
        return rules;
    }

    private List<Criterion> criteria(Guard guard) {
        Set<String> folders = new TreeSet<>();
        Matcher inFolder = IN_CRITERION.matcher("");
        for (String path : paths) {
            if (inFolder.reset(path).matches()) {
                folders.add(inFolder.group("folder"));
            }
        }
        List<Criterion> criteria = new ArrayList<>();
        Map<String, String> ids = new HashMap<>();
        for (String folder : folders) {
            Criterion one = criterion(folder, guard);
            if (one == null) {
                continue;
            }
            String there = ids.putIfAbsent(one.id().value(), folder);
            if (there != null) {
                whole(folder, "a criterion of that id lies in " + there + " already");
            }
            criteria.add(one);
        }
        criteria.sort(Comparator.comparing(Criterion::tier)
                .thenComparing(CorpusLoader::placeOfFamily)
                .thenComparing(criterion -> criterion.words().place())
                .thenComparing(Criterion::id));
        return criteria;
    }

    private static int placeOfFamily(Criterion criterion) {
        return criterion.family() == null ? 0 : criterion.family().place();
    }

    /** The family that a folder of inversions is; null if its file is missing or wrong, which is told once. */
    private @Nullable Family family(String folder) {
        if (families.containsKey(folder)) {
            return families.get(folder);
        }
        String id = folder.substring(folder.lastIndexOf('/') + 1);
        SourceFile file = open(folder + "/family.yaml");
        if (file == null) {
            whole(folder, "family.yaml is missing: it says what the criteria of the family say together");
        }
        Family family = file == null ? null : words(file, Family.class, "a family", Family::id, id);
        families.put(folder, family);
        return family;
    }

    private @Nullable Criterion criterion(String folder, Guard guard) {
        String id = folder.substring(folder.lastIndexOf('/') + 1);
        SourceFile words = open(folder + "/criterion.yaml");
        SourceFile rules = open(folder + "/rules.drl");
        if (words == null) {
            whole(folder, "criterion.yaml is missing: it holds the criterion's words");
        }
        if (rules == null) {
            whole(folder, "rules.drl is missing: it holds the rules that find evidence");
        }
        List<String> cases = cases(folder, Status.values());
        CriterionWords bound =
                words == null ? null : words(words, CriterionWords.class, "a criterion", CriterionWords::id, id);
        List<Rule> checked = rules == null ? List.of() : guard.evidenceRules(id, rules, problems);
        if (bound != null && bound.effectiveOn() != null) {
            whole(folder + "/criterion.yaml", "only the criteria of packs have effective-on");
        }
        Tier tier = tier(folder);
        Family family = tier == Tier.INVERSION ? family(folder.substring(0, folder.lastIndexOf('/'))) : null;
        if (bound == null) {
            return null;
        }
        try {
            return new Criterion(new CriterionId(id), tier, family, bound, checked, cases, folder);
        } catch (IllegalArgumentException e) {
            whole(folder, String.valueOf(e.getMessage()));
            return null;
        }
    }

    private <R extends Record> @Nullable R words(
            SourceFile file, Class<R> type, String what, Function<R, String> idOf, String id) {
        Node tree = TreeReader.read(file, problems);
        if (tree == null) {
            return null;
        }
        R words = new RecordBinder(file, problems).bind(type, tree, what, Map.of());
        Node written = tree.get("id");
        if (words != null && written != null && !idOf.apply(words).equals(id)) {
            problems.add(file.problem(
                    written.line(),
                    written.column(),
                    "the id is \"" + idOf.apply(words) + "\" and the folder is \"" + id + "\"; " + what
                            + " keeps the name of its folder"));
        }
        return words;
    }

    /** The sort of the criteria in a folder. */
    static Tier tier(String folder) {
        return TIERS.getOrDefault(folder.substring(0, folder.indexOf('/')), Tier.INDICATOR);
    }

    private List<String> cases(String folder, Enum<?>[] outcomes) {
        String prefix = folder + "/cases/";
        List<String> cases = List.copyOf(paths.subSet(prefix, true, prefix + Character.MAX_VALUE, false));
        List<String> begins = Arrays.stream(outcomes).map(CorpusLoader::prefix).toList();
        if (cases.isEmpty()) {
            whole(
                    folder,
                    "has no cases: add cases/" + begins.get(0) + "....yaml and one for each outcome that it can have");
        }
        for (String path : cases) {
            if (expected(path, outcomes) == null) {
                whole(
                        path,
                        "a case's name begins with the outcome that it must give (" + String.join(", ", begins)
                                + ") and ends with .yaml");
            }
        }
        return cases;
    }

    /** The outcome that a case must give, by its name; null if the name says none. */
    public static <E extends Enum<?>> @Nullable E expected(String path, E[] outcomes) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return Arrays.stream(outcomes)
                .filter(outcome -> name.startsWith(prefix(outcome)) && name.endsWith(".yaml"))
                .findFirst()
                .orElse(null);
    }

    static String prefix(Enum<?> outcome) {
        return Spelled.hyphened(outcome) + "-";
    }

    /** A file in the wrong place would be left out in silence. */
    private void requireKnownFiles() {
        List<String> wrong = paths.stream()
                .filter(path -> !opened.contains(path))
                .filter(path -> !CASE.matcher(path).matches())
                .filter(path -> !VERDICT_FILE.matcher(path).matches())
                .toList();
        WrongPlaces.of(wrong, files.paths(), "a corpus", Set.of(POLICY, LICENSES))
                .forEach(this::whole);
    }

    private void whole(String path, String message) {
        problems.add(Problem.whole(path, message));
    }

    private String digest() {
        StringBuilder all = new StringBuilder();
        read.forEach((path, file) -> all.append(path)
                .append('\n')
                .append(Sha256.of(file.text().getBytes(StandardCharsets.UTF_8)))
                .append('\n'));
        return Sha256.of(all.toString().getBytes(StandardCharsets.UTF_8));
    }
}
