package org.commonsgovernance.gate;

import java.nio.file.Path;
import java.util.List;
import org.commonsgovernance.gate.push.PushLimits;
import org.jspecify.annotations.Nullable;

/**
 * How a platform is run.
 *
 * @param data the folder that holds all that it keeps
 * @param host the address to listen on
 * @param port the port; 0 for any that is free
 * @param address where people reach it, without a slash at its end; null for the host and port
 * @param policy the file that says which pushes are taken; null for the one that comes with the program
 * @param affiliations files that say for whom people act
 * @param judges how many pushes are judged at once
 * @param requestsPerSecond how many requests an address may make in the long run; ten times as many at once
 * @param limits how large a push may be
 * @param stopMillis how long requests that began may take when the platform stops
 */
public record Settings(
        Path data,
        String host,
        int port,
        @Nullable String address,
        @Nullable Path policy,
        List<Path> affiliations,
        int judges,
        double requestsPerSecond,
        PushLimits limits,
        long stopMillis) {
    static final long STOP_MILLIS = 30_000;

    public Settings {
        affiliations = List.copyOf(affiliations);
    }

    /** On this machine alone, by the policy that comes with the program. */
    public static Settings local(Path data, int port) {
        return new Settings(data, "127.0.0.1", port, null, null, List.of(), 2, 100, PushLimits.STANDARD, STOP_MILLIS);
    }
}
