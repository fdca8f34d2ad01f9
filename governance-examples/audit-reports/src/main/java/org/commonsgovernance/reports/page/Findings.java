package org.commonsgovernance.reports.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.commonsgovernance.api.assessment.CriterionId;
import org.commonsgovernance.api.assessment.Evidence;
import org.commonsgovernance.api.assessment.Finding;
import org.commonsgovernance.api.assessment.Lifecycle;
import org.commonsgovernance.api.assessment.Status;
import org.commonsgovernance.api.assessment.Tier;
import org.commonsgovernance.api.assessment.Weight;
import org.commonsgovernance.api.model.given.Response;
import org.commonsgovernance.reports.Report;
import org.commonsgovernance.reports.Shown;
import org.commonsgovernance.reports.text.Texts;
import org.commonsgovernance.rules.RuleBook;

/** The findings of a report, as a page shows them. */
final class Findings {
    private final Report report;
    private final Texts texts;
    private final Citations citations;
    private final Parties parties;
    private final Map<CriterionId, FindingView> views = new LinkedHashMap<>();

    Findings(Report report, Texts texts, Citations citations) {
        this.report = report;
        this.texts = texts;
        this.citations = citations;
        this.parties = new Parties(report.judgement().setup());
        report.assessment().findings().forEach(finding -> views.put(finding.criterion(), view(finding)));
    }

    FindingView of(CriterionId criterion) {
        return Objects.requireNonNull(views.get(criterion), criterion::value);
    }

    List<FindingView> of(Tier tier) {
        return views.values().stream()
                .filter(view -> view.finding().tier() == tier)
                .toList();
    }

    List<FindingView> all() {
        return List.copyOf(views.values());
    }

    private FindingView view(Finding finding) {
        List<AnswerLine> answers = new ArrayList<>();
        for (Response one : report.judgement().responses(finding)) {
            answers.add(answer(one));
        }
        return new FindingView(
                finding,
                status(finding),
                Mark.sign(finding.status()),
                Mark.colour(finding.tier(), finding.status()),
                reading(finding),
                evidence(finding),
                answers,
                report.waiver(finding));
    }

    private String status(Finding finding) {
        String status = texts.of("status", finding.status());
        String known = finding.isPresumed() ? texts.get("status.presumed", status) : status;
        boolean isSettled = finding.lifecycle() == Lifecycle.STABLE;
        return isSettled ? known : known + " (" + texts.of("lifecycle", finding.lifecycle()) + ")";
    }

    AnswerLine answer(Response one) {
        return new AnswerLine(
                Shown.line(one.criterion()),
                Shown.line(one.role()),
                Shown.line(one.text()),
                "",
                citations.source(one.source()));
    }

    private String reading(Finding finding) {
        boolean isEnd = finding.status() == Status.ESTABLISHED || finding.status() == Status.REFUTED;
        boolean isCounted = finding.tier() == Tier.INDICATOR || finding.tier() == Tier.INVERSION;
        if (!isEnd || !isCounted) {
            return "";
        }
        boolean isGood = (finding.tier() == Tier.INVERSION) == (finding.status() == Status.ESTABLISHED);
        return texts.get(isGood ? "reads.for" : "reads.against");
    }

    /** A rule once, with all its matches, where the first of them stands. */
    private List<EvidenceLine> evidence(Finding finding) {
        Map<EvidenceLine, List<EvidenceLine.Match>> matches = new LinkedHashMap<>();
        for (Evidence evidence : finding.evidence()) {
            matches.computeIfAbsent(line(evidence), rule -> new ArrayList<>()).add(match(evidence));
        }
        return matches.entrySet().stream()
                .map(one -> one.getKey().with(one.getValue()))
                .toList();
    }

    private EvidenceLine line(Evidence evidence) {
        return new EvidenceLine(
                says(evidence, texts),
                evidence.weight() == Weight.COUNTS,
                Shown.line(evidence.rule()),
                layer(evidence),
                citations.least(evidence.strength()),
                report.book().figuresOf(evidence.criterion().value(), evidence.rule()),
                List.of());
    }

    private EvidenceLine.Match match(Evidence evidence) {
        List<FactLine> facts =
                evidence.facts().stream().map(citations::fact).distinct().toList();
        return new EvidenceLine.Match(facts, parties.of(evidence.facts()));
    }

    private String layer(Evidence evidence) {
        String lowest = report.book().layers().get(0).id();
        return report.book().rules().stream()
                .filter(rule -> rule.about().equals(evidence.criterion().value())
                        && rule.name().equals(evidence.rule()))
                .map(RuleBook.RuleText::layer)
                .filter(layer -> !layer.equals(lowest))
                .map(Shown::line)
                .findFirst()
                .orElse("");
    }

    /** How far evidence counts, and what it says. */
    static String says(Evidence evidence, Texts texts) {
        String stance = texts.of("stance", evidence.stance());
        if (evidence.weight() == Weight.COUNTS) {
            return texts.of("says", evidence.stance());
        }
        if (evidence.weight() == Weight.CONTESTS_ONLY) {
            return texts.get("says.contestsOnly", stance);
        }
        return texts.get(evidence.weight() == Weight.DISCOUNTED ? "says.discounted" : "says.notCounted", stance);
    }
}
