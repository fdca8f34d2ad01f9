package org.commonsgovernance.rules.derive;

import java.util.List;
import org.commonsgovernance.api.model.given.Contribution;
import org.jspecify.annotations.Nullable;

/**
 * The numbers by which {@link WorkCounts} are written. A constant keeps its number for good, wherever it stands in its
 * enum; new ones are added at the end.
 */
final class WorkCodes {
    private static final List<Contribution.Kind> KINDS = List.of(
            Contribution.Kind.CODE,
            Contribution.Kind.TEXT,
            Contribution.Kind.DATA,
            Contribution.Kind.DESIGN,
            Contribution.Kind.TRANSLATION,
            Contribution.Kind.REVIEW,
            Contribution.Kind.SUPPORT,
            Contribution.Kind.GOVERNANCE,
            Contribution.Kind.FUNDING);
    private static final List<Contribution.Origin> ORIGINS =
            List.of(Contribution.Origin.OUTSIDER, Contribution.Origin.INSIDER);
    private static final List<Contribution.Outcome> OUTCOMES = List.of(
            Contribution.Outcome.ACCEPTED,
            Contribution.Outcome.REJECTED,
            Contribution.Outcome.REVERTED,
            Contribution.Outcome.OPEN);
    private static final List<Contribution.TakenUp> TAKEN_UP =
            List.of(Contribution.TakenUp.BY_SELF, Contribution.TakenUp.ASSIGNED);

    private WorkCodes() {}

    static int of(Contribution.Kind kind) {
        return KINDS.indexOf(kind);
    }

    /** Null is 0. */
    static int of(Contribution.@Nullable Origin origin) {
        return origin == null ? 0 : ORIGINS.indexOf(origin) + 1;
    }

    static int of(Contribution.Outcome outcome) {
        return OUTCOMES.indexOf(outcome);
    }

    /** Null is 0. */
    static int of(Contribution.@Nullable TakenUp takenUp) {
        return takenUp == null ? 0 : TAKEN_UP.indexOf(takenUp) + 1;
    }

    /** All four in one number. */
    static int packed(WorkPiece piece) {
        return ((of(piece.kind()) * 4 + of(piece.outcome())) * 4 + of(piece.origin())) * 4 + of(piece.takenUp());
    }

    static Contribution.Kind kind(int packed) {
        return one(KINDS, packed / 64);
    }

    static Contribution.Outcome outcome(int packed) {
        return one(OUTCOMES, packed / 16 % 4);
    }

    static Contribution.@Nullable Origin origin(int packed) {
        int code = packed / 4 % 4;
        return code == 0 ? null : one(ORIGINS, code - 1);
    }

    static Contribution.@Nullable TakenUp takenUp(int packed) {
        int code = packed % 4;
        return code == 0 ? null : one(TAKEN_UP, code - 1);
    }

    private static <T> T one(List<T> constants, int code) {
        if (code >= constants.size()) {
            throw new IllegalArgumentException("no constant has the number " + code);
        }
        return constants.get(code);
    }
}
