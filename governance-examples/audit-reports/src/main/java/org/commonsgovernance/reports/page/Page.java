package org.commonsgovernance.reports.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.commonsgovernance.api.assessment.Assessment;
import org.commonsgovernance.api.assessment.Cap;
import org.commonsgovernance.api.assessment.Coverage;
import org.commonsgovernance.api.assessment.CriterionId;
import org.commonsgovernance.api.assessment.FamilyStanding;
import org.commonsgovernance.api.assessment.Finding;
import org.commonsgovernance.api.assessment.Outlook.OpenQuestion;
import org.commonsgovernance.api.assessment.Status;
import org.commonsgovernance.api.assessment.Supposition;
import org.commonsgovernance.api.assessment.Tier;
import org.commonsgovernance.api.assessment.Verdict;
import org.commonsgovernance.api.model.given.Curation;
import org.commonsgovernance.reports.Report;
import org.commonsgovernance.reports.Shown;
import org.commonsgovernance.reports.text.Texts;
import org.commonsgovernance.rules.RuleBook;
import org.commonsgovernance.rules.baseline.Change;

/** The report of one setup, as its templates print it. */
public final class Page extends Words {
    public static final List<String> GLOSSARY = List.of(
            "setup",
            "dossier",
            "criterion",
            "indicator",
            "inversion",
            "rule",
            "cap",
            "decisive",
            "range",
            "settled",
            "group",
            "digest");

    /** So many open questions stand on the first page. */
    private static final int FIRST_QUESTIONS = 6;

    private final Report report;
    private final Citations citations;
    private final Findings findings;
    private final boolean isPaged;

    /**
     * @param isPaged whether it is made for paper, with pictures that a renderer draws
     */
    public Page(Report report, Texts texts, boolean isPaged) {
        super(texts);
        this.report = report;
        this.isPaged = isPaged;
        this.citations = new Citations(report.judgement(), texts);
        this.findings = new Findings(report, texts, citations);
    }

    public Report report() {
        return report;
    }

    public boolean isPaged() {
        return isPaged;
    }

    public Assessment assessment() {
        return report.assessment();
    }

    public String name() {
        return Shown.line(assessment().name());
    }

    /** What the setup is, in the dossier's words; empty where it says nothing. */
    public String description() {
        String description = report.judgement().setup().description();
        return description == null ? "" : Shown.line(description);
    }

    public Scale scale() {
        return Scale.of(assessment().verdict(), assessment().range());
    }

    public Scale scale(Supposition supposed) {
        return Scale.of(supposed.verdict(), supposed.range());
    }

    /** What the range says, a sentence. */
    public String settled() {
        return assessment().isSettled()
                ? t("range.settled")
                : t(
                        "range.open",
                        verdict(assessment().range().worst()),
                        verdict(assessment().range().best()));
    }

    /** The range in words. */
    public String range() {
        Verdict worst = assessment().range().worst();
        Verdict best = assessment().range().best();
        return worst == best
                ? t("first.range.one", verdict(worst))
                : t("first.range.value", verdict(worst), verdict(best));
    }

    /** On how much it rests, and of what sort. */
    public String restsOn() {
        Map<String, Integer> bySort = new LinkedHashMap<>();
        sources().forEach(source -> bySort.merge(source.strength(), 1, Integer::sum));
        List<String> sorts = new ArrayList<>();
        bySort.forEach((sort, number) -> sorts.add(t("first.rests.sort", number, sort)));
        return t(
                "first.rests.on",
                facts().stream().filter(one -> !one.isDerived()).count(),
                sources().size(),
                String.join(", ", sorts));
    }

    /** Sections that there are, by their ids. */
    public List<String> sections() {
        List<String> sections =
                new ArrayList<>(List.of("indicators", "inversions", "joins", "findings", "questions", "changes"));
        if (!report.waivers().isEmpty()) {
            sections.add("waivers");
        }
        if (report.changes() != null) {
            sections.add("baseline");
        }
        if (hasCorrections()) {
            sections.add("answers");
        }
        sections.addAll(List.of("figures", "facts", "sources", "method", "glossary"));
        return sections;
    }

    /** How much was decided, a sentence each. */
    public List<String> coverage() {
        return assessment().coverage().stream().map(this::coverage).toList();
    }

    /** Of what too little was decided; all of it where everywhere enough was. */
    public List<String> shortCoverage() {
        List<String> few = assessment().coverage().stream()
                .filter(one -> !one.isEnough())
                .map(this::coverage)
                .toList();
        return few.isEmpty() ? coverage() : few;
    }

    private String coverage(Coverage one) {
        String scope = one.scope().name();
        return one.applicable() == 0
                ? t("coverage.none." + scope)
                : t("coverage." + scope, one.decided(), one.applicable(), one.required());
    }

    public List<Cap> caps() {
        return report.judgement().strictestCaps();
    }

    /** What holds the verdict down, a sentence each. */
    public List<String> capRules() {
        return caps().stream()
                .map(cap -> t("first.atMost", verdict(cap.atMost()), line(cap.rule())))
                .distinct()
                .toList();
    }

    /** What the verdict rules alone allow. */
    public Verdict cappedAt() {
        return caps().isEmpty() ? Verdict.PEER_PRODUCTION : caps().get(0).atMost();
    }

    /** Both verdicts, or that nothing is waived. */
    public String waivedVerdict() {
        Supposition supposed = report.withWaivers();
        if (supposed == null) {
            return t("waivers.noneInForce");
        }
        Verdict found = assessment().verdict();
        return found == supposed.verdict()
                ? t("waivers.sameVerdict", verdict(found))
                : t("waivers.verdicts", verdict(found), verdict(supposed.verdict()));
    }

    public List<FindingView> indicators() {
        return findings.of(Tier.INDICATOR);
    }

    public List<FindingView> inversions(FamilyStanding family) {
        return findings.of(Tier.INVERSION).stream()
                .filter(view -> family.family().equals(view.finding().family()))
                .toList();
    }

    public List<FindingView> signals() {
        return findings.of(Tier.SIGNAL);
    }

    /** All ways of joining that are decided, and whether the verdict names them. */
    public List<FindingView> adaptations() {
        return findings.of(Tier.ADAPTATION);
    }

    public boolean isNamed(FindingView adaptation) {
        return assessment().adaptations().contains(adaptation.finding());
    }

    public FindingView finding(CriterionId criterion) {
        return findings.of(criterion);
    }

    /** Findings of which there is something to read: evidence, or an answer. */
    public List<FindingView> told() {
        return findings.all().stream()
                .filter(view -> !view.evidence().isEmpty() || !view.answers().isEmpty())
                .toList();
    }

    public boolean isTold(FindingView view) {
        return !view.evidence().isEmpty() || !view.answers().isEmpty();
    }

    public String familyColour(FamilyStanding family) {
        return Mark.colour(Tier.INVERSION, family.status());
    }

    public Plot plot() {
        return Plot.inversions(assessment(), texts());
    }

    /** A picture in words. */
    public String described(Plot plot) {
        return plot.rows().stream()
                .map(row -> t("plot.desc", row.label(), row.word()))
                .collect(Collectors.joining(" "));
    }

    public List<OpenQuestion> questions() {
        return report.judgement().outlook().openQuestions();
    }

    /** Those that stand on the first page. */
    public List<OpenQuestion> firstQuestions() {
        return questions().subList(0, Math.min(FIRST_QUESTIONS, questions().size()));
    }

    public List<FindingView> idle() {
        return views(report.judgement().idle());
    }

    /** How many of the criteria that the verdict counts are unknown, or only presumed. */
    public long unknown() {
        return counted(finding -> finding.status() == Status.UNKNOWN || finding.isPresumed());
    }

    public long counted() {
        return assessment().findings().stream().filter(Page::isCounted).count();
    }

    private long counted(Predicate<Finding> which) {
        return assessment().findings().stream()
                .filter(Page::isCounted)
                .filter(which)
                .count();
    }

    private static boolean isCounted(Finding finding) {
        return finding.tier() == Tier.INDICATOR || finding.tier() == Tier.INVERSION;
    }

    public List<Turns> changes() {
        return report.judgement().outlook().changes().stream()
                .map(change -> Turns.of(change, verdict(change.to())))
                .toList();
    }

    /** Why there is no way to a better verdict. */
    public String noChange() {
        boolean isBest = assessment().verdict() == Verdict.PEER_PRODUCTION;
        return t(isBest ? "changes.none" : "changes.noneFound");
    }

    /** The first thing that those judged can do about a criterion; empty where the corpus says none. */
    public String firstRemedy(CriterionId criterion) {
        List<String> remedies = finding(criterion).finding().text().remedy();
        return remedies.isEmpty() ? "" : remedies.get(0);
    }

    public List<FindingView> toTurn() {
        return views(report.judgement().named());
    }

    private List<FindingView> views(List<Finding> some) {
        return some.stream().map(finding -> findings.of(finding.criterion())).toList();
    }

    /** Criteria of which there is nothing to read. */
    public String silent() {
        return names(findings.all().stream().filter(view -> !isTold(view)).toList());
    }

    public boolean isNewToBaseline() {
        return report.changes() != null && report.changes().stream().anyMatch(Change.New.class::isInstance);
    }

    public List<ChangeLine> baselineChanges() {
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

    public boolean hasCorrections() {
        return !otherAnswers().isEmpty() || !corrections().isEmpty();
    }

    public List<AnswerLine> otherAnswers() {
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

    public List<FactLine> facts() {
        return citations.facts();
    }

    public List<SourceLine> sources() {
        return citations.sources();
    }

    public List<RuleBook.Figure> figures() {
        return report.book().figures();
    }
}
