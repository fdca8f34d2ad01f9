package org.commonsgovernance.collect.texts;

import java.util.List;
import org.commonsgovernance.api.model.Period;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.api.model.derived.Terms;
import org.commonsgovernance.api.model.given.AccessRule;
import org.commonsgovernance.api.model.given.LicenseClass;
import org.commonsgovernance.api.model.given.LicenseGrant;
import org.commonsgovernance.api.model.given.Offering;
import org.commonsgovernance.api.model.given.OfferingBuilder;
import org.commonsgovernance.collect.Found;
import org.commonsgovernance.collect.Tree;
import org.commonsgovernance.rules.license.LicenseTable;
import org.jspecify.annotations.Nullable;

/**
 * That the product can be had gratis: anyone can fetch its source, and the licence found for all of it is open, so that
 * whoever uses it is asked for nothing. Where one organisation is known to look after the project, it thereby offers it.
 * What else it may sell is not told by that.
 */
final class GratisProduct {
    private GratisProduct() {}

    /** @param steward the only one that looks after the project; null where none or several are known */
    static void addTo(Tree tree, @Nullable String steward, Found found) {
        List<LicenseGrant> grants = found.facts().stream()
                .filter(LicenseGrant.class::isInstance)
                .map(LicenseGrant.class::cast)
                .filter(one -> one.covers() == LicenseGrant.Covers.PRODUCT
                        && (one.period() == null || one.period().mayContain(tree.day())))
                .toList();
        boolean hasWhole = grants.stream().anyMatch(one -> one.part() == null);
        if (!hasWhole || !grants.stream().allMatch(GratisProduct::isOpen)) {
            return;
        }
        found.add(new AccessRule(
                "use:none",
                Source.observed(tree.locator(".")),
                Period.since(tree.day()),
                AccessRule.Action.USE,
                AccessRule.Requirement.NONE,
                null));
        if (steward == null) {
            return;
        }
        found.add(OfferingBuilder.builder()
                .id("offering:texts:source")
                .source(Source.observed(tree.locator(".")))
                .period(Period.since(tree.day()))
                .name("the source in the public repository")
                .seller(steward)
                .offers(Offering.Offers.PRODUCT)
                .price(Offering.Price.GRATIS)
                .build());
    }

    private static boolean isOpen(LicenseGrant grant) {
        return grant.terms() == LicenseClass.OPEN
                || (grant.terms() == null
                        && LicenseTable.NONE.read(grant.expression()).terms() == Terms.OPEN);
    }
}
