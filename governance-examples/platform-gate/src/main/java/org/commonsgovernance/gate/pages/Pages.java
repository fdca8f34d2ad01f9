package org.commonsgovernance.gate.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.commonsgovernance.gate.api.Input;
import org.commonsgovernance.gate.packs.RulePacks;
import org.commonsgovernance.gate.packs.Rules;
import org.commonsgovernance.gate.store.Pushes;
import org.commonsgovernance.gate.store.Repositories;
import org.commonsgovernance.gate.store.StoredPush;
import org.commonsgovernance.gate.store.StoredRepository;

/** Pages for people: the repositories, one's history, a push, the rules. Written on the server; no scripts. */
public final class Pages {
    private static final int MOST_LISTED = 200;
    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Pages.class.getClassLoader(), "org.commonsgovernance.gate.templates");

    private final Repositories repositories;
    private final Pushes pushes;
    private final RulePacks packs;
    private final String address;
    private final String css = resource("pages.css");

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

    private void front(Context context) {
        List<FrontRow> rows = repositories.all().stream()
                .map(one -> FrontRow.of(one, pushes.of(one, 1), pushes.standing(one.id())))
                .toList();
        show(context, "front.jte", Map.of("css", css, "rows", rows));
    }

    private void repository(Context context) {
        StoredRepository repository = Input.repository(context, repositories);
        show(
                context,
                "repository.jte",
                Map.of(
                        "css",
                        css,
                        "repository",
                        repository,
                        "clone",
                        address + "/git/" + repository.name() + ".git",
                        "pushes",
                        pushes.of(repository, MOST_LISTED)));
    }

    private void push(Context context) {
        StoredRepository repository = Input.repository(context, repositories);
        StoredPush push = Input.push(context, repository, pushes);
        show(
                context,
                "push.jte",
                Map.of("css", css, "repository", repository, "push", push, "refs", pushes.refs(push)));
    }

    private void rules(Context context) {
        Rules rules = packs.inForce();
        show(context, "rules.jte", Map.of("css", css, "rules", rules, "packs", packs.all()));
    }

    private static void show(Context context, String template, Map<String, Object> parameters) {
        StringOutput output = new StringOutput(16 * 1024);
        ENGINE.render(template, parameters, output);
        context.header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Content-Type-Options", "nosniff")
                .html(output.toString());
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(Pages.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
