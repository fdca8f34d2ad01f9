package org.commonsgovernance.beside;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.Fraction;
import org.commonsgovernance.api.model.derived.Acceptance;
import org.commonsgovernance.api.model.derived.Concentration;
import org.commonsgovernance.api.model.derived.CopyrightHolding;
import org.commonsgovernance.api.model.derived.Entry;
import org.commonsgovernance.api.model.derived.Holdings;
import org.commonsgovernance.api.model.derived.Measure;
import org.commonsgovernance.api.model.derived.OutsiderStanding;
import org.commonsgovernance.api.model.derived.Participant;
import org.commonsgovernance.api.model.derived.Parties;
import org.commonsgovernance.api.model.derived.ProductTerms;
import org.commonsgovernance.api.model.derived.RelicensingPower;
import org.commonsgovernance.api.model.derived.Sellers;
import org.commonsgovernance.api.model.derived.Share;
import org.commonsgovernance.api.model.given.AccessRule;
import org.commonsgovernance.api.model.given.Allocation;
import org.commonsgovernance.api.model.given.ContributorAgreement;
import org.commonsgovernance.api.model.given.ControlExercise;
import org.commonsgovernance.api.model.given.DecisionPractice;
import org.commonsgovernance.api.model.given.Disclosure;
import org.commonsgovernance.api.model.given.Fork;
import org.commonsgovernance.api.model.given.Offering;
import org.commonsgovernance.api.model.given.Purpose;
import org.commonsgovernance.api.model.given.Stewardship;
import org.jspecify.annotations.Nullable;

/** Joins facts that are known well enough into one document: what a user of an engine without joins has to write. */
final class DocumentWriter {
    private final Material material;
    private final Strength level;
    private final Map<Class<?>, List<Fact>> byType = new HashMap<>();
    private final Map<Class<?>, Map<String, List<Fact>>> byGroup = new HashMap<>();

    DocumentWriter(Material material, Strength level) {
        this.material = material;
        this.level = level;
        for (Fact fact : material.facts()) {
            if (material.strength(fact).isAtLeast(level)) {
                byType.computeIfAbsent(fact.getClass(), type -> new ArrayList<>())
                        .add(fact);
                String group = group(fact);
                if (group != null) {
                    byGroup.computeIfAbsent(fact.getClass(), type -> new HashMap<>())
                            .computeIfAbsent(group, id -> new ArrayList<>())
                            .add(fact);
                }
            }
        }
    }

    /** Whose deed a fact is; null where it is nobody's, or no source says whose. */
    private static @Nullable String group(Fact fact) {
        if (fact instanceof Offering one) {
            return one.seller();
        }
        if (fact instanceof DecisionPractice one) {
            return one.by();
        }
        if (fact instanceof AccessRule one) {
            return one.imposedBy();
        }
        if (fact instanceof Stewardship one) {
            return one.organization();
        }
        if (fact instanceof Disclosure one) {
            return one.by();
        }
        if (fact instanceof ControlExercise one) {
            return one.by();
        }
        if (fact instanceof ContributorAgreement one) {
            return one.recipient();
        }
        if (fact instanceof Allocation one) {
            return one.allocatedBy();
        }
        if (fact instanceof Purpose one) {
            return one.by();
        }
        if (fact instanceof ProductTerms one) {
            return one.licensor();
        }
        return fact instanceof Concentration one && one.of() == Measure.EVERY_BODY ? one.organization() : null;
    }

    Document document() {
        return new Document(
                all(Participant.class, this::party),
                all(Offering.class, DocumentWriter::offering),
                all(DecisionPractice.class, DocumentWriter::decision),
                all(AccessRule.class, DocumentWriter::accessRule),
                all(Share.class, DocumentWriter::share),
                all(Concentration.class, DocumentWriter::concentration),
                all(ProductTerms.class, DocumentWriter::terms),
                all(RelicensingPower.class, this::power),
                all(Holdings.class, this::holding),
                all(CopyrightHolding.class, one -> one.kind().name()),
                all(
                        Sellers.class,
                        one -> new Document.Sellers(
                                one.groups(), one.exclusive().name())),
                all(
                        Parties.class,
                        one -> new Document.Overall(
                                one.forProfit().name(), one.cooperative().name())),
                all(
                        Fork.class,
                        one -> new Document.Fork(
                                one.baseLicense().name(), one.outcome().name())),
                all(
                        Acceptance.class,
                        one -> new Document.Acceptance(decimal(one.ratio()), one.ratio(), one.proposalsOfOutsiders())),
                all(
                        OutsiderStanding.class,
                        one -> new Document.Outsiders(
                                one.largestForProfit().name(),
                                one.outsidersMayHaveMergeRights(),
                                exactly(one.seatShareLower()),
                                one.seatShareLower())),
                all(Entry.class, one -> new Document.Entry(name(one.contribute()), name(one.agreement()))),
                known());
    }

    private Document.Known known() {
        List<Document.Share> shares = new ArrayList<>();
        List<Document.Power> powers = new ArrayList<>();
        List<Document.ProductTerms> terms = new ArrayList<>();
        for (Fact fact : material.facts()) {
            if (fact.source().isHearsay()) {
                continue;
            }
            if (fact instanceof Share one) {
                shares.add(share(one));
            } else if (fact instanceof RelicensingPower one) {
                powers.add(power(one));
            } else if (fact instanceof ProductTerms one) {
                terms.add(terms(one));
            }
        }
        return new Document.Known(shares, powers, terms);
    }

    private Document.Party party(Participant one) {
        String group = one.group();
        return new Document.Party(
                name(one.legalForm()),
                one.forProfit().name(),
                one.cooperative().name(),
                one.holdsPower(),
                of(Stewardship.class, group, stewardship -> stewardship.of().name()),
                of(Purpose.class, group, purpose -> purpose.aim().name()),
                of(ControlExercise.class, group, deed -> deed.deed().name()),
                of(Offering.class, group, DocumentWriter::offering),
                of(DecisionPractice.class, group, DocumentWriter::decision),
                of(AccessRule.class, group, DocumentWriter::accessRule),
                of(
                        Disclosure.class,
                        group,
                        told -> new Document.Disclosure(
                                told.subject().name(), told.audience().name(), told.delayDays())),
                of(ContributorAgreement.class, group, DocumentWriter::agreement),
                of(
                        Allocation.class,
                        group,
                        given -> new Document.Allocation(given.resource().name(), name(given.procedure()))));
    }

    private static Document.Offering offering(Offering one) {
        return new Document.Offering(
                one.offers().name(),
                one.price().name(),
                one.withholdsFeatures().name(),
                one.exclusiveRight().name(),
                one.advertising().name());
    }

    private static Document.Decision decision(DecisionPractice one) {
        return new Document.Decision(one.subject().name(), one.procedure().name(), decimal(one.share()), one.share());
    }

    private static Document.AccessRule accessRule(AccessRule one) {
        return new Document.AccessRule(one.action().name(), one.requirement().name());
    }

    private static Document.Agreement agreement(ContributorAgreement one) {
        return new Document.Agreement(
                one.instrument().name(),
                one.symmetric().name(),
                one.mayRelicense().name());
    }

    private static Document.Share share(Share one) {
        return new Document.Share(
                one.of().name(),
                one.forProfit().name(),
                exactly(one.lower()),
                one.lower(),
                decimal(one.seatsCap()),
                one.seatsCap());
    }

    private static Document.Concentration concentration(Concentration one) {
        return new Document.Concentration(
                one.of().name(),
                exactly(one.largestForProfitUpper()),
                one.largestForProfitUpper(),
                one.peerFilled().name());
    }

    private static Document.ProductTerms terms(ProductTerms one) {
        return new Document.ProductTerms(
                one.license().name(),
                one.grantedByForProfit().name(),
                one.publicDomain().name(),
                one.paidOnly().name());
    }

    private Document.Power power(RelicensingPower one) {
        return new Document.Power(
                one.forProfit().name(),
                one.exercised().name(),
                of(ProductTerms.class, one.group(), DocumentWriter::terms),
                of(ContributorAgreement.class, one.group(), DocumentWriter::agreement));
    }

    private Document.Holding holding(Holdings one) {
        return new Document.Holding(
                one.forProfit().name(),
                one.cooperative().name(),
                one.trademark(),
                one.count(),
                of(Concentration.class, one.group(), DocumentWriter::concentration));
    }

    private <F extends Fact, R> List<R> all(Class<F> type, Function<F, R> row) {
        return rows(byType.getOrDefault(type, List.of()), type, row);
    }

    private <F extends Fact, R> List<R> of(Class<F> type, @Nullable String group, Function<F, R> row) {
        return group == null
                ? List.of()
                : rows(byGroup.getOrDefault(type, Map.of()).getOrDefault(group, List.of()), type, row);
    }

    private static <F extends Fact, R> List<R> rows(List<Fact> facts, Class<F> type, Function<F, R> row) {
        List<R> rows = new ArrayList<>(facts.size());
        for (Fact fact : facts) {
            rows.add(row.apply(type.cast(fact)));
        }
        return rows;
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private static @Nullable Double decimal(@Nullable Fraction fraction) {
        return fraction == null ? null : exactly(fraction);
    }

    /** The decimal next to it: equal fractions in lowest terms give equal decimals, and order is kept. */
    private static double exactly(Fraction fraction) {
        return (double) fraction.numerator() / fraction.denominator();
    }
}
