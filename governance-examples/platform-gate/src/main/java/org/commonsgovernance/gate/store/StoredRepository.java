package org.commonsgovernance.gate.store;

import org.jspecify.annotations.Nullable;

/**
 * A repository.
 *
 * @param id its folder is called so; never used again
 * @param name what people call it
 * @param branch the branch that is judged, such as {@code refs/heads/main}
 * @param origin where a mirror is fetched from; null for a repository that lives here
 * @param created when, in universal time
 */
public record StoredRepository(
        long id, String name, String branch, @Nullable String origin, String created) {
    /** Whether it lives elsewhere, and nobody pushes to it here. */
    public boolean isMirror() {
        return origin != null;
    }
}
