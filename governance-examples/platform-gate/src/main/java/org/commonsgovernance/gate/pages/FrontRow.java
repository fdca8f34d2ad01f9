package org.commonsgovernance.gate.pages;

import java.util.List;
import org.commonsgovernance.gate.store.StoredPush;
import org.commonsgovernance.gate.store.StoredRepository;
import org.jspecify.annotations.Nullable;

/**
 * A repository in the list of all.
 *
 * @param repository which
 * @param last the last push, whatever became of it; null for none
 * @param standing the last judged push that was taken; null for none
 */
public record FrontRow(
        StoredRepository repository,
        @Nullable StoredPush last,
        @Nullable StoredPush standing) {
    static FrontRow of(StoredRepository repository, List<StoredPush> last, @Nullable StoredPush standing) {
        return new FrontRow(repository, last.isEmpty() ? null : last.get(0), standing);
    }
}
