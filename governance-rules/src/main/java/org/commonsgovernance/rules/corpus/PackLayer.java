package org.commonsgovernance.rules.corpus;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonsgovernance.api.assessment.Layer;
import org.commonsgovernance.api.assessment.LayerChange;
import org.commonsgovernance.api.assessment.Lifecycle;
import org.commonsgovernance.api.assessment.Status;
import org.commonsgovernance.api.assessment.Tier;
import org.commonsgovernance.rules.guard.Guard;
import org.commonsgovernance.rules.guard.Rule;
import org.commonsgovernance.rules.pack.Doubt;
import org.commonsgovernance.rules.pack.Pack;
import org.commonsgovernance.rules.pack.PackDraft;
import org.commonsgovernance.rules.pack.PackRule;
import org.commonsgovernance.rules.problem.Problems;
import org.commonsgovernance.rules.problem.Sha256;
import org.commonsgovernance.rules.problem.SourceFile;

/** Lays one pack over the corpus below it. */
final class PackLayer {
    private final Pack pack;
    private final Doubt doubt;
    private final Problems problems;
    private final PackLayout layout;
    private final PackWords words;
    private final PackRuleFiles ruleFiles;
    private final PackAdditions additions;
    private final PackTargets targets;

    /** @param below names of the criteria and families of the standard rules */
    PackLayer(PackDraft draft, Set<String> below, Problems problems) {
        this.pack = draft.pack();
        this.doubt = draft.doubt();
        this.problems = problems;
        this.layout = new PackLayout(pack, problems);
        this.words = new PackWords(pack, layout, below, problems);
        this.ruleFiles = new PackRuleFiles(pack, layout, problems);
        this.additions = new PackAdditions(pack, words, problems);
        this.targets = new PackTargets(pack, layout, problems);
    }

    Pack pack() {
        return pack;
    }

    Doubt doubt() {
        return doubt;
    }

    /** Reads what stands by itself, whatever is below; what is wrong is told. */
    void read(Guard guard) {
        for (String folder : layout.criteria()) {
            ruleFiles.written(folder, guard);
            List<String> cases = ruleFiles.cases(folder, Status.values());
            if (pack.owns(PackWords.last(folder))) {
                additions.requireFiles(folder, cases);
            }
        }
        ruleFiles.caps(guard);
        ruleFiles.verdictCases();
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
                .filter(folder -> CriterionReader.tier(folder) == Tier.INDICATOR)
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
        additions.addFamilies(families, changes);
        PackRules rules = new PackRules(pack, doubt, version, problems);
        targets.requireKnown(below, version);
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
                    targets.tellMissing(folder, there, criteria.keySet(), version);
                    hasUnknown = true;
                    continue;
                }
                String where = pack.folder().shown(folder + "/rules.drl");
                List<Rule> laid = rules.lay(id, there.id(), there.rules(), written, false, where, changes);
                criteria.put(id, there.with(PackRuleFiles.numbered(id, laid), cases));
                continue;
            }
            Criterion one = additions.criterion(folder, written, cases, families, rules, version, changes);
            if (one != null) {
                own.add(one);
            }
        }
        // Criteria of which the pack only disables rules have no folder in it.
        Set<String> laid = layout.criteria().stream().map(PackWords::last).collect(Collectors.toSet());
        // Rules that lie in a folder of a wrong name are not missing.
        PackRules.Own none =
                hasUnknown || layout.hasMisplacedRules() ? new PackRules.Own(List.of(), false) : PackRuleFiles.NONE;
        for (String id : targets.all()) {
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
}
