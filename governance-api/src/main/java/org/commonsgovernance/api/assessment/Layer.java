package org.commonsgovernance.api.assessment;

import java.util.List;
import org.commonsgovernance.api.internal.Require;
import org.jspecify.annotations.Nullable;

/**
 * One layer of a rule base: the standard rules, or a pack laid over what lies below it.
 *
 * @param id {@code standard}, or the pack's id
 * @param version the pack's version; null for the standard rules, which their digest names
 * @param digest SHA-256 over every file of this layer that can change a judgement, in lower-case hex
 * @param signedBy ids of the trusted keys that signed it; empty where no signature was asked for
 */
public record Layer(String id, @Nullable String version, String digest, List<String> signedBy) {
    /** What the rules are called that packs are laid over. */
    public static final String STANDARD = "standard";

    public Layer {
        Require.text(id, "id");
        Require.textOrNull(version, "version");
        Require.text(digest, "digest");
        signedBy = Require.list(signedBy);
    }
}
