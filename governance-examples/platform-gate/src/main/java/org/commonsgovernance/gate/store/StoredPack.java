package org.commonsgovernance.gate.store;

/**
 * A version of a rule pack.
 *
 * @param id the pack's
 * @param version three numbers
 * @param name what people call it
 * @param base what it is laid over: {@code standard}, or {@code ../} and another pack's id
 * @param digest of the pack's files
 * @param uploaded when, in universal time
 * @param by the name of the token
 */
public record StoredPack(
        String id, String version, String name, String base, String digest, String uploaded, String by) {
    /** {@code id@version}. */
    public String key() {
        return id + "@" + version;
    }
}
