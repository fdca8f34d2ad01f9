package org.commonsgovernance.collect.roles;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A sigs.yaml: special interest groups, committees and their leads, with employers. */
final class SigList {
    private static final int MOST_GROUPS = 500;

    /**
     * Those who lead one group.
     *
     * @param name of the body they are
     */
    record Group(String name, List<Listed> leads) {}

    private SigList() {}

    static List<Group> read(String text) {
        List<Group> groups = new ArrayList<>();
        JsonNode root = Yaml.read(text);
        for (String kind : List.of("sigs", "committees")) {
            for (JsonNode group : root.path(kind)) {
                String name = group.path("name").asText("").strip();
                if (name.isEmpty()
                        || name.toLowerCase(Locale.ROOT).contains("template")
                        || groups.size() >= MOST_GROUPS) {
                    continue;
                }
                String body = kind.equals("committees")
                        ? committee(name)
                        : name.toLowerCase(Locale.ROOT).matches(".*\\b(sig|group)\\b.*") ? name : "SIG " + name;
                List<Listed> leads = new ArrayList<>();
                JsonNode leadership = group.path("leadership");
                leadership.fieldNames().forEachRemaining(post -> {
                    boolean former = post.toLowerCase(Locale.ROOT).contains("emeritus");
                    for (JsonNode one : leadership.get(post)) {
                        lead(one, former, body, leads);
                    }
                });
                if (!leads.isEmpty()) {
                    groups.add(new Group(body, leads));
                }
            }
        }
        return groups;
    }

    private static String committee(String name) {
        String low = name.toLowerCase(Locale.ROOT);
        return low.contains("committee") || low.contains("council") ? name : name + " Committee";
    }

    private static void lead(JsonNode one, boolean former, String body, List<Listed> leads) {
        String handle = one.path("github").asText("").strip().toLowerCase(Locale.ROOT);
        if (handle.isEmpty() || Names.isPlaceholder(handle) || leads.size() >= 1_000) {
            return;
        }
        String name = one.path("name").asText("").strip();
        String mail = one.path("email").asText("").strip().toLowerCase(Locale.ROOT);
        String company = one.path("company").asText("").strip();
        leads.add(new Listed(
                handle,
                mail.isEmpty() ? null : mail,
                name.isEmpty() ? null : name,
                company.isEmpty() ? null : company,
                Listed.Form.FIELD,
                former,
                null,
                new Section(Role.COMMITTEE, former, body)));
    }
}
