package org.commonsgovernance.rules.derive;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.FactKind;
import org.commonsgovernance.api.model.Fraction;
import org.commonsgovernance.api.model.derived.Measure;
import org.commonsgovernance.api.model.derived.Share;
import org.commonsgovernance.api.model.derived.ShareBuilder;
import org.commonsgovernance.api.model.given.Allocation;
import org.commonsgovernance.api.model.given.Complete;
import org.commonsgovernance.api.model.given.Procedure;
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
        Complete control = situation.groups().controlIsComplete();
        List<Share> shares = new ArrayList<>();
        for (String group : distribution.groups().keySet()) {
            Inputs own = new Inputs().add(inputs).addAll(situation.groups().reasons(group));
            if (control != null) {
                own.add(control);
            }
            shares.add(ShareBuilder.builder()
                    .id(id(of, body) + ":" + group)
                    .source(own.source())
                    .of(of)
                    .body(body)
                    .group(group)
                    .forProfit(situation.groups().forProfit(group))
                    .lower(distribution.lower(group))
                    .upper(distribution.upper(group, control != null))
                    .seatsCap(cap)
                    .build());
        }
        return shares;
    }

    static String id(Measure of, @Nullable String body) {
        String name = of.name().toLowerCase(Locale.ROOT).replace('_', '-');
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
        Complete complete = situation.complete(FactKind.ALLOCATION).orElse(null);
        List<Share> shares = new ArrayList<>();
        byResource.forEach((resource, byGroup) -> byGroup.forEach((group, own) -> {
            Fraction lower = sum(own, Set.of(Procedure.FIAT));
            // Without the whole list the rest may be the group's too, but not what others surely direct.
            Fraction others = byGroup.entrySet().stream()
                    .filter(entry -> !entry.getKey().equals(group))
                    .map(entry -> sum(entry.getValue(), Set.of(Procedure.values())))
                    .reduce(Fraction.ZERO, (a, b) -> Fraction.min(Fraction.ONE, a.plus(b)));
            boolean isWhole = complete != null && situation.groups().controlIsComplete() != null;
            Fraction upper = isWhole ? upper(own) : others.rest();
            Inputs inputs = new Inputs().addAll(own).addAll(situation.groups().reasons(group));
            if (complete != null) {
                inputs.add(complete);
            }
            Measure measure = measure(resource);
            shares.add(ShareBuilder.builder()
                    .id(id(measure, null) + ":" + group)
                    .source(inputs.source())
                    .of(measure)
                    .group(group)
                    .forProfit(situation.groups().forProfit(group))
                    .lower(lower)
                    .upper(Fraction.max(lower, upper))
                    .build());
        }));
        return shares;
    }

    private static Fraction sum(List<Allocation> allocations, Set<Procedure> by) {
        Fraction sum = Fraction.ZERO;
        for (Allocation one : allocations) {
            if (one.procedure() != null && by.contains(one.procedure())) {
                sum = sum.plus(one.share() == null ? Fraction.ONE : one.share());
            }
        }
        return Fraction.min(Fraction.ONE, sum);
    }

    /** What is directed by say-so, and what may be: no source says how. */
    private static Fraction upper(List<Allocation> allocations) {
        Fraction sum = Fraction.ZERO;
        for (Allocation one : allocations) {
            if (one.procedure() == null || one.procedure() == Procedure.FIAT) {
                sum = sum.plus(one.share() == null ? Fraction.ONE : one.share());
            }
        }
        return Fraction.min(Fraction.ONE, sum);
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
