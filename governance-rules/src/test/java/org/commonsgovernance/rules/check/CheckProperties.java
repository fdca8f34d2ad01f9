package org.commonsgovernance.rules.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.rules.Corpora;
import org.commonsgovernance.rules.Generated;
import org.commonsgovernance.rules.facts.Bounds;
import org.commonsgovernance.rules.facts.FactType;
import org.commonsgovernance.rules.facts.FactTypes;
import org.commonsgovernance.rules.guard.Guard;
import org.commonsgovernance.rules.guard.Matcher;
import org.commonsgovernance.rules.guard.Pattern;
import org.commonsgovernance.rules.guard.Rule;
import org.commonsgovernance.rules.guard.RulePlaces;
import org.commonsgovernance.rules.problem.Problem;
import org.commonsgovernance.rules.problem.Problems;
import org.commonsgovernance.rules.problem.SourceFile;

/** What the check claims of rules is true of whatever facts there are. */
class CheckProperties {
    private static final Bounds BOUNDS = new Bounds();
    private static final Guard GUARD = new Guard(FactTypes.STANDARD, Corpora.CORPUS.policy());

    /** Few types, so that rules are often about the same, and often can't hold. */
    private static final List<String> TYPES =
            List.of("PaidWork", "Motivation", "Participant", "Reward", "AssetControl");

    @Property(tries = 3000)
    void a_rule_that_can_never_fire_matches_no_facts(@ForAll Random random) {
        Rule rule = rule("one", random);
        List<Problem> told = new ArrayList<>();
        SourceFile file = new SourceFile(rule.file(), "");
        boolean canFire = RuleConditions.check(rule, RulePlaces.of(file), BOUNDS, told::add);
        Statistics.collect(canFire);
        if (!canFire) {
            assertThat(told).hasSize(1);
            for (int i = 0; i < 40; i++) {
                assertThat(facts(rule, random).matches(rule))
                        .as(told.toString())
                        .isEmpty();
            }
        }
    }

    @Property(tries = 3000)
    void a_rule_that_another_implies_fires_wherever_that_does(@ForAll Random random) {
        Rule from = rule("one", random);
        Rule to = random.nextInt(3) == 0 ? rule("two", random) : weaker(from, random);
        boolean isImplied = Implication.holds(from, to, new Candidates(List.of(from, to), BOUNDS), BOUNDS);
        Statistics.collect(isImplied);
        if (isImplied) {
            for (int i = 0; i < 40; i++) {
                Matcher facts = facts(from, random);
                if (!facts.matches(from).isEmpty()) {
                    assertThat(facts.matches(to)).as(from + "\nimplies\n" + to).isNotEmpty();
                }
            }
        }
    }

    @Property(tries = 300)
    void a_rule_implies_itself_and_what_asks_for_less(@ForAll Random random) {
        Rule rule = rule("one", random);
        assertThat(Implication.holds(rule, rule, new Candidates(List.of(rule), BOUNDS), BOUNDS))
                .isTrue();
        Rule weaker = weaker(rule, random);
        assertThat(Implication.holds(rule, weaker, new Candidates(List.of(rule, weaker), BOUNDS), BOUNDS))
                .isTrue();
    }

    /** The rule without one of its conditions that nothing else needs. */
    private static Rule weaker(Rule rule, Random random) {
        List<Pattern> patterns = new ArrayList<>(rule.patterns());
        int place = random.nextInt(patterns.size());
        Pattern pattern = patterns.get(place);
        if (pattern.quantifier() != Pattern.Quantifier.NOT
                && !pattern.conditions().isEmpty()) {
            List<Pattern.Condition> fewer = new ArrayList<>(pattern.conditions());
            int which = random.nextInt(fewer.size());
            if (fewer.get(which) instanceof Pattern.AnyOf) {
                fewer.remove(which);
            }
            patterns.set(place, new Pattern(pattern.quantifier(), pattern.type(), fewer));
        }
        return new Rule(rule.id(), rule.name(), patterns, rule.outcome(), rule.file(), rule.line());
    }

    private static Rule rule(String name, Random random) {
        while (true) {
            String text = RandomConditions.rule(name, TYPES, random);
            Problems problems = new Problems();
            List<Rule> rules = GUARD.evidenceRules("any", new SourceFile("any.drl", text), problems);
            if (problems.isEmpty()) {
                return rules.get(0);
            }
        }
    }

    /** A few facts of the types that a rule asks for, about few organisations. */
    private static Matcher facts(Rule rule, Random random) {
        List<Fact> facts = new ArrayList<>();
        for (Pattern pattern : rule.patterns()) {
            FactType type = pattern.type();
            for (int i = 0; i < 3; i++) {
                facts.add(Generated.fact(type.javaType(), "f" + facts.size(), random));
            }
        }
        return new Matcher(facts);
    }
}
