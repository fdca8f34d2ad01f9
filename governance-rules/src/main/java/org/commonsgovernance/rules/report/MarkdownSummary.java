package org.commonsgovernance.rules.report;

import java.util.ArrayList;
import java.util.List;
import org.commonsgovernance.api.assessment.Assessment;
import org.commonsgovernance.api.assessment.Cap;
import org.commonsgovernance.api.assessment.Finding;
import org.commonsgovernance.api.assessment.Outlook;
import org.commonsgovernance.api.assessment.Status;
import org.commonsgovernance.api.assessment.Tier;
import org.commonsgovernance.api.assessment.Verdict;

/** What a reader asks first of a report in Markdown: why this verdict, what is not known, what would change it. */
final class MarkdownSummary {
    private final Judgement judgement;
    private final Assessment assessment;
    private final List<String> lines = new ArrayList<>();

    private MarkdownSummary(Judgement judgement) {
        this.judgement = judgement;
        this.assessment = judgement.assessment();
    }

    static List<String> lines(Judgement judgement) {
        MarkdownSummary summary = new MarkdownSummary(judgement);
        summary.why();
        summary.unknown();
        summary.changes();
        return summary.lines;
    }

    private void why() {
        lines.add("**Why:**");
        lines.add("");
        if (assessment.verdict() == Verdict.UNDETERMINED) {
            lines.add("- Too little is decided to give a verdict.");
        }
        for (Cap cap : judgement.strictestCaps()) {
            lines.add("- At most " + Wording.name(cap.atMost()) + ", because " + MarkdownReport.text(cap.rule()) + ".");
        }
        if (assessment.caps().isEmpty()) {
            lines.add("- No rule that would keep the verdict below peer production found what it looks for.");
        }
        for (Finding indicator : assessment.findings(Tier.INDICATOR)) {
            String rule = indicator.counted().isEmpty()
                    ? ""
                    : ": " + MarkdownReport.text(indicator.counted().get(0).rule());
            lines.add("- " + indicator.criterion() + " " + Wording.words(indicator) + rule + ".");
        }
    }

    private void unknown() {
        long counted = assessment.findings().stream()
                .filter(MarkdownSummary::isCounted)
                .count();
        long unknown = assessment.findings().stream()
                .filter(MarkdownSummary::isCounted)
                .filter(one -> one.status() == Status.UNKNOWN || one.isPresumed())
                .count();
        lines.add("");
        lines.add("**Not known:** " + unknown + " of " + counted + " criteria are unknown or only presumed. "
                + (judgement.outlook().openQuestions().isEmpty() ? "None of them can change the verdict." : moving()));
    }

    private String moving() {
        List<String> moving = judgement.outlook().openQuestions().stream()
                .map(one -> one.criterion() + (one.alone() ? " (alone)" : ""))
                .toList();
        return "These can still move the verdict: " + String.join(", ", moving) + ".";
    }

    private static boolean isCounted(Finding finding) {
        return finding.tier() == Tier.INDICATOR || finding.tier() == Tier.INVERSION;
    }

    private void changes() {
        lines.add("");
        lines.add("**What would change it:**");
        lines.add("");
        Outlook outlook = judgement.outlook();
        outlook.changes()
                .forEach(change -> lines.add(
                        "- For " + Wording.name(change.to()) + ", to be mended: " + Wording.change(change) + "."));
        if (outlook.changes().isEmpty()) {
            lines.add(
                    assessment.verdict() == Verdict.PEER_PRODUCTION
                            ? "- There is no better verdict."
                            : "- No change of what is decided gives a better verdict as long as the open questions stay"
                                    + " open.");
        }
        if (!outlook.openQuestions().isEmpty()) {
            lines.add("- Answers to the open questions could change it.");
        }
    }
}
