package org.commonsgovernance.api.model.given;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.commonsgovernance.api.internal.Require;
import org.commonsgovernance.api.model.LastingFact;
import org.commonsgovernance.api.model.Period;
import org.commonsgovernance.api.model.RefersTo;
import org.commonsgovernance.api.model.Source;
import org.jspecify.annotations.Nullable;

/**
 * What stands at a door: who may do what.
 *
 * @param id unique among the facts of this type in a setup
 * @param source where it is known from
 * @param period when it held; null for all the observed period
 * @param action what one wants to do
 * @param requirement what is asked
 * @param imposedBy by whom
 */
@RecordBuilder
public record AccessRule(
        String id,
        Source source,
        @Nullable Period period,
        Action action,
        Requirement requirement,
        @Nullable @RefersTo(Organization.class) String imposedBy)
        implements LastingFact {

    public AccessRule {
        Require.text(id, "id");
        Require.present(source, "source");
        Require.present(action, "action");
        Require.present(requirement, "requirement");
        Require.textOrNull(imposedBy, "imposedBy");
    }

    public enum Action {
        USE,
        COPY,
        MODIFY,
        REDISTRIBUTE,
        CONTRIBUTE,
        REVIEW,
        COMMIT,
        VOTE,
        FORK
    }

    /** What is asked, the least demanding first. */
    public enum Requirement {
        NONE,
        /** One that anyone can open. */
        ACCOUNT,
        DCO,
        /** Somebody must let the person, or what they do first, in. */
        APPROVAL,
        AGREEMENT,
        /** Use in some fields only. */
        FIELD_OF_USE,
        NON_COMMERCIAL,
        HARDWARE,
        NON_COMPETITION,
        CREDENTIAL,
        PAYMENT,
        MEMBERSHIP,
        INVITATION,
        EMPLOYMENT,
        /** Nobody may. */
        REFUSED
    }
}
