package org.commonsgovernance.junit;

import java.nio.file.Path;
import java.util.List;
import org.commonsgovernance.api.assessment.Assessment;
import org.commonsgovernance.api.assessment.Cap;
import org.commonsgovernance.api.assessment.CriterionId;
import org.commonsgovernance.api.assessment.Evidence;
import org.commonsgovernance.api.assessment.Finding;
import org.commonsgovernance.api.assessment.Tier;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.rules.baseline.Change;
import org.commonsgovernance.rules.problem.Spelled;

/** What a failed assertion prints: what was expected, what was found, and why. */
final class Explained {
    private final StringBuilder text = new StringBuilder();

    private Explained() {}

    static String verdict(Assessment assessment, String expected) {
        Explained explained = new Explained().head(assessment, expected);
        explained.line("but it is " + assessment.verdict()
                + (assessment.isSettled()
                        ? ", whatever is unknown"
                        : "; with what is unknown it could be "
                                + assessment.range().worst() + " to "
                                + assessment.range().best()));
        for (Cap cap : assessment.caps()) {
            explained.line("  at most " + cap.atMost() + ": " + cap.rule());
        }
        assessment.findings(Tier.INDICATOR).forEach(finding -> explained.status(finding));
        assessment
                .families()
                .forEach(family -> explained.line("  family " + family.family() + " is " + family.status()));
        return explained.text.toString();
    }

    static String finding(Assessment assessment, Finding finding, String expected) {
        Explained explained = new Explained();
        explained.line("expected " + finding.criterion() + " of " + assessment.name() + " on "
                + assessment.slice().asOf() + " " + expected);
        explained.line("but it is " + finding.status());
        explained.evidence(finding);
        return explained.text.toString();
    }

    static String worse(Assessment assessment, Path baseline, List<Change> worse) {
        Explained explained = new Explained().head(assessment, "to be no worse than frozen in " + baseline);
        for (Change change : worse) {
            explained.line("but " + change.described());
            if (change instanceof Change.OfFinding one) {
                explained.evidence(assessment.finding(new CriterionId(one.criterion())));
            }
        }
        return explained.text.toString();
    }

    private Explained head(Assessment assessment, String expected) {
        line("expected " + assessment.name() + " on " + assessment.slice().asOf() + " " + expected);
        return this;
    }

    private void status(Finding finding) {
        line("  " + finding.criterion() + " is " + finding.status());
        evidence(finding);
    }

    private void evidence(Finding finding) {
        if (finding.evidence().isEmpty()) {
            line("    nothing is known of it; it looks for " + String.join(", ", finding.looksFor()));
        }
        for (Evidence evidence : finding.evidence()) {
            line("    " + Spelled.words(evidence.stance()) + ", " + Spelled.words(evidence.weight()) + ": "
                    + evidence.rule());
            for (Fact fact : evidence.facts()) {
                Source source = fact.source();
                line("      %s %s [%s by %s] %s"
                        .formatted(
                                fact.getClass().getSimpleName(),
                                fact.id(),
                                Spelled.words(source.basis()),
                                Spelled.words(source.speaker()),
                                source.locator()));
            }
        }
    }

    private void line(String line) {
        text.append(text.isEmpty() ? "" : "\n").append(line);
    }
}
