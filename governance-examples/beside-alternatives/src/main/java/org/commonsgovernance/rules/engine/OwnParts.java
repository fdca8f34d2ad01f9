package org.commonsgovernance.rules.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonsgovernance.api.assessment.CriterionId;
import org.commonsgovernance.api.assessment.Evidence;
import org.commonsgovernance.api.assessment.Finding;
import org.commonsgovernance.api.assessment.Status;
import org.commonsgovernance.api.assessment.Tier;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.api.model.Window;
import org.commonsgovernance.api.model.derived.Parties;
import org.commonsgovernance.beside.Alternative;
import org.commonsgovernance.beside.Material;
import org.commonsgovernance.beside.Outcome;
import org.commonsgovernance.beside.Reason;
import org.commonsgovernance.beside.Strength;
import org.commonsgovernance.rules.corpus.CorpusFiles;
import org.commonsgovernance.rules.derive.Deriver;
import org.commonsgovernance.rules.derive.Slices;
import org.commonsgovernance.rules.facts.FactTypes;
import org.commonsgovernance.rules.guard.Guard;
import org.commonsgovernance.rules.guard.Rule;
import org.commonsgovernance.rules.problem.Problems;
import org.commonsgovernance.rules.problem.SourceFile;

/** What the comparison uses of the library's own parts: deriving, weighing, and the library's own answer. */
public final class OwnParts {
    private static final Set<Class<? extends Fact>> TYPES =
            Subject.network(Subject.indicators()).types();
    private static final Map<Strength, Source> SOURCES = Map.of(
            Strength.DOCUMENT, Source.observed("a document or data"),
            Strength.OWN_WORD, Source.claimedBySelf("their own word"),
            Strength.HEARSAY, Source.claimedByOther("the word of others"));

    private OwnParts() {}

    /** The facts that the indicators' rules look at; every engine has the same. */
    public static Material material(ProductionSetup setup) {
        Deriver.Derived derived =
                Subject.DERIVER.derive(setup, Slices.of(setup, setup.lastDay(), Window.TWELVE_MONTHS), TYPES);
        return new Material(derived.facts(), fact -> derived.links().getOrDefault(fact, List.of()));
    }

    /** A real setup, so many times. */
    public static ProductionSetup setup(int times) {
        return Subject.setup(times);
    }

    /** The indicators' ids in their order. */
    public static List<String> indicators() {
        return Subject.CORPUS.criteria().stream()
                .filter(one -> one.tier() == Tier.INDICATOR)
                .map(one -> one.id().value())
                .toList();
    }

    /** What the reasons make of each indicator. */
    public static Map<String, Status> statuses(List<Reason> reasons) {
        Map<String, List<Evidence>> evidence = new HashMap<>();
        for (Reason one : reasons) {
            Source source = java.util.Objects.requireNonNull(SOURCES.get(one.strength()));
            evidence.computeIfAbsent(one.indicator(), id -> new ArrayList<>())
                    .add(new Evidence(
                            new CriterionId(one.indicator()),
                            one.rule(),
                            one.stance(),
                            Weighing.weight(Tier.INDICATOR, one.stance(), source),
                            List.of(new Parties("~stand-in", source, null, null)),
                            source));
        }
        Map<String, Status> statuses = new LinkedHashMap<>();
        indicators().forEach(id -> statuses.put(id, Weighing.status(evidence.getOrDefault(id, List.of()))));
        return statuses;
    }

    /** What the library itself says of a setup's indicators. */
    public static Outcome ofLibrary(ProductionSetup setup) {
        Map<String, Status> statuses = new LinkedHashMap<>();
        Map<List<String>, Reason> best = new HashMap<>();
        for (Finding finding : Library.EVALUATOR.evaluate(setup).findings()) {
            if (finding.tier() != Tier.INDICATOR) {
                continue;
            }
            statuses.put(finding.criterion().value(), finding.status());
            for (Evidence one : finding.evidence()) {
                Reason reason =
                        new Reason(finding.criterion().value(), one.rule(), one.stance(), Strength.of(one.strength()));
                best.merge(
                        List.of(reason.indicator(), reason.rule()),
                        reason,
                        (a, b) -> a.strength().compareTo(b.strength()) <= 0 ? a : b);
            }
        }
        return new Outcome(statuses, new HashSet<>(best.values()));
    }

    /** The library's rules of the indicators, so many of them: repeated under other names where there are fewer. */
    public static Alternative rules(int number) {
        List<Rule> own = Subject.indicators();
        List<Rule> rules = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            Rule one = own.get(i % own.size());
            int copy = i / own.size();
            String id = copy == 0 ? one.id() : "copy-" + copy + "/" + one.id();
            String name = copy == 0 ? one.name() : one.name() + " (" + copy + ")";
            rules.add(new Rule(id, name, one.patterns(), one.outcome(), one.file(), one.line()));
        }
        return new ByRules(rules);
    }

    /** The library's rules of the indicators, from the text of their files. */
    public static Alternative read() {
        Guard guard = new Guard(FactTypes.STANDARD, Subject.CORPUS.policy());
        Problems problems = new Problems();
        List<Rule> rules = new ArrayList<>();
        for (String indicator : indicators()) {
            SourceFile file = CorpusFiles.shipped().read("indicators/" + indicator + "/rules.drl");
            rules.addAll(guard.evidenceRules(indicator, file, problems));
        }
        problems.throwIfAny();
        return new ByRules(rules);
    }

    /** The same by hand. */
    public static Alternative byHand() {
        return new ByHand(new IndicatorsByHand(Subject.CORPUS.policy()));
    }

    /** Built where it is first asked for: benchmarks of other engines don't carry it. */
    private static final class Library {
        static final CorpusEvaluator EVALUATOR = CorpusEvaluator.of(Subject.CORPUS, Subject.DERIVER, Limits.STANDARD);
    }
}
