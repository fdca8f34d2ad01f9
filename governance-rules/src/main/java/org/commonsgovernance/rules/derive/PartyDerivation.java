package org.commonsgovernance.rules.derive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.commonsgovernance.api.model.Answer;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.FactKind;
import org.commonsgovernance.api.model.derived.ParticipantBuilder;
import org.commonsgovernance.api.model.derived.Parties;
import org.commonsgovernance.api.model.given.Affiliation;
import org.commonsgovernance.api.model.given.AssetControl;
import org.commonsgovernance.api.model.given.Complete;
import org.commonsgovernance.api.model.given.Contribution;
import org.commonsgovernance.api.model.given.ContributorAgreement;
import org.commonsgovernance.api.model.given.Control;
import org.commonsgovernance.api.model.given.LicenseGrant;
import org.commonsgovernance.api.model.given.Organization;
import org.commonsgovernance.api.model.given.Seat;
import org.commonsgovernance.api.model.given.Stewardship;
import org.commonsgovernance.rules.facts.BestSourced;
import org.jspecify.annotations.Nullable;

/** Which groups take part, and whether any for-profit one does. */
final class PartyDerivation implements Derivation {
    /** Facts that name organisations without saying that they do something here; contributions are counted apart. */
    private static final Set<Class<?>> NO_DEED =
            Set.of(Organization.class, Control.class, Affiliation.class, Contribution.class);

    /** Facts that give whoever they name a say over the product or the people. */
    private static final Set<Class<?>> POWER =
            Set.of(AssetControl.class, Stewardship.class, LicenseGrant.class, ContributorAgreement.class);

    @Override
    public List<? extends Fact> derive(Situation situation) {
        Groups groups = situation.groups();
        List<Fact> facts = new ArrayList<>();
        Map<String, Inputs> acting = acting(situation);
        Map<String, Inputs> powerful = powerful(situation);
        acting.forEach((group, why) -> facts.add(ParticipantBuilder.builder()
                .id(situation.id("participant:" + group))
                .source(new Inputs()
                        .add(why)
                        .add(powerful.getOrDefault(group, new Inputs()))
                        .add(groups.inputs(Set.of(group)))
                        .source())
                .group(group)
                .legalForm(groups.legalForm(group))
                .forProfit(groups.forProfit(group))
                .cooperative(groups.cooperative(group))
                .holdsPower(powerful.containsKey(group))
                .build()));
        Parties parties = parties(situation, acting);
        if (parties != null) {
            facts.add(parties);
        }
        return facts;
    }

    /** The groups that do something, not merely listed ones, each with the best sourced of its deeds: one is enough. */
    private static Map<String, Inputs> acting(Situation situation) {
        Map<String, Inputs> acting = named(situation, fact -> !NO_DEED.contains(fact.getClass()));
        // Seats name some through affiliations only.
        for (Seats.Body body : situation.seats().bodies().values()) {
            if (body.seats() != null) {
                body.seats()
                        .groups()
                        .keySet()
                        .forEach(group -> acting.computeIfAbsent(group, id -> new Inputs().add(body.inputs())));
            }
        }
        Work work = situation.work();
        for (String group : work.contributions().groups().keySet()) {
            acting.computeIfAbsent(group, id -> new Inputs().add(work.inputs()));
        }
        return acting;
    }

    /** Groups that hold something, not only do something, or have so many seats of a body that nothing is decided against them, each with what best shows it. */
    private static Map<String, Inputs> powerful(Situation situation) {
        Map<String, Inputs> powerful = named(situation, fact -> POWER.contains(fact.getClass()));
        for (Seats.Body body : situation.seats().bodies().values()) {
            Distribution seats = body.seats();
            if (seats != null) {
                seats.groups().keySet().stream()
                        .filter(group -> seats.lower(group).compareTo(1, 2) >= 0)
                        .forEach(group -> powerful.computeIfAbsent(group, id -> new Inputs().add(body.inputs())));
            }
        }
        return powerful;
    }

    /** The groups that some facts name, each with the best sourced of these. */
    private static Map<String, Inputs> named(Situation situation, Predicate<Fact> by) {
        Map<String, Fact> best = new TreeMap<>();
        for (Fact fact : situation.facts()) {
            if (by.test(fact) && !isInactiveSeat(fact)) {
                ActingOrganizations.of(fact)
                        .forEach(id -> best.merge(situation.groups().head(id), fact, BestSourced::of));
            }
        }
        Map<String, Inputs> named = new TreeMap<>();
        best.forEach((group, fact) -> named.put(group, new Inputs().add(fact)));
        return named;
    }

    private static boolean isInactiveSeat(Fact fact) {
        return fact instanceof Seat seat && seat.inactive();
    }

    private static @Nullable Parties parties(Situation situation, Map<String, Inputs> acting) {
        Groups groups = situation.groups();
        Complete organizations = situation.complete(FactKind.ORGANIZATION).orElse(null);

        // Listed ones that do nothing count too where absence is concluded: their deeds may be missing.
        Set<String> all = new TreeSet<>(groups.all());
        all.addAll(acting.keySet());
        boolean isWhole = organizations != null && all.stream().allMatch(groups::isKnown);
        Answer forProfit = any(acting.keySet(), all, isWhole, groups::forProfit);
        Answer cooperative = any(acting.keySet(), all, isWhole, groups::cooperative);
        Inputs inputs = new Inputs();
        if (forProfit == Answer.YES || cooperative == Answer.YES) {
            acting.forEach((group, deed) -> {
                if (groups.forProfit(group) == Answer.YES || groups.cooperative(group) == Answer.YES) {
                    inputs.add(deed).addAll(groups.reasons(group));
                }
            });
        } else {
            inputs.addAll(situation.facts(Organization.class));
            all.forEach(group -> inputs.addAll(groups.reasons(group)));
            // Whoever makes the answer unknown is there by what it does, perhaps by hearsay only.
            acting.forEach((group, deed) -> {
                if (groups.forProfit(group) != Answer.NO || groups.cooperative(group) != Answer.NO) {
                    inputs.add(deed);
                }
            });
        }
        if (isWhole) {
            inputs.add(situation.complete(FactKind.ORGANIZATION)).addAll(groups.knowledge(all));
        }
        return inputs.isEmpty() ? null : new Parties(situation.id("parties"), inputs.source(), forProfit, cooperative);
    }

    private static Answer any(
            Set<String> acting, Set<String> all, boolean isWhole, java.util.function.Function<String, Answer> is) {
        if (acting.stream().anyMatch(group -> is.apply(group) == Answer.YES)) {
            return Answer.YES;
        }
        boolean noneListed = all.stream().allMatch(group -> is.apply(group) == Answer.NO);
        return isWhole && noneListed ? Answer.NO : Answer.UNKNOWN;
    }
}
