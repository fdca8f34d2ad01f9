package org.commonsgovernance.collect.roles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.commonsgovernance.api.model.Fact;

class RolesProperties {
    private static final List<String> FILES = List.of(
            "MAINTAINERS",
            "MAINTAINERS.md",
            "OWNERS",
            "OWNERS_ALIASES",
            "CODEOWNERS",
            "GOVERNANCE.md",
            "STEERING.md",
            "sigs.yaml",
            "EMERITUS.md");

    @Property(tries = 300)
    void no_text_throws_and_the_same_text_gives_the_same_facts(@ForAll("texts") String text) {
        String[] files =
                FILES.stream().flatMap(file -> List.of(file, text).stream()).toArray(String[]::new);
        Read first = Read.files(files);
        assertThat(Read.files(files).found().facts()).isEqualTo(first.found().facts());
        assertThat(first.found().facts().stream().map(RolesProperties::key)).doesNotHaveDuplicates();
    }

    private static String key(Fact fact) {
        return fact.getClass().getSimpleName() + " " + fact.id();
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "# Maintainers",
                        "## Emeritus",
                        "## Steering Committee",
                        "* Ada Quill (@quill), Barn",
                        "* @org/team",
                        "| Name | GitHub | Company |",
                        "|---|---|---|",
                        "| Ada Quill | @quill | Barn |",
                        "|||||",
                        "M: Ada <a@b.co>",
                        "F: net/",
                        "S: Orphan",
                        "approvers:",
                        "- quill",
                        "aliases:",
                        "  x: [y, {z: 1}]",
                        "&a [*a]",
                        "* @quill @org/x",
                        "[Section] @quill",
                        "[Org]",
                        "people = [",
                        "\"quill\"",
                        "\"a\",\"B C\",\"d@e.fg\"",
                        "<!--",
                        "-->",
                        "```",
                        "---",
                        "===",
                        "Members are elected by the community.",
                        "No company may hold more than 99/0 seats.",
                        "consists of 99 members",
                        "~~Bo Tarn~~",
                        "[x](",
                        "(((((",
                        "\u0001\u0002",
                        "- [a][b]",
                        "[b]: https://github.com/quill",
                        "sigs: [{name: x, leadership: {chairs: [{github: q}]}}]",
                        "")
                .list()
                .ofMaxSize(30)
                .map(lines -> String.join("\n", lines));
    }
}
