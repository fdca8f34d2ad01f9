package org.commonsgovernance.rules.engine;

import org.commonsgovernance.api.model.Answer;
import org.commonsgovernance.api.model.Fraction;
import org.commonsgovernance.api.model.derived.Concentration;
import org.commonsgovernance.api.model.derived.CopyrightHolding;
import org.commonsgovernance.api.model.derived.Holdings;
import org.commonsgovernance.api.model.derived.Measure;
import org.commonsgovernance.api.model.derived.Participant;
import org.commonsgovernance.api.model.derived.Parties;
import org.commonsgovernance.api.model.derived.ProductTerms;
import org.commonsgovernance.api.model.derived.RelicensingPower;
import org.commonsgovernance.api.model.derived.Terms;
import org.commonsgovernance.api.model.given.ControlExercise;
import org.commonsgovernance.api.model.given.Disclosure;
import org.commonsgovernance.api.model.given.Fork;
import org.commonsgovernance.api.model.given.Stewardship;
import org.commonsgovernance.rules.engine.IndicatorsByHand.Found;

/** {@code product-control}. */
final class ProductControlByHand {
    private ProductControlByHand() {}

    static void find(Found found, Fraction plural, int assetsTogether) {
        found.facts().all(RelicensingPower.class).forEach(one -> power(found, one));
        found.facts().all(ControlExercise.class).forEach(one -> deed(found, one));
        found.facts().all(Stewardship.class).forEach(one -> platform(found, one));
        for (Holdings holdings : found.facts().all(Holdings.class)) {
            if (holdings.forProfit() == Answer.YES && holdings.count() >= assetsTogether) {
                found.add("one for-profit holds most of what the product can't be carried on without", holdings);
            }
            if (holdings.forProfit() == Answer.YES && holdings.trademark()) {
                found.add("a for-profit holds the trademark", holdings);
            }
            trust(found, holdings, plural, assetsTogether);
        }
        for (Fork fork : found.facts().all(Fork.class)) {
            if (fork.outcome() != Fork.Outcome.ALIVE) {
                continue;
            }
            if (fork.baseLicense() == Fork.BaseLicense.EARLIER) {
                for (ProductTerms terms : found.facts().all(ProductTerms.class)) {
                    if (isClosed(terms) && terms.grantedByForProfit() == Answer.YES) {
                        found.add("only earlier versions could be forked", fork, terms);
                    }
                }
            } else if (fork.baseLicense() == Fork.BaseLicense.CURRENT) {
                for (RelicensingPower power : found.facts().all(RelicensingPower.class)) {
                    if (power.forProfit() == Answer.NO) {
                        found.add(
                                "the current version was forked and the fork lives, and no for-profit can change the terms",
                                fork,
                                power);
                    }
                }
            }
        }
        for (ProductTerms terms : found.facts().all(ProductTerms.class)) {
            if (terms.publicDomain() == Answer.YES) {
                found.add("all rights in the product were given up", terms);
            }
        }
        for (Parties parties : found.facts().all(Parties.class)) {
            if (parties.forProfit() == Answer.NO) {
                found.add("no for-profit takes part", parties);
            }
        }
    }

    private static boolean isClosed(ProductTerms terms) {
        return terms.license() == Terms.CLOSED || terms.license() == Terms.NONE;
    }

    private static void power(Found found, RelicensingPower power) {
        String group = power.group();
        if (power.forProfit() == Answer.YES) {
            for (ProductTerms terms : found.facts().all(ProductTerms.class)) {
                if (group != null && isClosed(terms) && group.equals(terms.licensor())) {
                    found.add("a for-profit alone can change the terms, and gives none that are open", power, terms);
                }
            }
            found.add(
                    power.exercised() == Answer.YES
                            ? "a for-profit changed the terms against the commons"
                            : "a for-profit alone can change the terms, and is not known to have done so",
                    power);
        }
        if (power.forProfit() == Answer.NO) {
            for (CopyrightHolding copyright : found.facts().all(CopyrightHolding.class)) {
                if (copyright.kind() == CopyrightHolding.Kind.DISPERSED
                        || copyright.kind() == CopyrightHolding.Kind.TRUST) {
                    found.add(
                            "the copyright is dispersed or in trust, and no for-profit can change the terms",
                            copyright,
                            power);
                }
            }
        }
    }

    private static void deed(Found found, ControlExercise one) {
        switch (one.deed()) {
            case FORK_SUED, FORK_BLOCKED, DATA_WITHHELD ->
                found.addForProfit("a for-profit sued or blocked a fork, or withheld the data", one.by(), one);
            case NAME_WITHHELD, FORK_THREATENED ->
                found.addForProfit("a for-profit withheld the name or threatened a fork", one.by(), one);
            default -> {}
        }
    }

    private static void platform(Found found, Stewardship stewardship) {
        if (stewardship.of() != Stewardship.Matter.PLATFORM) {
            return;
        }
        String firm = stewardship.organization();
        for (Participant one : found.facts().participants(firm)) {
            for (Disclosure disclosure : found.facts().disclosuresBy(firm)) {
                if (one.forProfit() == Answer.YES && disclosure.audience() == Disclosure.Audience.INTERNAL) {
                    if (disclosure.subject() == Disclosure.Subject.DATA) {
                        found.add(
                                "a for-profit runs the place of work and keeps the data to itself",
                                stewardship,
                                one,
                                disclosure);
                    } else if (disclosure.subject() == Disclosure.Subject.SOURCE) {
                        found.add(
                                "a for-profit runs the place of work and keeps its source to itself",
                                stewardship,
                                one,
                                disclosure);
                    }
                }
            }
        }
    }

    private static void name(Found found, Holdings holdings) {
        for (CopyrightHolding copyright : found.facts().all(CopyrightHolding.class)) {
            boolean isSpread = copyright.kind() == CopyrightHolding.Kind.DISPERSED
                    || copyright.kind() == CopyrightHolding.Kind.TRUST;
            for (ProductTerms terms : found.facts().all(ProductTerms.class)) {
                if (isSpread && terms.license() == Terms.OPEN) {
                    found.add(
                            "the copyright is dispersed or in trust, the terms are open, and a body without owners holds the"
                                    + " name",
                            holdings,
                            copyright,
                            terms);
                }
            }
        }
    }

    private static void trust(Found found, Holdings holdings, Fraction plural, int assetsTogether) {
        if (holdings.forProfit() == Answer.NO && holdings.cooperative() == Answer.NO && holdings.trademark()) {
            name(found, holdings);
        }
        boolean isTrust = holdings.forProfit() == Answer.NO
                && holdings.cooperative() == Answer.NO
                && holdings.trademark()
                && holdings.count() >= assetsTogether;
        if (!isTrust) {
            return;
        }
        for (Concentration board : found.facts().all(Concentration.class)) {
            if (board.of() == Measure.EVERY_BODY
                    && holdings.group().equals(board.organization())
                    && board.largestForProfitUpper().compareTo(plural) <= 0) {
                for (RelicensingPower power : found.facts().all(RelicensingPower.class)) {
                    if (power.forProfit() == Answer.NO) {
                        found.add(
                                "name and works belong to a body without owners in which no for-profit has more than a"
                                        + " third of any board, and no for-profit can change the terms",
                                holdings,
                                board,
                                power);
                    }
                }
            }
        }
    }
}
