package org.commonsgovernance.collect.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.commonsgovernance.collect.Found;
import org.commonsgovernance.collect.TestTree;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileTextProperties {
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "You must sign the CLA. ",
                        "not ",
                        "[",
                        "]",
                        "(",
                        ")",
                        "<",
                        ">",
                        "```",
                        "\n",
                        "\n\n",
                        "    ",
                        "- [ ] ",
                        "# ",
                        "<!--",
                        "-->",
                        "DCO ",
                        "::",
                        "> ",
                        "https://",
                        "Signed-off-by",
                        "?",
                        "|",
                        "\u0000",
                        "\ud83d",
                        "![",
                        "----",
                        "copyright ")
                .list()
                .ofMaxSize(60)
                .map(parts -> String.join("", parts));
    }

    @Property
    void any_text_is_read_alike_twice_and_breaks_nothing(@ForAll("texts") String text) {
        Found first = new Found();
        Found second = new Found();
        TestTree tree = new TestTree()
                .with("CONTRIBUTING.md", text)
                .with(".clabot", text)
                .with("README.rst", text);
        new TermsCollector().collect(tree, first);
        new TermsCollector().collect(tree, second);
        assertThat(first.facts()).isEqualTo(second.facts());
        assertThat(first.remarks()).isEqualTo(second.remarks());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[",
                "<",
                "<!--",
                "![",
                "must sign ",
                "sign off ",
                "https://",
                "> ",
                "a.",
                "|",
                "(",
                "`",
                "must must not sign dco "
            })
    void the_same_again_and_again_takes_no_long_time(String piece) {
        String text = piece.repeat(5_000_000 / piece.length());
        Found found = new Found();
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> new TermsCollector().collect(new TestTree().with("CONTRIBUTING.md", text), found));
    }

    @Test
    void more_files_than_anyone_writes_end_in_a_remark() {
        TestTree tree = new TestTree();
        for (int i = 0; i < 400; i++) {
            tree.with("docs/contributing/" + i + ".md", "x");
        }
        Found found = new Found();
        assertThatCode(() -> new TermsCollector().collect(tree, found)).doesNotThrowAnyException();
        assertThat(found.remarks())
                .hasSize(1)
                .allSatisfy(remark -> assertThat(remark).contains("100 of 400"));
    }

    @Test
    void an_empty_tree_leaves_the_question_open() {
        Found found = new Found();
        new TermsCollector().collect(new TestTree(), found);
        assertThat(found.facts()).isEqualTo(List.of());
        assertThat(found.unknown()).hasSize(1);
    }
}
