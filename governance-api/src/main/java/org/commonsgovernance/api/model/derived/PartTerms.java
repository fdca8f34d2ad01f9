package org.commonsgovernance.api.model.derived;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.commonsgovernance.api.internal.Require;
import org.commonsgovernance.api.model.Answer;
import org.commonsgovernance.api.model.DerivedFact;
import org.commonsgovernance.api.model.DerivedFrom;
import org.commonsgovernance.api.model.FactKind;
import org.commonsgovernance.api.model.IfAbsent;
import org.commonsgovernance.api.model.RefersTo;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.api.model.given.LicenseGrant;
import org.commonsgovernance.api.model.given.Organization;
import org.jspecify.annotations.Nullable;

/**
 * What anyone may do with one part.
 *
 * @param id unique among the facts of this type in a setup
 * @param source where it is known from
 * @param covers what sort of thing it is
 * @param part which part; null for all of what it covers
 * @param license the best terms on offer for it
 * @param licensor who grants them
 * @param grantedByForProfit whether the licensor is for profit
 * @param copyleft whether what is made from it must be given on alike
 * @param publicDomain whether all rights were given up
 */
@RecordBuilder
@DerivedFrom({FactKind.LICENSE_GRANT, FactKind.OFFERING, FactKind.CONTROL})
public record PartTerms(
        String id,
        Source source,
        LicenseGrant.Covers covers,
        @Nullable String part,
        Terms license,
        @Nullable @RefersTo(Organization.class) String licensor,
        @IfAbsent("UNKNOWN") Answer grantedByForProfit,
        @IfAbsent("UNKNOWN") Answer copyleft,
        @IfAbsent("UNKNOWN") Answer publicDomain)
        implements DerivedFact {

    public PartTerms {
        Require.text(id, "id");
        Require.present(source, "source");
        Require.present(covers, "covers");
        Require.textOrNull(part, "part");
        Require.present(license, "license");
        Require.textOrNull(licensor, "licensor");
        grantedByForProfit = grantedByForProfit == null ? Answer.UNKNOWN : grantedByForProfit;
        copyleft = copyleft == null ? Answer.UNKNOWN : copyleft;
        publicDomain = publicDomain == null ? Answer.UNKNOWN : publicDomain;
    }
}
