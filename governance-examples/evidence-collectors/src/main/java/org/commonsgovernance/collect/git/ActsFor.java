package org.commonsgovernance.collect.git;

import java.time.LocalDate;
import org.commonsgovernance.api.model.given.Organization;
import org.jspecify.annotations.Nullable;

/** For whom somebody acts, by the address that they used on a day. */
@FunctionalInterface
public interface ActsFor {
    /** Nobody's affiliation is known. */
    ActsFor UNKNOWN = (mail, day) -> null;

    /** What is known of it: an organisation, or that there is none. */
    record Known(@Nullable Organization organization) {
        /** Known to act for nobody. */
        public static final Known NOBODY = new Known(null);
    }

    /**
     * What is known of an address on a day.
     *
     * @param mail in lower case, as the commit has it
     * @param day when
     * @return null where it is not known
     */
    @Nullable
    Known of(String mail, LocalDate day);
}
