package org.commonsgovernance.api.model.given;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.commonsgovernance.api.internal.Require;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.Source;
import org.jspecify.annotations.Nullable;

/**
 * A legal or natural person, or a community that acts as one. Other facts refer to it by id.
 *
 * @param id unique among the facts of this type in a setup
 * @param source where it is known from
 * @param name for people to read
 * @param legalForm what it is; null where no source says
 * @param surplus where a surplus goes; null where no source says, and then the legal form decides
 */
@RecordBuilder
public record Organization(
        String id,
        Source source,
        String name,
        @Nullable LegalForm legalForm,
        @Nullable Surplus surplus) implements Fact {

    public Organization {
        Require.text(id, "id");
        Require.present(source, "source");
        Require.text(name, "name");
    }

    public enum LegalForm {
        COMPANY,
        /** May distribute profit, with a public aim in its articles. */
        BENEFIT_COMPANY,
        COOPERATIVE,
        CHARITY,
        FOUNDATION,
        /** Serves its members' business and distributes nothing. */
        TRADE_ASSOCIATION,
        PUBLIC_BODY,
        /** People acting together without a legal form. */
        COMMUNITY,
        PERSON
    }

    public enum Surplus {
        TO_OWNERS,
        TO_MEMBERS,
        REINVESTED
    }
}
