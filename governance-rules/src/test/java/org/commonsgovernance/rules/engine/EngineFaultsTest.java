package org.commonsgovernance.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.api.model.Window;
import org.commonsgovernance.rules.Corpora;
import org.commonsgovernance.rules.Setups;
import org.commonsgovernance.rules.derive.Deriver;
import org.commonsgovernance.rules.facts.FactTypes;
import org.commonsgovernance.rules.guard.Guard;
import org.commonsgovernance.rules.guard.Rule;
import org.commonsgovernance.rules.problem.InvalidInputException;
import org.commonsgovernance.rules.problem.Problems;
import org.commonsgovernance.rules.problem.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Known faults of Drools 10.2 (apache/incubator-kie-issues): each is out of reach of what the guard writes. */
class EngineFaultsTest {
    private static final Guard GUARD = new Guard(FactTypes.STANDARD, Corpora.CORPUS.policy());
    private static final ProductionSetup SETUP = Setups.of("""
            Organization:
              - {id: acme, name: Acme, legalForm: COMPANY}
              - {id: globex, name: Globex, legalForm: CHARITY}
            AssetControl:
              - {id: mark, asset: TRADEMARK, holder: acme}
              - {id: domain, asset: DOMAIN_NAME, holder: globex}
            Complete:
              - {kind: ASSET_CONTROL}
              - {kind: STEWARDSHIP}
            """);

    private static List<Rule> rules(String text) {
        Problems problems = new Problems();
        List<Rule> rules = GUARD.evidenceRules("faults", new SourceFile("faults.drl", text), problems);
        problems.throwIfAny();
        return rules;
    }

    private static String rule(String name, String patterns) {
        return "rule \"" + name + "\"\nwhen\n" + patterns + "then\n    contests();\nend\n";
    }

    /** The names of the rules that match, once for each match; the network and the compiler give the same. */
    private static List<String> matching(String text) {
        RuleBase network = RuleBase.of(rules(text), Limits.STANDARD);
        List<String> names = matching(network);
        RuleBase compiled = RuleBase.compiled(rules(text), Limits.STANDARD, EngineFaultsTest.class.getClassLoader());
        assertThat(matching(compiled)).containsExactlyInAnyOrderElementsOf(names);
        return names;
    }

    private static List<String> matching(RuleBase ruleBase) {
        List<Fact> facts = new Deriver(Corpora.CORPUS.licenses(), List.of())
                .derive(SETUP, Window.TWELVE_MONTHS.upTo(SETUP.lastDay()), ruleBase.types())
                .facts();
        List<String> names = new ArrayList<>();
        try (RuleBase.Session session = ruleBase.open()) {
            session.judge(facts, (rule, match) -> names.add(rule.name()));
        }
        return names;
    }

    /** 7115: a rule of exists and not goes silent once another shares how it begins. Here both have single patterns. */
    @Test
    void rules_that_begin_alike_with_exists_and_not_all_match() {
        String begins = "    exists AssetControl( asset == TRADEMARK )\n    Complete( kind == STEWARDSHIP )\n";
        assertThat(matching(rule("one", begins + "    not Stewardship( of == PROJECT )\n")
                        + rule("two", begins + "    not Stewardship( of == PLATFORM )\n")
                        + rule("three", begins)))
                .containsExactlyInAnyOrder("one", "two", "three");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "    exists( AssetControl() and not Stewardship() )\n",
                "    not( AssetControl() and Stewardship() )\n",
                "    exists( AssetControl() or Stewardship() )\n"
            })
    void groups_in_exists_and_not_are_refused(String pattern) {
        assertThatThrownBy(() -> rules(rule("group", pattern))).isInstanceOf(InvalidInputException.class);
    }

    /** 7121: a group that not and exists share ends in a null pointer. Here they can share a pattern only. */
    @Test
    void a_pattern_can_stand_under_not_in_one_rule_and_under_exists_in_another() {
        String complete = "    Complete( kind == ASSET_CONTROL )\n";
        assertThat(matching(rule("is", complete + "    exists AssetControl( asset == TRADEMARK )\n")
                        + rule("is not", complete + "    not AssetControl( asset == TRADEMARK )\n")
                        + rule("no keys", complete + "    not AssetControl( asset == RELEASE_KEYS )\n")))
                .containsExactlyInAnyOrder("is", "no keys");
    }

    /** 6846, 6422, 6765, 6410: updates, and attributes of rules. Neither can be written. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "rule \"a\" no-loop when AssetControl() then contests(); end",
                "rule \"a\" lock-on-active true when AssetControl() then contests(); end",
                "rule \"a\" activation-group \"g\" when AssetControl() then contests(); end",
                "rule \"a\" salience 3 when AssetControl() then contests(); end",
                "rule \"a\" when $a : AssetControl() then update($a); end",
                "rule \"a\" when AssetControl() then contests(); update(null); end"
            })
    void updates_and_attributes_are_refused(String text) {
        assertThatThrownBy(() -> rules(text)).isInstanceOf(InvalidInputException.class);
    }

    /** A match is told once, whatever order facts came in, and joins of a fact with itself count as one. */
    @Test
    void joins_match_each_pair_once() {
        assertThat(matching(
                        rule("pair", "    AssetControl( $holder : holder )\n    Participant( group == $holder )\n")))
                .containsExactly("pair", "pair");
    }

    /** 6617: rule bases built at the same time see each other's rules where they share a release id. These have none. */
    @Test
    void rule_bases_built_at_the_same_time_keep_apart() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<List<String>>> work = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                String name = "rule of " + i;
                work.add(() -> matching(rule(name, "    AssetControl( asset == TRADEMARK )\n")));
            }
            List<Future<List<String>>> done = threads.invokeAll(work);
            for (int i = 0; i < done.size(); i++) {
                assertThat(done.get(i).get()).containsExactly("rule of " + i);
            }
        } finally {
            threads.shutdown();
            assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        }
    }

    /** Evaluations leave the rule base as it was: what one session held another does not see. */
    @Test
    void sessions_see_nothing_of_each_other() {
        RuleBase ruleBase =
                RuleBase.of(rules(rule("a mark", "    AssetControl( asset == TRADEMARK )\n")), Limits.STANDARD);
        assertThat(matching(ruleBase)).isEqualTo(matching(ruleBase)).containsExactly("a mark");
    }
}
