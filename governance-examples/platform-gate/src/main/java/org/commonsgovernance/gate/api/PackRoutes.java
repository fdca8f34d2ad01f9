package org.commonsgovernance.gate.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.ArrayList;
import java.util.List;
import org.commonsgovernance.api.assessment.Layer;
import org.commonsgovernance.gate.packs.RulePacks;
import org.commonsgovernance.gate.packs.Rules;
import org.commonsgovernance.gate.policy.GatePolicy;
import org.commonsgovernance.gate.store.StoredPack;
import org.jspecify.annotations.Nullable;

/** Rule packs, and the policy that goes with them. */
final class PackRoutes {
    private static final long MOST_BYTES = 8_000_000;

    private final RulePacks packs;
    private final GatePolicy policy;

    PackRoutes(RulePacks packs, GatePolicy policy) {
        this.packs = packs;
        this.policy = policy;
    }

    List<Route> routes() {
        return List.of(
                new Route(HandlerType.GET, "/api/packs", Access.OPEN, this::list),
                new Route(HandlerType.POST, "/api/packs", Access.ADMIN, this::upload),
                new Route(HandlerType.POST, "/api/packs/standard/activate", Access.ADMIN, this::standard),
                new Route(HandlerType.POST, "/api/packs/{id}/{version}/activate", Access.ADMIN, this::activate),
                new Route(HandlerType.GET, "/api/policy", Access.OPEN, this::policy));
    }

    /** A pack as the API shows it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Shown(
            String id,
            @Nullable String version,
            @Nullable String name,
            @Nullable String base,
            String digest,
            @Nullable String uploaded,
            @Nullable String by,
            boolean inForce) {}

    /** All packs, and the layers of the rules in force with their digests. */
    record Listed(List<Shown> packs, @Nullable String inForce, List<Layer> layers) {}

    private static Shown shown(StoredPack pack, Rules rules) {
        return new Shown(
                pack.id(),
                pack.version(),
                pack.name(),
                pack.base(),
                pack.digest(),
                pack.uploaded(),
                pack.by(),
                pack.key().equals(rules.pack()));
    }

    private void list(Context context) {
        Rules rules = packs.inForce();
        List<Shown> all = new ArrayList<>();
        all.add(new Shown(
                Layer.STANDARD,
                null,
                null,
                null,
                packs.standard().layers().get(0).digest(),
                null,
                null,
                rules.pack() == null));
        packs.all().forEach(one -> all.add(shown(one, rules)));
        context.json(new Listed(all, rules.pack(), rules.layers()));
    }

    private void upload(Context context) {
        RulePacks.Uploaded uploaded = packs.upload(
                Input.body(context, MOST_BYTES), Input.token(context).name());
        context.status(uploaded.isNew() ? 201 : 200).json(shown(uploaded.pack(), packs.inForce()));
    }

    private void activate(Context context) {
        Rules rules = packs.activate(context.pathParam("id"), context.pathParam("version"));
        if (rules == null) {
            throw ApiException.notFound("there is no such version of that pack");
        }
        context.json(new Listed(List.of(), rules.pack(), rules.layers()));
    }

    private void standard(Context context) {
        Rules rules = packs.activateStandard();
        context.json(new Listed(List.of(), null, rules.layers()));
    }

    private void policy(Context context) {
        context.contentType("application/yaml")
                .header("ETag", "\"" + policy.digest() + "\"")
                .result(policy.text());
    }
}
