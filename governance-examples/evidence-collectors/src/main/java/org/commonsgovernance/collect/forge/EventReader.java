package org.commonsgovernance.collect.forge;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.commonsgovernance.collect.forge.ForgeResponse.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Events as GH Archive keeps them and GitHub's events interface gives them. Until October 2025 an event holds the whole
 * pull request, and a merge is {@code closed} with {@code merged}. Since then of the pull request little more than its
 * number is left, and a merge is an action of its own; who made it is then told by {@code opened} and by comments. A
 * closing without a word on merging counts as a refusal only from the day on which the files tell a first merge so.
 */
final class EventReader implements ExportReader {
    private static final String HOST = "github.com/";

    /** What an event says of itself. */
    private record Event(
            String project,
            Instant at,
            @Nullable String actor,
            @Nullable String action) {}

    @Override
    public String kind() {
        return "GH Archive events";
    }

    @Override
    public boolean recognises(JsonNode record) {
        String type = Json.text(record, "type");
        return type != null
                && type.endsWith("Event")
                && record.path("payload").isObject()
                && (record.path("repo").isObject() || record.path("repository").isObject());
    }

    @Override
    public void read(JsonNode record, ForgeData data) {
        String project = project(record);
        Instant at = Json.moment(record, "created_at");
        if (project == null || at == null || !data.wants(project)) {
            return;
        }
        JsonNode payload = record.path("payload");
        JsonNode by = record.path("actor");
        String actor = by.isTextual() ? by.textValue() : RestRecords.login(by, data);
        Event event = new Event(project, at, actor, Json.text(payload, "action"));
        data.visible(project, Json.truth(record, "public"));
        switch (record.path("type").asText()) {
            case "PullRequestEvent" -> pullRequest(event, payload, data);
            case "PullRequestReviewEvent" -> review(event, payload, payload.path("review"), data);
            case "PullRequestReviewCommentEvent" -> review(event, payload, payload.path("comment"), data);
            case "IssuesEvent" -> issue(event, payload, data);
            case "IssueCommentEvent" -> comment(event, payload, data);
            case "PushEvent" -> data.people().acted(project, actor, at);
            default -> {
                // tells nothing of change requests
            }
        }
    }

    /** {@code owner/name}; before 2015 in two fields. */
    private static @Nullable String project(JsonNode record) {
        String name = Json.text(record.path("repo"), "name");
        if (name != null) {
            return HOST + name;
        }
        String old = Json.text(record.path("repository"), "name");
        String owner = Json.text(record.path("repository"), "owner");
        return old == null || owner == null ? null : HOST + owner + "/" + old;
    }

    private static @Nullable ItemDraft draft(Event event, JsonNode item, JsonNode payload, ForgeData data) {
        Long number = Json.number(item, "number");
        Long other = number == null ? Json.number(payload, "number") : number;
        if (other == null) {
            return null;
        }
        ItemDraft draft = data.item(event.project(), ForgeData.SHARED, other);
        if (RestRecords.isItem(item)) {
            RestRecords.item(item, event.project(), draft, data);
        }
        return draft;
    }

    private static void pullRequest(Event event, JsonNode payload, ForgeData data) {
        JsonNode pull = payload.path("pull_request");
        ItemDraft draft = draft(event, pull, payload, data);
        if (draft == null) {
            return;
        }
        draft.change();
        change(event, payload, draft, data);
        if (event.action() == null) {
            return;
        }
        switch (event.action()) {
            case "closed" -> closed(event, pull, draft, data);
            case "merged" -> {
                merged(event, event.at(), event.actor(), draft, data);
                data.mergeEvent(event.at());
            }
            default -> {
                // told by change()
            }
        }
    }

    private static void closed(Event event, JsonNode pull, ItemDraft draft, ForgeData data) {
        draft.closed(event.at(), event.at());
        draft.closedBy(event.at(), event.actor());
        Instant when = Json.moment(pull, "merged_at");
        Boolean isMerged = Json.truth(pull, "merged");
        if (when != null || Boolean.TRUE.equals(isMerged)) {
            String by = RestRecords.login(pull.path("merged_by"), data);
            merged(event, when == null ? event.at() : when, by == null ? event.actor() : by, draft, data);
        } else if (pull.has("merged") || pull.has("merged_at")) {
            draft.unmerged(event.at());
        } else {
            draft.closedWithoutWord(event.at());
        }
    }

    private static void merged(Event event, Instant when, @Nullable String by, ItemDraft draft, ForgeData data) {
        draft.closed(event.at(), when);
        draft.merged(when);
        draft.decidedBy(event.at(), by);
        data.people().acted(event.project(), by, when);
    }

    /** What pull requests and issues have in common. */
    private static void change(Event event, JsonNode payload, ItemDraft draft, ForgeData data) {
        if (event.action() == null) {
            return;
        }
        switch (event.action()) {
            case "opened" -> {
                draft.author(Instant.MIN, event.actor());
                draft.created(event.at());
                draft.open(event.at());
            }
            case "reopened" -> draft.open(event.at());
            case "assigned" -> draft.assigned(RestRecords.login(payload.path("assignee"), data), event.actor());
            case "labeled" -> {
                String label = Json.text(payload.path("label"), "name");
                draft.labels(label == null ? null : List.of(label));
            }
            default -> {
                // changes nothing that is counted
            }
        }
    }

    private static void review(Event event, JsonNode payload, JsonNode review, ForgeData data) {
        ItemDraft draft = draft(event, payload.path("pull_request"), payload, data);
        if (draft == null) {
            return;
        }
        draft.change();
        boolean isNew = event.action() == null
                || event.action().equals("created")
                || event.action().equals("submitted");
        if (Json.text(review.path("user"), "login") != null
                && (Json.moment(review, "submitted_at") != null || Json.moment(review, "created_at") != null)) {
            RestRecords.response(review, event.project(), draft, data, Kind.REVIEW);
        } else if (isNew && event.actor() != null) {
            String state = RestRecords.lower(Json.text(review, "state"));
            draft.response(
                    Kind.REVIEW + review.path("id").asText("") + review.has("path"),
                    new ForgeResponse(Kind.REVIEW, event.actor(), event.at(), state == null ? "commented" : state));
        }
    }

    private static void issue(Event event, JsonNode payload, ForgeData data) {
        ItemDraft draft = draft(event, payload.path("issue"), payload, data);
        if (draft != null) {
            change(event, payload, draft, data);
            if ("closed".equals(event.action())) {
                draft.closed(event.at(), event.at());
                draft.closedBy(event.at(), event.actor());
            }
        }
    }

    private static void comment(Event event, JsonNode payload, ForgeData data) {
        ItemDraft draft = draft(event, payload.path("issue"), payload, data);
        JsonNode comment = payload.path("comment");
        if (draft == null || "deleted".equals(event.action())) {
            return;
        }
        if (Json.text(comment.path("user"), "login") != null && Json.moment(comment, "created_at") != null) {
            RestRecords.response(comment, event.project(), draft, data, Kind.COMMENT);
        } else if (event.actor() != null && !"edited".equals(event.action())) {
            draft.response(
                    Kind.COMMENT + comment.path("id").asText(event.actor() + event.at()),
                    new ForgeResponse(Kind.COMMENT, event.actor(), event.at(), ""));
        }
    }
}
