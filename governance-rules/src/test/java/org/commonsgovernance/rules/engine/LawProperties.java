package org.commonsgovernance.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.commonsgovernance.api.GovernanceEvaluator;
import org.commonsgovernance.api.assessment.Assessment;
import org.commonsgovernance.api.assessment.Evidence;
import org.commonsgovernance.api.assessment.Finding;
import org.commonsgovernance.api.assessment.Stance;
import org.commonsgovernance.api.assessment.Status;
import org.commonsgovernance.api.assessment.Tier;
import org.commonsgovernance.api.assessment.Verdict;
import org.commonsgovernance.api.assessment.Weight;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.FactKind;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.api.model.RefersTo;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.api.model.given.Complete;
import org.commonsgovernance.api.model.given.Curation;
import org.commonsgovernance.api.model.given.Organization;
import org.commonsgovernance.api.model.given.Response;
import org.commonsgovernance.rules.Corpora;
import org.commonsgovernance.rules.Generated;
import org.commonsgovernance.rules.GovernanceRules;
import org.commonsgovernance.rules.corpus.Corpus;
import org.commonsgovernance.rules.corpus.Criterion;
import org.commonsgovernance.rules.derive.Deriver;
import org.commonsgovernance.rules.guard.Rule;
import org.commonsgovernance.rules.report.JsonReport;
import org.commonsgovernance.rules.report.Judgement;

/**
 * Laws that no rule and no derivation may break, tried on setups made by chance. The seed is fixed so that a build tells
 * of the change it is about; raise the tries and drop the seed for a long search.
 */
class LawProperties {
    private static final int OFTEN_ENOUGH = 3;
    private static final int MOST_TRIED = 20_000;

    private static final GovernanceEvaluator EVALUATOR = GovernanceRules.standard();
    private static final GovernanceEvaluator REVERSED = reversed();

    /** The same rules in the opposite order, of criteria and within them. */
    private static GovernanceEvaluator reversed() {
        Corpus all = Corpora.CORPUS;
        List<Criterion> criteria = new ArrayList<>();
        for (Criterion one : all.criteria()) {
            criteria.add(new Criterion(
                    one.id(), one.tier(), one.family(), one.words(), turned(one.rules()), one.cases(), one.folder()));
        }
        List<Rule> verdictRules = turned(all.verdictRules());
        Corpus corpus = new Corpus(
                turned(criteria), verdictRules, all.verdictCases(), all.policy(), all.licenses(), all.digest());
        return CorpusEvaluator.of(corpus, new Deriver(corpus.licenses(), List.of()), Limits.STANDARD);
    }

    private static <T> List<T> turned(List<T> list) {
        List<T> turned = new ArrayList<>(list);
        Collections.reverse(turned);
        return turned;
    }

    private static String json(ProductionSetup setup) {
        JsonReport report = new JsonReport();
        report.add(Judgement.of(EVALUATOR, setup));
        return report.toString();
    }

    /** For each criterion, which ways it is settled by decisive evidence. */
    private static Map<String, Set<Stance>> decisive(Assessment assessment) {
        Map<String, Set<Stance>> decisive = new TreeMap<>();
        for (Finding finding : assessment.findings()) {
            Set<Stance> stances = EnumSet.noneOf(Stance.class);
            finding.evidence().stream().filter(Evidence::isDecisive).forEach(one -> stances.add(one.stance()));
            decisive.put(finding.criterion().value(), stances);
        }
        return decisive;
    }

    /** Decisive evidence that favours peer production, or sets a question aside. */
    private static boolean clears(Tier tier, Set<Stance> stances) {
        boolean isBadIfEstablished = tier == Tier.INDICATOR || tier == Tier.ADAPTATION;
        return stances.contains(isBadIfEstablished ? Stance.OPPOSES : Stance.SUPPORTS)
                || stances.contains(Stance.NOT_APPLICABLE);
    }

    /** What the laws below are tried on reaches every verdict and every status that a criterion can have. */
    @Example
    void generated_setups_reach_every_status_of_every_criterion() {
        Map<String, Integer> reached = new HashMap<>();
        Set<String> wanted = new TreeSet<>();
        for (Verdict verdict : Verdict.values()) {
            wanted.add("verdict " + verdict);
        }
        for (Criterion criterion : Corpora.CORPUS.criteria()) {
            possible(criterion).forEach(status -> wanted.add(criterion.id().value() + " " + status));
        }
        Random random = new Random(1);
        for (int setups = 0; setups < MOST_TRIED && !wanted.isEmpty(); setups++) {
            Assessment assessment = EVALUATOR.evaluate(Generated.setup(random));
            reached.merge("verdict " + assessment.verdict(), 1, Integer::sum);
            for (Finding finding : assessment.findings()) {
                reached.merge(finding.criterion().value() + " " + finding.status(), 1, Integer::sum);
            }
            wanted.removeIf(one -> reached.getOrDefault(one, 0) >= OFTEN_ENOUGH);
        }
        assertThat(wanted).isEmpty();
    }

    private static Set<Status> possible(Criterion criterion) {
        Set<Status> possible = EnumSet.allOf(Status.class);
        if (criterion.rules().stream().noneMatch(rule -> rule.stance() == Stance.NOT_APPLICABLE)) {
            possible.remove(Status.NOT_APPLICABLE);
        }
        return possible;
    }

    @Property(tries = 1000, seed = "1", shrinking = ShrinkingMode.OFF)
    void the_order_of_facts_does_not_matter(@ForAll Random random) {
        ProductionSetup setup = Generated.setup(random);
        List<Fact> shuffled = new ArrayList<>(setup.facts());
        Collections.shuffle(shuffled, random);
        assertThat(json(Generated.with(setup, shuffled))).isEqualTo(json(setup));
    }

    @Property(tries = 1000, seed = "1", shrinking = ShrinkingMode.OFF)
    void the_order_of_rules_does_not_matter(@ForAll Random random) {
        ProductionSetup setup = Generated.setup(random);
        Assessment one = EVALUATOR.evaluate(setup);
        Assessment other = REVERSED.evaluate(setup);
        assertThat(other.verdict()).isEqualTo(one.verdict());
        assertThat(other.range()).isEqualTo(one.range());
        assertThat(other.coverage()).isEqualTo(one.coverage());
        assertThat(other.families()).containsExactlyInAnyOrderElementsOf(one.families());
        for (Finding finding : one.findings()) {
            Finding same = other.finding(finding.criterion());
            assertThat(same.status()).isEqualTo(finding.status());
            assertThat(same.evidence()).containsExactlyInAnyOrderElementsOf(finding.evidence());
        }
    }

    @Property(tries = 1000, seed = "1", shrinking = ShrinkingMode.OFF)
    void a_fact_that_no_rule_mentions_changes_nothing(@ForAll Random random) {
        ProductionSetup setup = Generated.setup(random);
        List<Fact> more = new ArrayList<>(setup.facts());
        Source source = Source.documentedByOther("a document");
        more.add(new Response("answer", source, "product-control", "a maintainer", "It is not so."));
        more.add(new Curation("curation", source, "any-1", "It is otherwise.", "It was misread."));
        assertThat(EVALUATOR.evaluate(Generated.with(setup, more))).isEqualTo(EVALUATOR.evaluate(setup));
    }

    /** Evidence against never improves a status, evidence in favour never worsens one. */
    @Property(tries = 1000, seed = "1", shrinking = ShrinkingMode.OFF)
    void more_evidence_moves_a_status_its_own_way(@ForAll Random random) {
        List<Finding> findings = EVALUATOR.evaluate(Generated.setup(random)).findings();
        for (Finding finding : findings) {
            for (Stance stance : List.of(
                    Stance.SUPPORTS,
                    Stance.OPPOSES,
                    Stance.CONTESTS,
                    Stance.PRESUMABLY_SUPPORTS,
                    Stance.PRESUMABLY_OPPOSES)) {
                Source strength = random.nextBoolean() ? Source.observed("x") : Source.claimedByOther("x");
                Weight weight = Weighing.weight(finding.tier(), stance, strength);
                List<Evidence> more = new ArrayList<>(finding.evidence());
                Fact any = new Curation("x", strength, "x", "x", "x");
                more.add(new Evidence(finding.criterion(), "more", stance, weight, List.of(any), strength));
                Status before = finding.status();
                Status after = Weighing.status(more);
                if (before.isDecided() && after.isDecided()) {
                    int moved = direction(after) - direction(before);
                    boolean isItsWay = switch (stance) {
                        case SUPPORTS, PRESUMABLY_SUPPORTS -> moved >= 0;
                        case OPPOSES, PRESUMABLY_OPPOSES -> moved <= 0;
                        // What is said of it takes away what was only presumed.
                        case CONTESTS -> moved == 0 || (finding.isPresumed() && after == Status.CONTESTED);
                        case NOT_APPLICABLE -> true;
                    };
                    assertThat(isItsWay)
                            .as("%s with more that %s: %s to %s", finding.criterion(), stance, before, after)
                            .isTrue();
                }
            }
        }
    }

    private static int direction(Status status) {
        return status == Status.ESTABLISHED ? 1 : status == Status.REFUTED ? -1 : 0;
    }

    /** Leaving something out clears nobody: silence is not consent. */
    @Property(tries = 2000, seed = "1", shrinking = ShrinkingMode.OFF)
    void removing_a_kind_with_its_complete_fact_never_clears(@ForAll Random random) {
        ProductionSetup setup = Generated.setup(random);
        List<FactKind> kinds = Arrays.stream(FactKind.values())
                .filter(kind -> !setup.facts(kind.type()).isEmpty())
                .toList();
        if (kinds.isEmpty()) {
            return;
        }
        FactKind kind = kinds.get(random.nextInt(kinds.size()));
        ProductionSetup without = Generated.with(
                setup,
                setup.facts().stream()
                        .filter(fact -> fact.getClass() != kind.type())
                        .filter(fact -> !(fact instanceof Complete complete && complete.kind() == kind))
                        .toList());
        Map<String, Set<Stance>> before = decisive(EVALUATOR.evaluate(setup));
        Assessment after = EVALUATOR.evaluate(without);
        decisive(after).forEach((criterion, stances) -> {
            Tier tier = tier(after, criterion);
            // Adaptations exclude each other: what speaks against one speaks for another, and clears nobody.
            if (tier != Tier.ADAPTATION && clears(tier, stances)) {
                assertThat(clears(tier, before.getOrDefault(criterion, Set.of())))
                        .as("without %s, %s is cleared in %s", kind, criterion, setup.facts())
                        .isTrue();
            }
        });
    }

    private static Tier tier(Assessment assessment, String criterion) {
        return assessment.findings().stream()
                .filter(finding -> finding.criterion().value().equals(criterion))
                .map(Finding::tier)
                .findFirst()
                .orElseThrow();
    }

    /** What others merely claim settles nothing, and unsettles nothing that is settled without it. */
    @Property(tries = 2000, seed = "1", shrinking = ShrinkingMode.OFF)
    void claims_of_others_neither_make_nor_break_decisive_evidence(@ForAll Random random) throws Exception {
        ProductionSetup setup = any(random);
        List<Fact> more = new ArrayList<>(setup.facts());
        more.addAll(rumours(any(random), setup, random));
        Assessment before = EVALUATOR.evaluate(setup);
        Assessment after = EVALUATOR.evaluate(Generated.with(setup, more));
        assertThat(decisive(after)).as(setup.id()).isEqualTo(decisive(before));
    }

    private static ProductionSetup any(Random random) {
        return Generated.CASES.get(random.nextInt(Generated.CASES.size()));
    }

    /** Some facts of another setup, told of this one's organisations by somebody unknown. */
    private static List<Fact> rumours(ProductionSetup from, ProductionSetup about, Random random) throws Exception {
        Map<String, String> renamed = new TreeMap<>();
        List<Organization> there = about.facts(Organization.class);
        int next = 0;
        for (Organization organization : from.facts(Organization.class)) {
            if (next < there.size()) {
                renamed.put(organization.id(), there.get(next++).id());
            }
        }
        List<Fact> rumours = new ArrayList<>();
        for (Fact fact : from.facts()) {
            boolean isListed = fact instanceof Organization
                    && (renamed.containsKey(fact.id())
                            || there.stream().anyMatch(one -> one.id().equals(fact.id())));
            if (!isListed && random.nextInt(3) > 0) {
                rumours.add(retold(fact, renamed));
            }
        }
        return rumours;
    }

    private static Fact retold(Fact fact, Map<String, String> renamed) throws Exception {
        RecordComponent[] components = fact.getClass().getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            Object value = components[i].getAccessor().invoke(fact);
            RefersTo refersTo = components[i].getAnnotation(RefersTo.class);
            values[i] = switch (components[i].getName()) {
                case "id" -> fact instanceof Organization ? value : "rumour:" + value;
                case "source" -> Source.claimedByOther("a rumour");
                default ->
                    refersTo != null && refersTo.value() == Organization.class && value != null
                            ? renamed.getOrDefault((String) value, (String) value)
                            : value;
            };
        }
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return (Fact) fact.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (java.lang.reflect.InvocationTargetException e) {
            return fact instanceof Organization
                    ? fact
                    : new Complete("rumour:" + fact.id(), Source.claimedByOther("a rumour"), null, FactKind.SEAT);
        }
    }

    /** The evidence shown, taken alone, gives the same status. */
    @Property(tries = 1000, seed = "1", shrinking = ShrinkingMode.OFF)
    void the_evidence_shown_gives_the_status(@ForAll Random random) {
        for (Finding finding : EVALUATOR.evaluate(Generated.setup(random)).findings()) {
            assertThat(Weighing.status(finding.evidence())).isEqualTo(finding.status());
            assertThat(finding.evidence())
                    .allSatisfy(one -> assertThat(
                                    one.facts().stream().map(Fact::source).reduce(Source::weaker))
                            .contains(one.strength()));
        }
    }

    @Property(tries = 1000, seed = "1", shrinking = ShrinkingMode.OFF)
    void the_verdict_lies_in_the_range(@ForAll Random random) {
        ProductionSetup setup = Generated.setup(random);
        Assessment assessment = EVALUATOR.evaluate(setup);
        if (assessment.verdict() != Verdict.UNDETERMINED) {
            assertThat(assessment.couldBe(assessment.verdict())).as(setup.id()).isTrue();
        }
    }
}
