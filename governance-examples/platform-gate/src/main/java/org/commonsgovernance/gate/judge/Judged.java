package org.commonsgovernance.gate.judge;

import org.commonsgovernance.api.assessment.Assessment;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.gate.packs.Rules;
import org.commonsgovernance.gate.store.Bytes;
import org.commonsgovernance.gate.store.NewPush;
import org.commonsgovernance.rules.report.AssessmentDigest;
import org.jspecify.annotations.Nullable;

/**
 * A judgement and what it was made of.
 *
 * @param setup what was judged
 * @param assessment what was found
 * @param facts what policies ask about beside the assessment
 * @param rules by which
 * @param dossier the setup as a file
 * @param contributions the file beside it; null for none
 */
public record Judged(
        ProductionSetup setup,
        Assessment assessment,
        KnownFacts facts,
        Rules rules,
        Bytes dossier,
        @Nullable Bytes contributions) {

    /** As it is written down. */
    public NewPush.Assessed assessed() {
        return new NewPush.Assessed(
                assessment.verdict().name(),
                assessment.range().worst().name(),
                assessment.range().best().name(),
                AssessmentDigest.of(assessment, setup),
                assessment.ruleBase(),
                rules.pack(),
                assessment.slice().asOf().toString(),
                dossier,
                contributions);
    }
}
