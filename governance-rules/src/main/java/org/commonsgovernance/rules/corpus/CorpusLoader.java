package org.commonsgovernance.rules.corpus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonsgovernance.api.assessment.Verdict;
import org.commonsgovernance.rules.facts.FactTypes;
import org.commonsgovernance.rules.guard.Guard;
import org.commonsgovernance.rules.guard.Rule;
import org.commonsgovernance.rules.license.LicenseTable;
import org.commonsgovernance.rules.policy.Policy;
import org.commonsgovernance.rules.problem.InvalidInputException;
import org.commonsgovernance.rules.problem.Problem;
import org.commonsgovernance.rules.problem.Problems;
import org.commonsgovernance.rules.problem.SourceFile;
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

    /** Inversions lie in families. */
    private static final String CRITERION = "(indicators|inversions/" + NAME + "|adaptations|signals)/" + NAME;

    private static final Pattern IN_CRITERION = Pattern.compile("(?<folder>" + CRITERION + ")/.+");
    private static final Pattern CASE = Pattern.compile("(" + CRITERION + "|verdict)/cases/[^/]+");

    private final CorpusTexts texts;
    private final FactTypes types;
    private final Problems problems = new Problems();

    private CorpusLoader(CorpusFiles files, FactTypes types) {
        this.texts = new CorpusTexts(files, problems);
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
                texts.digest());
    }

    private Draft draft(@Nullable Policy instead) {
        Policy own = policy();
        Policy policy = instead == null ? own : instead;
        LicenseTable licenses = licenses();
        Guard guard = new Guard(types, policy);
        CriterionReader reader = new CriterionReader(texts, guard, problems);
        List<Criterion> criteria = criteria(reader);
        List<Rule> verdictRules = verdictRules(guard);
        if (criteria.isEmpty() && problems.isEmpty()) {
            texts.tell("criteria", "there is no criterion: a corpus holds folders such as indicators/product-control/");
        }
        List<String> verdictCases = reader.cases("verdict", Verdict.values());
        requireKnownFiles();
        List<Problem> mistakes =
                problems.isEmpty() ? List.of() : problems.failure().problems();
        return new Draft(criteria, verdictRules, verdictCases, policy, licenses, texts.read(), mistakes);
    }

    private Policy policy() {
        SourceFile file = texts.open(POLICY);
        int before = problems.size();
        Node tree = file == null ? null : TreeReader.read(file, problems);
        boolean isDoubled = problems.size() > before; // a name that stands twice hides the one that was meant
        if (file == null) {
            texts.tell(POLICY, "is missing: it names the thresholds that rules compare with");
        }
        return file == null || tree == null
                ? new Policy(List.of(), Set.of(), true)
                : PolicyReader.read(file, tree, problems, isDoubled);
    }

    private LicenseTable licenses() {
        SourceFile file = texts.open(LICENSES);
        Node tree = file == null ? null : TreeReader.read(file, problems);
        if (file == null) {
            texts.tell(LICENSES, "is missing: it says how licences are read");
        }
        LicenseTable table = file == null || tree == null
                ? null
                : new RecordBinder(file, problems).bind(LicenseTable.class, tree, "a licence table", Map.of());
        return table == null ? new LicenseTable(List.of(), List.of(), List.of(), List.of()) : table;
    }

    private List<Rule> verdictRules(Guard guard) {
        List<Rule> rules = new ArrayList<>();
        for (String path : texts.paths()) {
            if (VERDICT_FILE.matcher(path).matches()) {
                SourceFile file = texts.open(path);
                if (file != null) {
                    String name = path.substring(VERDICT.length(), path.length() - ".drl".length());
                    rules.addAll(guard.verdictRules("verdict/" + name, file, problems));
                }
            }
        }
        return rules;
    }

    private List<Criterion> criteria(CriterionReader reader) {
        Set<String> folders = new TreeSet<>();
        Matcher inFolder = IN_CRITERION.matcher("");
        for (String path : texts.paths()) {
            if (inFolder.reset(path).matches()) {
                folders.add(inFolder.group("folder"));
            }
        }
        List<Criterion> criteria = new ArrayList<>();
        Map<String, String> ids = new HashMap<>();
        for (String folder : folders) {
            Criterion one = reader.criterion(folder);
            if (one == null) {
                continue;
            }
            String there = ids.putIfAbsent(one.id().value(), folder);
            if (there != null) {
                texts.tell(folder, "a criterion of that id lies in " + there + " already");
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

    /** The outcome that a case must give, by its name; null if the name says none. */
    public static <E extends Enum<?>> @Nullable E expected(String path, E[] outcomes) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return Arrays.stream(outcomes)
                .filter(outcome -> name.startsWith(CriterionReader.prefix(outcome)) && name.endsWith(".yaml"))
                .findFirst()
                .orElse(null);
    }

    /** A file in the wrong place would be left out in silence. */
    private void requireKnownFiles() {
        List<String> wrong = texts.paths().stream()
                .filter(path -> !texts.wasOpened(path))
                .filter(path -> !CASE.matcher(path).matches())
                .filter(path -> !VERDICT_FILE.matcher(path).matches())
                .toList();
        WrongPlaces.of(wrong, texts.paths(), "a corpus", Set.of(POLICY, LICENSES))
                .forEach(texts::tell);
    }
}
