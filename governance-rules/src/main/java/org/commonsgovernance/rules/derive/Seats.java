package org.commonsgovernance.rules.derive;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.commonsgovernance.api.model.Answer;
import org.commonsgovernance.api.model.FactKind;
import org.commonsgovernance.api.model.Fraction;
import org.commonsgovernance.api.model.PartialDate;
import org.commonsgovernance.api.model.given.Affiliation;
import org.commonsgovernance.api.model.given.Complete;
import org.commonsgovernance.api.model.given.Decision;
import org.commonsgovernance.api.model.given.GovernanceBody;
import org.commonsgovernance.api.model.given.Mandate;
import org.commonsgovernance.api.model.given.Seat;
import org.commonsgovernance.api.model.given.SeatCap;
import org.jspecify.annotations.Nullable;

/**
 * Who sits where on the judged day.
 *
 * @param bodies by the body's id
 * @param mandates by what is decided, the seats of all bodies that decide it together
 */
record Seats(Map<String, Body> bodies, Map<Decision, Body> mandates) {

    /**
     * The active seats of one body, or of several that decide the same.
     *
     * @param seats for whom they are held; null where their number is not known
     * @param parts for several bodies, the seats of each; empty for one
     * @param people how many holders are named or counted
     * @param peerFilled whether all came to their seats by election, cooption or doing the work
     * @param organization the body's organisation; null for several bodies, or where no source says
     * @param cap the most that one employer may hold; null where there is no such rule
     * @param inputs what it rests on
     */
    record Body(
            @Nullable Distribution seats,
            List<Distribution> parts,
            int people,
            Answer peerFilled,
            @Nullable String organization,
            @Nullable Fraction cap,
            Inputs inputs) {}

    static Seats of(Situation situation) {
        Map<String, List<Seat>> byBody = new TreeMap<>();
        for (Seat seat : situation.facts(Seat.class)) {
            byBody.computeIfAbsent(seat.body(), id -> new ArrayList<>()).add(seat);
        }
        Map<String, Body> bodies = new TreeMap<>();
        for (GovernanceBody body : situation.facts(GovernanceBody.class)) {
            bodies.put(body.id(), body(situation, body, byBody.getOrDefault(body.id(), List.of())));
        }
        Map<Decision, List<String>> deciders = new EnumMap<>(Decision.class);
        Map<Decision, Inputs> reasons = new EnumMap<>(Decision.class);
        for (Mandate mandate : situation.facts(Mandate.class)) {
            if (bodies.containsKey(mandate.body())) {
                deciders.computeIfAbsent(mandate.decides(), what -> new ArrayList<>())
                        .add(mandate.body());
                reasons.computeIfAbsent(mandate.decides(), what -> new Inputs()).add(mandate);
            }
        }
        Map<Decision, Body> mandates = new LinkedHashMap<>();
        deciders.forEach((what, ids) -> mandates.put(
                what, together(ids.stream().distinct().map(bodies::get).toList(), reasons.get(what))));
        return new Seats(bodies, mandates);
    }

    private static Body body(Situation situation, GovernanceBody body, Collection<Seat> all) {
        Inputs inputs = new Inputs().add(body).addAll(all);
        long inactive = all.stream().filter(Seat::inactive).count();
        List<Seat> active = all.stream().filter(seat -> !seat.inactive()).toList();
        Distribution seats = new Distribution();
        for (Seat seat : active) {
            seats.add(actsFor(situation, seat, inputs), 1);
        }
        Complete complete = situation.complete(FactKind.SEAT).orElse(null);
        boolean isWhole = body.seats() != null || complete != null;
        long unlisted = body.seats() == null ? 0 : Math.max(0, body.seats() - inactive - active.size());
        seats.add(ContributionTally.UNKNOWN, unlisted);
        if (body.seats() == null && complete != null) {
            inputs.add(complete);
        }
        Fraction cap = null;
        for (SeatCap one : situation.facts(SeatCap.class)) {
            if (one.body().equals(body.id())) {
                cap = cap == null ? one.largestShare() : Fraction.min(cap, one.largestShare());
                inputs.add(one);
            }
        }
        String organization =
                body.organization() == null ? null : situation.groups().head(body.organization());
        return new Body(
                isWhole && seats.total() > 0 ? seats : null,
                List.of(),
                active.size(),
                peerFilled(active, unlisted == 0 && isWhole),
                organization,
                cap,
                inputs);
    }

    private static String actsFor(Situation situation, Seat seat, Inputs inputs) {
        if (seat.independent()) {
            return ContributionTally.INDEPENDENT;
        }
        if (seat.onBehalfOf() != null) {
            return situation.groups().head(seat.onBehalfOf());
        }
        if (seat.holder() == null) {
            return ContributionTally.UNKNOWN;
        }
        for (Affiliation affiliation : situation.facts(Affiliation.class)) {
            if (affiliation.contributor().equals(seat.holder())) {
                inputs.add(affiliation);
            }
        }
        return situation
                .ofPeople()
                .of(seat.holder(), PartialDate.of(situation.slice().asOf()));
    }

    private static Answer peerFilled(List<Seat> active, boolean allListed) {
        Answer answer = allListed ? Answer.YES : Answer.UNKNOWN;
        for (Seat seat : active) {
            Seat.FilledBy by = seat.filledBy();
            if (by == Seat.FilledBy.APPOINTMENT || by == Seat.FilledBy.OWNERSHIP) {
                return Answer.NO;
            }
            if (by == null) {
                answer = Answer.UNKNOWN;
            }
        }
        return answer;
    }

    private static Body together(List<Body> bodies, @Nullable Inputs reasons) {
        Inputs inputs = new Inputs();
        if (reasons != null) {
            inputs.add(reasons);
        }
        Distribution seats = new Distribution();
        List<Distribution> parts = new ArrayList<>();
        boolean isWhole = true;
        int people = 0;
        Answer peerFilled = Answer.YES;
        for (Body body : bodies) {
            inputs.add(body.inputs());
            people += body.people();
            peerFilled = peerFilled.and(body.peerFilled());
            Distribution one = body.seats();
            if (one == null) {
                isWhole = false;
            } else {
                parts.add(one);
                seats.addAll(one);
            }
        }
        return new Body(
                isWhole ? seats : null,
                bodies.size() == 1 ? List.of() : parts,
                people,
                peerFilled,
                null,
                bodies.size() == 1 ? bodies.get(0).cap() : null,
                inputs);
    }
}
