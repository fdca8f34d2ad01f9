package org.commonsgovernance.collect.texts;

import static org.assertj.core.api.Assertions.assertThat;

import org.commonsgovernance.api.model.given.Disclosure;
import org.commonsgovernance.api.model.given.Disclosure.Audience;
import org.commonsgovernance.api.model.given.Disclosure.Subject;
import org.commonsgovernance.collect.Found;
import org.commonsgovernance.collect.TestTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpennessTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ideas are discussed on our public mailing list.",
                "The list is public and anyone can join.",
                "[Mailing list archives](https://l.example) go back to the start.",
                "Minutes from [previous meetings](https://m.example) are kept.",
                "- [Meeting notes](https://m.example)",
                "Agendas of our meetings are written down, meetings have minutes, and everyone may come.",
                "Changes of the design are discussed in the open.",
                "The discussion shall be open to the public, with the notable exception of discussions involving"
                        + " embargoed security issues or the removal of maintainers, which will be private.",
                "Our quarterly meeting is open to anyone willing to learn more.",
                "Most communication about Lamplight occurs on the GitHub repository: in issues or pull requests.",
                "All non-sensitive project management discussion takes place on the mailing list.",
                "Chat history logs are kept at https://l.example.",
            })
    void what_anyone_can_follow_is_public_discussion(String text) {
        Found found = Read.file("CONTRIBUTING.md", text);
        assertThat(Read.shown(found)).containsExactly(Subject.DISCUSSION);
        assertThat(Read.facts(found, Disclosure.class).get(0).audience()).isEqualTo(Audience.PUBLIC);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Do not report vulnerabilities on the public mailing list.",
                "Write to the private maintainers mailing list.",
                "Our chat is invite only.",
                "Meeting notes are available to [members of the list](https://m.example).",
                "Our public forum is no longer used.",
                "Meeting notes will follow.",
                "Join us on the mailing list.",
                "Amendments to this charter are discussed publicly.",
                "Is there a public mailing list?",
                "Please don't use public channels for conduct reports.",
                "The meeting is open to all maintainers.",
                "The discussion is open to the public, except on the budget, which members discuss in private.",
                "Communication about incidents happens in a private GitHub repository.",
            })
    void what_is_closed_denied_or_only_named_is_not(String text) {
        assertThat(Read.shown(Read.file("CONTRIBUTING.md", text))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "All decisions are recorded publicly in the tracker.",
                "Votes are held in public on the issue tracker.",
                "Decisions shall be made on a public mailing list.",
                "Decisions are built on consensus between maintainers publicly.",
                "The council keeps a public record of all decisions.",
            })
    void decisions_that_anyone_can_read_are_public(String text) {
        assertThat(Read.shown(Read.file("GOVERNANCE.md", text))).contains(Subject.DECISIONS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Votes on people are taken on a private list.",
                "Maintainers meet privately every Monday to set priorities.",
                "The council may decide in camera.",
                "Members vote by secret ballot.",
            })
    void a_private_vote_or_meeting_contradicts_public_decisions(String text) {
        Found found = Read.tree(new TestTree()
                .with("GOVERNANCE.md", "All decisions are recorded publicly in the tracker.")
                .with("COMMUNITY.md", text));
        assertThat(Read.shown(found)).doesNotContain(Subject.DECISIONS);
        assertThat(found.remarks()).hasSize(1);
    }

    @Test
    void what_is_usual_or_wished_is_no_rule() {
        assertThat(Read.shown(Read.file("GOVERNANCE.md", "Decisions are normally made in public.")))
                .isEmpty();
        assertThat(Read.shown(Read.file("GOVERNANCE.md", "Decisions are not made in public.")))
                .isEmpty();
    }

    @Test
    void a_roadmap_in_a_public_repository_is_public() {
        String text = "# Roadmap\n\nNext we want to write a faster scheduler.";
        assertThat(Read.shown(Read.file("docs/ROADMAP.md", text))).containsExactly(Subject.ROADMAP);
        assertThat(Read.shown(Read.tree(new TestTree().with("ROADMAP.md", text), false)))
                .isEmpty();
        assertThat(Read.shown(Read.file("doc/developer/roadmap.rst", text))).containsExactly(Subject.ROADMAP);
        assertThat(Read.shown(Read.file("docs/tutorials/roadmap.md", text))).isEmpty();
        assertThat(Read.shown(Read.file("ROADMAP.md", "# Roadmap"))).isEmpty();
        assertThat(Read.shown(Read.file("ROADMAP.md", "# Roadmap\n\nThe roadmap is internal to the company for now.")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "See our [roadmap](https://r.example/plan).",
                "## Roadmap\n\nThe roadmap is kept as a [project](https://r.example/plan).",
                "See [Roadmap][r].\n\n[r]: https://r.example/plan",
            })
    void a_roadmap_that_a_text_links_is_public(String text) {
        assertThat(Read.shown(Read.file("README.md", text))).containsExactly(Subject.ROADMAP);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Maintainers set the roadmap.",
                "There is no [roadmap](https://r.example/plan).",
                "- [Roadmap](#roadmap)",
                "Our [roadmap](https://r.example/plan) is private.",
                "This is an exercise of [roadmap](https://roadmap.sh/x).",
                "See [roadmap](missing.md).",
            })
    void a_roadmap_that_nobody_can_open_is_not(String text) {
        assertThat(Read.shown(Read.file("README.md", text))).isEmpty();
    }

    @Test
    void a_build_file_beside_sources_shows_how_it_is_built() {
        TestTree tree = new TestTree()
                .with("go.mod", "module example.org/lamplight")
                .with("a.go", "")
                .with("b.go", "")
                .with("c.go", "");
        assertThat(Read.shown(Read.tree(tree))).containsExactly(Subject.BUILD);
        assertThat(Read.shown(Read.tree(tree, false))).isEmpty();
        TestTree scripted = new TestTree()
                .with("package.json", "{\"scripts\": {\"test\": \"x\"}}")
                .with("a.js", "")
                .with("b.js", "")
                .with("c.js", "");
        assertThat(Read.shown(Read.tree(scripted))).isEmpty();
        assertThat(Read.shown(Read.tree(scripted.with("package.json", "{\"scripts\": {\"build\": \"x\"}}"))))
                .containsExactly(Subject.BUILD);
        assertThat(Read.shown(Read.tree(scripted.with("package.json", "{broken"))))
                .isEmpty();
    }

    @Test
    void a_tool_beside_texts_is_no_product() {
        TestTree tree = new TestTree()
                .with("Makefile", "")
                .with("a.go", "")
                .with("b.go", "")
                .with("c.go", "");
        for (int i = 0; i < 20; i++) {
            tree.with("notes/" + i + ".md", "");
        }
        assertThat(Read.shown(Read.tree(tree))).isEmpty();
        assertThat(Read.shown(Read.tree(new TestTree().with("sub/Makefile", "").with("a.c", ""))))
                .isEmpty();
    }
}
