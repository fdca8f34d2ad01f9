package org.commonsgovernance.collect.license;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.commonsgovernance.collect.license.SpdxTags.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpdxTagsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "// SPDX-License-Identifier: MIT | MIT",
                "/* SPDX-License-Identifier: GPL-2.0-only WITH Linux-syscall-note */ | GPL-2.0-only WITH"
                        + " Linux-syscall-note",
                "<!-- SPDX-License-Identifier: MIT OR ISC --> | MIT OR ISC",
                " * SPDX-License-Identifier: MIT | MIT",
                ";; SPDX-License-Identifier: MIT | MIT",
                "print('SPDX-License-Identifier: MIT') | -",
                "Files need a line SPDX-License-Identifier: MIT | -",
            })
    void a_tag_stands_alone_in_a_comment(String line, String expression) {
        assertThat(SpdxTags.firstTag("#!/bin/sh\n" + line + "\n")).isEqualTo(expression);
    }

    @Test
    void tags_are_counted_by_expression_in_the_projects_own_source_files() {
        FakeRepository repository = new FakeRepository();
        String mit = "// SPDX-License-Identifier: MIT\n";
        repository
                .write("2020-01-01", "a.c", mit)
                .write("2020-01-01", "b.c", mit)
                .write("2020-01-01", "c.c", "int c;\n");
        repository.write("2020-01-01", "d.c", "// SPDX-License-Identifier: (ISC)\n");
        repository.write("2020-01-01", "e.c", "// SPDX-License-Identifier: whatever we like\n");
        repository.write("2020-01-01", "vendor/x.c", "// SPDX-License-Identifier: Zlib\n");
        repository.write("2020-01-01", "notes.md", mit);
        assertThat(SpdxTags.of(repository))
                .isEqualTo(new SpdxTags(5, 5, List.of(new Tag("MIT", 2, "a.c"), new Tag("ISC", 1, "d.c")), 1, 0, 0, 4));
    }

    @Test
    void reuse_files_tell_the_licence_of_all_files() {
        String toml = """
            version = 1

            [[annotations]]
            path = ["a/**"]
            SPDX-License-Identifier = "ISC"

            [[annotations]]
            path = "**"
            SPDX-License-Identifier = "MIT"
            """;
        assertThat(Reuse.ofToml(toml)).isEqualTo("MIT");
        assertThat(Reuse.ofToml("[[annotations]]\npath = \"a.c\"\nSPDX-License-Identifier = \"ISC\"\n"))
                .isNull();
        assertThat(Reuse.ofDep5("Format: x\n\nFiles: doc/*\nLicense: CC0-1.0\n\nFiles: *\nLicense: MIT\n"))
                .isEqualTo("MIT");
    }
}
