package org.commonsgovernance.collect.forge;

import com.fasterxml.jackson.databind.JsonNode;

/** Pulls, issues, reviews, comments, issue events, collaborators and repositories of GitHub's REST interface. */
final class GithubReader implements ExportReader {
    @Override
    public String kind() {
        return "GitHub REST JSON";
    }

    @Override
    public boolean recognises(JsonNode record) {
        return RestRecords.isKnown(record);
    }

    @Override
    public void read(JsonNode record, ForgeData data) {
        RestRecords.read(record, data);
    }
}
