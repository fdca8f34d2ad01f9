package org.commonsgovernance.collect.tables;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.api.model.given.GovernanceBody;
import org.commonsgovernance.api.model.given.Seat;
import org.commonsgovernance.api.model.given.SeatBuilder;
import org.commonsgovernance.collect.Found;
import org.commonsgovernance.collect.affiliation.Employer;

/**
 * The maintainers of one project.
 *
 * @param id unique in its table
 * @param level as the table calls it; empty where it has none
 * @param project as the table calls it
 * @param name the project, with its level where another has the same name
 * @param source where it is known from
 * @param seats how many are held for whom, in the table's order
 */
public record MaintainerBody(
        String id, String level, String project, String name, Source source, Map<Employer, Integer> seats) {

    public MaintainerBody {
        seats = Collections.unmodifiableMap(new LinkedHashMap<>(seats));
    }

    /** How many maintainers it has. */
    public int size() {
        return seats.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Adds its organisations, itself and its seats. */
    public void addTo(Found found) {
        Organizations organizations = new Organizations();
        seats.keySet().forEach(employer -> organizations.add(employer, source));
        found.addAll(organizations.list());
        found.addAll(bodyAndSeats());
    }

    List<Fact> bodyAndSeats() {
        List<Fact> facts = new ArrayList<>();
        facts.add(new GovernanceBody(id, source, null, name, null, size()));
        seats.forEach((employer, number) -> {
            String held = employer.id() == null ? employer.kind().name().toLowerCase(Locale.ROOT) : employer.id();
            for (int i = 1; i <= number; i++) {
                facts.add(seat("seat:" + id + ":" + held + ":" + i, employer));
            }
        });
        return facts;
    }

    private Seat seat(String seatId, Employer employer) {
        return SeatBuilder.builder()
                .id(seatId)
                .source(source)
                .body(id)
                .onBehalfOf(employer.id())
                .independent(employer.kind() == Employer.Kind.INDEPENDENT)
                .build();
    }

    /**
     * A setup of this body alone.
     *
     * @param day on which the table was true
     */
    public ProductionSetup setup(LocalDate day) {
        Found found = new Found();
        addTo(found);
        return ProductionSetup.builder(id)
                .name(name)
                .observed(day, day)
                .addAll(found.facts())
                .build();
    }
}
