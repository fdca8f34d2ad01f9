package org.commonsgovernance.api.model.given;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.commonsgovernance.api.internal.Require;
import org.commonsgovernance.api.model.DatedFact;
import org.commonsgovernance.api.model.PartialDate;
import org.commonsgovernance.api.model.RefersTo;
import org.commonsgovernance.api.model.Slice;
import org.commonsgovernance.api.model.Source;
import org.jspecify.annotations.Nullable;

/**
 * A power over the product or its people was used. It counts from then on until it is undone.
 *
 * @param id unique among the facts of this type in a setup
 * @param source where it is known from
 * @param deed what was done
 * @param by by whom
 * @param at when
 * @param undoneAt when it was taken back; null where it stands
 * @param resultingTerms for a change of terms, what it led to
 * @param consent for a change of terms, who agreed
 */
@RecordBuilder
public record ControlExercise(
        String id,
        Source source,
        Deed deed,
        @Nullable @RefersTo(Organization.class) String by,
        PartialDate at,
        @Nullable PartialDate undoneAt,
        @Nullable LicenseClass resultingTerms,
        @Nullable Consent consent)
        implements DatedFact {

    public ControlExercise {
        Require.text(id, "id");
        Require.present(source, "source");
        Require.present(deed, "deed");
        Require.textOrNull(by, "by");
        Require.present(at, "at");
        if (undoneAt != null && undoneAt.latest().isBefore(at.earliest())) {
            throw new IllegalArgumentException("undone (" + undoneAt + ") before it was done (" + at + ")");
        }
    }

    @Override
    public boolean appliesTo(Slice slice) {
        return DatedFact.super.appliesTo(slice)
                && (undoneAt == null || undoneAt.latest().isAfter(slice.asOf()));
    }

    public enum Deed {
        RELICENSED,
        DUAL_LICENSED,
        FORK_SUED,
        FORK_BLOCKED,
        FORK_THREATENED,
        NAME_WITHHELD,
        DATA_WITHHELD,
        ACCESS_REVOKED,
        CONTRIBUTION_REFUSED
    }

    public enum Consent {
        /** All, or nearly all, who held rights. */
        ALL_AUTHORS,
        HOLDER_ALONE
    }
}
