package org.commonsgovernance.rules.derive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.commonsgovernance.api.model.Answer;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.FactKind;
import org.commonsgovernance.api.model.Fraction;
import org.commonsgovernance.api.model.derived.RelicensingPower;
import org.commonsgovernance.api.model.derived.Terms;
import org.commonsgovernance.api.model.given.AssetControl;
import org.commonsgovernance.api.model.given.ContributorAgreement;
import org.commonsgovernance.api.model.given.ControlExercise;
import org.commonsgovernance.api.model.given.LicenseClass;
import org.commonsgovernance.api.model.given.LicenseGrant;

/** Who alone can change the terms, and whether that was done against the commons. */
final class RelicensingDerivation implements Derivation {
    /** Worst first: a for-profit's power, then one of a group of which that is not known. */
    private static final List<Answer> WORST_FIRST = List.of(Answer.YES, Answer.UNKNOWN, Answer.NO);

    @Override
    public List<? extends Fact> derive(Situation situation) {
        Groups groups = situation.groups();
        Map<String, Inputs> powers = powers(situation);
        // That nobody else can is known only where both ways to such power are listed in full.
        boolean isWhole = agreementsTell(situation) && copyrightTells(situation);
        if (powers.isEmpty()) {
            return isWhole ? List.of(nobody(situation)) : List.of();
        }
        String group = powers.keySet().stream()
                .min(Comparator.comparing((String one) -> WORST_FIRST.indexOf(groups.forProfit(one)))
                        .thenComparing(one -> one))
                .orElseThrow();
        Answer forProfit = groups.forProfit(group);
        Inputs inputs =
                new Inputs().add(Objects.requireNonNull(powers.get(group))).add(groups.inputs(Set.of(group)));
        if (forProfit == Answer.NO) {
            // A body without owners may be a firm's where its controllers are not known.
            if (isWhole && powers.keySet().stream().allMatch(groups::isKnown)) {
                addLists(situation, inputs);
                inputs.addAll(groups.knowledge(powers.keySet()));
            } else {
                forProfit = Answer.UNKNOWN;
            }
        }
        Answer exercised = exercised(situation, group, inputs);
        return List.of(new RelicensingPower(
                situation.id("relicensing-power"),
                inputs.source(),
                RelicensingPower.Holder.GROUP,
                group,
                forProfit,
                exercised));
    }

    /** Whether every agreement is listed, and it is known of each whether it gives such power. */
    private static boolean agreementsTell(Situation situation) {
        return situation.complete(FactKind.CONTRIBUTOR_AGREEMENT).isPresent()
                && situation.facts(ContributorAgreement.class).stream()
                        .allMatch(one -> one.instrument() != ContributorAgreement.Instrument.LICENSE_AGREEMENT
                                || one.mayRelicense() != Answer.UNKNOWN);
    }

    /** Whether nobody has all of the copyright, or all of it is accounted for: an unknown part alone may be the whole. */
    private static boolean copyrightTells(Situation situation) {
        CopyrightShares copyright = CopyrightShares.of(situation);
        return copyright.dispersed() || copyright.known().equals(Fraction.ONE);
    }

    private static RelicensingPower nobody(Situation situation) {
        Inputs inputs = new Inputs();
        addLists(situation, inputs);
        return new RelicensingPower(
                situation.id("relicensing-power"),
                inputs.source(),
                RelicensingPower.Holder.NOBODY,
                null,
                Answer.NO,
                Answer.NO);
    }

    private static void addLists(Situation situation, Inputs inputs) {
        inputs.add(situation.complete(FactKind.CONTRIBUTOR_AGREEMENT))
                .add(situation.complete(FactKind.ASSET_CONTROL))
                .addAll(situation.facts(ContributorAgreement.class))
                .addAll(CopyrightShares.of(situation).rows());
    }

    private static Map<String, Inputs> powers(Situation situation) {
        Map<String, Inputs> powers = new TreeMap<>();
        CopyrightShares copyright = CopyrightShares.of(situation);
        for (AssetControl one : copyright.rows()) {
            String group = one.holder() == null ? null : situation.groups().head(one.holder());
            boolean isWhole =
                    group != null && Fraction.ONE.equals(copyright.byGroup().get(group));
            if (isWhole && !copyright.dispersed()) {
                powers.computeIfAbsent(group, id -> new Inputs()).add(one);
            }
        }
        for (ContributorAgreement one : situation.facts(ContributorAgreement.class)) {
            if (givesPower(one) && one.recipient() != null) {
                powers.computeIfAbsent(situation.groups().head(one.recipient()), id -> new Inputs())
                        .add(one);
            }
        }
        for (ControlExercise one : situation.facts(ControlExercise.class)) {
            if (one.deed() == ControlExercise.Deed.RELICENSED && isAgainstTheCommons(one) && one.by() != null) {
                String group = situation.groups().head(one.by());
                // Whoever closed the terms without the authors, and keeps them closed, can do so by whatever right.
                closedGrants(situation, group)
                        .forEach(grant -> powers.computeIfAbsent(group, id -> new Inputs())
                                .add(one)
                                .add(grant));
            }
        }
        return powers;
    }

    private static List<LicenseGrant> closedGrants(Situation situation, String group) {
        return situation.facts(LicenseGrant.class).stream()
                .filter(grant -> grant.licensor() != null
                        && group.equals(situation.groups().head(grant.licensor())))
                .filter(grant -> TermsDerivation.read(situation, grant).terms() == Terms.CLOSED)
                .toList();
    }

    /** What everyone gets alike by a licence gives nobody a power of their own. */
    private static boolean givesPower(ContributorAgreement one) {
        return switch (one.instrument()) {
            case NONE, DCO -> false;
            case ASSIGNMENT -> true;
            case LICENSE_AGREEMENT -> one.mayRelicense() == Answer.YES && one.symmetric() != Answer.YES;
        };
    }

    private static Answer exercised(Situation situation, String group, Inputs inputs) {
        List<ControlExercise> changes = new ArrayList<>();
        for (ControlExercise one : situation.facts(ControlExercise.class)) {
            boolean changesTerms =
                    one.deed() == ControlExercise.Deed.RELICENSED || one.deed() == ControlExercise.Deed.DUAL_LICENSED;
            if (changesTerms
                    && one.by() != null
                    && situation.groups().head(one.by()).equals(group)) {
                changes.add(one);
            }
        }
        List<ControlExercise> against = changes.stream()
                .filter(RelicensingDerivation::isAgainstTheCommons)
                .toList();
        if (!against.isEmpty()) {
            inputs.addAll(against);
            return Answer.YES;
        }
        boolean allClear = changes.stream()
                .allMatch(one -> one.resultingTerms() == LicenseClass.OPEN
                        || one.consent() == ControlExercise.Consent.ALL_AUTHORS);
        if (allClear && situation.complete(FactKind.CONTROL_EXERCISE).isPresent()) {
            inputs.addAll(changes).add(situation.complete(FactKind.CONTROL_EXERCISE));
            return Answer.NO;
        }
        return Answer.UNKNOWN;
    }

    /** Closed or dual terms, without the authors' consent; to other open terms, or by all authors, is no capture. */
    private static boolean isAgainstTheCommons(ControlExercise one) {
        boolean closes = one.resultingTerms() == LicenseClass.CLOSED
                || (one.deed() == ControlExercise.Deed.DUAL_LICENSED && one.resultingTerms() != LicenseClass.OPEN);
        return closes && one.consent() != ControlExercise.Consent.ALL_AUTHORS;
    }
}
