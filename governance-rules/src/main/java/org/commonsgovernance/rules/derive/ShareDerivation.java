package org.commonsgovernance.rules.derive;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.FactKind;
import org.commonsgovernance.api.model.Fraction;
import org.commonsgovernance.api.model.derived.Measure;
import org.commonsgovernance.api.model.derived.Share;
import org.commonsgovernance.api.model.derived.ShareBuilder;
import org.commonsgovernance.api.model.given.Allocation;
import org.commonsgovernance.api.model.given.Complete;
import org.commonsgovernance.api.model.given.Procedure;
import org.commonsgovernance.rules.problem.Spelled;
import org.jspecify.annotations.Nullable;

/** Each group's share of work, people, seats, and of what is directed by its say-so. */
final class ShareDerivation implements Derivation {
    @Override
    public List<? extends Fact> derive(Situation situation) {
        List<Share> shares = new ArrayList<>();
        Work work = situation.work();
        if (work.isKnown()) {
            shares.addAll(shares(situation, Measure.CONTRIBUTIONS, null, work.contributions(), null, work.inputs()));
            shares.addAll(shares(situation, Measure.CONTRIBUTORS, null, work.contributors(), null, work.inputs()));
        }
        situation.seats().bodies().forEach((id, body) -> {
            if (body.seats() != null) {
                shares.addAll(shares(situation, Measure.BODY_SEATS, id, body.seats(), body.cap(), body.inputs()));
            }
        });
        situation.seats().mandates().forEach((what, body) -> {
            if (body.seats() != null) {
                shares.addAll(shares(situation, Measure.seatsFor(what), null, body.seats(), body.cap(), body.inputs()));
            }
        });
        shares.addAll(allocations(situation));
        return shares;
    }

    private static List<Share> shares(
            Situation situation,
            Measure of,
            @Nullable String body,
            Distribution distribution,
            @Nullable Fraction cap,
            Inputs inputs) {
        List<Share> shares = new ArrayList<>();
        Inputs all = new Inputs()
                .add(inputs)
                .addAll(situation.groups().knowledge(distribution.groups().keySet()));
        for (String group : distribution.groups().keySet()) {
            Inputs own = new Inputs().add(all).addAll(situation.groups().reasons(group));
            shares.add(ShareBuilder.builder()
                    .id(situation.id(id(of, body) + ":" + group))
                    .source(own.source())
                    .of(of)
                    .body(body)
                    .group(group)
                    .forProfit(situation.groups().forProfit(group))
                    .lower(distribution.lower(group))
                    .upper(distribution.upper(group, situation.groups()))
                    .seatsCap(cap)
                    .build());
        }
        return shares;
    }

    static String id(Measure of, @Nullable String body) {
        String name = Spelled.hyphened(of);
        return body == null ? name : name + ":" + body;
    }

    private static List<Share> allocations(Situation situation) {
        Map<Allocation.Resource, Map<String, List<Allocation>>> byResource = new EnumMap<>(Allocation.Resource.class);
        for (Allocation one : situation.facts(Allocation.class)) {
            if (one.allocatedBy() != null) {
                byResource
                        .computeIfAbsent(one.resource(), resource -> new TreeMap<>())
                        .computeIfAbsent(situation.groups().head(one.allocatedBy()), group -> new ArrayList<>())
                        .add(one);
            }
        }
        List<Share> shares = new ArrayList<>();
        byResource.forEach((resource, byGroup) -> byGroup.keySet()
                .forEach(group -> shares.add(allocation(situation, measure(resource), group, byGroup))));
        return shares;
    }

    private static Share allocation(
            Situation situation, Measure measure, String group, Map<String, List<Allocation>> byGroup) {
        List<Allocation> own = byGroup.getOrDefault(group, List.of());
        Fraction lower = sum(own, one -> one.procedure() == Procedure.FIAT);
        Inputs inputs = new Inputs()
                .addAll(own)
                .addAll(situation.groups().reasons(group))
                .addAll(situation.groups().knowledge(byGroup.keySet()));
        boolean allKnown = own.stream().allMatch(one -> one.share() != null);
        Complete complete = situation.complete(FactKind.ALLOCATION).orElse(null);
        boolean controlKnown = byGroup.keySet().stream().allMatch(situation.groups()::isKnown);
        Fraction upper;
        if (complete != null && controlKnown && allKnown) {
            inputs.add(complete);
            upper = sum(own, one -> one.procedure() == null || one.procedure() == Procedure.FIAT);
        } else {
            // What is not told may be the group's too, but not what others surely direct.
            Fraction others = byGroup.entrySet().stream()
                    .filter(entry -> !entry.getKey().equals(group))
                    .map(entry -> sum(entry.getValue(), one -> true))
                    .reduce(Fraction.ZERO, (a, b) -> Fraction.min(Fraction.ONE, a.plus(b)));
            upper = controlKnown ? others.rest() : Fraction.ONE;
        }
        return ShareBuilder.builder()
                .id(situation.id(id(measure, null) + ":" + group))
                .source(inputs.source())
                .of(measure)
                .group(group)
                .forProfit(situation.groups().forProfit(group))
                .lower(lower)
                .upper(Fraction.max(lower, upper))
                .build();
    }

    /**
     * The sure part. Organisations of a group add up; several facts about one may tell the same again, so that the
     * largest counts. What no source gives a share for adds nothing.
     */
    private static Fraction sum(List<Allocation> allocations, Predicate<Allocation> counted) {
        Map<String, Fraction> largest = new TreeMap<>();
        for (Allocation one : allocations) {
            if (one.share() != null && one.allocatedBy() != null && counted.test(one)) {
                largest.merge(one.allocatedBy(), one.share(), Fraction::max);
            }
        }
        return largest.values().stream().reduce(Fraction.ZERO, (a, b) -> Fraction.min(Fraction.ONE, a.plus(b)));
    }

    private static Measure measure(Allocation.Resource resource) {
        return switch (resource) {
            case LABOUR -> Measure.LABOUR;
            case FUNDS -> Measure.FUNDS;
            case INFRASTRUCTURE -> Measure.INFRASTRUCTURE;
            case PRIORITIES -> Measure.PRIORITIES;
        };
    }
}
