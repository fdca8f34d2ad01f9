package org.commonsgovernance.collect.forge;

import com.fasterxml.jackson.databind.JsonNode;

/** Pulls, issues, reviews, comments, permissions and repositories of the interface of Gitea and Forgejo. */
final class GiteaReader implements ExportReader {
    @Override
    public String kind() {
        return "Gitea/Forgejo API JSON";
    }

    /** Users have fields that GitHub's do not have; the rest is alike. */
    @Override
    public boolean recognises(JsonNode record) {
        JsonNode owner = record.has("user") ? record.path("user") : record.path("owner");
        boolean isGitea = owner.has("login_name")
                || owner.has("is_admin")
                || (owner.has("username") && owner.has("full_name"))
                || record.has("original_author");
        return isGitea && RestRecords.isKnown(record);
    }

    @Override
    public void read(JsonNode record, ForgeData data) {
        RestRecords.read(record, data);
    }
}
