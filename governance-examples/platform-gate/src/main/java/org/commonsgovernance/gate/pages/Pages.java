package org.commonsgovernance.gate.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import org.commonsgovernance.gate.api.Input;
import org.commonsgovernance.gate.api.Problem;
import org.commonsgovernance.gate.packs.RulePacks;
import org.commonsgovernance.gate.packs.Rules;
import org.commonsgovernance.gate.store.Pushes;
import org.commonsgovernance.gate.store.Repositories;
import org.commonsgovernance.gate.store.StoredPush;
import org.commonsgovernance.gate.store.StoredRepository;

/** Pages for people: the repositories, one's history, a push, the rules. Written on the server; no scripts. */
public final class Pages {
    private static final int MOST_LISTED = 200;

    private final Repositories repositories;
    private final Pushes pushes;
    private final RulePacks packs;
    private final String address;

    public Pages(Repositories repositories, Pushes pushes, RulePacks packs, String address) {
        this.repositories = repositories;
        this.pushes = pushes;
        this.packs = packs;
        this.address = address;
    }

    /** Has them served. */
    public void addTo(RoutesConfig config) {
        config.get("/", this::front);
        config.get("/repositories/{name}", this::repository);
        config.get("/repositories/{name}/pushes/{number}", this::push);
        config.get("/rules", this::rules);
    }

    /** A problem as a page. */
    public static String problem(Problem problem) {
        return Render.page("problem.jte", Map.of("problem", problem));
    }

    private void front(Context context) {
        List<FrontRow> rows = repositories.all().stream()
                .map(one -> FrontRow.of(one, pushes.of(one, 1), pushes.standing(one.id())))
                .toList();
        Render.show(context, "front.jte", Map.of("rows", rows, "address", address));
    }

    private void repository(Context context) {
        StoredRepository repository = Input.repository(context, repositories);
        List<StoredPush> shown = pushes.of(repository, MOST_LISTED, Input.before(context));
        Render.show(
                context,
                "repository.jte",
                Map.of(
                        "repository",
                        repository,
                        "clone",
                        address + "/git/" + repository.name() + ".git",
                        "pushes",
                        shown));
    }

    private void push(Context context) {
        StoredRepository repository = Input.repository(context, repositories);
        StoredPush push = Input.push(context, repository, pushes);
        Render.show(context, "push.jte", Map.of("repository", repository, "push", push, "refs", pushes.refs(push)));
    }

    private void rules(Context context) {
        Rules rules = packs.inForce();
        Render.show(context, "rules.jte", Map.of("rules", rules, "packs", packs.all()));
    }
}
