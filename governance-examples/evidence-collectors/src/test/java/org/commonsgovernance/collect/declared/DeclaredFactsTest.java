package org.commonsgovernance.collect.declared;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.commonsgovernance.api.model.Basis;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.api.model.Speaker;
import org.commonsgovernance.collect.Found;
import org.commonsgovernance.collect.TestTree;
import org.commonsgovernance.rules.problem.Sha256;
import org.junit.jupiter.api.Test;

class DeclaredFactsTest {
    private static final String HEAD = """
            id: loom
            name: Loom
            observed: 2023-01-01/2023-12-31
            facts:
              Purpose:
                - id: use
                  aim: USE
                  source:
                    locator: %s
                    basis: OBSERVED
                    speaker: OTHER
                    %s
            """;

    private final Found found = new Found();

    private Fact declared(String locator, String more) {
        TestTree tree = new TestTree()
                .with(DeclaredFacts.PATH, HEAD.formatted(locator, more))
                .with("CHARTER.md", "We weave.");
        ProductionSetup setup = Objects.requireNonNull(DeclaredFacts.read(tree, found), found.remarks()::toString);
        return setup.facts().get(0);
    }

    @Test
    void what_a_project_says_of_itself_is_claimed_whatever_it_calls_it() {
        Fact fact = declared("what we agreed on", "");
        assertThat(fact.source().basis()).isEqualTo(Basis.CLAIMED);
        assertThat(fact.source().speaker()).isEqualTo(Speaker.SELF);
        assertThat(fact.source().locator()).isEqualTo("repo .commons.yaml @c0ffee: what we agreed on");
    }

    @Test
    void what_others_can_look_up_is_documented_and_the_project_still_speaks() {
        for (String locator : new String[] {"https://loom.example/charter", "CHARTER.md"}) {
            Fact fact = declared(locator, "");
            assertThat(fact.source().basis()).isEqualTo(Basis.DOCUMENTED);
            assertThat(fact.source().speaker()).isEqualTo(Speaker.SELF);
            assertThat(fact.source().locator()).contains(locator).contains("cited by repo .commons.yaml @c0ffee");
        }
    }

    @Test
    void a_file_that_is_not_there_or_has_another_digest_documents_nothing() {
        assertThat(declared("BYLAWS.md", "").source().basis()).isEqualTo(Basis.CLAIMED);
        String digest = Sha256.of("We weave.".getBytes(StandardCharsets.UTF_8));
        assertThat(declared("CHARTER.md", "sha256: " + digest).source().basis()).isEqualTo(Basis.DOCUMENTED);
        assertThat(found.remarks()).isEmpty();
        String other = Sha256.of("We wove.".getBytes(StandardCharsets.UTF_8));
        assertThat(declared("CHARTER.md", "sha256: " + other).source().basis()).isEqualTo(Basis.CLAIMED);
        assertThat(found.remarks()).singleElement().asString().contains("gives another digest than CHARTER.md has");
    }

    @Test
    void a_file_with_mistakes_is_not_used_and_each_is_told() {
        TestTree tree = new TestTree().with(DeclaredFacts.PATH, "id: loom\nobserved: never\nfcats: {}\n");
        assertThat(DeclaredFacts.read(tree, found)).isNull();
        assertThat(found.remarks())
                .anyMatch(one -> one.startsWith(".commons.yaml:2:"))
                .anyMatch(one -> one.contains("did you mean \"facts\""))
                .last()
                .asString()
                .contains("is not used: it has 2 mistakes");
    }

    @Test
    void it_speaks_no_later_than_the_commit() {
        TestTree tree =
                new TestTree().with(DeclaredFacts.PATH, "id: loom\nobserved: 2023-01-01/2030-12-31\nfacts: {}\n");
        ProductionSetup setup = DeclaredFacts.read(tree, found);
        assertThat(setup).isNotNull();
        assertThat(Objects.requireNonNull(setup).lastDay()).isEqualTo(TestTree.DAY);
        TestTree later = new TestTree().with(DeclaredFacts.PATH, "id: loom\nobserved: 2029/2030\nfacts: {}\n");
        assertThat(DeclaredFacts.read(later, found)).isNull();
        assertThat(found.remarks()).last().asString().contains("is after the commit");
    }

    @Test
    void without_one_nothing_is_declared() {
        assertThat(DeclaredFacts.read(new TestTree(), found)).isNull();
        assertThat(found.remarks()).isEmpty();
    }
}
