package org.commonsgovernance.reports.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.commonsgovernance.api.model.Basis;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.Place;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.api.model.given.Curation;
import org.commonsgovernance.api.model.given.Response;
import org.commonsgovernance.reports.FactPlaces;
import org.commonsgovernance.reports.Shown;
import org.commonsgovernance.reports.text.Texts;
import org.commonsgovernance.rules.facts.FactKey;
import org.commonsgovernance.rules.report.CitedFacts;
import org.commonsgovernance.rules.report.FactView;
import org.commonsgovernance.rules.report.Judgement;

/** The facts and sources of a page, each once and numbered. */
public final class Citations {
    /** How derivations begin to say what a fact was computed from. */
    private static final String COMPUTED_FROM = "computed from ";

    private final Texts texts;
    private final FactPlaces places;
    private final Map<String, Fact> cited;
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final Map<String, FactLine> facts = new LinkedHashMap<>();
    private final Map<Source, SourceLine> sources = new LinkedHashMap<>();

    Citations(Judgement judgement, Texts texts) {
        this.texts = texts;
        this.places = new FactPlaces(judgement.setup());
        this.cited = new CitedFacts(judgement.assessment(), judgement.setup()).all();
        cited.keySet().forEach(key -> numbers.put(key, numbers.size() + 1));
        // Given facts number the sources, in their order; computed ones name those.
        cited.values().stream().filter(fact -> !isDerived(fact)).forEach(fact -> source(fact.source()));
        cited.forEach((key, fact) -> facts.put(key, line(key, fact)));
        judgement.setup().facts(Response.class).forEach(one -> source(one.source()));
        judgement.setup().facts(Curation.class).forEach(one -> source(one.source()));
    }

    /** Sorted by type and id. */
    public List<FactLine> facts() {
        return List.copyOf(facts.values());
    }

    /** In the order in which the facts name them. */
    public List<SourceLine> sources() {
        return List.copyOf(sources.values());
    }

    FactLine fact(Fact fact) {
        return Objects.requireNonNull(facts.get(FactKey.of(fact)), () -> FactKey.of(fact));
    }

    /** The number of a source. */
    int source(Source source) {
        SourceLine known = sources.get(source);
        if (known == null) {
            known = new SourceLine(
                    sources.size() + 1,
                    Addresses.pieces(Shown.line(source.locator())),
                    strength(source),
                    source.retrieved() == null ? "" : source.retrieved().toString(),
                    source.sha256() == null ? "" : source.sha256(),
                    source.note() == null ? "" : Shown.line(source.note()));
            sources.put(source, known);
        }
        return known.number();
    }

    /** The least that is known of several; who speaks matters only where it is a claim. */
    String least(Source weakest) {
        return weakest.basis() == Basis.CLAIMED ? strength(weakest) : texts.of("least", weakest.basis());
    }

    String strength(Source source) {
        return texts.get(
                "basis." + source.basis().name() + "." + source.speaker().name());
    }

    private static boolean isDerived(Fact fact) {
        return !fact.source().derivedFrom().isEmpty();
    }

    private SortedSet<Integer> sourcesOf(Fact fact) {
        if (!isDerived(fact)) {
            return new TreeSet<>(List.of(source(fact.source())));
        }
        SortedSet<Integer> from = new TreeSet<>();
        for (String input : fact.source().derivedFrom()) {
            Fact given = cited.get(input);
            if (given != null && !isDerived(given)) {
                from.add(source(given.source()));
            }
        }
        return from;
    }

    private FactLine line(String key, Fact fact) {
        Source source = fact.source();
        boolean isDerived = isDerived(fact);
        List<FactLine.FactRef> from = new ArrayList<>();
        for (String input : source.derivedFrom()) {
            Integer number = numbers.get(input);
            if (number != null) {
                from.add(new FactLine.FactRef(number, Shown.line(input)));
            }
        }
        String sentence = FactView.sentence(fact);
        String says = sentence.length() > key.length() + 2 ? sentence.substring(key.length() + 2) : "";
        Place place = places.of(fact);
        String locator = source.locator();
        return new FactLine(
                Objects.requireNonNull(numbers.get(key)),
                Shown.line(key),
                Shown.line(says),
                isDerived,
                isDerived ? least(source) : strength(source),
                List.copyOf(sourcesOf(fact)),
                place == null ? "" : Shown.line(place.toString()),
                !isDerived
                        ? ""
                        : Shown.line(
                                locator.startsWith(COMPUTED_FROM)
                                        ? locator.substring(COMPUTED_FROM.length())
                                        : locator),
                from);
    }
}
