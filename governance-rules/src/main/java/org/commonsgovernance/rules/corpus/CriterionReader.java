package org.commonsgovernance.rules.corpus;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonsgovernance.api.assessment.CriterionId;
import org.commonsgovernance.api.assessment.Status;
import org.commonsgovernance.api.assessment.Tier;
import org.commonsgovernance.rules.guard.Guard;
import org.commonsgovernance.rules.guard.Rule;
import org.commonsgovernance.rules.problem.Problems;
import org.commonsgovernance.rules.problem.SourceFile;
import org.commonsgovernance.rules.problem.Spelled;
import org.jspecify.annotations.Nullable;

/** Reads the folders of criteria: words, rules and cases, and the family that they lie in. */
final class CriterionReader {
    /** Folders of criteria, and of what sort these are. */
    private static final Map<String, Tier> TIERS = Map.of(
            "indicators", Tier.INDICATOR,
            "inversions", Tier.INVERSION,
            "adaptations", Tier.ADAPTATION,
            "signals", Tier.SIGNAL);

    private final CorpusTexts texts;
    private final Guard guard;
    private final Problems problems;
    private final Map<String, @Nullable Family> families = new HashMap<>();

    CriterionReader(CorpusTexts texts, Guard guard, Problems problems) {
        this.texts = texts;
        this.guard = guard;
        this.problems = problems;
    }

    /** The sort of the criteria in a folder. */
    static Tier tier(String folder) {
        return TIERS.getOrDefault(folder.substring(0, folder.indexOf('/')), Tier.INDICATOR);
    }

    /** How the names of cases begin that must give an outcome. */
    static String prefix(Enum<?> outcome) {
        return Spelled.hyphened(outcome) + "-";
    }

    /** The family that a folder of inversions is; null if its file is missing or wrong, which is told once. */
    private @Nullable Family family(String folder) {
        if (families.containsKey(folder)) {
            return families.get(folder);
        }
        String id = folder.substring(folder.lastIndexOf('/') + 1);
        SourceFile file = texts.open(folder + "/family.yaml");
        if (file == null && !WrongPlaces.isThereOrMeant(folder + "/family.yaml", texts.paths())) {
            texts.tell(folder, "family.yaml is missing: it says what the criteria of the family say together");
        }
        Family family = file == null ? null : NamedWords.read(file, Family.class, "a family", Family::id, id, problems);
        families.put(folder, family);
        return family;
    }

    /** The criterion of a folder; null if it is none, which was told. */
    @Nullable
    Criterion criterion(String folder) {
        String id = folder.substring(folder.lastIndexOf('/') + 1);
        SourceFile words = texts.open(folder + "/criterion.yaml");
        SourceFile rules = texts.open(folder + "/rules.drl");
        if (words == null && !WrongPlaces.isThereOrMeant(folder + "/criterion.yaml", texts.paths())) {
            texts.tell(folder, "criterion.yaml is missing: it holds the criterion's words");
        }
        if (rules == null && !WrongPlaces.isThereOrMeant(folder + "/rules.drl", texts.paths())) {
            texts.tell(folder, "rules.drl is missing: it holds the rules that find evidence");
        }
        List<String> cases = cases(folder, Status.values());
        CriterionWords bound = words == null
                ? null
                : NamedWords.read(words, CriterionWords.class, "a criterion", CriterionWords::id, id, problems);
        List<Rule> checked = rules == null ? List.of() : guard.evidenceRules(id, rules, problems);
        if (bound != null && bound.effectiveOn() != null) {
            texts.tell(folder + "/criterion.yaml", "only the criteria of packs have effective-on");
        }
        Tier tier = tier(folder);
        Family family = tier == Tier.INVERSION ? family(folder.substring(0, folder.lastIndexOf('/'))) : null;
        if (bound == null) {
            return null;
        }
        try {
            return new Criterion(new CriterionId(id), tier, family, bound, checked, cases, folder);
        } catch (IllegalArgumentException e) {
            texts.tell(folder, String.valueOf(e.getMessage()));
            return null;
        }
    }

    /** The cases of a folder, the mistakes in their names told. */
    List<String> cases(String folder, Enum<?>[] outcomes) {
        String prefix = folder + "/cases/";
        List<String> cases = List.copyOf(texts.paths().subSet(prefix, true, prefix + Character.MAX_VALUE, false));
        if (cases.isEmpty() && !WrongPlaces.hasCasesElsewhere(folder, texts.paths())) {
            texts.tell(
                    folder,
                    "has no cases: add cases/" + prefix(outcomes[0])
                            + "....yaml and one for each outcome that it can have");
        }
        for (String path : cases) {
            if (CorpusLoader.expected(path, outcomes) == null) {
                texts.tell(path, WrongPlaces.caseName(path, outcomes));
            }
        }
        return cases;
    }
}
