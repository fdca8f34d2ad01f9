package org.commonsgovernance.reports.page;

import java.util.List;
import java.util.Optional;
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
 * @param evidence all of it, decisive first, matches of one rule together
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
    private static final int MOST_SOURCES = 2;

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
        return first().map(EvidenceLine::rule).orElse("");
    }

    /** The organisations that its first match is about, by name. */
    public List<String> leadingParties() {
        return first().map(one -> one.matches().get(0).parties()).orElse(List.of());
    }

    /** Numbers of the sources that its first match rests on, as many as a first page has room for. */
    public List<Integer> leadingSources() {
        return first().stream()
                .flatMap(one -> one.matches().get(0).facts().stream())
                .flatMap(fact -> fact.sources().stream())
                .distinct()
                .limit(MOST_SOURCES)
                .toList();
    }

    private Optional<EvidenceLine> first() {
        return evidence.stream().filter(EvidenceLine::counts).findFirst();
    }
}
