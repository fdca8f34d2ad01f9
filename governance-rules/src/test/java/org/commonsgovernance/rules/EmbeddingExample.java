package org.commonsgovernance.rules;

import java.time.LocalDate;
import org.commonsgovernance.api.GovernanceEvaluator;
import org.commonsgovernance.api.assessment.Assessment;
import org.commonsgovernance.api.assessment.Cap;
import org.commonsgovernance.api.assessment.Finding;
import org.commonsgovernance.api.assessment.Verdict;
import org.commonsgovernance.api.model.Answer;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.api.model.given.ContributorAgreement.Instrument;
import org.commonsgovernance.api.model.given.ContributorAgreementBuilder;
import org.commonsgovernance.api.model.given.LicenseGrant.Covers;
import org.commonsgovernance.api.model.given.LicenseGrantBuilder;
import org.commonsgovernance.api.model.given.Organization.LegalForm;
import org.commonsgovernance.api.model.given.OrganizationBuilder;

/** What the README shows: a fund that asks before it pays. */
final class EmbeddingExample {
    // README: begin
    private final GovernanceEvaluator evaluator = GovernanceRules.standard(); // builds the rules: once, then share it

    String decide() {
        Source register = Source.documentedByOther("trade register, HRB 1234");
        Source repository = Source.documentedBySelf("acme/db LICENSE and CLA.md @4f2a91c");
        ProductionSetup setup = ProductionSetup.builder("acme-db")
                .observed(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31))
                .add(OrganizationBuilder.builder()
                        .id("acme")
                        .source(register)
                        .name("Acme")
                        .legalForm(LegalForm.COMPANY)
                        .build())
                .add(LicenseGrantBuilder.builder()
                        .id("licence")
                        .source(repository)
                        .expression("BUSL-1.1")
                        .covers(Covers.PRODUCT)
                        .licensor("acme")
                        .build())
                .add(ContributorAgreementBuilder.builder()
                        .id("cla")
                        .source(repository)
                        .instrument(Instrument.LICENSE_AGREEMENT)
                        .recipient("acme")
                        .mayRelicense(Answer.YES)
                        .build())
                .build();

        Assessment assessment = evaluator.evaluate(setup);
        if (assessment.verdict() == Verdict.PEER_PRODUCTION) {
            return "grant";
        }
        if (assessment.couldBe(Verdict.PEER_PRODUCTION)) {
            return "ask about "
                    + assessment.unknown().stream().map(Finding::criterion).toList();
        }
        return "no grant: "
                + assessment.caps().stream().map(Cap::rule).findFirst().orElse("the indicators apply to none");
    }
    // README: end
}
