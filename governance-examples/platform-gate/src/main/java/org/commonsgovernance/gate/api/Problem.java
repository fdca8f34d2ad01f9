package org.commonsgovernance.gate.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.commonsgovernance.rules.problem.InvalidInputException;
import org.jspecify.annotations.Nullable;

/**
 * Problem details as RFC 9457 has them.
 *
 * @param type which sort of problem
 * @param title the sort in words
 * @param status of HTTP
 * @param detail what is wrong this time, and what would be right
 * @param errors each mistake with its place; null where there are none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable List<Mistake> errors) {
    /** The media type. */
    public static final String JSON = "application/problem+json";

    private static final String URN = "urn:commons-gate:problem:";

    /** A mistake in a file; places are counted from 1, 0 where the whole is meant. */
    public record Mistake(String file, int line, int column, String message) {}

    static Problem of(int status, String sort, String title, String detail) {
        return new Problem(URN + sort, title, status, detail, null);
    }

    static Problem notFound(String what) {
        return of(404, "not-found", "Not found", what);
    }

    static Problem badRequest(String what) {
        return of(400, "bad-request", "Bad request", what);
    }

    static Problem conflict(String what) {
        return of(409, "conflict", "Conflict", what);
    }

    /** The platform could not keep something, whatever was sent. */
    static Problem storage() {
        return of(
                503,
                "storage",
                "Storage failed",
                "the platform could not keep it; nothing was changed; try again later");
    }

    /** Mistakes in what was sent. */
    static Problem invalid(InvalidInputException e) {
        return new Problem(
                URN + "invalid-input",
                "What was sent has mistakes",
                422,
                String.valueOf(e.getMessage()),
                e.problems().stream()
                        .map(one -> new Mistake(one.file(), one.line(), one.column(), one.message()))
                        .toList());
    }
}
