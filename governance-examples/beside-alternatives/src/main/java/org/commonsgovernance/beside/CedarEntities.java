package org.commonsgovernance.beside;

import com.cedarpolicy.model.entity.Entity;
import com.cedarpolicy.value.CedarList;
import com.cedarpolicy.value.CedarMap;
import com.cedarpolicy.value.EntityTypeName;
import com.cedarpolicy.value.EntityUID;
import com.cedarpolicy.value.PrimBool;
import com.cedarpolicy.value.PrimLong;
import com.cedarpolicy.value.PrimString;
import com.cedarpolicy.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.commonsgovernance.api.model.Fraction;

/**
 * A document as entities: parties, and what each has to do with. A policy can't look at a third thing, nor ask whether
 * there is some thing of a kind: what rules ask of those is computed here, into the party and the context. Cedar has no
 * fractions: shares are a part and a whole, compared by multiplying.
 */
final class CedarEntities {
    /** One request. */
    record Pair(Entity principal, Entity resource) {}

    private static final Fraction THIRD = Fraction.of(1, 3);
    private static final Fraction HALF = Fraction.of(1, 2);
    private static final Fraction FOUR_FIFTHS = Fraction.of(4, 5);

    private final List<Pair> pairs = new ArrayList<>();
    private final Map<String, Value> context = new HashMap<>();
    private int entities;

    CedarEntities(Document document) {
        Entity setup = entity("Setup", Map.of());
        document.parties().forEach(this::party);
        document.shares().forEach(one -> {
            Map<String, Value> said = plain(one);
            said.put("lower", share(one.exactLower()));
            if (one.exactSeatsCap() != null) {
                said.put("seatsCap", share(one.exactSeatsCap()));
            }
            pair(setup, "Share", said);
        });
        document.concentrations().forEach(one -> {
            Map<String, Value> said = plain(one);
            said.put("largestForProfitUpper", share(one.exactUpper()));
            pair(setup, "Concentration", said);
        });
        document.terms().forEach(one -> pair(setup, "Terms", plain(one)));
        document.powers().forEach(one -> {
            Map<String, Value> said = plain(one);
            said.put("closedTerms", some(one.terms(), CedarEntities::isClosed));
            said.put(
                    "oneSidedAgreement",
                    some(
                            one.agreements(),
                            given -> given.instrument().equals("LICENSE_AGREEMENT")
                                    && given.symmetric().equals("NO")));
            pair(setup, "Power", said);
        });
        document.holdings().forEach(one -> {
            Map<String, Value> said = plain(one);
            said.put("pluralBoards", some(one.boards(), board -> isAtMost(board.exactUpper(), THIRD)));
            pair(setup, "Holding", said);
        });
        document.copyright().forEach(kind -> pair(setup, "Copyright", Map.of("kind", new PrimString(kind))));
        document.sellers().forEach(one -> pair(setup, "Sellers", plain(one)));
        document.overall().forEach(one -> pair(setup, "Overall", plain(one)));
        document.forks().forEach(one -> pair(setup, "Fork", plain(one)));
        document.acceptances().forEach(one -> {
            Map<String, Value> said = plain(one);
            if (one.exactRatio() != null) {
                said.put("ratio", share(one.exactRatio()));
            }
            pair(setup, "Acceptance", said);
        });
        document.outsiders().forEach(one -> {
            Map<String, Value> said = plain(one);
            said.put("seatShareLower", share(one.exactSeatShareLower()));
            pair(setup, "Outsiders", said);
        });
        document.entries().forEach(one -> pair(setup, "Entry", plain(one)));
        ask(document);
    }

    List<Pair> pairs() {
        return pairs;
    }

    Map<String, Value> context() {
        return context;
    }

    private void party(Document.Party party) {
        Map<String, Value> said = plain(party);
        said.put("looksAfter", texts(party.looksAfter()));
        said.put("aims", texts(party.aims()));
        said.put("plansByFiat", some(party.decisions(), one -> isFiat(one, "ROADMAP")));
        said.put("admitsByFiat", some(party.decisions(), one -> isFiat(one, "MEMBERSHIP")));
        Entity principal = entity("Party", said);
        party.offerings().forEach(one -> pair(principal, "Offering", plain(one)));
        party.decisions().forEach(one -> {
            Map<String, Value> decision = plain(one);
            if (one.exactShare() != null) {
                decision.put("share", share(one.exactShare()));
            }
            pair(principal, "Decision", decision);
        });
        party.accessRules().forEach(one -> pair(principal, "AccessRule", plain(one)));
        party.disclosures().forEach(one -> pair(principal, "Disclosure", plain(one)));
        party.agreements().forEach(one -> pair(principal, "Agreement", plain(one)));
        party.allocations().forEach(one -> pair(principal, "Allocation", plain(one)));
        party.looksAfter().forEach(one -> pair(principal, "Stewardship", Map.of("of", new PrimString(one))));
        party.aims().forEach(one -> pair(principal, "Purpose", Map.of("aim", new PrimString(one))));
        party.deeds().forEach(one -> pair(principal, "Deed", Map.of("deed", new PrimString(one))));
    }

    private static boolean isFiat(Document.Decision one, String subject) {
        return one.subject().equals(subject) && one.procedure().equals("FIAT");
    }

    private static boolean isClosed(Document.ProductTerms one) {
        return one.license().equals("CLOSED") || one.license().equals("NONE");
    }

    private static boolean isOpen(Document.ProductTerms one) {
        return one.license().equals("OPEN");
    }

    private static boolean isAtMost(Fraction share, Fraction most) {
        return share.compareTo(most) <= 0;
    }

    /** What policies ask of things that are neither the principal nor the resource. */
    private void ask(Document document) {
        CelRules.Policy policy = CelRules.Policy.OF_CORPUS;
        Map<String, Value> figures = new HashMap<>();
        figures.put("plural", share(THIRD));
        figures.put("substantial", share(THIRD));
        figures.put("controlled", share(HALF));
        figures.put("farBelow", share(HALF));
        figures.put("near", share(FOUR_FIFTHS));
        figures.put("enoughProposals", new PrimLong(policy.enoughProposals()));
        figures.put("promptDays", new PrimLong(policy.promptDays()));
        figures.put("severalSellers", new PrimLong(policy.severalSellers()));
        figures.put("assetsTogether", new PrimLong(policy.assetsTogether()));
        context.put("policy", new CedarMap(figures));
        context.put("openTerms", some(document.terms(), CedarEntities::isOpen));
        context.put(
                "openTermsForAll",
                some(document.terms(), one -> isOpen(one) && one.paidOnly().equals("NO")));
        context.put(
                "closedTermsOfForProfit",
                some(
                        document.terms(),
                        one -> isClosed(one) && one.grantedByForProfit().equals("YES")));
        context.put(
                "gratisProduct",
                some(
                        document.offerings(),
                        one -> one.offers().equals("PRODUCT") && one.price().equals("GRATIS")));
        context.put("workIsSpread", isSpread(document, "CONTRIBUTIONS"));
        context.put("mergingIsSpread", isSpread(document, "MERGE_SEATS"));
        context.put("copyright", texts(document.copyright()));
        context.put(
                "powerWithoutForProfit",
                some(document.powers(), one -> one.forProfit().equals("NO")));
        context.put(
                "forProfitTakesPart",
                some(document.overall(), one -> one.forProfit().equals("YES")));
        context.put(
                "acceptedAlike",
                some(
                        document.acceptances(),
                        one -> one.exactRatio() != null
                                && one.exactRatio().compareTo(FOUR_FIFTHS) >= 0
                                && one.proposalsOfOutsiders() >= policy.enoughProposals()));
        List<String> together = List.of("CONSENSUS", "LAZY_CONSENSUS", "VOTE", "MAINTAINER");
        List<String> decided = List.of("ROADMAP", "MERGE", "RELEASE", "BUDGET");
        context.put(
                "decidedTogether",
                some(
                        document.decisions(),
                        one -> decided.contains(one.subject()) && together.contains(one.procedure())));
        List<String> doors = List.of("NONE", "ACCOUNT", "DCO", "AGREEMENT");
        context.put(
                "openDoor",
                some(
                        document.accessRules(),
                        one -> one.action().equals("CONTRIBUTE") && doors.contains(one.requirement())));
        context.put(
                "knownAboveThird",
                texts(document.known().shares().stream()
                        .filter(one -> one.forProfit().equals("YES") && !isAtMost(one.exactLower(), THIRD))
                        .map(Document.Share::of)
                        .toList()));
        context.put(
                "knownForProfitPower",
                some(document.known().powers(), one -> one.forProfit().equals("YES")));
        context.put("knownOpenTerms", some(document.known().terms(), CedarEntities::isOpen));
    }

    private static Value isSpread(Document document, String of) {
        return some(document.concentrations(), one -> one.of().equals(of) && isAtMost(one.exactUpper(), HALF));
    }

    private void pair(Entity principal, String type, Map<String, Value> said) {
        pairs.add(new Pair(principal, entity(type, said)));
    }

    private Entity entity(String type, Map<String, Value> said) {
        EntityUID id = new EntityUID(EntityTypeName.parse(type).orElseThrow(), Integer.toString(entities++));
        return new Entity(id, said, new HashSet<>());
    }

    /** Texts, whole numbers and answers of yes or no; what is not known is left out. */
    private static Map<String, Value> plain(Record of) {
        Map<String, Value> plain = new HashMap<>();
        Plain.components(of, (name, value) -> {
            if (value instanceof String text) {
                plain.put(name, new PrimString(text));
            } else if (value instanceof Boolean flag) {
                plain.put(name, new PrimBool(flag));
            } else if (value instanceof Integer || value instanceof Long) {
                plain.put(name, new PrimLong(((Number) value).longValue()));
            }
        });
        return plain;
    }

    private static Value share(Fraction fraction) {
        return new CedarMap(
                Map.of("part", new PrimLong(fraction.numerator()), "whole", new PrimLong(fraction.denominator())));
    }

    private static Value texts(List<String> texts) {
        CedarList list = new CedarList();
        texts.forEach(text -> list.add(new PrimString(text)));
        return list;
    }

    private static <T> Value some(List<T> of, Predicate<T> which) {
        return new PrimBool(of.stream().anyMatch(which));
    }
}
