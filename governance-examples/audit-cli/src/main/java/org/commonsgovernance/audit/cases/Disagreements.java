package org.commonsgovernance.audit.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.commonsgovernance.api.assessment.Assessment;
import org.commonsgovernance.api.assessment.CriterionId;
import org.commonsgovernance.api.assessment.Evidence;
import org.commonsgovernance.api.assessment.Finding;
import org.commonsgovernance.api.assessment.Indicators;
import org.commonsgovernance.api.assessment.Outlook;
import org.commonsgovernance.rules.problem.Spelled;

/** Where judgements and readers differ, by what evidence, and what was said of it. */
final class Disagreements {
    private final List<String> lines = new ArrayList<>();

    private Disagreements() {}

    /** Lines of Markdown. */
    static List<String> of(List<Compared> cases, List<Remark> remarks) {
        Disagreements told = new Disagreements();
        told.add("", "## Where they differ");
        cases.forEach(one -> told.differing(one, remarks));
        return told.lines;
    }

    private void differing(Compared one, List<Remark> remarks) {
        List<CriterionId> differing = Indicators.ALL.stream()
                .filter(indicator -> !one.agrees(indicator))
                .toList();
        if (one.agrees() && differing.isEmpty()) {
            return;
        }
        add("", "### " + one.label().name(), "");
        if (!one.agrees()) {
            Assessment assessment = one.judgement().assessment();
            add("Readers: " + one.label().kind() + ". Rules: " + Spelled.words(assessment.verdict())
                    + (assessment.caps().isEmpty()
                            ? ""
                            : ", by \"" + assessment.caps().get(0).rule() + "\"")
                    + ".");
            List<String> open = one.judgement().outlook().openQuestions().stream()
                    .filter(Outlook.OpenQuestion::alone)
                    .map(question -> question.criterion().value())
                    .toList();
            if (!open.isEmpty()) {
                add("Open questions that alone give another verdict: " + String.join(", ", open) + ".");
            }
            add("");
        }
        differing.forEach(indicator -> differs(one, indicator));
        List<Remark> ours = remarks.stream()
                .filter(remark -> remark.id().equals(one.label().id()))
                .toList();
        add("");
        ours.forEach(remark -> add("*" + Spelled.words(remark.kind()) + "*: " + remark.sentence()));
        if (ours.isEmpty()) {
            add("*Nothing was said of this case yet.*");
        }
    }

    private void differs(Compared one, CriterionId indicator) {
        Finding finding = one.judgement().assessment().finding(indicator);
        add("- %s: readers %s, rules %s."
                .formatted(
                        indicator,
                        one.label().indicators().get(indicator),
                        (finding.isPresumed() ? "presumably " : "") + Spelled.words(finding.status())));
        for (Evidence evidence : finding.counted()) {
            add("  - %s by %s: %s"
                    .formatted(
                            Spelled.words(evidence.stance()),
                            evidence.facts().stream()
                                    .map(fact -> fact.getClass().getSimpleName() + " " + fact.id())
                                    .distinct()
                                    .limit(6)
                                    .collect(Collectors.joining(", ")),
                            evidence.rule()));
        }
        if (finding.counted().isEmpty()) {
            String left = finding.discounted().isEmpty()
                    ? ""
                    : "; left out as a mere claim: "
                            + finding.discounted().stream().map(Evidence::rule).collect(Collectors.joining("; "));
            add("  - no rule had what it needs: " + String.join(", ", finding.looksFor()) + left);
        }
    }

    private void add(String... more) {
        lines.addAll(List.of(more));
    }
}
