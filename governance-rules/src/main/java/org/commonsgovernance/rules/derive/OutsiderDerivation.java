package org.commonsgovernance.rules.derive;

import java.util.List;
import java.util.Map;
import org.commonsgovernance.api.model.Answer;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.Fraction;
import org.commonsgovernance.api.model.derived.OutsiderStandingBuilder;
import org.commonsgovernance.api.model.given.Decision;
import org.jspecify.annotations.Nullable;

/** How those who are not of the largest group stand among those who merge. */
final class OutsiderDerivation implements Derivation {
    /** Fewer outsiders say nothing about how outsiders fare (OpenSSF Scorecard counts from five contributions on). */
    private static final int ENOUGH_OUTSIDERS = 5;

    @Override
    public List<? extends Fact> derive(Situation situation) {
        Seats.Body merging = situation.seats().mandates().get(Decision.MERGE);
        Distribution seats = merging == null ? null : merging.seats();
        if (merging == null || seats == null) {
            return List.of();
        }
        Groups groups = situation.groups();
        String largest = largest(seats.groups());
        long own = largest == null ? 0 : seats.groups().getOrDefault(largest, 0L);
        // Another organisation may be of the largest group where links of control may be missing.
        long sure = seats.independent() + surelyOthers(groups, largest, seats);
        long possible = seats.total() - own;
        Inputs inputs = new Inputs()
                .add(merging.inputs())
                .add(groups.inputs(seats.groups().keySet()));
        OutsiderStandingBuilder row = OutsiderStandingBuilder.builder()
                .id(situation.id("outsiders"))
                .largestGroup(largest)
                .largestForProfit(largest == null ? Answer.UNKNOWN : groups.forProfit(largest))
                .seatShareLower(seats.share(sure))
                .seatShareUpper(seats.share(possible))
                .outsidersWithMergeRights(Math.toIntExact(sure))
                .outsidersMayHaveMergeRights(Math.toIntExact(possible));
        Work work = situation.work();
        if (work.isKnown()) {
            inputs.add(work.inputs());
            inputs.addAll(groups.knowledge(work.contributions().groups().keySet()));
            addWork(row, groups, work, largest, seats.share(sure), seats.share(possible));
        }
        return List.of(row.source(inputs.source()).build());
    }

    private static void addWork(
            OutsiderStandingBuilder row,
            Groups groups,
            Work work,
            @Nullable String largest,
            Fraction seatLower,
            Fraction seatUpper) {
        Distribution done = work.contributions();
        long own = largest == null ? 0 : done.groups().getOrDefault(largest, 0L);
        Fraction lower = done.share(done.independent() + surelyOthers(groups, largest, done));
        Fraction upper = done.share(done.total() - own);
        row.contributionShareLower(lower).contributionShareUpper(upper);
        Distribution people = work.contributors();
        long insiders = largest == null ? 0 : people.groups().getOrDefault(largest, 0L);
        boolean enough = people.total() - insiders - people.unknown() >= ENOUGH_OUTSIDERS;
        if (enough && lower.numerator() > 0) {
            row.ratioLower(seatLower.dividedBy(upper)).ratioUpper(seatUpper.dividedBy(lower));
        }
    }

    /** What groups have that surely are not one with the largest. */
    private static long surelyOthers(Groups groups, @Nullable String largest, Distribution distribution) {
        if (largest == null) {
            return distribution.attributed();
        }
        long own = distribution.groups().getOrDefault(largest, 0L);
        return distribution.attributed() - own - distribution.mayJoin(largest, groups);
    }

    private static @Nullable String largest(Map<String, Long> groups) {
        String largest = null;
        for (String group : groups.keySet()) {
            if (largest == null || groups.getOrDefault(group, 0L) > groups.getOrDefault(largest, 0L)) {
                largest = group;
            }
        }
        return largest;
    }
}
