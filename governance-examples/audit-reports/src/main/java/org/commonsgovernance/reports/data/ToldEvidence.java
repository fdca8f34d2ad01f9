package org.commonsgovernance.reports.data;

import java.util.Locale;
import org.commonsgovernance.api.assessment.Evidence;
import org.commonsgovernance.api.assessment.Finding;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.Place;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.api.model.Speaker;
import org.commonsgovernance.reports.FactPlaces;
import org.commonsgovernance.reports.Shown;
import org.commonsgovernance.rules.report.FactView;

/** The evidence of a finding as plain text: a line for each rule that spoke, and two below it for each fact that it cites. */
record ToldEvidence(FactPlaces places) {
    String of(Finding finding) {
        StringBuilder told = new StringBuilder();
        told.append(finding.status())
                .append(finding.isPresumed() ? ", presumably: " : ": ")
                .append(Shown.line(finding.statement()))
                .append('\n');
        for (Evidence evidence : finding.evidence()) {
            told.append(evidence.stance())
                    .append(' ')
                    .append(evidence.weight())
                    .append(": ")
                    .append(Shown.line(evidence.rule()))
                    .append('\n');
            evidence.facts().stream().distinct().forEach(fact -> told(fact, told));
        }
        return told.toString();
    }

    private void told(Fact fact, StringBuilder told) {
        Source source = fact.source();
        Place place = places.of(fact);
        told.append("  ").append(Shown.line(FactView.sentence(fact))).append('\n');
        told.append("    [")
                .append(source.derivedFrom().isEmpty() ? "" : "at least ")
                .append(source.basis().name().toLowerCase(Locale.ROOT))
                .append(source.speaker() == Speaker.SELF ? " by the judged] " : " by others] ")
                .append(Shown.line(source.locator()))
                .append(place == null ? "" : " (" + Shown.line(place.toString()) + ")")
                .append('\n');
    }
}
