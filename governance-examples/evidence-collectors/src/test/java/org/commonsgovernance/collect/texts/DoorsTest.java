package org.commonsgovernance.collect.texts;

import static org.assertj.core.api.Assertions.assertThat;

import org.commonsgovernance.api.model.Period;
import org.commonsgovernance.api.model.given.AccessRule;
import org.commonsgovernance.api.model.given.AccessRule.Requirement;
import org.commonsgovernance.collect.Found;
import org.commonsgovernance.collect.TestTree;
import org.commonsgovernance.collect.affiliation.OrganizationNames;
import org.commonsgovernance.collect.terms.TermsCollector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoorsTest {
    private static Found guide(String text) {
        return Read.file("CONTRIBUTING.md", text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Pull requests are always welcome!",
                "### PRs are very welcome\n\nReally.",
                "Anyone may open a pull request.",
                "Everyone is welcome to submit a merge request against this repository.",
                "Anybody can contribute, and we review every pull request.",
                "We welcome contributions from anyone. Use pull requests.",
                "Anyone can become a Lamplight contributor by sending a PR.",
                "Lamplight is free software and accepts contributions via GitHub pull requests.",
                "Submit [pull requests](https://forge.example) at any time.",
                "Any community member can become a contributor by proposing a change in a pull request.",
                "We gladly accept contributions and encourage you to send a PR!",
                "We welcome all changes, big or small, and will help you make the PR.",
            })
    void what_anyone_can_send_asks_an_account(String text) {
        assertThat(Read.doors(guide(text))).containsExactly(Requirement.ACCOUNT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Pull requests are not welcome from robots.",
                "Anyone who has signed the CLA can contribute by pull request.",
                "Anyone can contribute to the documentation by pull request.",
                "Anyone may open a pull request to add an item to the agenda.",
                "Anyone can contribute once a maintainer has approved them. Pull requests are reviewed.",
                "Anyone can contribute. Send patches to our list.",
                "Can anyone open a pull request?",
                "[![PRs welcome](https://example.org/badge.svg)](https://example.org)",
                "```\nPull requests are always welcome\n```",
                "<!-- Pull requests are always welcome. -->",
                "Early pull requests help us.",
                "We welcome contributions to the handbook by pull request.",
                "We welcome contributions, but members of the team must send the pull request.",
                "It accepts contributions via pull requests from members.",
                "Submit pull requests at any time of day if you are a member.",
                "Any member can become a contributor by a pull request.",
                "Our bot accepts contributions via pull requests that it labelled.",
                "Anyone can watch our pull requests.",
            })
    void narrower_doors_and_mentions_are_none(String text) {
        assertThat(Read.doors(guide(text))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We do not accept contributions.",
                "At present we don't accept external pull requests.",
                "This project is not open to contributions at this time.",
                "This project is currently closed to outside contributions.",
                "Outside contributions are not accepted.",
                "We are not accepting any code contributions from the public.",
            })
    void what_nobody_may_is_refused(String text) {
        assertThat(Read.doors(guide(text))).containsExactly(Requirement.REFUSED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We do not accept contributions that a model wrote.",
                "We do not accept translation changes as pull requests.",
                "We do not accept pull requests without tests.",
                "We do not accept contributions unless they are tested.",
                "Pull requests are not accepted if they fail.",
                "Other projects do not accept contributions to their forks.",
                "This repository is a mirror. We do not accept pull requests. Changes go through Gerrit.",
                "We do not accept pull requests. Mail them with git send-email.",
            })
    void what_some_may_or_what_goes_another_way_is_not_refused(String text) {
        assertThat(Read.doors(guide(text))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We welcome contributions. However:\n\n:warning: We do not accept unsolicited pull requests from new"
                        + " contributors.",
                "Unsolicited pull requests will be closed.",
                "We only accept pull requests for issues that are labelled accepted.",
                "Pull requests without an approved issue will be closed.",
                "We cannot merge pull requests without first having a discussion about them, however small.",
                "We will not review PRs without an accepted issue.",
            })
    void who_must_be_let_in_needs_approval(String text) {
        assertThat(Read.doors(guide(text))).containsExactly(Requirement.APPROVAL);
    }

    @Test
    void the_invited_are_told_from_others() {
        assertThat(Read.doors(guide("Code contributions are by invitation only.")))
                .containsExactly(Requirement.INVITATION);
        assertThat(Read.doors(guide("Membership of the committee is by invitation only.")))
                .isEmpty();
    }

    @Test
    void a_strict_door_beside_a_wide_one_stays_alone() {
        Found found = Read.tree(new TestTree()
                .with("CONTRIBUTING.md", "We do not accept unsolicited pull requests.")
                .with("README.md", "Pull requests are welcome!"));
        assertThat(Read.doors(found)).containsExactly(Requirement.APPROVAL);
    }

    @Test
    void a_door_says_from_where_and_since_when() {
        AccessRule door =
                Read.facts(guide("PRs are welcome."), AccessRule.class).get(0);
        assertThat(door.id()).isEqualTo("contribute:account@CONTRIBUTING.md");
        assertThat(door.period()).isEqualTo(Period.since(TestTree.DAY));
        assertThat(door.source().locator()).isEqualTo("repo CONTRIBUTING.md @c0ffee");
    }

    @Test
    void a_door_that_the_terms_tell_already_is_no_second_fact() {
        TestTree tree = new TestTree()
                .with("CONTRIBUTING.md", "Fork the code and open a pull request.")
                .with("README.md", "Pull requests are always welcome!");
        Found found = new Found();
        new TermsCollector().collect(tree, found);
        ProjectTexts.collect(tree, true, OrganizationNames.plain(), found);
        assertThat(Read.doors(found)).containsExactly(Requirement.ACCOUNT);
    }
}
