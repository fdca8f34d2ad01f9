package org.commonsgovernance.rules.derive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonsgovernance.api.model.Answer;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.FactKind;
import org.commonsgovernance.api.model.Fraction;
import org.commonsgovernance.api.model.derived.Concentration;
import org.commonsgovernance.api.model.derived.ConcentrationBuilder;
import org.commonsgovernance.api.model.derived.Measure;
import org.commonsgovernance.api.model.given.Complete;
import org.commonsgovernance.api.model.given.Decision;

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
                rows.add(row(situation, Measure.BODY_SEATS, seats, body.inputs())
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
                rows.add(row(situation, Measure.seatsFor(what), seats, body.inputs())
                        .people(body.people())
                        .parties(parties(seats))
                        .peerFilled(body.peerFilled())
                        .build());
            }
        });
        Concentration worst = worst(situation);
        if (worst != null) {
            rows.add(worst);
        }
        return rows;
    }

    private static ConcentrationBuilder row(
            Situation situation, Measure of, Distribution distribution, Inputs counted) {
        Groups groups = situation.groups();
        Inputs inputs = new Inputs().add(counted);
        distribution.groups().keySet().forEach(group -> inputs.addAll(groups.reasons(group)));
        inputs.addAll(groups.knowledge(distribution.groups().keySet()));
        return ConcentrationBuilder.builder()
                .id(situation.id(ShareDerivation.id(of, null)))
                .source(inputs.source())
                .of(of)
                .largestLower(distribution.largestLower(distribution.groups().keySet()))
                .largestUpper(distribution.largestUpper(distribution.groups().keySet(), groups))
                .largestForProfitLower(distribution.largestLower(distribution.forProfit(groups)))
                .largestForProfitUpper(distribution.largestUpper(distribution.perhapsForProfit(groups), groups))
                .elephantFactor(distribution.groups().isEmpty() ? null : distribution.elephantFactor())
                .unknownShare(distribution.share(distribution.unknown()))
                .peerFilled(Answer.UNKNOWN);
    }

    /** Groups, and people who are not known to act for one. */
    private static int parties(Distribution people) {
        return Math.toIntExact(people.groups().size() + people.independent() + people.unknown());
    }

    /** The worst over the decisions that direct resources; null where none of them is known to be anybody's. */
    private static @org.jspecify.annotations.Nullable Concentration worst(Situation situation) {
        Complete mandates = situation.complete(FactKind.MANDATE).orElse(null);
        Inputs inputs = new Inputs();
        Fraction lower = Fraction.ZERO;
        Fraction upper = Fraction.ZERO;
        Fraction forProfitLower = Fraction.ZERO;
        Fraction forProfitUpper = Fraction.ZERO;
        Answer peerFilled = Answer.YES;
        boolean isWhole = mandates != null;
        boolean any = false;
        for (Map.Entry<Decision, Seats.Body> entry :
                situation.seats().mandates().entrySet()) {
            if (!DIRECTING.contains(entry.getKey())) {
                continue;
            }
            any = true;
            Seats.Body body = entry.getValue();
            peerFilled = Seats.and(peerFilled, body.peerFilled());
            Distribution seats = body.seats();
            if (seats == null) {
                isWhole = false;
                inputs.add(body.inputs());
                continue;
            }
            Concentration one =
                    row(situation, Measure.EVERY_MANDATE, seats, body.inputs()).build();
            inputs.add(body.inputs());
            seats.groups()
                    .keySet()
                    .forEach(group -> inputs.addAll(situation.groups().reasons(group)));
            inputs.addAll(situation.groups().knowledge(seats.groups().keySet()));
            lower = Fraction.max(lower, one.largestLower());
            upper = Fraction.max(upper, one.largestUpper());
            forProfitLower = Fraction.max(forProfitLower, one.largestForProfitLower());
            forProfitUpper = Fraction.max(forProfitUpper, one.largestForProfitUpper());
        }
        if (!any) {
            return null;
        }
        if (mandates != null) {
            inputs.add(mandates);
        }
        // A mandate that is not listed, or seats that are not, may be anybody's.
        return ConcentrationBuilder.builder()
                .id(situation.id(ShareDerivation.id(Measure.EVERY_MANDATE, null)))
                .source(inputs.source())
                .of(Measure.EVERY_MANDATE)
                .largestLower(lower)
                .largestUpper(isWhole ? upper : Fraction.ONE)
                .largestForProfitLower(forProfitLower)
                .largestForProfitUpper(isWhole ? forProfitUpper : Fraction.ONE)
                .peerFilled(isWhole || peerFilled == Answer.NO ? peerFilled : Answer.UNKNOWN)
                .build();
    }
}
