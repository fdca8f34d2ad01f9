package org.commonsgovernance.collect.forge;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.commonsgovernance.collect.forge.ForgeResponse.Kind;
import org.jspecify.annotations.Nullable;

/** Records as GitHub's REST interface gives them, which Gitea's and Forgejo's follows. */
final class RestRecords {
    /** Asked for and not given, or not handed in yet. */
    private static final Set<String> NO_REVIEW = Set.of("pending", "request_review", "");

    private RestRecords() {}

    static boolean isItem(JsonNode record) {
        return record.path("number").isIntegralNumber()
                && record.has("user")
                && record.path("state").isTextual();
    }

    static boolean isReview(JsonNode record) {
        return record.has("pull_request_url") && record.path("state").isTextual() && !record.has("number");
    }

    static boolean isCodeComment(JsonNode record) {
        return record.has("pull_request_url") && record.has("path") && !record.has("state");
    }

    static boolean isComment(JsonNode record) {
        return record.has("issue_url") && record.has("user") && !record.has("number") && !record.has("event");
    }

    static boolean isAssignmentOrClosing(JsonNode record) {
        return record.path("event").isTextual() && record.path("issue").isObject();
    }

    static boolean isMember(JsonNode record) {
        return (record.path("login").isTextual()
                        && record.path("permissions").path("push").isBoolean())
                || (record.path("permission").isTextual() && record.path("user").isObject());
    }

    static boolean isProject(JsonNode record) {
        return record.path("full_name").isTextual() && record.path("private").isBoolean();
    }

    static boolean isKnown(JsonNode record) {
        return isItem(record)
                || isReview(record)
                || isCodeComment(record)
                || isComment(record)
                || isAssignmentOrClosing(record)
                || isMember(record)
                || isProject(record);
    }

    static void read(JsonNode record, ForgeData data) {
        if (isMember(record)) {
            member(record, data);
        } else if (isProject(record)) {
            project(record, data);
        } else if (isAssignmentOrClosing(record)) {
            issueEvent(record, data);
        } else {
            Place place = Place.of(record);
            if (place == null || !data.wants(place.project())) {
                return;
            }
            ItemDraft draft = data.item(place.project(), ForgeData.SHARED, place.number());
            if (isItem(record)) {
                item(record, place.project(), draft, data);
            } else {
                if (record.has("pull_request_url") && Json.text(record, "pull_request_url") != null) {
                    draft.change();
                }
                response(record, place.project(), draft, data, isComment(record) ? Kind.COMMENT : Kind.REVIEW);
            }
        }
    }

    /** Who a user is; null for a deleted account. Marks programs. */
    static @Nullable String login(JsonNode user, ForgeData data) {
        String login = Json.text(user, "login");
        if (login == null || login.equalsIgnoreCase("ghost") || user.path("id").asLong() < 0) {
            return null;
        }
        // GitHub's own mark: no person's login can hold brackets.
        if ("Bot".equals(Json.text(user, "type")) || login.endsWith("[bot]")) {
            data.people().bot(login);
        }
        return login;
    }

    static Instant told(JsonNode record) {
        Instant updated = Json.moment(record, "updated_at");
        Instant told = updated == null ? Json.moment(record, "created_at") : updated;
        return told == null ? Instant.MIN : told;
    }

    /** A change request or issue as it was when the record was made. */
    static void item(JsonNode record, String project, ItemDraft draft, ForgeData data) {
        Instant told = told(record);
        boolean isMigrated = Json.text(record, "original_author") != null;
        String author = isMigrated ? null : login(record.path("user"), data);
        String association = Json.text(record, "author_association");
        draft.author(told, author);
        if (author != null) {
            draft.association(told, association);
            data.people().association(project, author, told, association);
        }
        draft.created(Json.moment(record, "created_at"));
        draft.labels(Json.texts(record.path("labels"), "name"));
        draft.assignees(told, assignees(record));
        draft.closedAs(told, lower(Json.text(record, "state_reason")));
        boolean isClosed = !"open".equals(Json.text(record, "state"));
        if (isClosed) {
            draft.closed(told, Json.moment(record, "closed_at"));
            String closer = login(record.path("closed_by"), data);
            if (closer != null) {
                draft.closedBy(Json.moment(record, "closed_at"), closer);
            }
        } else {
            draft.open(told);
        }
        JsonNode issueForm = record.path("pull_request");
        // An export that was cut down to some fields has no head.
        if (record.path("head").isObject() || record.has("merged_at") || issueForm.isObject()) {
            draft.change();
            JsonNode merge = record.has("merged_at") || record.has("merged") ? record : issueForm;
            merge(merge, told, isClosed, project, draft, data);
        }
        Long added = Json.number(record, "additions");
        Long deleted = Json.number(record, "deletions");
        draft.size(told, added == null || deleted == null ? null : Long.valueOf(added + deleted));
        JsonNode base = record.path("base").path("repo");
        if (base.path("private").isBoolean()) {
            data.visible(project, !base.path("private").booleanValue());
        }
    }

    private static void merge(
            JsonNode record, Instant told, boolean isClosed, String project, ItemDraft draft, ForgeData data) {
        Instant when = Json.moment(record, "merged_at");
        if (when != null || Boolean.TRUE.equals(Json.truth(record, "merged"))) {
            draft.merged(when);
            String by = login(record.path("merged_by"), data);
            draft.decidedBy(told, by);
            data.people().acted(project, by, when == null ? told : when);
        } else if (isClosed && (record.has("merged_at") || record.has("merged"))) {
            draft.unmerged(told);
        }
    }

    private static @Nullable List<String> assignees(JsonNode record) {
        List<String> all = Json.texts(record.path("assignees"), "login");
        if (all != null || !record.has("assignee")) {
            return all;
        }
        String one = Json.text(record.path("assignee"), "login");
        return one == null ? List.of() : List.of(one);
    }

    /** A review, or a comment on it or on the whole. */
    static void response(JsonNode record, String project, ItemDraft draft, ForgeData data, Kind kind) {
        String author = login(record.path("user"), data);
        Instant submitted = Json.moment(record, "submitted_at");
        Instant at = submitted == null ? Json.moment(record, "created_at") : submitted;
        if (author == null || at == null) {
            return;
        }
        data.people().association(project, author, at, Json.text(record, "author_association"));
        String state = record.has("state") ? lower(Json.text(record, "state")) : "commented";
        if (kind == Kind.REVIEW && (state == null || NO_REVIEW.contains(state))) {
            return;
        }
        String id = record.path("id").asText("");
        draft.response(
                kind + (id.isEmpty() ? author + at : id + record.has("path")),
                new ForgeResponse(kind, author, at, kind == Kind.REVIEW && state != null ? state : ""));
    }

    private static void issueEvent(JsonNode record, ForgeData data) {
        Place place = Place.of(record.path("issue"));
        if (place == null || !data.wants(place.project())) {
            return;
        }
        ItemDraft draft = data.item(place.project(), ForgeData.SHARED, place.number());
        if (isItem(record.path("issue"))) {
            item(record.path("issue"), place.project(), draft, data);
        }
        String event = Json.text(record, "event");
        if ("assigned".equals(event)) {
            draft.assigned(login(record.path("assignee"), data), login(record.path("assigner"), data));
        } else if ("closed".equals(event)) {
            draft.closedBy(Json.moment(record, "created_at"), login(record.path("actor"), data));
            if (Json.text(record, "commit_id") != null) {
                draft.closedByWork();
            }
        }
    }

    private static void member(JsonNode record, ForgeData data) {
        boolean isBare = record.has("login");
        String login = login(isBare ? record : record.path("user"), data);
        if (login != null) {
            String permission = lower(Json.text(record, "permission"));
            boolean merges = isBare
                    ? record.path("permissions").path("push").booleanValue()
                    : Set.of("write", "maintain", "admin", "owner").contains(permission == null ? "" : permission);
            data.people().member(ForgePeople.ANY_PROJECT, login, merges);
        }
    }

    private static void project(JsonNode record, ForgeData data) {
        String host = Place.host(Json.text(record, "html_url"));
        String project = host + "/" + Json.text(record, "full_name");
        if (host != null && data.wants(project)) {
            data.visible(project, !record.path("private").booleanValue());
        }
    }

    static @Nullable String lower(@Nullable String text) {
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }
}
