package org.commonsgovernance.rules.derive;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.commonsgovernance.api.model.Answer;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.FactKind;
import org.commonsgovernance.api.model.derived.Sellers;
import org.commonsgovernance.api.model.given.Offering;

/** How many unrelated groups earn with the product, and whether on equal terms. */
final class SellerDerivation implements Derivation {
    @Override
    public List<? extends Fact> derive(Situation situation) {
        List<Offering> paid = situation.facts(Offering.class).stream()
                .filter(one -> one.price() == Offering.Price.PAID && one.offers() != Offering.Offers.EXTENSION)
                .toList();
        if (paid.isEmpty()) {
            return List.of();
        }
        Groups groups = situation.groups();
        Set<String> sellers = new TreeSet<>();
        Inputs inputs = new Inputs().addAll(paid);
        for (Offering one : paid) {
            sellers.add(groups.head(one.seller()));
        }
        inputs.add(groups.inputs(sellers));
        // Sellers whose owners are not all known may be one; an offer that is not listed may be exclusive.
        boolean isWhole = situation.complete(FactKind.OFFERING).isPresent()
                && sellers.stream().allMatch(groups::isKnown);
        if (isWhole) {
            inputs.add(situation.complete(FactKind.OFFERING));
        }
        Answer exclusive = TermsDerivation.known(
                paid.stream().flatMap(SellerDerivation::privileges).toList(), isWhole);
        return List.of(new Sellers(situation.id("sellers"), inputs.source(), sellers.size(), exclusive));
    }

    private static Stream<Answer> privileges(Offering one) {
        return one.offers() == Offering.Offers.PRODUCT
                ? Stream.of(one.exclusiveRight(), one.withholdsFeatures())
                : Stream.of(one.exclusiveRight());
    }
}
