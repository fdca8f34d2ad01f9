package org.commonsgovernance.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.commonsgovernance.api.assessment.Layer;
import org.commonsgovernance.api.assessment.LayerChange;
import org.commonsgovernance.api.assessment.LayerChange.Subject;
import org.commonsgovernance.rules.RuleBook.Figure;
import org.commonsgovernance.rules.RuleBook.RuleText;
import org.commonsgovernance.rules.RuleBook.Setting;
import org.commonsgovernance.rules.corpus.Corpus;
import org.commonsgovernance.rules.corpus.LayeredCorpus;
import org.commonsgovernance.rules.corpus.RuleLine;
import org.commonsgovernance.rules.policy.Policy;
import org.commonsgovernance.rules.policy.Threshold;
import org.jspecify.annotations.Nullable;

/**
 * The rule books of an evaluator. Packs can name the judged day from which on a change holds, so that there is a book for
 * each span of days between these. Immutable.
 */
public final class RuleBooks {
    private final LayeredCorpus corpora;
    private final List<RuleBook> books;

    /** @param lowest what the layer below all packs is called */
    RuleBooks(LayeredCorpus corpora, String lowest) {
        this.corpora = corpora;
        this.books = corpora.spans().stream()
                .map(span -> book(span.corpus(), corpora.lowest(), lowest))
                .toList();
    }

    /** The book of a judged day. */
    public RuleBook on(LocalDate day) {
        return books.get(corpora.place(day));
    }

    /** The book once every change holds. */
    public RuleBook last() {
        return books.get(books.size() - 1);
    }

    private static RuleBook book(Corpus corpus, Policy below, String lowest) {
        List<LayerChange> changes = corpus.layering().changes();
        return new RuleBook(
                corpus.digest(),
                named(corpus.layering().layers(), lowest),
                corpus.policy().thresholds().values().stream()
                        .map(one -> figure(one, settings(one, below.get(one.name()), lowest, changes)))
                        .toList(),
                RuleLine.of(corpus).stream()
                        .map(one -> new RuleText(
                                one.about(),
                                one.name(),
                                one.figures(),
                                one.file(),
                                one.line(),
                                layer(one, lowest, changes)))
                        .toList());
    }

    private static List<Layer> named(List<Layer> layers, String lowest) {
        List<Layer> named = new ArrayList<>(layers);
        Layer first = layers.get(0);
        named.set(0, new Layer(lowest, first.version(), first.digest(), first.signedBy()));
        return named;
    }

    private static Figure figure(Threshold one, List<Setting> settings) {
        return new Figure(
                one.name(), one.value().toString(), one.isCount(), one.meaning(), one.reason(), one.source(), settings);
    }

    private static List<Setting> settings(
            Threshold one, @Nullable Threshold below, String lowest, List<LayerChange> changes) {
        List<Setting> settings = new ArrayList<>();
        if (below != null) {
            settings.add(new Setting(lowest, below.value().toString(), below.reason(), below.source(), null));
        }
        for (LayerChange change : changes) {
            if (change.subject() == Subject.THRESHOLD && change.name().equals(one.name())) {
                settings.add(new Setting(
                        change.layer(),
                        String.valueOf(change.after()),
                        String.valueOf(change.reason()),
                        String.valueOf(change.source()),
                        change.effectiveOn()));
            }
        }
        return settings;
    }

    /** The topmost layer that speaks of the rule, else of its criterion. */
    private static String layer(RuleLine rule, String lowest, List<LayerChange> changes) {
        String layer = lowest;
        for (LayerChange change : changes) {
            boolean isOfVerdict =
                    change.subject() == Subject.CAP && rule.about().equals(RuleLine.VERDICT);
            boolean isOfCriterion =
                    change.criterion() != null && change.criterion().value().equals(rule.about());
            boolean isOfRule =
                    change.subject() == Subject.CRITERION || rule.name().equals(change.after());
            if ((isOfVerdict || isOfCriterion) && isOfRule) {
                layer = change.layer();
            }
        }
        return layer;
    }
}
