package org.commonsgovernance.rules.engine;

import java.util.EnumSet;
import java.util.Set;
import org.commonsgovernance.api.model.Answer;
import org.commonsgovernance.api.model.derived.Participant;
import org.commonsgovernance.api.model.derived.Parties;
import org.commonsgovernance.api.model.derived.ProductTerms;
import org.commonsgovernance.api.model.derived.Sellers;
import org.commonsgovernance.api.model.derived.Terms;
import org.commonsgovernance.api.model.given.Decision;
import org.commonsgovernance.api.model.given.DecisionPractice;
import org.commonsgovernance.api.model.given.Offering;
import org.commonsgovernance.api.model.given.Organization;
import org.commonsgovernance.api.model.given.Procedure;
import org.commonsgovernance.api.model.given.Purpose;
import org.commonsgovernance.api.model.given.Stewardship;
import org.commonsgovernance.rules.engine.IndicatorsByHand.Found;

/** {@code market-direction}. */
final class MarketDirectionByHand {
    private static final Set<Organization.LegalForm> OWNERLESS = EnumSet.of(
            Organization.LegalForm.CHARITY,
            Organization.LegalForm.FOUNDATION,
            Organization.LegalForm.COMMUNITY,
            Organization.LegalForm.PUBLIC_BODY);

    private MarketDirectionByHand() {}

    static void find(Found found, int severalSellers) {
        for (ProductTerms terms : found.facts().all(ProductTerms.class)) {
            boolean isClosed = terms.license() == Terms.CLOSED || terms.license() == Terms.NONE;
            if (isClosed && terms.grantedByForProfit() == Answer.YES) {
                found.add("a for-profit gives the product under terms that are not open, or none", terms);
            }
        }
        found.facts().all(Offering.class).forEach(one -> offering(found, one));
        found.facts().all(Purpose.class).forEach(one -> purpose(found, one));
        for (DecisionPractice practice : found.facts().all(DecisionPractice.class)) {
            String firm = practice.by();
            if (practice.subject() == Decision.ROADMAP && practice.procedure() == Procedure.FIAT && firm != null) {
                for (Offering sold : found.facts().offeringsOf(firm)) {
                    if (sold.price() == Offering.Price.PAID) {
                        found.addForProfit(
                                "a for-profit decides the roadmap and sells to customers", firm, practice, sold);
                    }
                }
            }
        }
        for (Stewardship stewardship : found.facts().all(Stewardship.class)) {
            if (stewardship.of() == Stewardship.Matter.PROJECT) {
                for (Participant one : found.facts().participants(stewardship.organization())) {
                    if (one.legalForm() == Organization.LegalForm.TRADE_ASSOCIATION) {
                        found.add(
                                "a trade association, which serves its members' business, looks after it",
                                stewardship,
                                one);
                    }
                }
            }
        }
        for (Sellers sellers : found.facts().all(Sellers.class)) {
            if (sellers.groups() >= severalSellers && sellers.exclusive() == Answer.NO) {
                for (ProductTerms terms : found.facts().all(ProductTerms.class)) {
                    if (terms.license() == Terms.OPEN && terms.paidOnly() == Answer.NO) {
                        found.add("several unrelated sellers offer the open product on equal terms", sellers, terms);
                    }
                }
            }
        }
        for (Parties parties : found.facts().all(Parties.class)) {
            if (parties.forProfit() == Answer.NO && parties.cooperative() == Answer.NO) {
                found.add("no for-profit and no cooperative takes part", parties);
            }
        }
    }

    private static void offering(Found found, Offering one) {
        boolean isPaid = one.price() == Offering.Price.PAID;
        boolean isProduct = one.offers() == Offering.Offers.PRODUCT;
        boolean isService = one.offers() == Offering.Offers.SERVICE;
        if (isPaid && (isProduct || isService) && one.exclusiveRight() == Answer.YES) {
            found.addForProfit(
                    "a for-profit has the exclusive right to sell it, or services for it", one.seller(), one);
        }
        if (isPaid && isProduct && one.withholdsFeatures() == Answer.YES) {
            found.addForProfit(
                    "a for-profit with a say over it sells an edition with features that the product for all lacks",
                    one.seller(),
                    Participant::holdsPower,
                    one);
            found.addForProfit(
                    "a for-profit without a say over it sells an edition with features that the product for all lacks",
                    one.seller(),
                    firm -> !firm.holdsPower(),
                    one);
        }
        if (one.advertising() == Answer.YES) {
            found.addForProfit("a for-profit sells advertising on contributed work", one.seller(), one);
        }
        if (isPaid && one.offers() == Offering.Offers.EXTENSION) {
            for (ProductTerms terms : found.facts().all(ProductTerms.class)) {
                if (terms.license() == Terms.OPEN) {
                    for (Participant firm : found.facts().participants(one.seller())) {
                        if (firm.forProfit() == Answer.YES) {
                            found.add("a for-profit sells extensions beside an open product", one, firm, terms);
                        }
                    }
                }
            }
        }
    }

    private static void purpose(Found found, Purpose purpose) {
        String by = purpose.by();
        if (by == null) {
            return;
        }
        if (purpose.aim() == Purpose.Aim.MARKET) {
            for (Offering sold : found.facts().offeringsOf(by)) {
                if (sold.offers() == Offering.Offers.PRODUCT && sold.price() == Offering.Price.PAID) {
                    found.addForProfit("a firm's purpose is to sell the product itself", by, purpose, sold);
                    for (Participant one : found.facts().participants(by)) {
                        if (one.cooperative() == Answer.YES) {
                            found.add("a cooperative's purpose is to sell the product itself", purpose, sold, one);
                        }
                    }
                }
            }
            return;
        }
        boolean isUseOrBenefit = purpose.aim() == Purpose.Aim.USE || purpose.aim() == Purpose.Aim.BENEFIT;
        boolean isGratis = found.facts().all(Offering.class).stream()
                .anyMatch(one -> one.offers() == Offering.Offers.PRODUCT && one.price() == Offering.Price.GRATIS);
        if (!isUseOrBenefit || !isGratis) {
            return;
        }
        for (Participant one : found.facts().participants(by)) {
            for (ProductTerms terms : found.facts().all(ProductTerms.class)) {
                boolean isOwnerless = one.forProfit() == Answer.NO
                        && one.cooperative() == Answer.NO
                        && one.legalForm() != null
                        && OWNERLESS.contains(one.legalForm());
                if (isOwnerless && terms.license() == Terms.OPEN) {
                    found.add(
                            "a body without owners sets use or benefit as its purpose, and the product is given openly and"
                                    + " gratis",
                            purpose,
                            one,
                            terms);
                }
            }
        }
    }
}
