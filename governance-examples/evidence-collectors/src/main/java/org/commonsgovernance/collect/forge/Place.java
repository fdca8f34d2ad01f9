package org.commonsgovernance.collect.forge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which change request or issue a record is about, by the addresses in it.
 *
 * @param project {@code host/owner/name}
 * @param number how the project numbers it
 */
record Place(String project, long number) {
    private static final List<String> FIELDS = List.of("html_url", "issue_url", "pull_request_url", "url");
    private static final Set<String> BEFORE_NUMBER = Set.of("pull", "pulls", "issues");
    private static final int LONGEST = 2000;

    /** Where a record belongs; null where no address in it tells. */
    static @Nullable Place of(JsonNode record) {
        for (String field : FIELDS) {
            String address = Json.text(record, field);
            Place place = address == null ? null : parse(address);
            if (place != null) {
                return place;
            }
        }
        return null;
    }

    /** Reads {@code https://host/…/owner/name/pulls/12}, whatever follows. */
    static @Nullable Place parse(String address) {
        String host = host(address);
        if (host == null) {
            return null;
        }
        String[] parts = address.split("[/#?]", 40);
        for (int i = 5; i < parts.length - 1; i++) {
            if (BEFORE_NUMBER.contains(parts[i]) && parts[i + 1].matches("[0-9]{1,15}")) {
                return new Place(host + "/" + parts[i - 2] + "/" + parts[i - 1], Long.parseLong(parts[i + 1]));
            }
        }
        return null;
    }

    /** The host of an address; null where it is none. */
    static @Nullable String host(@Nullable String address) {
        if (address == null || address.length() > LONGEST || !address.matches("https?://[^/]{1,255}/.*")) {
            return null;
        }
        int begin = address.indexOf("//") + 2;
        String host = address.substring(begin, address.indexOf('/', begin));
        return host.equals("api.github.com") || host.equals("www.github.com") ? "github.com" : host;
    }
}
