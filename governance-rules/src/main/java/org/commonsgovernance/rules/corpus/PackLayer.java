package org.commonsgovernance.rules.corpus;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonsgovernance.api.assessment.CriterionId;
import org.commonsgovernance.api.assessment.Layer;
import org.commonsgovernance.api.assessment.LayerChange;
import org.commonsgovernance.api.assessment.LayerChange.Kind;
import org.commonsgovernance.api.assessment.LayerChange.Subject;
import org.commonsgovernance.api.assessment.Lifecycle;
import org.commonsgovernance.api.assessment.Status;
import org.commonsgovernance.api.assessment.Tier;
import org.commonsgovernance.rules.guard.Guard;
import org.commonsgovernance.rules.guard.Rule;
import org.commonsgovernance.rules.pack.Pack;
import org.commonsgovernance.rules.pack.PackRule;
import org.commonsgovernance.rules.problem.Problem;
import org.commonsgovernance.rules.problem.Problems;
import org.commonsgovernance.rules.problem.Sha256;
import org.commonsgovernance.rules.problem.SourceFile;
import org.commonsgovernance.rules.problem.Suggestion;
import org.jspecify.annotations.Nullable;

/** Lays one pack over the corpus below it. */
final class PackLayer {
    private final Pack pack;
    private final Problems problems;
    private final PackLayout layout;
    private final PackWords words;
    private final PackRuleFiles ruleFiles;

    /** @param below names of the criteria and families of the standard rules */
    PackLayer(Pack pack, Set<String> below, Problems problems) {
        this.pack = pack;
        this.problems = problems;
        this.layout = new PackLayout(pack, problems);
        this.words = new PackWords(pack, layout, below, problems);
        this.ruleFiles = new PackRuleFiles(pack, layout, problems);
    }

    Pack pack() {
        return pack;
    }

    /** What the pack is, with a digest of all that can change a judgement. */
    Layer layer() {
        String all = layout.judgedBy().stream()
                .map(path -> path + "\n" + digest(path) + "\n")
                .collect(Collectors.joining());
        return new Layer(pack.id(), pack.version(), Sha256.of(all.getBytes(StandardCharsets.UTF_8)), pack.signedBy());
    }

    /** Of the text, whatever its line ends; of a file that is no text, which is told, nothing. */
    private String digest(String path) {
        SourceFile file = ruleFiles.open(path);
        return file == null ? "" : Sha256.of(file.text().getBytes(StandardCharsets.UTF_8));
    }

    /** The days from which on something of it holds. */
    List<LocalDate> dates() {
        List<LocalDate> dates = new ArrayList<>(words.dates());
        pack.thresholds().forEach(one -> {
            if (one.effectiveOn() != null) {
                dates.add(one.effectiveOn());
            }
        });
        pack.rules().forEach(one -> {
            if (one.effectiveOn() != null) {
                dates.add(one.effectiveOn());
            }
        });
        return dates;
    }

    boolean hasExperimental() {
        return words.hasExperimental()
                || pack.rules().stream().anyMatch(rule -> rule.lifecycle() == Lifecycle.EXPERIMENTAL);
    }

    /** Ids of its own criteria that verdict rules may look at singly. */
    Set<String> indicators() {
        return words.criteria().keySet().stream()
                .filter(folder -> CorpusLoader.tier(folder) == Tier.INDICATOR)
                .map(PackWords::last)
                .collect(Collectors.toSet());
    }

    /**
     * The corpus with the pack laid over it.
     *
     * @param families the families below by folder; takes the pack's own
     * @param guard knows the figures of all layers
     * @param changes takes what was changed
     */
    Corpus lay(Corpus below, Map<String, Family> families, Guard guard, Version version, List<LayerChange> changes) {
        addFamilies(families, changes);
        PackRules rules = new PackRules(pack, version, problems);
        requireKnownTargets(below, version);
        Map<String, Criterion> criteria = new LinkedHashMap<>();
        // The cases of lower layers were written for rules that may be others now.
        below.criteria().forEach(one -> criteria.put(one.id().value(), one.with(one.rules(), List.of())));
        List<Criterion> own = new ArrayList<>();
        boolean hasUnknown = false;
        for (String folder : layout.criteria()) {
            String id = PackWords.last(folder);
            PackRules.Own written = ruleFiles.written(folder, guard);
            List<String> cases = ruleFiles.cases(folder, Status.values());
            if (!pack.owns(id)) {
                Criterion there = criteria.get(id);
                if (there == null || !there.folder().equals(folder)) {
                    tellMissing(folder, there, criteria.keySet(), version);
                    hasUnknown = true;
                    continue;
                }
                String where = pack.folder().shown(folder + "/rules.drl");
                List<Rule> laid = rules.lay(id, there.id(), there.rules(), written, false, where, changes);
                criteria.put(id, there.with(PackRuleFiles.numbered(id, laid), cases));
                continue;
            }
            Criterion one = own(folder, written, cases, families, rules, version, changes);
            if (one != null) {
                own.add(one);
            }
        }
        // Criteria of which the pack only disables rules have no folder in it.
        Set<String> laid = layout.criteria().stream().map(PackWords::last).collect(Collectors.toSet());
        // Rules that lie in a folder of a wrong name are not missing.
        PackRules.Own none = hasUnknown ? new PackRules.Own(List.of(), false) : PackRuleFiles.NONE;
        for (String id : targets()) {
            Criterion there = criteria.get(id);
            if (there != null && !laid.contains(id)) {
                String where = pack.folder().shown(there.folder() + "/rules.drl");
                criteria.put(
                        id,
                        there.with(
                                PackRuleFiles.numbered(
                                        id, rules.lay(id, there.id(), there.rules(), none, false, where, changes)),
                                List.of()));
            }
        }
        List<Rule> caps = rules.lay(
                PackRule.VERDICT,
                null,
                below.verdictRules(),
                ruleFiles.caps(guard),
                false,
                pack.folder().shown("verdict/") + "*.drl",
                changes);
        return new Corpus(
                PackOrder.of(criteria.values(), own),
                ruleFiles.numberedCaps(caps).stream()
                        .filter(rule -> rule.lifecycle() != Lifecycle.EXPERIMENTAL)
                        .toList(),
                ruleFiles.verdictCases(),
                below.policy(),
                below.licenses(),
                below.digest());
    }

    private void addFamilies(Map<String, Family> families, List<LayerChange> changes) {
        words.families().forEach((folder, family) -> {
            families.put(folder, family);
            boolean isUsed = words.criteria().keySet().stream().anyMatch(one -> one.startsWith(folder + "/"));
            if (!isUsed) {
                whole(folder, "the family has no criterion; a family is what several criteria say together");
            }
            changes.add(added(Subject.FAMILY, null, family.id(), Lifecycle.STABLE, null));
        });
    }

    /** The criteria whose rules {@code pack.yaml} speaks of, in its order. */
    private Set<String> targets() {
        return pack.rules().stream()
                .map(rule -> rule.of().text())
                .filter(of -> !of.equals(PackRule.VERDICT))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void requireKnownTargets(Corpus below, Version version) {
        Set<String> known =
                below.criteria().stream().map(one -> one.id().value()).collect(Collectors.toSet());
        layout.criteria().stream().map(PackWords::last).filter(pack::owns).forEach(known::add);
        known.add(PackRule.VERDICT);
        for (PackRule rule : pack.rules()) {
            String of = rule.of().text();
            String near = Suggestion.didYouMean(of, known);
            if (version.isLast() && !known.contains(of)) {
                problems.add(pack.file()
                        .problem(
                                rule.of().line(),
                                rule.of().column(),
                                "there is no criterion \"" + of + "\""
                                        + (near.isEmpty()
                                                ? "; write the name of a criterion's folder, or verdict; all stand in"
                                                        + " criteria.md"
                                                : near)));
            }
        }
    }

    private void tellMissing(String folder, @Nullable Criterion there, Set<String> known, Version version) {
        String id = PackWords.last(folder);
        if (there != null) {
            whole(
                    folder,
                    "\"" + id + "\" lies in " + there.folder() + " below this pack; put its rules in that folder");
        } else if (version.isLast() && !pack.folder().has(folder + "/criterion.yaml")) {
            whole(
                    folder,
                    "there is no criterion \"" + id + "\" below this pack" + Suggestion.didYouMean(id, known)
                            + "; one of the pack's own is called \"" + pack.id() + "." + id + "\" or the like");
        }
    }

    private @Nullable Criterion own(
            String folder,
            PackRules.Own written,
            List<String> cases,
            Map<String, Family> families,
            PackRules rules,
            Version version,
            List<LayerChange> changes) {
        if (!pack.folder().has(folder + "/rules.drl")) {
            whole(folder, "rules.drl is missing: it holds the rules that find evidence");
        }
        if (cases.isEmpty()) {
            whole(folder, "has no cases: add cases/established-....yaml and one for each outcome that it can have");
        }
        CriterionWords found = words.criteria().get(folder);
        Tier tier = CorpusLoader.tier(folder);
        Family family = null;
        if (tier == Tier.INVERSION) {
            String inFamily = folder.substring(0, folder.lastIndexOf('/'));
            family = families.get(inFamily);
            if (family == null) {
                List<String> known =
                        families.keySet().stream().map(PackWords::last).toList();
                whole(
                        folder,
                        "there is no family \"" + PackWords.last(inFamily) + "\""
                                + Suggestion.didYouMean(PackWords.last(inFamily), known) + "; there are "
                                + String.join(", ", known) + ", and one of the pack's own needs a family.yaml");
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
        changes.add(added(Subject.CRITERION, criterion, id, as.lifecycle(), found.effectiveOn()));
        changes.addAll(ofRules);
        return new Criterion(criterion, tier, family, as, PackRuleFiles.numbered(id, laid), cases, folder);
    }

    private LayerChange added(
            Subject subject,
            @Nullable CriterionId criterion,
            String name,
            Lifecycle lifecycle,
            @Nullable LocalDate effectiveOn) {
        return new LayerChange(
                pack.id(), subject, Kind.ADDED, criterion, name, null, null, null, null, lifecycle, effectiveOn);
    }

    private void whole(String path, String message) {
        problems.add(Problem.whole(pack.folder().shown(path), message));
    }
}
