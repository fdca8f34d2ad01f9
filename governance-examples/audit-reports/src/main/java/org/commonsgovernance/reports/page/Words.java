package org.commonsgovernance.reports.page;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.commonsgovernance.api.assessment.CriterionId;
import org.commonsgovernance.api.assessment.Status;
import org.commonsgovernance.api.assessment.Tier;
import org.commonsgovernance.api.assessment.Verdict;
import org.commonsgovernance.api.model.Period;
import org.commonsgovernance.reports.Shown;
import org.commonsgovernance.reports.text.Texts;

/** What every page needs to say something: texts, and how statuses and verdicts are put. */
public abstract class Words {
    private final Texts texts;

    protected Words(Texts texts) {
        this.texts = texts;
    }

    public Texts texts() {
        return texts;
    }

    public String t(String key, Object... arguments) {
        return texts.get(key, arguments);
    }

    /** What others wrote, on one line. */
    public String line(String text) {
        return Shown.line(text);
    }

    /** A sentence of a rule, with a capital at its head. */
    public String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    public String verdict(Verdict verdict) {
        return texts.of("verdict", verdict);
    }

    public String status(Status status) {
        return texts.of("status", status);
    }

    public String sign(Status status) {
        return Mark.sign(status);
    }

    public String colour(Tier tier, Status status) {
        return Mark.colour(tier, status);
    }

    /** An id as words. */
    public String words(String id) {
        return Plot.words(id);
    }

    /** From when to when; an open end is left out. */
    public String period(Period period) {
        return Shown.line(period.toString().replace("/", " \u2013 "));
    }

    /** Criteria within a sentence. */
    public String listed(List<CriterionId> criteria) {
        return texts.listed(criteria.stream().map(one -> words(one.value())).toList());
    }

    /** Findings within a sentence. */
    public String names(Collection<FindingView> views) {
        return views.stream().map(view -> words(view.id())).collect(Collectors.joining(", "));
    }
}
