package org.commonsgovernance.rules.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.commonsgovernance.api.GovernanceEvaluator;
import org.commonsgovernance.api.assessment.Appraisal;
import org.commonsgovernance.api.assessment.Assessment;
import org.commonsgovernance.api.assessment.CriterionId;
import org.commonsgovernance.api.assessment.Finding;
import org.commonsgovernance.api.assessment.LayerChange;
import org.commonsgovernance.api.assessment.Lifecycle;
import org.commonsgovernance.api.assessment.Outlook;
import org.commonsgovernance.api.assessment.Prospect;
import org.commonsgovernance.api.assessment.RuleTrace;
import org.commonsgovernance.api.assessment.Status;
import org.commonsgovernance.api.assessment.Supposition;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.api.model.Window;
import org.commonsgovernance.rules.corpus.Corpus;
import org.commonsgovernance.rules.corpus.LayeredCorpus;
import org.jspecify.annotations.Nullable;

/**
 * Judges each day by the rules that packs have in force on it, and tells what later and experimental ones would make of the
 * same setup on the same day.
 */
public final class LayeredEvaluator implements GovernanceEvaluator {
    private final LayeredCorpus corpus;
    private final List<Span> spans;

    /** The evaluators of some judged days. */
    private record Span(
            @Nullable LocalDate from,
            GovernanceEvaluator evaluator,
            @Nullable GovernanceEvaluator tried) {}

    private LayeredEvaluator(LayeredCorpus corpus, List<Span> spans) {
        this.corpus = corpus;
        this.spans = spans;
    }

    /**
     * An evaluator of all spans of days.
     *
     * @param by makes an evaluator of one corpus
     */
    public static GovernanceEvaluator of(LayeredCorpus corpus, Function<Corpus, GovernanceEvaluator> by) {
        return new LayeredEvaluator(
                corpus,
                corpus.spans().stream()
                        .map(span -> new Span(
                                span.from(),
                                by.apply(span.corpus()),
                                span.tried() == null ? null : by.apply(span.tried())))
                        .toList());
    }

    private Span on(LocalDate day) {
        return spans.get(corpus.place(day));
    }

    @Override
    public Assessment evaluate(ProductionSetup setup, LocalDate asOf, Window window) {
        return withProspects(on(asOf).evaluator().evaluate(setup, asOf, window), setup, asOf, window);
    }

    @Override
    public Appraisal appraise(ProductionSetup setup, LocalDate asOf, Window window) {
        Appraisal now = on(asOf).evaluator().appraise(setup, asOf, window);
        return new Appraisal(withProspects(now.assessment(), setup, asOf, window), now.outlook());
    }

    private Assessment withProspects(Assessment assessment, ProductionSetup setup, LocalDate asOf, Window window) {
        int place = corpus.place(asOf);
        Span now = spans.get(place);
        List<Prospect> prospects = new ArrayList<>();
        for (Span later : spans.subList(place + 1, spans.size())) {
            prospects.add(prospect(later.from(), assessment, later.evaluator().evaluate(setup, asOf, window)));
        }
        if (now.tried() != null && hasExperimental(assessment)) {
            prospects.add(prospect(null, assessment, now.tried().evaluate(setup, asOf, window)));
        }
        return assessment.withProspects(prospects);
    }

    private static boolean hasExperimental(Assessment assessment) {
        return assessment.layering().changes().stream()
                .anyMatch(change -> change.lifecycle() == Lifecycle.EXPERIMENTAL);
    }

    private static Prospect prospect(@Nullable LocalDate on, Assessment now, Assessment then) {
        List<LayerChange> changes = new ArrayList<>(then.layering().changes());
        changes.removeAll(now.layering().changes());
        return new Prospect(on, then.verdict(), then.range(), statuses(now, then), changes);
    }

    private static List<Prospect.StatusChange> statuses(Assessment now, Assessment then) {
        Map<CriterionId, Finding> before = new LinkedHashMap<>();
        now.findings().forEach(finding -> before.put(finding.criterion(), finding));
        List<Prospect.StatusChange> changes = new ArrayList<>();
        for (Finding finding : then.findings()) {
            Finding was = before.remove(finding.criterion());
            Status status = was == null ? null : was.status();
            if (!Objects.equals(status, finding.status())) {
                changes.add(new Prospect.StatusChange(finding.criterion(), status, finding.status()));
            }
        }
        before.values().forEach(gone -> changes.add(new Prospect.StatusChange(gone.criterion(), gone.status(), null)));
        return changes;
    }

    @Override
    public Outlook outlook(ProductionSetup setup, LocalDate asOf, Window window) {
        return on(asOf).evaluator().outlook(setup, asOf, window);
    }

    @Override
    public Supposition supposing(ProductionSetup setup, Set<CriterionId> good, LocalDate asOf, Window window) {
        return on(asOf).evaluator().supposing(setup, good, asOf, window);
    }

    @Override
    public List<RuleTrace> why(ProductionSetup setup, CriterionId criterion, LocalDate asOf, Window window) {
        return on(asOf).evaluator().why(setup, criterion, asOf, window);
    }
}
