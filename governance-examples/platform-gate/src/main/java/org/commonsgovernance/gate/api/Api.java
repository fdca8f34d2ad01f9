package org.commonsgovernance.gate.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.MethodNotAllowedResponse;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.commonsgovernance.gate.limits.Body;
import org.commonsgovernance.gate.limits.Callers;
import org.commonsgovernance.gate.mirror.Mirrors;
import org.commonsgovernance.gate.ops.Metrics;
import org.commonsgovernance.gate.packs.RulePacks;
import org.commonsgovernance.gate.policy.GatePolicy;
import org.commonsgovernance.gate.push.Folders;
import org.commonsgovernance.gate.store.Pushes;
import org.commonsgovernance.gate.store.Repositories;
import org.commonsgovernance.gate.store.StoreException;
import org.commonsgovernance.gate.store.Tokens;
import org.commonsgovernance.rules.problem.InvalidInputException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All routes of the API, who may take them, and how their failures are told. */
public final class Api {
    private static final Logger LOG = LoggerFactory.getLogger(Api.class);

    private final Callers callers;
    private final Function<Problem, String> page;
    private final List<Route> routes = new ArrayList<>();

    /** What the routes work with. */
    public record Parts(
            Repositories repositories,
            Pushes pushes,
            Folders folders,
            RulePacks packs,
            GatePolicy policy,
            Tokens tokens,
            Mirrors mirrors,
            Reporting reporting,
            Metrics metrics,
            String address,
            BooleanSupplier isStopping) {}

    /** @param page a problem as a page, for people who follow a link */
    public Api(Callers callers, Parts parts, Function<Problem, String> page) {
        this.callers = callers;
        this.page = page;
        routes.addAll(new AssessRoutes(parts.packs(), parts.reporting()).routes());
        routes.addAll(new RepositoryRoutes(
                        parts.repositories(), parts.pushes(), parts.folders(), parts.reporting(), parts.address())
                .routes());
        routes.addAll(new PackRoutes(parts.packs(), parts.policy()).routes());
        routes.addAll(new TokenRoutes(parts.tokens()).routes());
        routes.addAll(new WebhookRoutes(parts.repositories(), parts.mirrors()).routes());
        routes.addAll(new OpsRoutes(parts.metrics(), parts.repositories(), parts.packs(), parts.isStopping()).routes());
    }

    /** All routes. */
    public List<Route> routes() {
        return List.copyOf(routes);
    }

    /** Has them served. */
    public void addTo(RoutesConfig config) {
        config.before(this::limit);
        for (Route route : routes) {
            config.addHttpHandler(route.method(), route.path(), guarded(route));
        }
        config.exception(ApiException.class, (e, context) -> tell(context, e.problem()));
        config.exception(InvalidInputException.class, (e, context) -> tell(context, Problem.invalid(e)));
        config.exception(
                Body.TooLarge.class,
                (e, context) -> tell(
                        context.header("Connection", "close"),
                        Problem.of(413, "too-large", "Too large", String.valueOf(e.getMessage()))));
        config.exception(
                Body.TooSlow.class,
                (e, context) -> tell(
                        context.header("Connection", "close"),
                        Problem.of(408, "too-slow", "Too slow", String.valueOf(e.getMessage()))));
        config.exception(StoreException.class, this::storageFailed);
        config.exception(UncheckedIOException.class, this::storageFailed);
        config.exception(
                HttpResponseException.class,
                (e, context) -> tell(
                        context,
                        Problem.of(
                                e.getStatus(),
                                "http",
                                HttpStatus.forStatus(e.getStatus()).getMessage(),
                                String.valueOf(e.getMessage()))));
        config.exception(MethodNotAllowedResponse.class, (e, context) -> {
            // Javalin names the methods among the details.
            String allowed = String.join(", ", new TreeSet<>(e.getDetails().values()));
            context.header("Allow", allowed);
            tell(
                    context,
                    Problem.of(
                            405, "http", "Method Not Allowed", "this address takes " + allowed + ", and nothing else"));
        });
        config.exception(Exception.class, (e, context) -> {
            LOG.error("a request failed: {} {}", context.method(), context.endpoint().path, e);
            tell(context, Problem.of(500, "internal", "An error of the platform", "it is in the log"));
        });
    }

    /** Of a full or broken disk the reason is told; where in the program it showed says nothing. */
    private void storageFailed(RuntimeException e, Context context) {
        LOG.atError()
                .addKeyValue("method", context.method())
                .addKeyValue("route", context.endpoint().path)
                .addKeyValue("because", String.valueOf(e.getMessage()))
                .log("storage failed");
        tell(context, Problem.storage());
    }

    private void limit(Context context) {
        context.header("X-Content-Type-Options", "nosniff").header("Referrer-Policy", "no-referrer");
        if (!callers.mayAsk(context.ip())) {
            context.header("Retry-After", "1");
            throw new ApiException(
                    Problem.of(429, "too-many", "Too many requests", "slow down; try again in a moment"));
        }
    }

    private Handler guarded(Route route) {
        if (route.access() == Access.OPEN) {
            return route.handler();
        }
        return context -> {
            Callers.Answer who = callers.who(context.header("Authorization"), context.ip());
            Tokens.Token token = who.token();
            if (who.isTooOften()) {
                context.header("Retry-After", "60");
                throw new ApiException(
                        Problem.of(429, "too-many", "Too many requests", "too many wrong tokens from this address"));
            }
            if (token == null) {
                context.header("WWW-Authenticate", "Bearer");
                throw new ApiException(
                        Problem.of(401, "token", "A token is needed", "send Authorization: Bearer and a token"));
            }
            if (route.access() == Access.ADMIN && token.scope() != Tokens.Scope.ADMIN) {
                throw new ApiException(
                        Problem.of(403, "forbidden", "Forbidden", "that is for tokens of administrators"));
            }
            Input.setToken(context, token);
            route.handler().handle(context);
        };
    }

    private void tell(Context context, Problem problem) {
        String path = context.path();
        boolean isForPrograms = path.startsWith("/api/") || path.startsWith("/health/") || path.equals("/metrics");
        String accepted = context.header("Accept");
        if (!isForPrograms && accepted != null && accepted.contains("text/html")) {
            context.status(problem.status()).html(page.apply(problem));
            return;
        }
        context.status(problem.status()).json(problem).contentType(Problem.JSON);
    }
}
