package org.commonsgovernance.gate.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A push to be written down.
 *
 * @param repository whose
 * @param state PENDING, REFUSED or, for mirrors, ACCEPTED
 * @param by the name of the token
 * @param outcome what the policy said
 * @param head the judged commit; null where no judged branch moved
 * @param assessed what was found; null where it was not judged
 * @param told what the pusher read; {@code PUSH} in it stands for the push's number
 * @param millis how long judging took
 * @param refs which references are to move
 */
public record NewPush(
        long repository,
        StoredPush.State state,
        String by,
        String outcome,
        @Nullable String head,
        @Nullable Assessed assessed,
        String told,
        long millis,
        List<Ref> refs) {
    public NewPush {
        refs = List.copyOf(refs);
    }

    /** A reference that is to move; forty zeros for none. */
    public record Ref(String name, String before, String after) {}

    /**
     * What was found.
     *
     * @param dossier what was judged
     * @param contributions the file beside it; null for none
     */
    public record Assessed(
            String verdict,
            String worst,
            String best,
            String digest,
            String ruleBase,
            @Nullable String pack,
            String asOf,
            Bytes dossier,
            @Nullable Bytes contributions) {}
}
