package org.commonsgovernance.gate.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.commonsgovernance.gate.limits.Names;
import org.commonsgovernance.gate.push.Folders;
import org.commonsgovernance.gate.store.Bytes;
import org.commonsgovernance.gate.store.Pushes;
import org.commonsgovernance.gate.store.Repositories;
import org.commonsgovernance.gate.store.StoredPush;
import org.commonsgovernance.gate.store.StoredRepository;
import org.commonsgovernance.gate.store.Tokens;
import org.jspecify.annotations.Nullable;

/** Repositories and their history. */
final class RepositoryRoutes {
    private static final int MOST_LISTED = 200;
    private static final int LEAST_SECRET = 16;
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private final Repositories repositories;
    private final Pushes pushes;
    private final Folders folders;
    private final Reporting reporting;
    private final String address;

    RepositoryRoutes(Repositories repositories, Pushes pushes, Folders folders, Reporting reporting, String address) {
        this.repositories = repositories;
        this.pushes = pushes;
        this.folders = folders;
        this.reporting = reporting;
        this.address = address;
    }

    List<Route> routes() {
        return List.of(
                new Route(HandlerType.GET, "/api/repositories", Access.OPEN, this::list),
                new Route(HandlerType.POST, "/api/repositories", Access.WRITE, this::create),
                new Route(HandlerType.GET, "/api/repositories/{name}", Access.OPEN, this::show),
                new Route(HandlerType.DELETE, "/api/repositories/{name}", Access.WRITE, this::delete),
                new Route(HandlerType.GET, "/api/repositories/{name}/pushes", Access.OPEN, this::history),
                new Route(HandlerType.GET, "/api/repositories/{name}/pushes/{number}", Access.OPEN, this::push),
                new Route(
                        HandlerType.GET, "/api/repositories/{name}/pushes/{number}/report", Access.OPEN, this::report),
                new Route(
                        HandlerType.GET,
                        "/api/repositories/{name}/pushes/{number}/dossier",
                        Access.OPEN,
                        this::dossier),
                new Route(
                        HandlerType.GET,
                        "/api/repositories/{name}/pushes/{number}/contributions",
                        Access.OPEN,
                        this::contributions));
    }

    /** What a request to create one says. */
    record NewRepository(
            String name,
            @Nullable String branch,
            @Nullable String origin,
            @Nullable String secret) {}

    /** A repository as the API shows it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Shown(
            String name,
            String branch,
            String cloneUrl,
            @Nullable String origin,
            String created,
            @Nullable String verdict,
            @Nullable Integer judgedBy) {}

    private Shown shown(StoredRepository one) {
        StoredPush standing = pushes.standing(one.id());
        return new Shown(
                one.name(),
                one.branch().replaceFirst("^refs/heads/", ""),
                address + "/git/" + one.name() + ".git",
                one.origin(),
                one.created(),
                standing == null ? null : standing.verdict(),
                standing == null ? null : standing.number());
    }

    private void list(Context context) {
        context.json(repositories.all().stream().map(this::shown).toList());
    }

    private void show(Context context) {
        context.json(shown(Input.repository(context, repositories)));
    }

    private void create(Context context) {
        NewRepository asked = Input.json(context, NewRepository.class, "a repository");
        String branch = asked.branch() == null ? "main" : asked.branch();
        if (!Names.isName(asked.name())) {
            throw new ApiException(Problem.badRequest(Names.RULE));
        }
        if (!Names.isBranch(branch)) {
            throw new ApiException(Problem.badRequest("branch is a name such as main or release/1.0"));
        }
        requireOrigin(asked.origin(), asked.secret());
        if (asked.origin() != null && Input.token(context).scope() != Tokens.Scope.ADMIN) {
            // The platform itself goes to that address, and may reach what others can't.
            throw new ApiException(Problem.of(403, "forbidden", "Forbidden", "mirrors are made by administrators"));
        }
        StoredRepository made =
                repositories.create(asked.name(), "refs/heads/" + branch, asked.origin(), asked.secret());
        if (made == null) {
            throw new ApiException(Problem.conflict("there is a repository " + asked.name() + " already"));
        }
        try {
            folders.create(made);
        } catch (UncheckedIOException e) {
            folders.delete(made); // rather none than one that nobody can push to
            repositories.delete(made);
            throw e;
        }
        context.status(201)
                .header("Location", "/api/repositories/" + made.name())
                .json(shown(made));
    }

    private static void requireOrigin(@Nullable String origin, @Nullable String secret) {
        if (origin == null) {
            if (secret != null) {
                throw new ApiException(Problem.badRequest("secret belongs to a mirror: give origin too"));
            }
            return;
        }
        URI uri;
        try {
            uri = URI.create(origin);
        } catch (IllegalArgumentException e) {
            throw new ApiException(Problem.badRequest("origin is an address such as https://example.org/a/b.git"));
        }
        if (uri.getScheme() == null
                || !SCHEMES.contains(uri.getScheme())
                || uri.getHost() == null
                || uri.getUserInfo() != null) {
            throw new ApiException(
                    Problem.badRequest("origin is an http or https address without a user: a mirror is fetched by it"));
        }
        if (secret == null || secret.length() < LEAST_SECRET) {
            throw new ApiException(Problem.badRequest(
                    "a mirror needs a secret of at least %d characters, which its webhooks are signed with"
                            .formatted(LEAST_SECRET)));
        }
    }

    private void delete(Context context) {
        StoredRepository repository = Input.repository(context, repositories);
        ReentrantLock lock = folders.lock(repository.id());
        lock.lock();
        try {
            if (!repositories.delete(repository)) {
                throw ApiException.notFound("there is no such repository");
            }
            folders.delete(repository);
        } finally {
            lock.unlock();
        }
        context.status(204);
    }

    private void history(Context context) {
        StoredRepository repository = Input.repository(context, repositories);
        context.json(pushes.of(repository, MOST_LISTED, Input.before(context)));
    }

    private void push(Context context) {
        context.json(Input.push(context, Input.repository(context, repositories), pushes));
    }

    private void report(Context context) {
        ReportFormat format = ReportFormat.of(Input.query(context, "format"));
        String language = ReportFormat.language(Input.query(context, "lang"));
        StoredPush push = Input.push(context, Input.repository(context, repositories), pushes);
        byte[] made = reporting.work(() -> format.of(reporting.of(push), language));
        context.contentType(format.mediaType()).result(made);
    }

    private void dossier(Context context) {
        context.contentType("application/yaml")
                .result(evidence(context).dossier().array());
    }

    private void contributions(Context context) {
        Bytes bytes = evidence(context).contributions();
        if (bytes == null) {
            throw ApiException.notFound("the dossier has no file of contributions");
        }
        context.contentType("application/x-ndjson").result(bytes.array());
    }

    private Pushes.Evidence evidence(Context context) {
        StoredPush push = Input.push(context, Input.repository(context, repositories), pushes);
        Pushes.Evidence evidence = pushes.evidence(push);
        if (evidence == null) {
            throw ApiException.notFound("the push was not judged: there is no dossier");
        }
        return evidence;
    }
}
