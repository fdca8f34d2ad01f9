package org.commonsgovernance.reports;

import java.util.LinkedHashMap;
import java.util.Map;
import org.commonsgovernance.api.assessment.Evidence;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.Place;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.api.model.given.Contribution;
import org.commonsgovernance.rules.facts.FactKey;
import org.jspecify.annotations.Nullable;

/** Where the facts of a setup stand in the files that it was read from. Of what a program built nothing is known. */
public final class FactPlaces {
    private final ProductionSetup setup;
    private final Map<String, Fact> given = new LinkedHashMap<>();

    public FactPlaces(ProductionSetup setup) {
        this.setup = setup;
        for (Fact fact : setup.facts()) {
            if (!(fact instanceof Contribution)) {
                given.put(FactKey.of(fact), fact);
            }
        }
    }

    /** The place of a given fact; null for a derived one, and where it is not known. */
    public @Nullable Place of(Fact fact) {
        return fact.source().derivedFrom().isEmpty() ? setup.place(fact) : null;
    }

    /** The places that evidence rests on, by type and id of each fact: those it cites, and those that derived ones were computed from. */
    public Map<String, Place> of(Evidence evidence) {
        Map<String, Place> places = new LinkedHashMap<>();
        for (Fact fact : evidence.facts()) {
            add(places, fact);
            for (String input : fact.source().derivedFrom()) {
                Fact from = given.get(input);
                if (from != null) {
                    add(places, from);
                }
            }
        }
        return places;
    }

    private void add(Map<String, Place> places, Fact fact) {
        Place place = of(fact);
        if (place != null) {
            places.putIfAbsent(FactKey.of(fact), place);
        }
    }
}
