package org.commonsgovernance.reports.page;

import java.util.List;
import org.commonsgovernance.api.assessment.Finding;
import org.commonsgovernance.rules.waiver.AppliedWaiver;
import org.jspecify.annotations.Nullable;

/**
 * A finding, as a page shows it.
 *
 * @param finding the finding
 * @param status its status, in words
 * @param sign the sign of its status
 * @param colour the class of its status' colour
 * @param reading what the status means for peer production; empty where it means nothing
 * @param evidence all of it, decisive first
 * @param answers what the judged say of it
 * @param waiver the waiver in force; null if there is none
 */
public record FindingView(
        Finding finding,
        String status,
        String sign,
        String colour,
        String reading,
        List<EvidenceLine> evidence,
        List<AnswerLine> answers,
        @Nullable AppliedWaiver waiver) {
    public FindingView {
        evidence = List.copyOf(evidence);
        answers = List.copyOf(answers);
    }

    public String id() {
        return finding.criterion().value();
    }

    public String anchor() {
        return "criterion-" + id();
    }

    public String statement() {
        return finding.statement();
    }

    /** The sentence of the first rule that counts; empty where none does. */
    public String leading() {
        return evidence.stream()
                .filter(EvidenceLine::counts)
                .map(EvidenceLine::rule)
                .findFirst()
                .orElse("");
    }
}
