package org.commonsgovernance.rules.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonsgovernance.api.assessment.CriterionId;
import org.commonsgovernance.api.assessment.LayerChange;
import org.commonsgovernance.api.assessment.LayerChange.Kind;
import org.commonsgovernance.api.assessment.LayerChange.Subject;
import org.commonsgovernance.api.assessment.Lifecycle;
import org.commonsgovernance.api.assessment.Tier;
import org.commonsgovernance.rules.guard.Rule;
import org.commonsgovernance.rules.pack.Pack;
import org.commonsgovernance.rules.problem.Problem;
import org.commonsgovernance.rules.problem.Problems;
import org.commonsgovernance.rules.problem.Suggestion;
import org.jspecify.annotations.Nullable;

/** The criteria and families that a pack adds. */
final class PackAdditions {
    private final Pack pack;
    private final PackWords words;
    private final Problems problems;

    PackAdditions(Pack pack, PackWords words, Problems problems) {
        this.pack = pack;
        this.words = words;
        this.problems = problems;
    }

    /** Adds the pack's own families to those below. */
    void addFamilies(Map<String, Family> families, List<LayerChange> changes) {
        words.families().forEach((folder, family) -> {
            families.put(folder, family);
            boolean isUsed = words.criteria().keySet().stream().anyMatch(one -> one.startsWith(folder + "/"));
            if (!isUsed) {
                whole(folder, "the family has no criterion; a family is what several criteria say together");
            }
            changes.add(new LayerChange(
                    pack.id(),
                    Subject.FAMILY,
                    Kind.ADDED,
                    null,
                    family.id(),
                    null,
                    null,
                    null,
                    null,
                    Lifecycle.STABLE,
                    null));
        });
    }

    /** A criterion of the pack's own; null where it is not asked yet, or can't be read, which was told. */
    @Nullable
    Criterion criterion(
            String folder,
            PackRules.Own written,
            List<String> cases,
            Map<String, Family> families,
            PackRules rules,
            Version version,
            List<LayerChange> changes) {
        requireFiles(folder, cases);
        CriterionWords found = words.criteria().get(folder);
        Tier tier = CriterionReader.tier(folder);
        Family family = null;
        if (tier == Tier.INVERSION) {
            String inFamily = folder.substring(0, folder.lastIndexOf('/'));
            family = families.get(inFamily);
            if (family == null) {
                List<String> known =
                        families.keySet().stream().map(PackWords::last).toList();
                String near = Suggestion.didYouMean(PackWords.last(inFamily), known);
                whole(
                        folder,
                        "there is no family \"" + PackWords.last(inFamily) + "\""
                                + (near.isEmpty()
                                        ? "; there are " + String.join(", ", known)
                                                + ", and one of the pack's own needs a family.yaml"
                                        : near));
                return null;
            }
        }
        if (found == null) {
            return null;
        }
        List<LayerChange> ofRules = new ArrayList<>();
        String id = PackWords.last(folder);
        CriterionId criterion = new CriterionId(id);
        List<Rule> laid =
                rules.lay(id, criterion, List.of(), written, true, pack.folder().shown(folder + "/rules.drl"), ofRules);
        if (!version.has(found.effectiveOn())) {
            return null;
        }
        CriterionWords as = version.countsExperimental() ? found.stable() : found;
        changes.add(new LayerChange(
                pack.id(),
                Subject.CRITERION,
                Kind.ADDED,
                criterion,
                id,
                null,
                null,
                String.join(" ", found.why()),
                found.source(),
                as.lifecycle(),
                found.effectiveOn()));
        changes.addAll(ofRules);
        return new Criterion(criterion, tier, family, as, PackRuleFiles.numbered(id, laid), cases, folder);
    }

    void requireFiles(String folder, List<String> cases) {
        List<String> paths = pack.folder().paths();
        if (!WrongPlaces.isThereOrMeant(folder + "/rules.drl", paths)) {
            whole(folder, "rules.drl is missing: it holds the rules that find evidence");
        }
        if (cases.isEmpty() && !WrongPlaces.hasCasesElsewhere(folder, paths)) {
            whole(folder, "has no cases: add cases/established-....yaml and one for each outcome that it can have");
        }
    }

    private void whole(String path, String message) {
        problems.add(Problem.whole(pack.folder().shown(path), message));
    }
}
