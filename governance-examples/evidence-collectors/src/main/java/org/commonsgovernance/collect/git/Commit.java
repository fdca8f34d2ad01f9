package org.commonsgovernance.collect.git;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a commit says of work.
 *
 * @param id its hash, 40 or 64 hex digits
 * @param author who wrote it, as written
 * @param authored the day on which it was written, where its author was; where that is no sensible date, the day on
 *     which it was committed
 * @param coAuthors who else wrote it, by {@code Co-authored-by} trailers
 * @param reviewers who reviewed it, by {@code Reviewed-by} trailers
 * @param isSignedOff whether a {@code Signed-off-by} trailer is there
 * @param size lines added and removed; null where nobody asked
 */
public record Commit(
        String id,
        Ident author,
        LocalDate authored,
        List<Ident> coAuthors,
        List<Ident> reviewers,
        boolean isSignedOff,
        @Nullable Long size) {

    Commit withSize(@Nullable Long lines) {
        return new Commit(id, author, authored, coAuthors, reviewers, isSignedOff, lines);
    }
}
