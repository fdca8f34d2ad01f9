package org.commonsgovernance.reports.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonsgovernance.api.assessment.Cap;
import org.commonsgovernance.api.assessment.Coverage;
import org.commonsgovernance.api.assessment.Supposition;
import org.commonsgovernance.api.assessment.Verdict;
import org.commonsgovernance.reports.Report;
import org.commonsgovernance.reports.text.Texts;

/** The verdict of a page: how far it is settled, what holds it down, and what it rests on. */
public final class Outcome extends Words {
    private final Report report;
    private final Citations citations;

    Outcome(Report report, Citations citations, Texts texts) {
        super(texts);
        this.report = report;
        this.citations = citations;
    }

    public Scale scale() {
        return Scale.of(report.assessment().verdict(), report.assessment().range());
    }

    public Scale scale(Supposition supposed) {
        return Scale.of(supposed.verdict(), supposed.range());
    }

    /** What the range says, a sentence. */
    public String settled() {
        return report.assessment().isSettled()
                ? t("range.settled")
                : t(
                        "range.open",
                        verdict(report.assessment().range().worst()),
                        verdict(report.assessment().range().best()));
    }

    /** The range in words. */
    public String range() {
        Verdict worst = report.assessment().range().worst();
        Verdict best = report.assessment().range().best();
        return worst == best
                ? t("first.range.one", verdict(worst))
                : t("first.range.value", verdict(worst), verdict(best));
    }

    /** On how much it rests, and of what sort. */
    public String restsOn() {
        Map<String, Integer> bySort = new LinkedHashMap<>();
        citations.sources().forEach(source -> bySort.merge(source.strength(), 1, Integer::sum));
        List<String> sorts = new ArrayList<>();
        bySort.forEach((sort, number) -> sorts.add(t("first.rests.sort", number, sort)));
        return t(
                "first.rests.on",
                citations.facts().stream().filter(one -> !one.isDerived()).count(),
                citations.sources().size(),
                String.join(", ", sorts));
    }

    /** How much was decided, a sentence each. */
    public List<String> coverage() {
        return report.assessment().coverage().stream().map(this::coverage).toList();
    }

    /** Of what too little was decided; all of it where everywhere enough was. */
    public List<String> shortCoverage() {
        List<String> few = report.assessment().coverage().stream()
                .filter(one -> !one.isEnough())
                .map(this::coverage)
                .toList();
        return few.isEmpty() ? coverage() : few;
    }

    private String coverage(Coverage one) {
        String scope = one.scope().name();
        return one.applicable() == 0
                ? t("coverage.none." + scope)
                : t("coverage." + scope, one.decided(), one.applicable(), needed(one));
    }

    private static int needed(Coverage one) {
        int needed = 0;
        while (one.required().compareTo(needed, one.applicable()) > 0) {
            needed++;
        }
        return needed;
    }

    private List<Cap> caps() {
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
        Verdict found = report.assessment().verdict();
        return found == supposed.verdict()
                ? t("waivers.sameVerdict", verdict(found))
                : t("waivers.verdicts", verdict(found), verdict(supposed.verdict()));
    }

    /** Whether no cap holds, though enough is decided for a verdict. */
    public boolean isUncapped() {
        return caps().isEmpty() && !isUndetermined();
    }

    public boolean isUndetermined() {
        return report.assessment().verdict() == Verdict.UNDETERMINED;
    }
}
