package org.commonsgovernance.reports.page;

import java.util.ArrayList;
import java.util.List;
import org.commonsgovernance.api.model.given.Curation;
import org.commonsgovernance.reports.Report;
import org.commonsgovernance.reports.Shown;
import org.commonsgovernance.reports.text.Texts;

/** What the judged say that belongs to no finding: answers to other questions, and corrected facts. */
public final class Answers extends Words {
    private final Report report;
    private final Findings findings;
    private final Citations citations;

    Answers(Report report, Findings findings, Citations citations, Texts texts) {
        super(texts);
        this.report = report;
        this.findings = findings;
        this.citations = citations;
    }

    public boolean isAny() {
        return !others().isEmpty() || !corrections().isEmpty();
    }

    public List<AnswerLine> others() {
        return report.judgement().otherResponses().stream()
                .map(findings::answer)
                .toList();
    }

    public List<AnswerLine> corrections() {
        List<AnswerLine> lines = new ArrayList<>();
        for (Curation one : report.judgement().setup().facts(Curation.class)) {
            lines.add(new AnswerLine(
                    Shown.line(one.fact()),
                    "",
                    Shown.line(one.correction()),
                    Shown.line(one.reason()),
                    citations.source(one.source())));
        }
        return lines;
    }
}
