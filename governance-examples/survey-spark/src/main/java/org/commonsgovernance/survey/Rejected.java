package org.commonsgovernance.survey;

import org.jspecify.annotations.Nullable;

/**
 * Input that was not judged, and why.
 *
 * @param kind what it is
 * @param setup the setup that it is about; null where it does not tell
 * @param place the file it stands in; null where what is rejected came together from several
 * @param reason what is wrong and what would be right
 * @param rows how many rows of input it stands for; at least 1
 * @param row the row as it was read; null where it stands for several
 */
record Rejected(
        Kind kind,
        @Nullable String setup,
        @Nullable String place,
        String reason,
        long rows,
        @Nullable String row) {
    enum Kind {
        /** A row of dossiers: its setup is not judged. */
        DOSSIER,
        /** A row of contributions that can't be read: it is not counted. */
        CONTRIBUTION,
        /** Contributions that can be read and belong to nothing that was judged. */
        WORK
    }
}
