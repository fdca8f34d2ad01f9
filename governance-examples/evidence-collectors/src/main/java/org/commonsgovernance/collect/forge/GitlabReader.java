package org.commonsgovernance.collect.forge;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * GitLab's project export: {@code tree/project/*.ndjson}, {@code tree/project.json}, and the older {@code project.json}
 * that holds them all. People are numbers there; the list of members names some of them.
 */
final class GitlabReader implements ExportReader {
    private static final int PUBLIC = 20;
    private static final Set<String> MAIN = Set.of("main", "master", "trunk");

    private final LocalDate last;

    /** Memberships that ended by {@code last} do not count. */
    GitlabReader(LocalDate last) {
        this.last = last;
    }

    @Override
    public String kind() {
        return "GitLab project export";
    }

    @Override
    public boolean recognises(JsonNode record) {
        return isMergeRequest(record)
                || isIssue(record)
                || (record.has("access_level") && record.has("user_id"))
                || record.has("visibility_level")
                || record.has("merge_requests_access_level")
                || record.has("merge_access_levels")
                || isPerson(record);
    }

    private static boolean isMergeRequest(JsonNode record) {
        return record.has("iid") && record.has("target_branch");
    }

    private static boolean isIssue(JsonNode record) {
        return record.has("iid") && record.has("author_id") && record.has("confidential");
    }

    private static boolean isPerson(JsonNode record) {
        return record.has("username") && record.has("public_email") && !record.has("login");
    }

    @Override
    public void read(JsonNode record, ForgeData data) {
        if (isMergeRequest(record)) {
            item(record, true, data);
        } else if (isIssue(record)) {
            item(record, false, data);
        } else if (record.has("access_level")) {
            member(record, data);
        } else if (record.has("merge_access_levels")) {
            branch(record, data);
        } else if (isPerson(record)) {
            name(record, data);
        } else {
            visibility(record, data);
        }
        JsonNode feature = record.path("project_feature");
        if (feature.isObject()) {
            visibility(feature, data);
        }
    }

    private static void item(JsonNode record, boolean isChange, ForgeData data) {
        Long number = Json.number(record, "iid");
        if (number == null) {
            return;
        }
        String project = ForgeData.GITLAB
                + record.path(isChange ? "target_project_id" : "project_id").asText("");
        ItemDraft draft = data.item(project, isChange ? ForgeData.CHANGES : ForgeData.ISSUES, number);
        Instant told = RestRecords.told(record);
        draft.author(told, person(record, "author_id"));
        draft.created(Json.moment(record, "created_at"));
        draft.labels(labels(record));
        draft.assignees(told, assignees(record, isChange));
        if (Boolean.TRUE.equals(Json.truth(record, "confidential"))) {
            draft.hidden();
        }
        if (isChange) {
            draft.change();
        }
        state(record, project, told, draft, data);
        GitlabNotes.read(record, draft);
    }

    private static void state(JsonNode record, String project, Instant told, ItemDraft draft, ForgeData data) {
        String state = Json.text(record, "state");
        if ("opened".equals(state) || "reopened".equals(state)) {
            draft.open(told);
        } else if ("closed".equals(state)) {
            GitlabNotes.Deed closing = GitlabNotes.lastOf("closed", record);
            draft.closed(told, closing.at());
            draft.closedBy(closing.at(), closing.by());
            draft.unmerged(told);
        } else if ("merged".equals(state)) {
            GitlabNotes.Deed merge = GitlabNotes.lastOf("merged", record);
            draft.closed(told, merge.at());
            draft.merged(merge.at());
            draft.decidedBy(told, merge.by());
            data.people().acted(project, merge.by(), merge.at() == null ? told : merge.at());
        }
    }

    /** Somebody by number; null where not told. */
    static @Nullable String person(JsonNode record, String field) {
        Long id = Json.number(record, field);
        return id == null ? null : "#" + id;
    }

    private static @Nullable List<String> labels(JsonNode record) {
        if (!record.path("label_links").isArray()) {
            return null;
        }
        List<String> labels = new ArrayList<>();
        for (JsonNode link : record.path("label_links")) {
            String title = Json.text(link.path("label"), "title");
            if (title != null) {
                labels.add(title);
            }
        }
        return labels;
    }

    private static @Nullable List<String> assignees(JsonNode record, boolean isChange) {
        JsonNode all = record.path(isChange ? "merge_request_assignees" : "issue_assignees");
        List<String> people = new ArrayList<>();
        if (all.isArray()) {
            for (JsonNode one : all) {
                String person = person(one, "user_id");
                if (person != null && !people.contains(person)) {
                    people.add(person);
                }
            }
            return people;
        }
        String one = person(record, "assignee_id");
        return one != null ? List.of(one) : record.has("assignee_id") ? List.of() : null;
    }

    /** Requests to become a member and invitations not taken up have no user or a date of request. */
    private void member(JsonNode record, ForgeData data) {
        Long user = Json.number(record, "user_id");
        Long level = Json.number(record, "access_level");
        Instant requested = Json.moment(record, "requested_at");
        if (user == null || level == null || requested != null || isOver(Json.text(record, "expires_at"))) {
            return;
        }
        data.people().level("#" + user, (int) Math.min(level, 100));
        data.people().named(user, Json.text(record.path("user"), "username"));
    }

    private boolean isOver(@Nullable String day) {
        if (day == null) {
            return false;
        }
        try {
            return LocalDate.parse(day.substring(0, Math.min(10, day.length()))).isBefore(last);
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static void branch(JsonNode record, ForgeData data) {
        String name = Json.text(record, "name");
        if (name == null || !MAIN.contains(name)) {
            return;
        }
        for (JsonNode level : record.path("merge_access_levels")) {
            boolean isForAll = !level.hasNonNull("user_id") && !level.hasNonNull("group_id");
            if (isForAll && level.path("access_level").asInt() == ForgePeople.DEVELOPER) {
                data.people().developersMerge();
            }
        }
    }

    private static void name(JsonNode record, ForgeData data) {
        Long id = Json.number(record, "id");
        if (id != null) {
            data.people().named(id, Json.text(record, "username"));
        }
    }

    /** Everyone can see a project that is public, in so far as its parts are not kept to members. */
    private static void visibility(JsonNode record, ForgeData data) {
        Long level = Json.number(record, "visibility_level");
        if (level != null && level != 10) { // whether all or only staff can have an account is not told
            data.visible(ForgeData.GITLAB, level == PUBLIC);
        }
        for (String part : List.of("issues_access_level", "merge_requests_access_level")) {
            Long access = Json.number(record, part);
            if (access != null && access == 10) {
                data.visible(ForgeData.GITLAB, false);
            }
        }
    }

    static LocalDate day(Instant moment) {
        return moment.atZone(ZoneOffset.UTC).toLocalDate();
    }
}
