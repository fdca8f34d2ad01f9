package org.commonsgovernance.rules.derive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.commonsgovernance.api.model.Answer;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.FactKind;
import org.commonsgovernance.api.model.derived.Participant;
import org.commonsgovernance.api.model.derived.Parties;
import org.commonsgovernance.api.model.given.AssetControl;
import org.commonsgovernance.api.model.given.Complete;
import org.commonsgovernance.api.model.given.Offering;
import org.commonsgovernance.api.model.given.Organization;
import org.commonsgovernance.api.model.given.Stewardship;
import org.jspecify.annotations.Nullable;

/** Which groups take part, and whether any for-profit one does. */
final class PartyDerivation implements Derivation {
    @Override
    public List<? extends Fact> derive(Situation situation) {
        Groups groups = situation.groups();
        List<Fact> facts = new ArrayList<>();
        Map<String, Inputs> acting = acting(situation);
        acting.forEach((group, why) -> facts.add(new Participant(
                "participant:" + group,
                new Inputs().add(why).addAll(groups.reasons(group)).source(),
                group,
                groups.forProfit(group),
                groups.cooperative(group))));
        Parties parties = parties(situation, acting);
        if (parties != null) {
            facts.add(parties);
        }
        return facts;
    }

    /** The groups that do something, not merely listed ones, each with what it does. */
    private static Map<String, Inputs> acting(Situation situation) {
        Groups groups = situation.groups();
        Map<String, Inputs> acting = new TreeMap<>();
        Work work = situation.work();
        // One row stands for all of a group's work: which of them does not matter here.
        work.contributions().groups().keySet().forEach(group -> acting.put(group, new Inputs()));
        situation.seats().bodies().values().forEach(body -> {
            if (body.seats() != null) {
                body.seats()
                        .groups()
                        .keySet()
                        .forEach(group -> inputs(acting, group).add(body.inputs()));
            }
        });
        for (AssetControl one : situation.facts(AssetControl.class)) {
            if (one.holder() != null) {
                inputs(acting, groups.head(one.holder())).add(one);
            }
        }
        situation
                .facts(Offering.class)
                .forEach(one -> inputs(acting, groups.head(one.seller())).add(one));
        situation
                .facts(Stewardship.class)
                .forEach(one -> inputs(acting, groups.head(one.organization())).add(one));
        return acting;
    }

    private static Inputs inputs(Map<String, Inputs> acting, String group) {
        return acting.computeIfAbsent(group, id -> new Inputs());
    }

    private static @Nullable Parties parties(Situation situation, Map<String, Inputs> acting) {
        Groups groups = situation.groups();
        Complete organizations = situation.complete(FactKind.ORGANIZATION).orElse(null);
        Complete control = groups.controlIsComplete();
        // Listed ones that do nothing count too where absence is concluded: their deeds may be missing.
        Set<String> all = new TreeSet<>(groups.all());
        all.addAll(acting.keySet());
        boolean isWhole = organizations != null && control != null;
        Answer forProfit = any(acting.keySet(), all, isWhole, groups::forProfit);
        Answer cooperative = any(acting.keySet(), all, isWhole, groups::cooperative);
        Inputs inputs = new Inputs().addAll(situation.facts(Organization.class));
        all.forEach(group -> inputs.addAll(groups.reasons(group)));
        if (forProfit == Answer.YES || cooperative == Answer.YES) {
            acting.values().forEach(inputs::add);
        }
        if (isWhole) {
            inputs.add(situation.complete(FactKind.ORGANIZATION)).add(situation.complete(FactKind.CONTROL));
        }
        return inputs.isEmpty() ? null : new Parties("parties", inputs.source(), forProfit, cooperative);
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
