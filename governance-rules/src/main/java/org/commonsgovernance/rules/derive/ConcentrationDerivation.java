package org.commonsgovernance.rules.derive;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.commonsgovernance.api.model.Answer;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.FactKind;
import org.commonsgovernance.api.model.Fraction;
import org.commonsgovernance.api.model.derived.Concentration;
import org.commonsgovernance.api.model.derived.ConcentrationBuilder;
import org.commonsgovernance.api.model.derived.Measure;
import org.commonsgovernance.api.model.given.Complete;
import org.commonsgovernance.api.model.given.Decision;
import org.jspecify.annotations.Nullable;

/** How far work and seats lie with few. */
final class ConcentrationDerivation implements Derivation {
    /** The decisions that direct resources. */
    private static final List<Decision> DIRECTING =
            List.of(Decision.ROADMAP, Decision.RELEASE, Decision.MERGE, Decision.BUDGET);

    @Override
    public List<? extends Fact> derive(Situation situation) {
        List<Concentration> rows = new ArrayList<>();
        Work work = situation.work();
        if (work.isKnown()) {
            int people = work.perPerson().size();
            rows.add(row(situation, Measure.CONTRIBUTIONS, work.contributions(), work.inputs())
                    .absenceFactor(work.absenceFactor())
                    .people(people)
                    .parties(parties(work.contributors()))
                    .build());
            rows.add(row(situation, Measure.CONTRIBUTORS, work.contributors(), work.inputs())
                    .people(people)
                    .parties(parties(work.contributors()))
                    .build());
        }
        situation.seats().bodies().forEach((id, body) -> {
            Distribution seats = body.seats();
            if (seats != null) {
                rows.add(seatRow(situation, Measure.BODY_SEATS, body, seats)
                        .id(situation.id(ShareDerivation.id(Measure.BODY_SEATS, id)))
                        .body(id)
                        .organization(body.organization())
                        .people(body.people())
                        .parties(parties(seats))
                        .peerFilled(body.peerFilled())
                        .build());
            }
        });
        situation.seats().mandates().forEach((what, body) -> {
            Distribution seats = body.seats();
            if (seats != null) {
                rows.add(seatRow(situation, Measure.seatsFor(what), body, seats)
                        .people(body.people())
                        .parties(parties(seats))
                        .peerFilled(body.peerFilled())
                        .build());
            }
        });
        Map<Decision, Seats.Body> directing = new TreeMap<>(situation.seats().mandates());
        directing.keySet().retainAll(DIRECTING);
        Complete mandates = situation.complete(FactKind.MANDATE).orElse(null);
        if (!directing.isEmpty()) {
            boolean isWhole = mandates != null && directing.containsKey(Decision.MERGE);
            rows.add(worst(situation, Measure.EVERY_MANDATE, null, directing.values(), isWhole ? mandates : null));
        }
        Complete bodies = situation.complete(FactKind.GOVERNANCE_BODY).orElse(null);
        Map<String, List<Seats.Body>> byOrganization = new TreeMap<>();
        for (Seats.Body body : situation.seats().bodies().values()) {
            if (body.organization() != null) {
                byOrganization
                        .computeIfAbsent(body.organization(), id -> new ArrayList<>())
                        .add(body);
            }
        }
        byOrganization.forEach(
                (organization, own) -> rows.add(worst(situation, Measure.EVERY_BODY, organization, own, bodies)));
        return rows;
    }

    private static ConcentrationBuilder row(
            Situation situation, Measure of, Distribution distribution, Inputs counted) {
        return row(situation, of, distribution, counted, Largest.of(distribution, situation.groups()));
    }

    private static ConcentrationBuilder row(
            Situation situation, Measure of, Distribution distribution, Inputs counted, Largest largest) {
        Groups groups = situation.groups();
        Inputs inputs = new Inputs()
                .add(counted)
                .add(groups.inputs(distribution.groups().keySet()));
        return ConcentrationBuilder.builder()
                .id(situation.id(ShareDerivation.id(of, null)))
                .source(inputs.source())
                .of(of)
                .largestLower(largest.lower())
                .largestUpper(largest.upper())
                .largestForProfitLower(largest.forProfitLower())
                .largestForProfitUpper(largest.forProfitUpper())
                .elephantFactor(distribution.groups().isEmpty() ? null : distribution.elephantFactor())
                .unknownShare(distribution.share(distribution.unknown()))
                .peerFilled(Answer.UNKNOWN);
    }

    /** Groups, and people who are not known to act for one. */
    private static int parties(Distribution people) {
        return Math.toIntExact(people.groups().size() + people.independent() + people.unknown());
    }

    /**
     * The worst over several bodies. One that is not listed, or seats that are not, may be anybody's.
     *
     * @param complete the fact that says that all such bodies are listed; null if there may be more
     */
    private static Concentration worst(
            Situation situation,
            Measure of,
            @Nullable String organization,
            Collection<Seats.Body> bodies,
            @Nullable Complete complete) {
        Inputs inputs = new Inputs();
        Fraction lower = Fraction.ZERO;
        Fraction upper = Fraction.ZERO;
        Fraction forProfitLower = Fraction.ZERO;
        Fraction forProfitUpper = Fraction.ZERO;
        Answer peerFilled = Answer.YES;
        boolean isWhole = complete != null;
        for (Seats.Body body : bodies) {
            peerFilled = peerFilled.and(body.peerFilled());
            Distribution seats = body.seats();
            inputs.add(body.inputs());
            if (seats == null) {
                isWhole = false;
                continue;
            }
            Largest one = Largest.of(body, seats, situation.groups());
            inputs.add(situation.groups().inputs(seats.groups().keySet()));
            lower = Fraction.max(lower, one.lower());
            upper = Fraction.max(upper, one.upper());
            forProfitLower = Fraction.max(forProfitLower, one.forProfitLower());
            forProfitUpper = Fraction.max(forProfitUpper, one.forProfitUpper());
        }
        if (complete != null) {
            inputs.add(complete);
        }
        String id = ShareDerivation.id(of, organization);
        return ConcentrationBuilder.builder()
                .id(situation.id(id))
                .source(inputs.source())
                .of(of)
                .organization(organization)
                .largestLower(lower)
                .largestUpper(isWhole ? upper : Fraction.ONE)
                .largestForProfitLower(forProfitLower)
                .largestForProfitUpper(isWhole ? forProfitUpper : Fraction.ONE)
                .peerFilled(isWhole || peerFilled == Answer.NO ? peerFilled : Answer.UNKNOWN)
                .build();
    }

    private static ConcentrationBuilder seatRow(Situation situation, Measure of, Seats.Body body, Distribution seats) {
        Largest largest = Largest.of(body, seats, situation.groups());
        return row(situation, of, seats, body.inputs(), largest);
    }

    /** What the largest group surely has and may have. */
    private record Largest(Fraction lower, Fraction upper, Fraction forProfitLower, Fraction forProfitUpper) {
        static Largest of(Distribution distribution, Groups groups) {
            return new Largest(
                    distribution.largestLower(distribution.groups().keySet()),
                    distribution.largestUpper(distribution.groups().keySet(), groups),
                    distribution.largestLower(distribution.forProfit(groups)),
                    distribution.largestUpper(distribution.perhapsForProfit(groups), groups));
        }

        /** Of seats: where several bodies decide together, what one of them alone may come to counts as possible. */
        static Largest of(Seats.Body body, Distribution seats, Groups groups) {
            Largest whole = of(seats, groups);
            Fraction upper = whole.upper;
            Fraction forProfitUpper = whole.forProfitUpper;
            for (Distribution part : body.parts()) {
                upper = Fraction.max(upper, part.largestUpper(part.groups().keySet(), groups));
                forProfitUpper = Fraction.max(forProfitUpper, part.largestUpper(part.perhapsForProfit(groups), groups));
            }
            return new Largest(whole.lower, upper, whole.forProfitLower, forProfitUpper);
        }
    }
}
