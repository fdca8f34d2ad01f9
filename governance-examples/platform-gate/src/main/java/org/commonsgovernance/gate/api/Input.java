package org.commonsgovernance.gate.api;

import io.javalin.http.Context;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.commonsgovernance.gate.limits.Body;
import org.commonsgovernance.gate.limits.Names;
import org.commonsgovernance.gate.limits.Pace;
import org.commonsgovernance.gate.store.Repositories;
import org.commonsgovernance.gate.store.StoredPush;
import org.commonsgovernance.gate.store.StoredRepository;
import org.commonsgovernance.gate.store.Tokens;
import org.commonsgovernance.rules.problem.Problems;
import org.commonsgovernance.rules.problem.SourceFile;
import org.commonsgovernance.rules.tree.Node;
import org.commonsgovernance.rules.tree.RecordBinder;
import org.commonsgovernance.rules.tree.TreeReader;
import org.jspecify.annotations.Nullable;

/** What requests bring. */
public final class Input {
    private static final String TOKEN = Input.class.getName() + ".token";
    private static final Duration WITHIN = Duration.ofSeconds(30);
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");
    private static final long SMALL = 64_000;

    private Input() {}

    /** The body, at most so many bytes. */
    public static byte[] body(Context context, long most) {
        long announced = context.req().getContentLengthLong();
        Body.requireRoom(announced, most);
        try {
            return Body.read(context.bodyInputStream(), announced, most, WITHIN);
        } catch (IOException e) {
            Pace.TooSlow slow = Pace.TooSlow.in(e);
            if (slow != null) {
                throw new Body.TooSlow(String.valueOf(slow.getMessage()));
            }
            throw new ApiException(Problem.badRequest("the body broke off: " + e.getMessage()));
        }
    }

    /** A small body of JSON as a record; unknown keys and wrong types are told with their places. */
    static <R> R json(Context context, Class<R> type, String what) {
        SourceFile file = SourceFile.decode("body.json", body(context, SMALL));
        Problems problems = new Problems();
        Node tree = TreeReader.readJson(file, problems);
        R read = tree == null ? null : new RecordBinder(file, problems).bind(type, tree, what, Map.of());
        problems.throwIfAny();
        if (read == null) {
            throw new IllegalStateException("a body without mistakes gave nothing");
        }
        return read;
    }

    /** The repository that the path names. */
    public static StoredRepository repository(Context context, Repositories repositories) {
        String name = context.pathParam("name");
        StoredRepository found = Names.isName(name) ? repositories.find(name) : null;
        if (found == null) {
            throw ApiException.notFound("there is no such repository");
        }
        return found;
    }

    /** The push that the path names. */
    public static StoredPush push(
            Context context, StoredRepository repository, org.commonsgovernance.gate.store.Pushes pushes) {
        String number = context.pathParam("number");
        StoredPush found = NUMBER.matcher(number).matches() ? pushes.find(repository, Integer.parseInt(number)) : null;
        if (found == null) {
            throw ApiException.notFound("there is no such push to " + repository.name());
        }
        return found;
    }

    /** Before which push a list ends, as {@code before} says; all where it does not. */
    public static int before(Context context) {
        String before = context.queryParam("before");
        if (before == null) {
            return Integer.MAX_VALUE;
        }
        if (!NUMBER.matcher(before).matches()) {
            throw ApiException.badRequest("before is the number of a push");
        }
        return Integer.parseInt(before);
    }

    /** A query parameter; null where it is not there. */
    public static @Nullable String query(Context context, String name) {
        return context.queryParam(name);
    }

    /** Remembers whose token a request bears. */
    static void setToken(Context context, Tokens.Token token) {
        context.attribute(TOKEN, token);
    }

    /** Whose token a request bears, once it was let in. */
    static Tokens.Token token(Context context) {
        Tokens.Token token = context.attribute(TOKEN);
        if (token == null) {
            throw new IllegalStateException("a route that asks for no token");
        }
        return token;
    }
}
