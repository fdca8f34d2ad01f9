package org.commonsgovernance.collect.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.commonsgovernance.collect.TestTree;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileTextsProperties {
    private static TestTree tree(String text) {
        return new TestTree()
                .with("README.md", text)
                .with("CONTRIBUTING.rst", text)
                .with("GOVERNANCE.md", text)
                .with("NOTICE", text)
                .with("ADOPTERS.md", text)
                .with("ROADMAP.adoc", text)
                .with("package.json", text)
                .with("go.mod", text);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "We are a CNCF project. ",
                        "is a project of the ",
                        "Foundation ",
                        "501(c)(3) ",
                        "Pull requests are welcome. ",
                        "We do not accept ",
                        "contributions ",
                        "decisions are public ",
                        "private ",
                        "[",
                        "](https://x.example/labels/%zz)",
                        "]",
                        "<a href=\"",
                        "\">",
                        "`x <y>`_",
                        "| ",
                        "|---|\n",
                        "\n",
                        "\n\n",
                        "# ",
                        "===",
                        "<!--",
                        "-->",
                        "```",
                        "- ",
                        "1. ",
                        "{\"name\": ",
                        "\u0000",
                        "\ud83d",
                        "![",
                        "https://")
                .list()
                .ofMaxSize(50)
                .map(parts -> String.join("", parts));
    }

    @Property(tries = 300)
    void any_text_is_read_alike_twice_and_breaks_nothing(@ForAll("texts") String text) {
        assertThat(Read.tree(tree(text)).facts())
                .isEqualTo(Read.tree(tree(text)).facts());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[",
                "<",
                "<!--",
                "![",
                "`",
                "https://",
                "> ",
                "a.",
                "|",
                "(",
                "is a project of ",
                "The Foundation ",
                "decisions public ",
                "meetings notes ",
                "anyone can ",
                "all work ",
                "- ",
                "name=",
                "N: a\n",
                "# a\n",
                "\n",
                "| Name |\n|---|\n",
                "Copyright The A Foundation\n",
                "we do not accept "
            })
    void the_same_again_and_again_takes_no_long_time(String piece) {
        String text = piece.repeat(2_000_000 / piece.length());
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Read.tree(tree(text)));
    }
}
