package org.commonsgovernance.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.commonsgovernance.junit.GovernanceAssertions.assertThatGovernance;

import java.nio.file.Path;
import org.commonsgovernance.api.assessment.CriterionId;
import org.commonsgovernance.api.assessment.Indicators;
import org.commonsgovernance.api.assessment.Status;
import org.commonsgovernance.api.assessment.Verdict;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.rules.dossier.Dossiers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On real dossiers: what holds passes, what does not fails and says why. */
class GovernanceAssertTest {
    private static final ProductionSetup TERRAFORM = dossier("terraform");
    private static final ProductionSetup LINKERD = dossier("linkerd");

    private static ProductionSetup dossier(String name) {
        return Dossiers.read(Path.of("../case-studies", name, "dossier.yaml"));
    }

    @Test
    void what_holds_passes() {
        assertThatGovernance(TERRAFORM)
                .hasVerdict(Verdict.CORPORATE_CONTROLLED)
                .isAtLeast(Verdict.CORPORATE_CONTROLLED)
                .couldBe(Verdict.CORPORATE_CONTROLLED)
                .isSettled()
                .hasStatus(Indicators.PRODUCT_CONTROL, Status.ESTABLISHED)
                .hasStatus(Indicators.CORPORATE_ALLOCATION, Status.CONTESTED, Status.ESTABLISHED);
        assertThatGovernance(LINKERD).isAtLeast(Verdict.DIAGONAL).isAtLeast(Verdict.CORPORATE_CONTROLLED);
    }

    @Test
    void a_verdict_that_is_another_is_explained_by_its_caps_and_indicators() {
        Throwable failed = catchThrowable(() -> assertThatGovernance(TERRAFORM).hasVerdict(Verdict.PEER_PRODUCTION));
        assertThat(failed)
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("""
                        expected Terraform on 2024-08-31 to be PEER_PRODUCTION
                        but it is CORPORATE_CONTROLLED, whatever is unknown
                        """)
                .hasMessageContaining("  at most CORPORATE_CONTROLLED: a corporation controls the product")
                .hasMessageContaining("  product-control is ESTABLISHED\n")
                .hasMessageContaining("    supports, counts: a for-profit changed the terms against the commons\n")
                .hasMessageContaining("[documented by self] ");
        assertThatThrownBy(() -> assertThatGovernance(LINKERD).couldBe(Verdict.PEER_PRODUCTION))
                .hasMessageContaining("to be possibly PEER_PRODUCTION");
        assertThatThrownBy(() -> assertThatGovernance(LINKERD).isAtLeast(Verdict.PEER_PRODUCTION))
                .hasMessageContaining("to be at least PEER_PRODUCTION");
        assertThatThrownBy(() -> assertThatGovernance(dossier("wikipedia")).isSettled())
                .hasMessageContaining("with what is unknown it could be DIAGONAL to PEER_PRODUCTION");
    }

    @Test
    void a_status_that_is_another_is_explained_by_its_evidence() {
        assertThatThrownBy(() -> assertThatGovernance(TERRAFORM)
                        .hasStatus(Indicators.MARKET_DIRECTION, Status.REFUTED, Status.NOT_APPLICABLE))
                .hasMessageStartingWith("expected market-direction of Terraform on 2024-08-31 to be REFUTED or"
                        + " NOT_APPLICABLE\nbut it is ESTABLISHED\n    supports, counts: ");
        assertThatThrownBy(() -> assertThatGovernance(TERRAFORM).hasStatus(new CriterionId("no-such"), Status.REFUTED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no criterion \"no-such\"");
    }

    @Test
    void only_what_got_worse_since_it_was_frozen_fails(@TempDir Path folder) {
        Path baseline = folder.resolve("governance-baseline.json");
        assertThatThrownBy(() -> assertThatGovernance(LINKERD).isNoWorseThan(baseline))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("is not there; run once with -Dgovernance.freeze to make it");
        System.setProperty("governance.freeze", "");
        try {
            assertThatGovernance(LINKERD).isNoWorseThan(baseline);
            assertThatGovernance(TERRAFORM).isNoWorseThan(baseline);
        } finally {
            System.clearProperty("governance.freeze");
        }
        assertThatGovernance(LINKERD).isNoWorseThan(baseline);
        assertThatGovernance(TERRAFORM).isNoWorseThan(baseline);

        ProductionSetup.Builder closed = ProductionSetup.builder(LINKERD.id())
                .observed(LINKERD.observed())
                .addAll(TERRAFORM.facts());
        assertThatThrownBy(() -> assertThatGovernance(closed.build()).isNoWorseThan(baseline))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("to be no worse than frozen in")
                .hasMessageContaining("but product-control was REFUTED and is ESTABLISHED");
    }
}
