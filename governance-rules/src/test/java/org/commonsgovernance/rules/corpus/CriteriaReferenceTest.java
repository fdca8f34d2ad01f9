package org.commonsgovernance.rules.corpus;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.commonsgovernance.api.GovernanceEvaluator;
import org.commonsgovernance.api.assessment.Evidence;
import org.commonsgovernance.api.assessment.Finding;
import org.commonsgovernance.api.assessment.Stance;
import org.commonsgovernance.api.assessment.Tier;
import org.commonsgovernance.api.assessment.Weight;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.rules.Corpora;
import org.commonsgovernance.rules.Generated;
import org.commonsgovernance.rules.Golden;
import org.commonsgovernance.rules.GovernanceRules;
import org.commonsgovernance.rules.guard.Rule;
import org.junit.jupiter.api.Test;

/** {@code criteria.md}, made from the corpus: what is judged, and which facts move it. */
class CriteriaReferenceTest {
    private static final GovernanceEvaluator EVALUATOR = GovernanceRules.standard();
    private static final Map<Tier, String> TITLES = new EnumMap<>(Map.of(
            Tier.INDICATOR, "Indicators",
            Tier.INVERSION, "Inversions",
            Tier.ADAPTATION, "Adaptations",
            Tier.SIGNAL, "Signals"));

    /** How a kind of fact bears on criteria, in the cases of the corpus. */
    private record Bearing(Set<String> alone, Set<String> withOthers, Set<String> contests, Set<String> presumes) {
        Bearing() {
            this(new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        }
    }

    @Test
    void the_index_is_made_from_the_corpus() {
        StringBuilder page = new StringBuilder(
                "# The criteria\n\nMade from the corpus by a test; `mvn verify"
                        + " -Dgolden.write` writes it anew. Each criterion is a folder with its words, its rules and its cases.\n");
        for (Tier tier : Tier.values()) {
            page.append("\n## ").append(TITLES.get(tier)).append('\n');
            Map<String, List<Criterion>> groups = new LinkedHashMap<>();
            Corpora.CORPUS.criteria().stream()
                    .filter(one -> one.tier() == tier)
                    .forEach(one -> groups.computeIfAbsent(
                                    one.family() == null
                                            ? ""
                                            : one.family().id() + ": "
                                                    + one.family().statement(),
                                    key -> new java.util.ArrayList<>())
                            .add(one));
            groups.forEach((family, criteria) -> table(page, family, criteria));
        }
        facts(page);
        Golden.compare(Path.of("criteria.md"), page.toString());
    }

    private static void table(StringBuilder page, String family, List<Criterion> criteria) {
        if (!family.isEmpty()) {
            page.append("\n### ").append(family).append('\n');
        }
        page.append("""

                | criterion | statement | supports | contests | opposes | sets aside | presumes | cases |
                |---|---|---|---|---|---|---|---|
                """);
        for (Criterion one : criteria) {
            page.append("| [")
                    .append(one.id())
                    .append("](criteria/")
                    .append(one.folder())
                    .append("/rules.drl) | ")
                    .append(one.words().statement())
                    .append(" | ");
            for (Stance stance : List.of(Stance.SUPPORTS, Stance.CONTESTS, Stance.OPPOSES, Stance.NOT_APPLICABLE)) {
                page.append(one.rules().stream()
                                .filter(rule -> rule.stance() == stance)
                                .count())
                        .append(" | ");
            }
            page.append(one.rules().stream()
                            .filter(CriteriaReferenceTest::presumes)
                            .count())
                    .append(" | ");
            page.append(one.cases().size()).append(" |\n");
        }
    }

    private static boolean presumes(Rule rule) {
        Stance stance = rule.stance();
        return stance != null && stance.isPresumption();
    }

    private static void facts(StringBuilder page) {
        Map<String, Bearing> bearings = new TreeMap<>();
        for (ProductionSetup setup : Generated.CASES) {
            for (Finding finding : EVALUATOR.evaluate(setup).findings()) {
                for (Evidence evidence : finding.evidence()) {
                    if (evidence.weight() != Weight.DISCOUNTED) {
                        add(bearings, finding.criterion().value(), evidence);
                    }
                }
            }
        }
        page.append(
                "\n## Which facts move which criteria\n\nAs seen in the cases. A fact decides a criterion alone where"
                        + " no other fact is needed but those that say who is who and what is listed in full; one fact does so in at"
                        + " most one criterion of a tier, adaptations apart.\n\n"
                        + "| fact | decides alone | decides with others | contests | lets presume |\n|---|---|---|---|---|\n");
        bearings.forEach((type, bearing) -> page.append("| ")
                .append(type)
                .append(" | ")
                .append(joined(bearing.alone()))
                .append(" | ")
                .append(joined(bearing.withOthers()))
                .append(" | ")
                .append(joined(bearing.contests()))
                .append(" | ")
                .append(joined(bearing.presumes()))
                .append(" |\n"));
    }

    private static void add(Map<String, Bearing> bearings, String criterion, Evidence evidence) {
        Set<String> grounds = Grounds.of(evidence);
        for (String type : grounds.stream().map(Grounds::type).collect(Collectors.toSet())) {
            Bearing bearing = bearings.computeIfAbsent(type, key -> new Bearing());
            Set<String> column = evidence.stance().isPresumption()
                    ? bearing.presumes()
                    : !evidence.isDecisive()
                            ? bearing.contests()
                            : grounds.size() == 1 ? bearing.alone() : bearing.withOthers();
            column.add(criterion);
        }
    }

    private static String joined(Set<String> criteria) {
        return String.join(", ", criteria);
    }
}
