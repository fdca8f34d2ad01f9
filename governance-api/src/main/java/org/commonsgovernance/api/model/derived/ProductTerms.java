package org.commonsgovernance.api.model.derived;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.commonsgovernance.api.internal.Require;
import org.commonsgovernance.api.model.Answer;
import org.commonsgovernance.api.model.DerivedFact;
import org.commonsgovernance.api.model.DerivedFrom;
import org.commonsgovernance.api.model.FactKind;
import org.commonsgovernance.api.model.IfAbsent;
import org.commonsgovernance.api.model.RefersTo;
import org.commonsgovernance.api.model.Singleton;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.api.model.given.Organization;
import org.jspecify.annotations.Nullable;

/**
 * What anyone may do with the product as a whole: the worst of its parts.
 *
 * @param id unique among the facts of this type in a setup
 * @param source where it is known from
 * @param license the worst of its parts' terms
 * @param licensor who grants those
 * @param grantedByForProfit whether that licensor is for profit
 * @param copyleft whether what is made from it must be given on alike
 * @param publicDomain whether all rights were given up
 * @param paidOnly whether some edition, or some of its features, can only be had for money; NO only where the
 *     offerings are complete
 * @param advertising whether advertising on contributed work pays for it; NO only where the offerings are complete
 */
@RecordBuilder
@DerivedFrom({FactKind.LICENSE_GRANT, FactKind.OFFERING, FactKind.CONTROL})
@Singleton
public record ProductTerms(
        String id,
        Source source,
        Terms license,
        @Nullable @RefersTo(Organization.class) String licensor,
        @IfAbsent("UNKNOWN") Answer grantedByForProfit,
        @IfAbsent("UNKNOWN") Answer copyleft,
        @IfAbsent("UNKNOWN") Answer publicDomain,
        @IfAbsent("UNKNOWN") Answer paidOnly,
        @IfAbsent("UNKNOWN") Answer advertising)
        implements DerivedFact {

    public ProductTerms {
        Require.text(id, "id");
        Require.present(source, "source");
        Require.present(license, "license");
        Require.textOrNull(licensor, "licensor");
        grantedByForProfit = grantedByForProfit == null ? Answer.UNKNOWN : grantedByForProfit;
        copyleft = copyleft == null ? Answer.UNKNOWN : copyleft;
        publicDomain = publicDomain == null ? Answer.UNKNOWN : publicDomain;
        paidOnly = paidOnly == null ? Answer.UNKNOWN : paidOnly;
        advertising = advertising == null ? Answer.UNKNOWN : advertising;
    }
}
