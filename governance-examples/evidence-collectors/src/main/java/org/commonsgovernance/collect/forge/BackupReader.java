package org.commonsgovernance.collect.forge;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.commonsgovernance.collect.forge.ForgeResponse.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Backups with a file for each pull request or issue: {@code type} tells which, the object of that name is GitHub's
 * REST record, {@code events} its timeline with reviews and comments, and {@code comments} those on lines of code. Null
 * fields are left out there, so that the timeline tells whether what was closed had been merged.
 */
final class BackupReader implements ExportReader {
    private static final String PULL = "pull";
    private static final String ISSUE = "issue";

    @Override
    public String kind() {
        return "GitHub metadata backup";
    }

    @Override
    public boolean recognises(JsonNode record) {
        String type = Json.text(record, "type");
        return (PULL.equals(type) || ISSUE.equals(type))
                && RestRecords.isItem(record.path(type))
                && record.path("events").isArray();
    }

    @Override
    public void read(JsonNode record, ForgeData data) {
        boolean isChange = PULL.equals(Json.text(record, "type"));
        JsonNode item = record.path(isChange ? PULL : ISSUE);
        Place place = Place.of(item);
        if (place == null || !data.wants(place.project())) {
            return;
        }
        ItemDraft draft = data.item(place.project(), ForgeData.SHARED, place.number());
        if (isChange) {
            draft.change();
        }
        RestRecords.item(item, place.project(), draft, data);
        boolean isClosed = false;
        boolean isMerged = false;
        for (JsonNode event : record.path("events")) {
            event(event, place.project(), draft, data);
            isClosed |= "closed".equals(Json.text(event, "event"));
            isMerged |= "merged".equals(Json.text(event, "event"));
        }
        for (JsonNode comment : record.path("comments")) {
            RestRecords.response(comment, place.project(), draft, data, Kind.REVIEW);
        }
        if (isChange && isClosed && !isMerged && "closed".equals(Json.text(item, "state"))) {
            draft.unmerged(RestRecords.told(item));
        }
        if (holdsAllResponses(record, item)) {
            draft.allResponses();
        }
    }

    private static void event(JsonNode event, String project, ItemDraft draft, ForgeData data) {
        String word = Json.text(event, "event");
        Instant at = Json.moment(event, "created_at");
        String actor = RestRecords.login(event.path("actor"), data);
        switch (word == null ? "" : word) {
            case "reviewed" -> RestRecords.response(event, project, draft, data, Kind.REVIEW);
            case "commented" -> RestRecords.response(event, project, draft, data, Kind.COMMENT);
            case "merged" -> merged(at, actor, project, draft, data);
            case "closed" -> {
                draft.closedBy(at, actor);
                if (Json.text(event, "commit_id") != null) {
                    draft.closedByWork();
                }
            }
            case "assigned" -> draft.assigned(RestRecords.login(event.path("assignee"), data), assigner(event, data));
            default -> {
                // tells nothing that is counted
            }
        }
    }

    private static void merged(
            @Nullable Instant at, @Nullable String actor, String project, ItemDraft draft, ForgeData data) {
        if (at != null) {
            draft.merged(at);
            draft.decidedBy(at, actor);
            data.people().acted(project, actor, at);
        }
    }

    /** In a timeline the actor is who assigned, not, as in lists of events, who was assigned. */
    private static @Nullable String assigner(JsonNode event, ForgeData data) {
        return RestRecords.login(event.hasNonNull("assigner") ? event.path("assigner") : event.path("actor"), data);
    }

    /** There are as many comments as the pull request counts, and none is of an account that is gone. */
    private static boolean holdsAllResponses(JsonNode record, JsonNode item) {
        long comments = 0;
        for (JsonNode event : record.path("events")) {
            boolean isComment = "commented".equals(Json.text(event, "event"));
            if ((isComment || "reviewed".equals(Json.text(event, "event"))) && !hasAuthor(event)) {
                return false;
            }
            comments += isComment ? 1 : 0;
        }
        for (JsonNode comment : record.path("comments")) {
            if (!hasAuthor(comment)) {
                return false;
            }
        }
        return record.path("comments").isArray()
                && item.path("comments").asLong(-1) == comments
                && item.path("review_comments").asLong(-1)
                        == record.path("comments").size();
    }

    private static boolean hasAuthor(JsonNode response) {
        return Json.text(response.path("user"), "login") != null;
    }
}
