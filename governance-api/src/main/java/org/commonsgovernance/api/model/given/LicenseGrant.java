package org.commonsgovernance.api.model.given;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.commonsgovernance.api.internal.Require;
import org.commonsgovernance.api.model.LastingFact;
import org.commonsgovernance.api.model.Period;
import org.commonsgovernance.api.model.RefersTo;
import org.commonsgovernance.api.model.Source;
import org.jspecify.annotations.Nullable;

/**
 * What anyone may do with a part of what is made. "No licence" is a grant too: the SPDX expression {@code NONE}.
 *
 * @param id unique among the facts of this type in a setup
 * @param source where it is known from
 * @param period when it held; null for all the observed period
 * @param expression an SPDX licence expression; {@code NONE} for none, {@code LicenseRef-...} for one not listed
 * @param covers what sort of thing it covers
 * @param part which part; null for all of what it covers
 * @param licensor who grants it
 * @param terms how to read an expression that is not in the SPDX list; null to read the list
 */
@RecordBuilder
public record LicenseGrant(
        String id,
        Source source,
        @Nullable Period period,
        String expression,
        Covers covers,
        @Nullable String part,
        @Nullable @RefersTo(Organization.class) String licensor,
        @Nullable LicenseClass terms)
        implements LastingFact {

    public LicenseGrant {
        Require.text(id, "id");
        Require.present(source, "source");
        Require.text(expression, "expression");
        Require.present(covers, "covers");
        Require.textOrNull(part, "part");
        Require.textOrNull(licensor, "licensor");
    }

    public enum Covers {
        PRODUCT,
        PLATFORM,
        EXTENSION,
        CONTENT,
        DOCUMENTATION
    }
}
