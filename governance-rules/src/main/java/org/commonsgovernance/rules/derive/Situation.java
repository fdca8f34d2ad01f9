package org.commonsgovernance.rules.derive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.FactKind;
import org.commonsgovernance.api.model.Output;
import org.commonsgovernance.api.model.PartialDate;
import org.commonsgovernance.api.model.Period;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.api.model.Slice;
import org.commonsgovernance.api.model.given.Affiliation;
import org.commonsgovernance.api.model.given.Complete;
import org.commonsgovernance.api.model.given.Contribution;
import org.commonsgovernance.api.model.given.Contributor;
import org.commonsgovernance.rules.facts.BestSourced;
import org.commonsgovernance.rules.license.LicenseTable;
import org.jspecify.annotations.Nullable;

/** A setup on the judged day: the facts that bear on it and are trusted, and the groups of that day. */
public final class Situation {
    private final ProductionSetup setup;
    private final Slice slice;
    private final LicenseTable licenses;
    private final Trust trust;
    private final Map<Class<?>, List<Fact>> facts = new HashMap<>();
    private final Map<FactKind, Complete> complete = new HashMap<>();
    private final Affiliations ofPeople;
    private final Groups groups;
    private final Work work;
    private final Seats seats;

    Situation(ProductionSetup setup, Slice slice, LicenseTable licenses, Trust trust) {
        this(setup, slice, licenses, trust, Work::of);
    }

    /** With work that the setup does not hold. */
    Situation(
            ProductionSetup setup,
            Slice slice,
            LicenseTable licenses,
            Trust trust,
            Function<Situation, Work> howWorkIsKnown) {
        this.setup = setup;
        this.slice = slice;
        this.licenses = licenses;
        this.trust = trust;
        Set<Class<?>> notInFull = new HashSet<>();
        for (Fact fact : setup.facts()) {
            if (!fact.appliesTo(slice)) {
                continue;
            }
            if (trust.accepts(fact.source())) {
                facts.computeIfAbsent(fact.getClass(), type -> new ArrayList<>())
                        .add(fact);
            } else if (!fact.source().isHearsay()) {
                notInFull.add(fact.getClass());
            }
        }
        for (Complete one : facts(Complete.class)) {
            // A list without what the judged themselves say is not the whole list; hearsay takes nothing away from it.
            if (!notInFull.contains(one.kind().type()) && (one.kind() != FactKind.CONTRIBUTION || coversWindow(one))) {
                complete.merge(one.kind(), one, BestSourced::of);
            }
        }
        this.groups = Groups.of(this);
        this.ofPeople = new Affiliations(
                groups,
                setup.facts(Affiliation.class).stream()
                        .filter(one -> trust.accepts(one.source()))
                        .toList(),
                facts(Contributor.class).stream()
                        .filter(Contributor::automated)
                        .map(Contributor::id)
                        .collect(Collectors.toSet()));
        this.work = howWorkIsKnown.apply(this);
        this.seats = Seats.of(this);
    }

    public Slice slice() {
        return slice;
    }

    Set<Output> outputs() {
        return setup.outputs();
    }

    /** The id of a derived fact: what rests on claims is told apart from what documents and data show alone. */
    String id(String name) {
        return "~" + name + trust.suffix();
    }

    LicenseTable licenses() {
        return licenses;
    }

    /** The facts of exactly this type that bear on the slice, in the order they were added. */
    @SuppressWarnings("unchecked") // each fact is filed under its own class
    public <F extends Fact> List<F> facts(Class<F> type) {
        return (List<F>) facts.getOrDefault(type, List.of());
    }

    /** All work up to the judged day, the trusted rows of it. */
    List<Contribution> history() {
        return setup.facts(Contribution.class).stream()
                .filter(one -> !one.at().earliest().isAfter(slice.asOf()) && trust.accepts(one.source()))
                .toList();
    }

    /** Whether all work before the window is listed too. */
    boolean isWorkKnownBefore() {
        PartialDate begins = slice.window().from();
        return begins != null
                && complete(FactKind.CONTRIBUTION)
                        .filter(one -> {
                            PartialDate from = from(one);
                            return from == null || from.latest().isBefore(begins.earliest());
                        })
                        .isPresent();
    }

    /** A state is looked at on the judged day, work over a whole window. */
    private boolean coversWindow(Complete work) {
        PartialDate begins = slice.window().from();
        PartialDate from = from(work);
        return from == null || (begins != null && !from.earliest().isAfter(begins.latest()));
    }

    /** From when on a list is whole; null where it is from before anyone looked. */
    private @Nullable PartialDate from(Complete list) {
        Period period = list.period() == null ? setup.observed() : list.period();
        return period.from();
    }

    /** Every fact that bears on the slice. */
    public List<Fact> facts() {
        return facts.values().stream().flatMap(List::stream).toList();
    }

    /** The fact that says that the list of a kind is complete, the best sourced if there are several. */
    public Optional<Complete> complete(FactKind kind) {
        return Optional.ofNullable(complete.get(kind));
    }

    public Groups groups() {
        return groups;
    }

    /** For whom people act: on any day, because they change jobs within a window. */
    Affiliations ofPeople() {
        return ofPeople;
    }

    Work work() {
        return work;
    }

    Seats seats() {
        return seats;
    }
}
