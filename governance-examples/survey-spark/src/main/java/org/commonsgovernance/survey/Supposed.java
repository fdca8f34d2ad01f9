package org.commonsgovernance.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonsgovernance.api.model.Basis;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.api.model.Speaker;
import org.commonsgovernance.api.model.given.Decision;
import org.commonsgovernance.api.model.given.GovernanceBody;
import org.commonsgovernance.api.model.given.MandateBuilder;
import org.commonsgovernance.api.model.given.Organization;
import org.commonsgovernance.api.model.given.OrganizationBuilder;

/**
 * What a list of maintainers does not say, supposed of every body alike: that the listed decide what is merged, and that
 * an employer is a company unless its name says otherwise. It is claimed by whoever runs the survey, so that it contests
 * and settles nothing.
 */
final class Supposed {
    private static final Source SOURCE = new Source(
            "supposed by whoever ran the survey",
            Basis.CLAIMED,
            Speaker.OTHER,
            null,
            null,
            "Of every body alike: the listed decide what is merged; an employer is a company, unless its name says that it"
                    + " is a university, an institute, a foundation or a public body. Nobody looked at each.",
            List.of());

    private static final Pattern NO_COMPANY = Pattern.compile(
            "(?i).*(universit|institut|college|academy|foundation|laborator|ministry|government|\\bcncf\\b|\\bcern\\b|school).*");

    private Supposed() {}

    static ProductionSetup of(ProductionSetup setup) {
        List<Fact> facts = new ArrayList<>();
        for (Fact fact : setup.facts()) {
            boolean isCompany = fact instanceof Organization organization
                    && organization.legalForm() == null
                    && !NO_COMPANY.matcher(organization.name()).matches();
            facts.add(
                    isCompany
                            ? OrganizationBuilder.builder((Organization) fact)
                                    .legalForm(Organization.LegalForm.COMPANY)
                                    .source(SOURCE)
                                    .build()
                            : fact);
        }
        for (GovernanceBody body : setup.facts(GovernanceBody.class)) {
            facts.add(MandateBuilder.builder()
                    .id("supposed:" + body.id())
                    .source(SOURCE)
                    .body(body.id())
                    .decides(Decision.MERGE)
                    .build());
        }
        return ProductionSetup.builder(setup.id())
                .name(setup.name())
                .observed(setup.observed())
                .outputs(setup.outputs())
                .addAll(facts)
                .build();
    }
}
