package org.commonsgovernance.collect.forge;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.collect.Found;

/** Small exports for tests: of invented people in an invented project, acme/loom. */
final class Exports {
    static final ForgeSettings YEAR = ForgeSettings.of(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31));

    private static final String API = "https://api.github.com/repos/acme/loom/";

    private Exports() {}

    /** What came of an export. */
    record Result(ForgeFigures figures, Found found) {
        <F extends Fact> List<F> facts(Class<F> type) {
            return found.facts().stream()
                    .filter(type::isInstance)
                    .map(type::cast)
                    .toList();
        }

        <F extends Fact> F only(Class<F> type) {
            List<F> facts = facts(type);
            if (facts.size() != 1) {
                throw new AssertionError(type.getSimpleName() + ": " + facts + "\n" + found.unknown());
            }
            return facts.get(0);
        }

        ForgeItem item(long number) {
            return figures.items().stream()
                    .filter(item -> item.number() == number)
                    .findFirst()
                    .orElseThrow();
        }

        String unknown() {
            return found.unknown().toString();
        }
    }

    static Result collect(ForgeSettings settings, Path... paths) {
        Found found = new Found();
        List<ForgeExport> exports = List.of(paths).stream()
                .map(path -> new ForgeExport(path, path.getFileName().toString()))
                .toList();
        return new Result(ForgeCollector.collect(exports, settings, found), found);
    }

    static Path write(Path folder, String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static Path pack(Path folder, String name, String text) {
        Path file = folder.resolve(name);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            return file;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static String array(List<String> records) {
        return "[" + String.join(",\n", records) + "]";
    }

    /** A pull request as GitHub lists it; {@code merged} and {@code closed} are days of 2024, or empty. */
    static String pull(int number, String author, String association, String closed, String merged) {
        return """
            {"number": %d, "url": "%spulls/%d", "state": "%s", "user": {"login": "%s", "type": "%s"},
             "author_association": "%s", "created_at": "2024-01-02T00:00:00Z", "updated_at": "2024-06-01T00:00:00Z",
             "closed_at": %s, "merged_at": %s, "labels": [], "assignees": [], "head": {"ref": "f"},
             "base": {"ref": "main", "repo": {"full_name": "acme/loom", "private": false}}}\
            """.formatted(
                        number,
                        API,
                        number,
                        closed.isEmpty() ? "open" : "closed",
                        author,
                        author.endsWith("-ci") ? "Bot" : "User",
                        association,
                        moment(closed),
                        moment(merged));
    }

    private static String moment(String day) {
        return day.isEmpty() ? "null" : "\"2024-" + day + "T12:00:00Z\"";
    }

    static String issue(int number, String author, String more) {
        return """
            {"number": %d, "url": "%sissues/%d", "user": {"login": "%s", "type": "User"}, "title": "t",
             "created_at": "2024-02-01T00:00:00Z", "updated_at": "2024-05-01T00:00:00Z"%s}\
            """.formatted(number, API, number, author, more);
    }

    static String review(int number, String author, String state, String day) {
        return """
            {"id": %d%d, "user": {"login": "%s"}, "state": "%s", "submitted_at": "2024-%sT00:00:00Z",
             "pull_request_url": "%spulls/%d"}\
            """.formatted(number, Math.floorMod(author.hashCode(), 1000), author, state, day, API, number);
    }

    static String comment(int number, String author, String moment) {
        return """
            {"id": %d%d, "user": {"login": "%s"}, "created_at": "%s", "issue_url": "%sissues/%d"}\
            """.formatted(number, Math.floorMod(author.hashCode(), 1000), author, moment, API, number);
    }

    static String event(String type, String actor, String moment, String payload) {
        return """
            {"type": "%s", "actor": {"login": "%s"}, "repo": {"name": "acme/loom"}, "public": true,\
             "created_at": "%s", "payload": %s}\
            """.formatted(type, actor, moment, payload);
    }

    /** Who closed a pull request, as a list of issue events tells it. */
    static String closing(int number, String author, String actor, String moment) {
        return """
            {"event": "closed", "actor": %s, "created_at": "%s", "issue": %s}\
            """.formatted(
                        actor.isEmpty() ? "null" : "{\"login\": \"" + actor + "\"}",
                        moment,
                        issue(number, author, ", \"pull_request\": {\"url\": \"x\"}"));
    }

    /** A file of a backup; nulls are left out there. */
    static String backup(String type, String item, List<String> events, List<String> comments) {
        return "{\"type\": \"" + type + "\", \"" + type + "\": "
                + item.replaceAll("\"[a-z_]+\": null, ?", "") + ", \"events\": " + array(events)
                + (type.equals("pull") ? ", \"comments\": " + array(comments) : "") + "}";
    }

    /** An event of a timeline, on a day of 2024; {@code more} begins with a comma or is empty. */
    static String timeline(String event, String actor, String day, String more) {
        return """
            {"event": "%s", "actor": {"login": "%s"}, "user": {"login": "%s"}, "created_at": "2024-%sT12:00:01Z",
             "url": null%s}\
            """.formatted(event, actor, actor, day, more);
    }

    /** A pull request of an archive.json, where people are plain logins. */
    static String archived(int number, String author, String state, String mergedBy, String more) {
        String day = state.equals("OPEN") ? "null" : "\"2024-03-01T12:00:00Z\"";
        return """
            {"number": %d, "id": "PR_%d", "url": "https://github.com/acme/loom/pull/%d", "state": "%s", "author": "%s",
             "authorAssociation": "CONTRIBUTOR", "assignees": [], "labels": [], "createdAt": "2024-02-01T00:00:00Z",
             "updatedAt": "2024-03-02T00:00:00Z", "closedAt": %s, "mergedAt": %s, "mergedBy": %s%s}\
            """.formatted(
                        number,
                        number,
                        number,
                        state,
                        author,
                        day,
                        state.equals("MERGED") ? day : "null",
                        mergedBy.isEmpty() ? "null" : "\"" + mergedBy + "\"",
                        more);
    }

    static String many(int number, java.util.function.IntFunction<String> record) {
        StringBuilder lines = new StringBuilder();
        Consumer<String> add = line -> lines.append(line.replace("\n", " ")).append('\n');
        for (int i = 1; i <= number; i++) {
            add.accept(record.apply(i));
        }
        return lines.toString();
    }
}
