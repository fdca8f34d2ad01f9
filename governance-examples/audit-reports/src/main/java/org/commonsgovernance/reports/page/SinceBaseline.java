package org.commonsgovernance.reports.page;

import java.util.ArrayList;
import java.util.List;
import org.commonsgovernance.reports.Report;
import org.commonsgovernance.reports.text.Texts;
import org.commonsgovernance.rules.baseline.Change;

/** What is not as it was when the baseline was frozen. */
public final class SinceBaseline extends Words {
    private final Report report;

    SinceBaseline(Report report, Texts texts) {
        super(texts);
        this.report = report;
    }

    public boolean isNew() {
        return report.changes() != null && report.changes().stream().anyMatch(Change.New.class::isInstance);
    }

    public List<ChangeLine> changes() {
        List<ChangeLine> lines = new ArrayList<>();
        for (Change change : report.changes() == null ? List.<Change>of() : report.changes()) {
            if (change instanceof Change.OfVerdict of) {
                lines.add(new ChangeLine(
                        t("baseline.verdict"), verdict(of.before()), verdict(of.after()), change.isWorse()));
            } else if (change instanceof Change.OfFinding of) {
                lines.add(new ChangeLine(
                        words(of.criterion()), status(of.before()), status(of.after()), change.isWorse()));
            }
        }
        return lines;
    }
}
