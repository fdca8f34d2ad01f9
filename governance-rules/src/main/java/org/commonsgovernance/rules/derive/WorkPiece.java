package org.commonsgovernance.rules.derive;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.commonsgovernance.api.model.PartialDate;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.api.model.given.Contribution;
import org.jspecify.annotations.Nullable;

/**
 * What contributions have in common that count as one: all that a derivation looks at but how many there are and how
 * large.
 *
 * @param list the list of contributions that they stand in
 */
record WorkPiece(
        String list,
        String contributor,
        @Nullable String onBehalfOf,
        PartialDate at,
        Contribution.Kind kind,
        Contribution.@Nullable Origin origin,
        Contribution.Outcome outcome,
        Contribution.@Nullable TakenUp takenUp,
        List<String> reviewers) {

    /** An order that depends on nothing but what is compared. */
    static final Comparator<WorkPiece> ORDER = Comparator.comparing(WorkPiece::list)
            .thenComparing(WorkPiece::contributor)
            .thenComparing(WorkPiece::onBehalfOf, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(piece -> piece.at().earliest())
            .thenComparing(piece -> piece.at().latest())
            .thenComparing(piece -> WorkCodes.of(piece.kind()))
            .thenComparing(piece -> WorkCodes.of(piece.origin()))
            .thenComparing(piece -> WorkCodes.of(piece.outcome()))
            .thenComparing(piece -> WorkCodes.of(piece.takenUp()))
            .thenComparing(WorkPiece::reviewers, WorkPiece::compare);

    static WorkPiece of(String list, Contribution one) {
        return new WorkPiece(
                list,
                one.contributor(),
                one.onBehalfOf(),
                one.at(),
                one.kind(),
                one.origin(),
                one.outcome(),
                one.takenUp(),
                one.reviewers());
    }

    private static int compare(List<String> one, List<String> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int here = one.get(i).compareTo(other.get(i));
            if (here != 0) {
                return here;
            }
        }
        return Integer.compare(one.size(), other.size());
    }

    /** One contribution that stands for all of them; its number and size mean nothing. */
    Contribution contribution(Source source) {
        return new Contribution(
                "counted",
                source,
                contributor,
                onBehalfOf,
                kind,
                at,
                1,
                null,
                origin,
                outcome,
                reviewers,
                takenUp,
                null);
    }

    /** How many there are of a piece, and how large. */
    static final class Amount {
        private long rows;
        private long count;
        private boolean anyWithoutSize;
        private @Nullable SortedMap<Long, Long> sizes;

        /** Nothing yet. */
        Amount() {}

        /** As it was written. */
        Amount(long rows, long count, boolean anyWithoutSize, SortedMap<Long, Long> sizes) {
            this.rows = rows;
            this.count = count;
            this.anyWithoutSize = anyWithoutSize;
            this.sizes = sizes.isEmpty() ? null : sizes;
        }

        /** One row. */
        void add(Contribution one) {
            rows++;
            count = Math.addExact(count, one.count());
            Long size = one.size();
            if (size == null) {
                anyWithoutSize = true;
            } else {
                sizes().merge(SizeTally.each(size, one.count()), (long) one.count(), Math::addExact);
            }
        }

        void add(Amount other) {
            rows = Math.addExact(rows, other.rows);
            count = Math.addExact(count, other.count);
            anyWithoutSize |= other.anyWithoutSize;
            if (other.sizes != null) {
                other.sizes.forEach((size, number) -> sizes().merge(size, number, Math::addExact));
            }
        }

        private SortedMap<Long, Long> sizes() {
            if (sizes == null) {
                sizes = new TreeMap<>();
            }
            return sizes;
        }

        long rows() {
            return rows;
        }

        /** Contributions: a row may stand for several. */
        long count() {
            return count;
        }

        boolean anyWithoutSize() {
            return anyWithoutSize;
        }

        /** Contributions by their size. */
        Map<Long, Long> bySize() {
            return sizes == null ? Map.of() : sizes;
        }
    }
}
