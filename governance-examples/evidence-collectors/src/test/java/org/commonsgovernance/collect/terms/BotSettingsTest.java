package org.commonsgovernance.collect.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.commonsgovernance.api.model.given.ContributorAgreement;
import org.commonsgovernance.api.model.given.ContributorAgreement.Instrument;
import org.commonsgovernance.collect.Found;
import org.commonsgovernance.collect.TestTree;
import org.junit.jupiter.api.Test;

class BotSettingsTest {
    private static List<Instrument> instruments(String path, String text) {
        Found found = new Found();
        new TermsCollector().collect(new TestTree().with(path, text), found);
        return found.facts().stream()
                .filter(ContributorAgreement.class::isInstance)
                .map(fact -> ((ContributorAgreement) fact).instrument())
                .toList();
    }

    @Test
    void the_settings_of_a_bot_show_what_it_asks() {
        assertThat(instruments(".github/dco.yml", "require:\n  members: false\n"))
                .containsExactly(Instrument.DCO);
        assertThat(instruments(".clabot", "{\"contributors\": [\"a\"]}")).containsExactly(Instrument.LICENSE_AGREEMENT);
        assertThat(instruments(".clabot", "{\"message\": \"Please sign our CLA.\"}"))
                .containsExactly(Instrument.LICENSE_AGREEMENT);
        assertThat(instruments(".cla.json", "{\"signedContributors\": []}"))
                .containsExactly(Instrument.LICENSE_AGREEMENT);
    }

    @Test
    void a_workflow_is_read_by_the_actions_it_uses() {
        assertThat(instruments(
                        ".github/workflows/cla.yml", "steps:\n  - uses: contributor-assistant/github-action@v2\n"))
                .containsExactly(Instrument.LICENSE_AGREEMENT);
        assertThat(instruments(".github/workflows/dco.yml", "steps:\n  - name: x\n    uses: tim-actions/dco@v1\n"))
                .containsExactly(Instrument.DCO);
        assertThat(instruments(".github/workflows/cla.yml", """
            steps:
              - uses: contributor-assistant/github-action@v2
                with:
                  use-dco-flag: true
            """)).containsExactly(Instrument.DCO);
        assertThat(instruments(".github/workflows/cla.yml", """
            steps:
              - uses: contributor-assistant/github-action@v2
                with:
                  #use-dco-flag: true
            """)).containsExactly(Instrument.LICENSE_AGREEMENT);
    }

    @Test
    void a_workflow_that_looks_at_trailers_asks_them() {
        String text = "on: [pull_request]\njobs:\n  x:\n    steps:\n      - run: git log | grep Signed-off-by\n";
        assertThat(instruments(".github/workflows/dco-check.yml", text)).containsExactly(Instrument.DCO);
        assertThat(instruments(".github/workflows/build.yml", text)).isEmpty();
    }

    @Test
    void other_workflows_and_comments_show_nothing() {
        assertThat(instruments(".github/workflows/cla.yml", "# uses: contributor-assistant/github-action@v2\n"))
                .isEmpty();
        assertThat(instruments(".github/workflows/clang.yml", "steps:\n  - uses: acme/cla@v1\n"))
                .isEmpty();
        assertThat(instruments(".github/workflows/cla.yml", "steps:\n  - uses: acme/clang-format@v1\n"))
                .isEmpty();
    }

    @Test
    void checks_that_must_pass_show_what_is_asked() {
        assertThat(instruments(".github/settings.yml", "contexts:\n  - DCO\n  - build\n"))
                .containsExactly(Instrument.DCO);
        assertThat(instruments(".mergify.yml", "conditions:\n  - \"check-success=EasyCLA\"\n"))
                .containsExactly(Instrument.LICENSE_AGREEMENT);
        assertThat(instruments(".github/settings.yml", "labels:\n  - name: dco\n"))
                .isEmpty();
    }

    @Test
    void broken_settings_are_no_error() {
        assertThat(instruments(".clabot", "{\"mess")).containsExactly(Instrument.LICENSE_AGREEMENT);
        assertThat(instruments(".github/workflows/cla.yml", "uses:\nuses: /@\n- uses: @x/\n"))
                .isEmpty();
    }
}
