package org.commonsgovernance.gate.api;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.List;
import org.commonsgovernance.gate.store.Tokens;

/** Tokens, for administrators. */
final class TokenRoutes {
    private final Tokens tokens;

    TokenRoutes(Tokens tokens) {
        this.tokens = tokens;
    }

    List<Route> routes() {
        return List.of(
                new Route(HandlerType.GET, "/api/tokens", Access.ADMIN, context -> context.json(tokens.all())),
                new Route(HandlerType.POST, "/api/tokens", Access.ADMIN, this::make),
                new Route(HandlerType.DELETE, "/api/tokens/{id}", Access.ADMIN, this::revoke));
    }

    /** What a request to make one says. */
    record NewToken(String name, Tokens.Scope scope) {}

    private void make(Context context) {
        NewToken asked = Input.json(context, NewToken.class, "a token");
        if (asked.name().length() > 100) {
            throw new ApiException(Problem.badRequest("a token's name has at most 100 characters"));
        }
        context.status(201).header("Cache-Control", "no-store").json(tokens.make(asked.name(), asked.scope()));
    }

    private void revoke(Context context) {
        if (!tokens.revoke(context.pathParam("id"))) {
            throw ApiException.notFound("there is no such token, or it is revoked already");
        }
        context.status(204);
    }
}
