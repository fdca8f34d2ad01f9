package org.commonsgovernance.collect.forge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonsgovernance.collect.forge.Exports.YEAR;
import static org.commonsgovernance.collect.forge.Exports.archived;
import static org.commonsgovernance.collect.forge.Exports.array;
import static org.commonsgovernance.collect.forge.Exports.collect;
import static org.commonsgovernance.collect.forge.Exports.pull;
import static org.commonsgovernance.collect.forge.Exports.write;

import java.nio.file.Path;
import java.util.List;
import org.commonsgovernance.api.model.Period;
import org.commonsgovernance.api.model.given.AccessRule;
import org.commonsgovernance.collect.forge.Exports.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccessFactsTest {
    private static final String INSIDER = pull(1, "ann", "OWNER", "03-01", "03-01");
    private static final String ONE = pull(2, "ben", "FIRST_TIME_CONTRIBUTOR", "03-02", "03-02");
    private static final String TWO = pull(3, "cleo", "CONTRIBUTOR", "03-03", "03-03");

    @TempDir
    Path folder;

    private Result read(ForgeSettings settings, String... records) {
        return collect(settings, write(folder, "pulls.json", array(List.of(records))));
    }

    private List<AccessRule> rules(String... records) {
        return read(YEAR, records).facts(AccessRule.class);
    }

    @Test
    void where_people_without_standing_had_theirs_merged_anyone_may_propose() {
        AccessRule rule = read(YEAR, INSIDER, ONE, TWO).only(AccessRule.class);
        assertThat(rule.id()).isEqualTo("access:github-com-acme-loom:contribute");
        assertThat(rule.action()).isEqualTo(AccessRule.Action.CONTRIBUTE);
        assertThat(rule.requirement()).isEqualTo(AccessRule.Requirement.ACCOUNT);
        assertThat(rule.period()).isEqualTo(Period.between(YEAR.first(), YEAR.last()));
        assertThat(rule.source().note()).contains(": 2, of 2 people");
    }

    @Test
    void one_person_insiders_and_those_refused_do_not_tell() {
        assertThat(rules(INSIDER, ONE)).isEmpty();
        assertThat(rules(INSIDER, TWO, pull(4, "cleo", "CONTRIBUTOR", "03-04", "03-04")))
                .isEmpty();
        assertThat(rules(INSIDER, pull(4, "dan", "MEMBER", "03-04", "03-04"))).isEmpty();
        assertThat(rules(INSIDER, ONE, pull(3, "cleo", "NONE", "03-03", ""))).isEmpty();
        assertThat(rules(INSIDER, ONE, pull(3, "loom-ci", "NONE", "03-03", "03-03")))
                .isEmpty();
    }

    @Test
    void contributors_tell_nothing_where_memberships_are_hidden() {
        assertThat(rules(TWO, pull(4, "dan", "CONTRIBUTOR", "03-04", "03-04"))).isEmpty();
    }

    @Test
    void whoever_is_on_a_list_of_members_has_been_let_in() {
        String member = "{\"login\": \"ben\", \"permissions\": {\"push\": false, \"pull\": true}}";
        assertThat(rules(INSIDER, ONE, TWO, member)).isEmpty();
    }

    @Test
    void a_private_project_is_not_open_and_one_that_may_be_is_asked_about() {
        String hidden = "\"private\": true";
        Result result = read(
                YEAR,
                INSIDER.replace("\"private\": false", hidden),
                ONE.replace("\"private\": false", hidden),
                TWO.replace("\"private\": false", hidden));
        assertThat(result.facts(AccessRule.class)).isEmpty();
        assertThat(result.unknown()).doesNotContain("anyone with an account");

        Result untold = read(
                YEAR.with(one -> one.isOutsider(login -> true)),
                archived(1, "ben", "MERGED", "ann", ""),
                archived(2, "cleo", "MERGED", "ann", ""));
        assertThat(untold.facts(AccessRule.class)).isEmpty();
        assertThat(untold.unknown())
                .contains("whether anyone with an account may propose changes; 2 people without standing");
    }
}
