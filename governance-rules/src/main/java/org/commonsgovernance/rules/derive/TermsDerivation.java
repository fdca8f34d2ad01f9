package org.commonsgovernance.rules.derive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.commonsgovernance.api.model.Answer;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.FactKind;
import org.commonsgovernance.api.model.derived.PartTerms;
import org.commonsgovernance.api.model.derived.ProductTerms;
import org.commonsgovernance.api.model.derived.Terms;
import org.commonsgovernance.api.model.given.LicenseClass;
import org.commonsgovernance.api.model.given.LicenseGrant;
import org.commonsgovernance.api.model.given.Offering;
import org.commonsgovernance.rules.license.Reading;
import org.jspecify.annotations.Nullable;

/** What anyone may do with each part and with the product as a whole. */
final class TermsDerivation implements Derivation {
    /** Of parts with equal terms the one that a for-profit grants, so that no name decides. */
    private static final Comparator<PartTerms> WORST_LAST = Comparator.comparing(PartTerms::license)
            .thenComparing(
                    part -> List.of(Answer.NO, Answer.UNKNOWN, Answer.YES).indexOf(part.grantedByForProfit()))
            .thenComparing(PartTerms::id);

    /** A grant, as read. */
    private record Read(LicenseGrant grant, Reading reading) {}

    @Override
    public List<? extends Fact> derive(Situation situation) {
        Map<String, List<Read>> byPart = new TreeMap<>();
        for (LicenseGrant grant : situation.facts(LicenseGrant.class)) {
            String part = grant.covers() + ":" + (grant.part() == null ? "" : grant.part());
            byPart.computeIfAbsent(part, key -> new ArrayList<>()).add(new Read(grant, read(situation, grant)));
        }
        List<PartTerms> parts = new ArrayList<>();
        byPart.forEach((part, grants) -> parts.add(partTerms(situation, part, grants)));
        List<Fact> facts = new ArrayList<>(parts);
        ProductTerms whole = productTerms(situation, parts);
        if (whole != null) {
            facts.add(whole);
        }
        return facts;
    }

    /** What a grant lets people do; as its dossier tells where the licence says nothing. */
    static Reading read(Situation situation, LicenseGrant grant) {
        LicenseClass told = grant.terms();
        Reading read = situation.licenses().read(grant.expression());
        return told == null || read.terms() != Terms.UNKNOWN
                ? read
                : new Reading(Terms.of(told), Answer.UNKNOWN, Answer.UNKNOWN);
    }

    /** Several grants for one part are a choice: the best of them is on offer. */
    private static PartTerms partTerms(Situation situation, String part, List<Read> grants) {
        Read best = grants.stream()
                .min(Comparator.comparing((Read one) -> one.reading().terms())
                        .thenComparing(one -> one.grant().id()))
                .orElseThrow();
        LicenseGrant grant = best.grant();
        Groups groups = situation.groups();
        String licensor = grant.licensor() == null ? null : groups.head(grant.licensor());
        Inputs inputs = new Inputs();
        grants.forEach(one -> inputs.add(one.grant()));
        if (licensor != null) {
            inputs.add(groups.inputs(Set.of(licensor)));
        }
        return new PartTerms(
                situation.id("terms:" + part),
                inputs.source(),
                grant.covers(),
                grant.part(),
                best.reading().terms(),
                licensor,
                licensor == null ? Answer.UNKNOWN : groups.forProfit(licensor),
                best.reading().copyleft(),
                best.reading().publicDomain());
    }

    /** Extensions, documentation and the place of work are not the product. */
    private static boolean isProduct(LicenseGrant.Covers covers) {
        return covers == LicenseGrant.Covers.PRODUCT || covers == LicenseGrant.Covers.CONTENT;
    }

    /** The terms of the product's worst part. */
    private static @Nullable ProductTerms productTerms(Situation situation, List<PartTerms> all) {
        List<PartTerms> parts =
                all.stream().filter(part -> isProduct(part.covers())).toList();
        if (parts.isEmpty()) {
            return null;
        }
        PartTerms worst = parts.stream().max(WORST_LAST).orElseThrow();
        List<Offering> offerings = situation.facts(Offering.class);
        Inputs inputs = new Inputs();
        for (LicenseGrant grant : situation.facts(LicenseGrant.class)) {
            if (isProduct(grant.covers())) {
                inputs.add(grant);
            }
        }
        if (worst.licensor() != null) {
            inputs.add(situation.groups().inputs(Set.of(worst.licensor())));
        }
        inputs.addAll(offerings);
        boolean offeringsKnown = situation.complete(FactKind.OFFERING).isPresent();
        if (offeringsKnown) {
            inputs.add(situation.complete(FactKind.OFFERING));
        }
        Answer copyleft = parts.stream().map(PartTerms::copyleft).reduce(Answer.NO, Answer::or);
        Answer publicDomain = parts.stream().map(PartTerms::publicDomain).reduce(Answer.YES, Answer::and);
        return new ProductTerms(
                situation.id("product-terms"),
                inputs.source(),
                worst.license(),
                worst.licensor(),
                worst.grantedByForProfit(),
                copyleft,
                publicDomain,
                paidOnly(offerings, offeringsKnown),
                known(offerings.stream().map(Offering::advertising).toList(), offeringsKnown));
    }

    /** A paid edition of the product with features of its own. */
    private static Answer paidOnly(List<Offering> offerings, boolean offeringsKnown) {
        return known(
                offerings.stream()
                        .filter(one -> one.offers() == Offering.Offers.PRODUCT && one.price() == Offering.Price.PAID)
                        .map(Offering::withholdsFeatures)
                        .toList(),
                offeringsKnown);
    }

    /** YES if any is; NO only where all are known and none is. */
    static Answer known(List<Answer> answers, boolean allListed) {
        if (answers.contains(Answer.YES)) {
            return Answer.YES;
        }
        return allListed && !answers.contains(Answer.UNKNOWN) ? Answer.NO : Answer.UNKNOWN;
    }
}
