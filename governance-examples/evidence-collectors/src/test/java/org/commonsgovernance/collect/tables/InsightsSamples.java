package org.commonsgovernance.collect.tables;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.commonsgovernance.collect.Tree;
import org.jspecify.annotations.Nullable;

/** Security Insights files of a project that does not exist, and a tree to find them in. */
final class InsightsSamples {
    /** Stands for a file that a tree does not read. */
    static final String TOO_LARGE = "too large";

    static final String SECOND = """
        header:
          schema-version: 2.2.0
          last-updated: '2026-02-14'
          url: https://forge.test/acme/thing
        project:
          name: Thing
          roadmap: https://forge.test/acme/thing/roadmap
          steward:
            uri: https://www.commons.test/projects/thing
            comment: Thing is looked after there.
          administrators:
            - name: Ann Example
              affiliation: Acme
              email: ann@acme.test
              primary: true
            - name: Cid Example
              affiliation: Other Works
              email: cid@other.test
          repositories:
            - name: Thing
              url: https://forge.test/acme/thing
        repository:
          url: https://forge.test/acme/thing
          status: active
          accepts-change-request: ACCEPTS
          core-team:
            - name: Ann Example
              email: ann@acme.test
            - name: Bob Example
              affiliation: Independent
              social: https://forge.test/bob
            - name: Thing Maintainers
              email: all@commons.test
          license:
            url: https://forge.test/acme/thing/LICENSE
            expression: LICENCE
          documentation:
            governance: https://forge.test/acme/thing/GOVERNANCE.md
        """;

    static final String FIRST = """
        header:
          schema-version: 1.0.0
          project-url: https://github.com/acme/thing
          license: https://github.com/acme/thing/blob/main/LICENSE
        project-lifecycle:
          status: active
          bug-fixes-only: false
          core-maintainers:
          - github:ann
          - https://github.com/bob
          - https://github.com/acme
          - https://github.com/acme/thing/blob/main/MAINTAINERS.md
          - all-maintainers@lists.test
          - cid@works.test
        contribution-policy:
          accepts-pull-requests: ACCEPTS
          accepts-automated-pull-requests: true
        """;

    private InsightsSamples() {}

    record Files(Map<String, String> texts) implements Tree {
        @Override
        public List<String> paths() {
            return texts.keySet().stream().sorted().toList();
        }

        @Override
        public @Nullable String text(String path) {
            String text = texts.get(path);
            return TOO_LARGE.equals(text) ? null : text;
        }

        @Override
        public String locator(String path) {
            return "forge.test/acme/thing " + path + "@1234";
        }

        @Override
        public LocalDate day() {
            return LocalDate.of(2026, 3, 1);
        }
    }
}
