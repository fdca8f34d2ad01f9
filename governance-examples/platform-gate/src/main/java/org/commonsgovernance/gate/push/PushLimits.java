package org.commonsgovernance.gate.push;

/**
 * How large a push may be.
 *
 * @param packBytes all of its objects, packed
 * @param objectBytes one of them, unpacked
 * @param commandBytes the list of references
 * @param idleSeconds how long nothing may come, of a push or of any other request
 * @param refsAtOnce how many references a push moves
 * @param refs how many references a repository has
 */
public record PushLimits(
        long packBytes, long objectBytes, long commandBytes, int idleSeconds, int refsAtOnce, int refs) {
    /** A whole history of a large project: 2 GB, files of 200 MB, 20,000 references. */
    public static final PushLimits STANDARD = new PushLimits(2_000_000_000L, 200_000_000L, 300_000L, 60, 1_000, 20_000);
}
