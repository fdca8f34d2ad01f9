package org.commonsgovernance.collect.roles;

import org.commonsgovernance.api.model.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in a list, as written.
 *
 * @param handle on the forge, in lower case and without {@code @}; null where not given
 * @param mail in lower case; null where not given
 * @param name null where not given
 * @param employer what may be an employer; null where there is nothing of the kind
 * @param form where that stands
 * @param former whether the line or its heading says that it is over
 * @param until the last day by a column of terms; null where there is none
 * @param section under which heading
 */
record Listed(
        @Nullable String handle,
        @Nullable String mail,
        @Nullable String name,
        @Nullable String employer,
        Form form,
        boolean former,
        @Nullable PartialDate until,
        Section section) {

    /** Where what may be an employer stands. */
    enum Form {
        /** In a column, or under a key, that is called so. */
        FIELD,
        /** After the person, behind a comma. */
        COMMA,
        /** After the person, in parentheses. */
        PARENTHESES,
        /** After the person's handle or address, behind a dash. */
        DASH
    }

    static Listed handle(String handle, Section section) {
        return new Listed(handle, null, null, null, Form.FIELD, section.former(), null, section);
    }

    Listed employedBy(@Nullable String other) {
        return new Listed(handle, mail, name, other, Form.FIELD, former, until, section);
    }
}
