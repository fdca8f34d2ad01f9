package org.commonsgovernance.rules.derive;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.commonsgovernance.api.model.Answer;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.Fraction;
import org.commonsgovernance.api.model.derived.CopyrightHolding;
import org.commonsgovernance.api.model.derived.Holdings;
import org.commonsgovernance.api.model.given.AssetControl;
import org.commonsgovernance.api.model.given.AssetControl.Asset;
import org.jspecify.annotations.Nullable;

/** What each group holds, and how the copyright is held. */
final class HoldingDerivation implements Derivation {
    private static final Set<Asset> COUNTED = EnumSet.of(
            Asset.COPYRIGHT,
            Asset.TRADEMARK,
            Asset.DOMAIN_NAME,
            Asset.PACKAGE_NAME,
            Asset.RELEASE_KEYS,
            Asset.REPOSITORY,
            Asset.INFRASTRUCTURE);

    @Override
    public List<? extends Fact> derive(Situation situation) {
        List<Fact> facts = new ArrayList<>(holdings(situation));
        CopyrightHolding copyright = copyright(situation);
        if (copyright != null) {
            facts.add(copyright);
        }
        return facts;
    }

    private static List<Holdings> holdings(Situation situation) {
        Map<String, List<AssetControl>> byGroup = new TreeMap<>();
        for (AssetControl one : situation.facts(AssetControl.class)) {
            if (one.holder() != null && isMostOfIt(one)) {
                byGroup.computeIfAbsent(situation.groups().head(one.holder()), id -> new ArrayList<>())
                        .add(one);
            }
        }
        List<Holdings> rows = new ArrayList<>();
        byGroup.forEach((group, held) -> {
            Set<Asset> assets = EnumSet.noneOf(Asset.class);
            held.forEach(one -> assets.add(one.asset()));
            assets.retainAll(COUNTED);
            Inputs inputs = new Inputs().addAll(held).add(situation.groups().inputs(Set.of(group)));
            rows.add(new Holdings(
                    situation.id("holdings:" + group),
                    inputs.source(),
                    group,
                    situation.groups().forProfit(group),
                    situation.groups().cooperative(group),
                    assets.contains(Asset.COPYRIGHT),
                    assets.contains(Asset.TRADEMARK),
                    assets.contains(Asset.DOMAIN_NAME),
                    assets.contains(Asset.PACKAGE_NAME),
                    assets.contains(Asset.RELEASE_KEYS),
                    assets.contains(Asset.REPOSITORY),
                    assets.contains(Asset.INFRASTRUCTURE),
                    assets.size()));
        });
        return rows;
    }

    /** A name or a repository is one thing; of the copyright a holder may have any part. */
    private static boolean isMostOfIt(AssetControl one) {
        return one.share() == null
                ? one.asset() != Asset.COPYRIGHT
                : one.share().compareTo(1, 2) > 0;
    }

    private static @Nullable CopyrightHolding copyright(Situation situation) {
        CopyrightShares copyright = CopyrightShares.of(situation);
        if (copyright.rows().isEmpty()) {
            return null;
        }
        Groups groups = situation.groups();
        Map<String, Fraction> shares = copyright.byGroup();
        boolean dispersed = copyright.dispersed();
        Inputs inputs = new Inputs().addAll(copyright.rows()).add(groups.inputs(shares.keySet()));
        List<String> most = shares.entrySet().stream()
                .filter(entry -> entry.getValue().compareTo(1, 2) > 0)
                .map(Map.Entry::getKey)
                .toList();
        boolean isContradicted = most.size() > 1 || (dispersed && shares.containsValue(Fraction.ONE));
        if (isContradicted) {
            return holding(situation, inputs, CopyrightHolding.Kind.UNKNOWN, null, Answer.UNKNOWN);
        }
        if (most.isEmpty()) {
            // Where a body without owners has the most of it, it is as good as dispersed.
            boolean mayBeOwned = copyright.unmeasured().stream().anyMatch(group -> !isWithoutOwners(groups, group));
            CopyrightHolding.Kind kind =
                    dispersed && !mayBeOwned ? CopyrightHolding.Kind.DISPERSED : CopyrightHolding.Kind.UNKNOWN;
            return holding(situation, inputs, kind, null, Answer.UNKNOWN);
        }
        String group = most.get(0);
        return holding(
                situation,
                inputs,
                isWithoutOwners(groups, group) ? CopyrightHolding.Kind.TRUST : CopyrightHolding.Kind.SOLE,
                group,
                groups.forProfit(group));
    }

    private static boolean isWithoutOwners(Groups groups, String group) {
        return groups.forProfit(group) == Answer.NO && groups.cooperative(group) == Answer.NO;
    }

    private static CopyrightHolding holding(
            Situation situation, Inputs inputs, CopyrightHolding.Kind kind, @Nullable String group, Answer forProfit) {
        return new CopyrightHolding(situation.id("copyright"), inputs.source(), kind, group, forProfit);
    }
}
