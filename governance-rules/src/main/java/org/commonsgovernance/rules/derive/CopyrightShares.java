package org.commonsgovernance.rules.derive;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.commonsgovernance.api.model.Fraction;
import org.commonsgovernance.api.model.given.AssetControl;

/**
 * Who holds how much of the copyright.
 *
 * @param rows what says so
 * @param byGroup what each group surely holds: what its members hold together, at most all
 * @param dispersed whether each contributor holds their own part
 * @param unmeasured the groups that hold a part of which no source says how large it is: it may be the most of it
 */
record CopyrightShares(
        List<AssetControl> rows, Map<String, Fraction> byGroup, boolean dispersed, Set<String> unmeasured) {
    static CopyrightShares of(Situation situation) {
        List<AssetControl> rows = situation.facts(AssetControl.class).stream()
                .filter(one -> one.asset() == AssetControl.Asset.COPYRIGHT)
                .toList();
        Map<String, Fraction> byGroup = new TreeMap<>();
        for (AssetControl one : rows) {
            if (one.holder() != null) {
                Fraction share = one.share() == null ? Fraction.ZERO : one.share();
                byGroup.merge(situation.groups().head(one.holder()), share, CopyrightShares::sum);
            }
        }
        Set<String> unmeasured = rows.stream()
                .filter(one -> one.holder() != null && one.share() == null)
                .map(one -> situation.groups().head(Objects.requireNonNull(one.holder())))
                .collect(Collectors.toUnmodifiableSet());
        return new CopyrightShares(rows, byGroup, rows.stream().anyMatch(AssetControl::dispersed), unmeasured);
    }

    /** All that is accounted for. */
    Fraction known() {
        return byGroup.values().stream().reduce(Fraction.ZERO, CopyrightShares::sum);
    }

    private static Fraction sum(Fraction a, Fraction b) {
        return Fraction.min(Fraction.ONE, a.plus(b));
    }
}
