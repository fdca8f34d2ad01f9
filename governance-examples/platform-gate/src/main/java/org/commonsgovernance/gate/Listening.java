package org.commonsgovernance.gate;

import io.javalin.config.JavalinConfig;
import io.javalin.json.JavalinJackson;
import java.time.Duration;
import org.commonsgovernance.gate.api.ServerErrors;
import org.commonsgovernance.gate.limits.Lingering;
import org.commonsgovernance.gate.limits.Pace;
import org.commonsgovernance.gate.limits.SlowHeads;
import org.commonsgovernance.gate.ops.Metrics;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.handler.GracefulHandler;

/** How the server listens: what it expects of a connection before it is clear whom a request is for. */
final class Listening {
    private static final long LINGER_BYTES = 64_000_000;
    private static final Duration LINGER = Duration.ofSeconds(5);
    private static final Duration HEAD = Duration.ofSeconds(20); // before Jetty ends a silent one without a word
    private static final long LEAST_BYTES_PER_SECOND = 1_000;
    private static final Duration PACE_GRACE = Duration.ofSeconds(60);
    private static final int MOST_CONNECTIONS = 2_000;

    private Listening() {}

    static void configure(JavalinConfig config, Settings settings, int port, Metrics metrics) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.jetty.host = settings.host();
        config.jetty.port = port;
        config.http.prefer405over404 = true;
        config.jsonMapper(new JavalinJackson());
        config.jetty.modifyServer(jetty -> {
            jetty.setErrorHandler(new ServerErrors());
            jetty.setStopTimeout(settings.stopMillis());
            jetty.insertHandler(new Pace(LEAST_BYTES_PER_SECOND, PACE_GRACE));
            jetty.insertHandler(new GracefulHandler()); // requests that began end before the server does
            jetty.insertHandler(new Lingering(LINGER_BYTES, LINGER)); // outside: what is answered holds up no stop
            jetty.insertHandler(new SlowHeads(HEAD));
            jetty.addBean(new NetworkConnectionLimit(MOST_CONNECTIONS, jetty));
        });
        config.jetty.modifyHttpConfiguration(http -> {
            http.setIdleTimeout(settings.limits().idleSeconds() * 1_000L);
            http.setSendServerVersion(false);
        });
        config.requestLogger.http((context, millis) -> metrics.answered(
                context.method().name(),
                context.endpoints().lastHttpEndpoint() == null
                        ? "none"
                        : context.endpoints().lastHttpEndpoint().path,
                context.statusCode(),
                (long) (millis * 1e6)));
    }
}
