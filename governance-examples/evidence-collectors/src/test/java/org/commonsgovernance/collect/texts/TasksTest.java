package org.commonsgovernance.collect.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.commonsgovernance.api.model.Answer;
import org.commonsgovernance.api.model.given.TaskBoard;
import org.commonsgovernance.api.model.given.Usage;
import org.commonsgovernance.collect.Found;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TasksTest {
    private static List<TaskBoard> boards(String text) {
        return Read.facts(Read.file("CONTRIBUTING.md", text), TaskBoard.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "All the work in Lamplight is tracked in the [GitHub issue tracker].",
                "All bugs, tasks or enhancements are tracked as [GitHub issues](https://i.example).",
                "We track all our work in public issues.",
                "We use GitHub issues to track all tasks.",
            })
    void work_that_is_told_in_a_public_tracker_is_seen_by_all(String text) {
        assertThat(boards(text))
                .singleElement()
                .extracting(TaskBoard::publicBoard)
                .isEqualTo(Answer.YES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Report bugs in the [issue tracker](https://i.example).",
                "All bugs are tracked in [GitHub issues](https://i.example).",
                "All work is tracked in our internal issue tracker on GitHub.",
                "Not all work is tracked in GitHub issues.",
                "All work is tracked in our issue tracker.",
            })
    void a_tracker_that_is_named_tells_not_of_all_work(String text) {
        assertThat(boards(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Look for issues labeled `good first issue`.",
                "Start with our [easy tasks](https://forge.example/x/issues?q=is%3Aissue+label%3A%22help+wanted%22).",
                "See [these](https://forge.example/x/labels/good%20first%20issue).",
                "New here? Pick one of the good first issues.",
                "Issues marked \"up for grabs\" are open to you.",
            })
    void newcomers_who_are_led_to_a_label_have_one(String text) {
        assertThat(boards(text))
                .singleElement()
                .extracting(TaskBoard::labelledForAnyone)
                .isEqualTo(Answer.YES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## Good first issues",
                "We use the good first issue label for internal training.",
                "You may see issues labelled good first issue. They are meant for our own team members.",
                "We don't label issues as good first issue.",
                "Other projects have issues labelled good first issue.",
                "Beginners find issues in the tracker.",
                "See [bugs](https://forge.example/x/labels/bug).",
                "[![Help wanted](https://forge.example/b.svg)](https://forge.example/x/labels/help%20wanted)",
            })
    void labels_that_are_not_for_anyone_are_none(String text) {
        assertThat(boards(text)).isEmpty();
    }

    @Test
    void both_are_told_by_one_fact() {
        assertThat(boards("All work is tracked in GitHub issues. Check issues labelled help wanted."))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.publicBoard()).isEqualTo(Answer.YES);
                    assertThat(one.labelledForAnyone()).isEqualTo(Answer.YES);
                });
    }

    private static List<Integer> users(String text) {
        Found found = Read.file("ADOPTERS.md", text);
        return Read.facts(found, Usage.class).stream()
                .map(Usage::userOrganizations)
                .toList();
    }

    @Test
    void organisations_in_lists_and_tables_are_counted_once() {
        assertThat(users("""
                # Adopters

                - [Alder](https://a.example) uses it
                - **Beech** - for trains
                - Cedar Ltd
                - [alder](https://a.example)
                """)).containsExactly(3);
        assertThat(users("""
                * Please add yourself, and do not send a logo.

                | Organization | Use |
                |:-|:-|
                | [Alder](https://a.example) | x |
                | Beech | y |
                | Cedar | z |
                | Your company | |
                """)).containsExactly(3);
        assertThat(users("""
                ## Users

                    * N: Alder
                      D: x
                    * N: Beech
                    * N: Cedar
                    * N: Example Inc
                """)).containsExactly(3);
    }

    @Test
    void what_is_no_list_of_organisations_is_not_counted() {
        assertThat(users("| Project | Use |\n|---|---|\n| A | x |\n| B | y |\n| C | z |\n"))
                .isEmpty();
        assertThat(users("# How to add yourself\n\n- Open a request\n- Add a line\n- Wait\n"))
                .isEmpty();
        assertThat(users("This page has moved.")).isEmpty();
        assertThat(users("- [Alder](https://a.example)\n- we, the people, use it a lot.\n- and more of them.\n"))
                .isEmpty();
        assertThat(users("<!--\n- Alder\n- Beech\n- Cedar\n-->")).isEmpty();
    }
}
