package org.commonsgovernance.collect.forge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.List;
import org.commonsgovernance.collect.forge.ForgeResponse.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Pull requests and issues in the words of GitHub's GraphQL interface: the {@code pulls} and {@code issues} of an
 * {@code archive.json}, where people are plain logins and lists plain lists; search results, {@code cursor} and
 * {@code node}; and what GitHub's command line client lists. When a review was begun stands for when it was handed in,
 * where that is all an export tells. Programs bear no mark in an archive, so that they are known by a list only.
 */
final class GraphqlReader implements ExportReader {
    private static final String APP = "app/";
    private static final String GHOST = "ghost";
    private static final int PAGE = 100;

    @Override
    public String kind() {
        return "GitHub GraphQL JSON";
    }

    @Override
    public boolean recognises(JsonNode record) {
        JsonNode item = item(record);
        return item.path("number").isIntegralNumber()
                && item.path("state").isTextual()
                && item.path("createdAt").isTextual()
                && item.has("author")
                && Json.text(item, "url") != null;
    }

    private static JsonNode item(JsonNode record) {
        return record.path("node").isObject() ? record.path("node") : record;
    }

    @Override
    public void read(JsonNode record, ForgeData data) {
        JsonNode item = item(record);
        Place place = Place.of(item);
        if (place == null || !data.wants(place.project())) {
            return;
        }
        String project = place.project();
        ItemDraft draft = data.item(project, ForgeData.SHARED, place.number());
        Instant told = told(item);
        String author = login(item.path("author"), data);
        draft.author(told, author);
        if (author != null) {
            String association = Json.text(item, "authorAssociation");
            draft.association(told, association);
            data.people().association(project, author, told, association);
        }
        draft.created(Json.moment(item, "createdAt"));
        draft.labels(Json.texts(list(item.path("labels")), "name"));
        draft.assignees(told, Json.texts(list(item.path("assignees")), "login"));
        draft.closedAs(told, RestRecords.lower(Json.text(item, "stateReason")));
        Long added = Json.number(item, "additions");
        Long deleted = Json.number(item, "deletions");
        draft.size(told, added == null || deleted == null ? null : Long.valueOf(added + deleted));
        boolean isChange = isChange(item);
        if (isChange) {
            draft.change();
        }
        state(item, isChange, told, project, draft, data);
        responses(item, project, draft, data);
        if (holdsAllResponses(item)) {
            draft.allResponses();
        }
        for (String field : List.of("repository", "baseRepository")) {
            Boolean isPrivate = Json.truth(item.path(field), "isPrivate");
            data.visible(project, isPrivate == null ? null : Boolean.valueOf(!isPrivate));
        }
    }

    private static boolean isChange(JsonNode item) {
        String url = Json.text(item, "url");
        return item.has("mergedAt")
                || item.has("headRefName")
                || "MERGED".equals(Json.text(item, "state"))
                || (url != null && url.contains("/pull/"));
    }

    private static void state(
            JsonNode item, boolean isChange, Instant told, String project, ItemDraft draft, ForgeData data) {
        Instant closed = Json.moment(item, "closedAt");
        switch (item.path("state").asText()) {
            case "OPEN" -> draft.open(told);
            case "MERGED" -> {
                Instant when = Json.moment(item, "mergedAt");
                String by = login(item.path("mergedBy"), data);
                draft.closed(told, closed == null ? when : closed);
                draft.merged(when);
                draft.decidedBy(told, by);
                data.people().acted(project, by, when == null ? told : when);
            }
            case "CLOSED" -> {
                draft.closed(told, closed);
                if (isChange) {
                    draft.unmerged(told);
                }
            }
            default -> {
                // no state that is known
            }
        }
        for (JsonNode event : list(item.path("timelineItems"))) {
            if ("ClosedEvent".equals(Json.text(event, "__typename"))) {
                draft.closedBy(Json.moment(event, "createdAt"), login(event.path("actor"), data));
            }
        }
    }

    private static void responses(JsonNode item, String project, ItemDraft draft, ForgeData data) {
        for (JsonNode comment : list(item.path("comments"))) {
            response(comment, Kind.COMMENT, "", project, draft, data);
        }
        for (JsonNode review : list(item.path("reviews"))) {
            String state = RestRecords.lower(Json.text(review, "state"));
            if (state != null && !state.equals("pending")) {
                response(review, Kind.REVIEW, state, project, draft, data);
            }
        }
    }

    private static void response(
            JsonNode response, Kind kind, String state, String project, ItemDraft draft, ForgeData data) {
        String author = login(response.path("author"), data);
        Instant submitted = Json.moment(response, "submittedAt");
        Instant at = submitted == null ? Json.moment(response, "createdAt") : submitted;
        if (author != null && at != null) {
            data.people().association(project, author, at, Json.text(response, "authorAssociation"));
            draft.response(kind + response.path("id").asText(author + at), new ForgeResponse(kind, author, at, state));
        }
    }

    /** An archive keeps all; a list as long as a page of the interface may be cut, and an account gone is nobody. */
    private static boolean holdsAllResponses(JsonNode item) {
        if (!item.path("author").isTextual()) {
            return false;
        }
        for (JsonNode list : List.of(item.path("comments"), item.path("reviews"))) {
            if (!list.isArray() || list.size() >= PAGE) {
                return false;
            }
            for (JsonNode response : list) {
                String author = Json.text(response, "author");
                if (author == null || author.equalsIgnoreCase(GHOST)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Who somebody is, a text or an object with a login; null for an account that is gone. Marks programs. */
    private static @Nullable String login(JsonNode person, ForgeData data) {
        String login = person.isTextual() ? person.textValue() : Json.text(person, "login");
        if (login == null || login.isBlank() || login.equalsIgnoreCase(GHOST)) {
            return null;
        }
        boolean isProgram = "Bot".equals(Json.text(person, "__typename"))
                || Boolean.TRUE.equals(Json.truth(person, "is_bot"))
                || login.startsWith(APP)
                || login.endsWith("[bot]");
        if (isProgram) {
            data.people().bot(login);
        }
        return login;
    }

    private static Instant told(JsonNode item) {
        Instant updated = Json.moment(item, "updatedAt");
        Instant told = updated == null ? Json.moment(item, "createdAt") : updated;
        return told == null ? Instant.MIN : told;
    }

    /** A plain list, or the one in {@code nodes} or {@code edges}; missing where there is none. */
    private static JsonNode list(JsonNode list) {
        if (list.path("nodes").isArray()) {
            return list.path("nodes");
        }
        if (!list.path("edges").isArray()) {
            return list;
        }
        ArrayNode nodes = JsonNodeFactory.instance.arrayNode();
        list.path("edges").forEach(edge -> nodes.add(edge.path("node")));
        return nodes;
    }
}
