package org.commonsgovernance.gate.api;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.commonsgovernance.gate.ops.Metrics;
import org.commonsgovernance.gate.packs.RulePacks;
import org.commonsgovernance.gate.store.Repositories;

/** Health, metrics, and the document that describes the API. */
final class OpsRoutes {
    private final Metrics metrics;
    private final Repositories repositories;
    private final RulePacks packs;
    private final BooleanSupplier isStopping;

    OpsRoutes(Metrics metrics, Repositories repositories, RulePacks packs, BooleanSupplier isStopping) {
        this.metrics = metrics;
        this.repositories = repositories;
        this.packs = packs;
        this.isStopping = isStopping;
    }

    List<Route> routes() {
        return List.of(
                new Route(
                        HandlerType.GET, "/health/live", Access.OPEN, context -> context.json(Map.of("status", "UP"))),
                new Route(HandlerType.GET, "/health/ready", Access.OPEN, this::ready),
                new Route(HandlerType.GET, "/metrics", Access.OPEN, this::metrics),
                new Route(
                        HandlerType.GET,
                        "/api/openapi.json",
                        Access.OPEN,
                        context -> context.contentType("application/json").result(OpenApi.json())));
    }

    private void ready(Context context) {
        Map<String, Object> told = new LinkedHashMap<>();
        boolean isUp = !isStopping.getAsBoolean();
        told.put("status", isUp ? "UP" : "STOPPING");
        told.put("repositories", repositories.all().size());
        told.put(
                "rules",
                packs.inForce()
                        .layers()
                        .get(packs.inForce().layers().size() - 1)
                        .digest());
        context.status(isUp ? 200 : 503).json(told);
    }

    private void metrics(Context context) {
        context.contentType("text/plain; version=0.0.4; charset=utf-8").result(metrics.scrape());
    }
}
