package org.commonsgovernance.reports.page;

import java.util.List;
import java.util.function.Predicate;
import org.commonsgovernance.api.assessment.CriterionId;
import org.commonsgovernance.api.assessment.Finding;
import org.commonsgovernance.api.assessment.Outlook.OpenQuestion;
import org.commonsgovernance.api.assessment.Status;
import org.commonsgovernance.api.assessment.Supposition;
import org.commonsgovernance.api.assessment.Tier;
import org.commonsgovernance.api.assessment.Verdict;
import org.commonsgovernance.api.assessment.VerdictRange;
import org.commonsgovernance.reports.Report;
import org.commonsgovernance.reports.text.Texts;
import org.jspecify.annotations.Nullable;

/** What could move the verdict of a page: what is not known, and what would have to change. */
public final class Prospects extends Words {
    /** So many open questions stand on the first page. */
    private static final int FIRST_QUESTIONS = 6;

    private final Report report;
    private final Findings findings;

    Prospects(Report report, Findings findings, Texts texts) {
        super(texts);
        this.report = report;
        this.findings = findings;
    }

    public List<OpenQuestion> questions() {
        return report.judgement().outlook().openQuestions();
    }

    /** Why a question is open. */
    public String why(OpenQuestion question) {
        Finding finding = findings.of(question.criterion()).finding();
        return t(
                finding.isPresumed()
                        ? "questions.presumed"
                        : finding.evidence().isEmpty() ? "questions.silent" : "questions.claimed");
    }

    /** Where its answers lead; empty where neither alone changes anything. */
    public String answers(OpenQuestion question) {
        Supposition established = question.ifEstablished();
        Supposition refuted = question.ifRefuted();
        return established == null || refuted == null || !report.judgement().movesAlone(question)
                ? ""
                : t("questions.answers", supposed(established), supposed(refuted));
    }

    private String supposed(Supposition one) {
        VerdictRange range = one.range();
        return range.worst() == range.best()
                ? t("questions.answer.settled", verdict(one.verdict()))
                : t("questions.answer.open", verdict(one.verdict()), verdict(range.worst()), verdict(range.best()));
    }

    /** The verdicts of its answers, in short; empty where neither alone gives another one. */
    public String verdicts(OpenQuestion question) {
        Supposition established = question.ifEstablished();
        Supposition refuted = question.ifRefuted();
        if (!question.alone() || established == null || refuted == null) {
            return "";
        }
        return established.verdict() == refuted.verdict()
                ? t("first.unknown.either", verdict(established.verdict()))
                : t("first.unknown.alone", verdict(established.verdict()), verdict(refuted.verdict()));
    }

    /** Criteria whose answer, whichever it is, gives a verdict where there is none; empty elsewhere. */
    public List<CriterionId> givingVerdict() {
        boolean isUndetermined = report.assessment().verdict() == Verdict.UNDETERMINED;
        return questions().stream()
                .filter(one -> isUndetermined && isVerdict(one.ifEstablished()) && isVerdict(one.ifRefuted()))
                .map(OpenQuestion::criterion)
                .toList();
    }

    private static boolean isVerdict(@Nullable Supposition one) {
        return one != null && one.verdict() != Verdict.UNDETERMINED;
    }

    /** The rules nearest to an answer. */
    public List<LeadLine> leads(OpenQuestion question) {
        return question.leads().stream().map(lead -> LeadLine.of(lead, texts())).toList();
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
        return report.assessment().findings().stream()
                .filter(Prospects::isCounted)
                .count();
    }

    private long counted(Predicate<Finding> which) {
        return report.assessment().findings().stream()
                .filter(Prospects::isCounted)
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
        boolean isBest = report.assessment().verdict() == Verdict.PEER_PRODUCTION;
        return t(isBest ? "changes.none" : "changes.noneFound");
    }

    /** That nothing unknown, or nothing at all, makes the verdict worse; empty where something could. */
    public String notWorse() {
        Verdict worst = report.assessment().range().worst();
        if (report.assessment().verdict() != worst) {
            return "";
        }
        return t(worst == Verdict.CORPORATE_CONTROLLED ? "first.change.lowest" : "first.change.notWorse");
    }

    /** What those judged can do, in short where there is much to do. */
    public String remedy(CriterionId criterion, boolean isLong) {
        return isLong
                ? firstRemedy(criterion)
                : String.join(" ", findings.of(criterion).finding().text().remedy());
    }

    /** The first thing that those judged can do about a criterion; empty where the corpus says none. */
    private String firstRemedy(CriterionId criterion) {
        List<String> remedies = findings.of(criterion).finding().text().remedy();
        return remedies.isEmpty() ? "" : remedies.get(0);
    }

    public List<FindingView> toTurn() {
        return views(report.judgement().named());
    }

    private List<FindingView> views(List<Finding> some) {
        return some.stream().map(finding -> findings.of(finding.criterion())).toList();
    }
}
