package org.commonsgovernance.collect.forge;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonsgovernance.collect.forge.ForgeResponse.Kind;
import org.jspecify.annotations.Nullable;

/** What GitLab notes below a merge request or issue: comments, approvals, and what was done with it. */
final class GitlabNotes {
    /** As system notes word it, with one name and nothing else. */
    private static final Pattern ASSIGNED = Pattern.compile("assigned to @([A-Za-z0-9_.-]{1,255})");

    /** How older exports number the deeds. */
    private static final Map<String, Integer> DEEDS = Map.of("closed", 3, "merged", 7);

    private GitlabNotes() {}

    /** Something done; both null where no record tells. */
    record Deed(@Nullable Instant at, @Nullable String by) {
        static final Deed UNKNOWN = new Deed(null, null);

        boolean isAfter(Deed other) {
            return other.at == null || (at != null && at.isAfter(other.at));
        }
    }

    static void read(JsonNode record, ItemDraft draft) {
        if (record.path("notes").isArray()) {
            draft.allResponses();
        }
        for (JsonNode note : record.path("notes")) {
            String author = GitlabReader.person(note, "author_id");
            Instant at = Json.moment(note, "created_at");
            if (author != null && at != null) {
                note(note, author, at, draft);
            }
        }
        for (JsonNode approval : record.path("approvals")) {
            String author = GitlabReader.person(approval, "user_id");
            Instant at = Json.moment(approval, "created_at");
            if (author != null && at != null) {
                draft.response("approval" + author + at, new ForgeResponse(Kind.REVIEW, author, at, "approved"));
            }
        }
        for (JsonNode change : record.path("resource_state_events")) {
            if ("closed".equals(Json.text(change, "state"))
                    && (change.hasNonNull("source_commit")
                            || change.hasNonNull("source_merge_request")
                            || change.hasNonNull("source_merge_request_id"))) {
                draft.closedByWork();
            }
        }
    }

    private static void note(JsonNode note, String author, Instant at, ItemDraft draft) {
        if (!Boolean.TRUE.equals(Json.truth(note, "system"))) {
            boolean isOnCode = "DiffNote".equals(Json.text(note, "type"));
            String id = note.path("id").asText(author + at);
            draft.response(
                    "note" + id,
                    new ForgeResponse(isOnCode ? Kind.REVIEW : Kind.COMMENT, author, at, isOnCode ? "commented" : ""));
            return;
        }
        String text = Json.text(note, "note");
        String action = Json.text(note.path("system_note_metadata"), "action");
        if ("approved".equals(action)) {
            draft.response("approval" + author + at, new ForgeResponse(Kind.REVIEW, author, at, "approved"));
        } else if ("closed".equals(action) && text != null && text.startsWith("closed via ")) {
            draft.closedByWork();
        } else if ("assignee".equals(action) && text != null) {
            Matcher assigned = ASSIGNED.matcher(text);
            if (assigned.matches()) {
                draft.assigned(assigned.group(1), author);
            }
        }
    }

    /** When a merge request or issue was last closed or merged, and by whom, from the best record of it. */
    static Deed lastOf(String deed, JsonNode record) {
        JsonNode metrics = record.path("metrics");
        boolean isMerge = deed.equals("merged");
        Deed measured = new Deed(
                Json.moment(metrics, isMerge ? "merged_at" : "latest_closed_at"),
                GitlabReader.person(metrics, isMerge ? "merged_by_id" : "latest_closed_by_id"));
        Deed closed = new Deed(Json.moment(record, "closed_at"), GitlabReader.person(record, "closed_by_id"));
        Deed change = Deed.UNKNOWN;
        for (JsonNode one : record.path("resource_state_events")) {
            change = deed.equals(Json.text(one, "state")) ? last(change, one, "user_id") : change;
        }
        Deed noted = Deed.UNKNOWN;
        for (JsonNode one : record.path("notes")) {
            String action = Json.text(one.path("system_note_metadata"), "action");
            noted = deed.equals(action) ? last(noted, one, "author_id") : noted;
        }
        Deed event = Deed.UNKNOWN;
        for (JsonNode one : record.path("events")) {
            JsonNode action = one.path("action");
            boolean isIt = deed.equals(action.asText()) || action.asInt() == DEEDS.getOrDefault(deed, -1);
            event = isIt ? last(event, one, "author_id") : event;
        }
        return first(measured, isMerge ? Deed.UNKNOWN : closed, change, noted, event);
    }

    private static Deed last(Deed known, JsonNode record, String by) {
        Deed one = new Deed(Json.moment(record, "created_at"), GitlabReader.person(record, by));
        return one.isAfter(known) ? one : known;
    }

    /** Each part from the first that has it. */
    private static Deed first(Deed... deeds) {
        Instant at = null;
        String by = null;
        for (Deed deed : deeds) {
            at = at == null ? deed.at() : at;
            by = by == null ? deed.by() : by;
        }
        return new Deed(at, by);
    }
}
