package org.commonsgovernance.gate.api;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.List;
import java.util.Map;
import org.commonsgovernance.gate.mirror.Mirrors;
import org.commonsgovernance.gate.mirror.WebhookSignature;
import org.commonsgovernance.gate.store.Repositories;
import org.commonsgovernance.gate.store.StoredRepository;

/** Takes the word of other forges that something was pushed, once it is known to be theirs. */
final class WebhookRoutes {
    private static final long MOST_BYTES = 25_000_000; // GitHub sends no more

    private final Repositories repositories;
    private final Mirrors mirrors;

    WebhookRoutes(Repositories repositories, Mirrors mirrors) {
        this.repositories = repositories;
        this.mirrors = mirrors;
    }

    List<Route> routes() {
        return List.of(new Route(HandlerType.POST, "/api/webhooks/{name}", Access.OPEN, this::receive));
    }

    private void receive(Context context) {
        StoredRepository repository = Input.repository(context, repositories);
        String secret = repositories.secret(repository);
        if (secret == null) {
            throw ApiException.notFound("that repository is no mirror");
        }
        byte[] body = Input.body(context, MOST_BYTES);
        WebhookSignature.Checked checked = WebhookSignature.check(context::header, body, secret);
        if (!checked.isGenuine()) {
            throw new ApiException(Problem.of(401, "signature", "The signature does not hold", checked.told()));
        }
        if (!checked.isPush()) {
            context.json(Map.of("taken", false, "why", "it is about no push"));
            return;
        }
        if (!mirrors.refresh(repository, checked.told())) {
            throw new ApiException(Problem.of(503, "busy", "Busy", "too many mirrors wait; send it again"));
        }
        context.status(202).json(Map.of("taken", true, "repository", repository.name()));
    }
}
