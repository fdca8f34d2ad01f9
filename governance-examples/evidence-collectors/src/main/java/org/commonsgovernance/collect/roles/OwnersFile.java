package org.commonsgovernance.collect.roles;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * An OWNERS file, of Kubernetes' form (YAML) or of Chromium's (an address a line).
 *
 * @param approvers handles or addresses of those who decide what is merged in its folder
 * @param former of those who did
 * @param teams groups whose members no file tells
 * @param isReadable whether it has one of these forms
 * @param isWhole whether every line was understood
 */
record OwnersFile(Set<String> approvers, Set<String> former, Set<String> teams, boolean isReadable, boolean isWhole) {
    private static final Pattern MAIL =
            Pattern.compile("[A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9.-]{1,100}\\.[A-Za-z]{2,24}");
    private static final Pattern HANDLE = Pattern.compile("@?[A-Za-z0-9](?:[A-Za-z0-9_-]{0,60})");
    private static final Pattern GROUP =
            Pattern.compile("(?:sig|wg|committee|team)-.{1,60}|.{1,60}-(?:leads?|maintainers|approvers|reviewers"
                    + "|committers|team|admins|owners|chairs|committee|members|writers|wranglers|editors"
                    + "|managers|group|triagers|infra)");

    private static final class Gathered {
        final Set<String> approvers = new LinkedHashSet<>();
        final Set<String> former = new LinkedHashSet<>();
        final Set<String> teams = new LinkedHashSet<>();
        boolean isWhole = true;
    }

    /** The groups of an OWNERS_ALIASES file, by name in lower case. */
    static Map<String, List<String>> aliases(String text) {
        Map<String, List<String>> aliases = new TreeMap<>();
        JsonNode all = Yaml.read(text).path("aliases");
        all.fieldNames()
                .forEachRemaining(name -> aliases.put(name.toLowerCase(Locale.ROOT), Yaml.texts(all.get(name))));
        return aliases;
    }

    static OwnersFile read(String text, Map<String, List<String>> aliases) {
        Gathered into = new Gathered();
        JsonNode root = Yaml.read(text);
        boolean isReadable = true;
        if (root.isObject()) {
            isReadable = root.has("approvers")
                    || root.has("reviewers")
                    || root.has("filters")
                    || root.has("owners")
                    || root.has("emeritus_approvers")
                    || root.has("options")
                    || root.has("labels")
                    || root.has("maintainers");
            rights(root, aliases, into);
            JsonNode everything = root.path("filters").path(".*");
            rights(everything, aliases, into);
        } else {
            isReadable = chromium(text, into);
        }
        into.former.removeAll(into.approvers);
        return new OwnersFile(into.approvers, into.former, into.teams, isReadable, into.isWhole && isReadable);
    }

    private static void rights(JsonNode node, Map<String, List<String>> aliases, Gathered into) {
        for (String key : List.of("approvers", "owners", "maintainers")) {
            for (String one : Yaml.texts(node.path(key))) {
                resolve(one, aliases, into, into.approvers);
            }
        }
        for (String key : List.of("emeritus_approvers", "emeritus", "emeritus_owners")) {
            for (String one : Yaml.texts(node.path(key))) {
                resolve(one, aliases, into, into.former);
            }
        }
    }

    private static void resolve(String one, Map<String, List<String>> aliases, Gathered into, Set<String> people) {
        String name = one.toLowerCase(Locale.ROOT);
        List<String> members = aliases.get(name.startsWith("@") ? name.substring(1) : name);
        if (members != null) {
            members.forEach(member -> person(member.toLowerCase(Locale.ROOT), into, people));
        } else {
            person(name, into, people);
        }
    }

    private static void person(String name, Gathered into, Set<String> people) {
        if (name.contains("/") || GROUP.matcher(name).matches()) {
            into.teams.add(name);
        } else if (MAIL.matcher(name).matches() || HANDLE.matcher(name).matches()) {
            String bare = name.startsWith("@") ? name.substring(1) : name;
            if (!Names.isBot(bare) && !Names.isPlaceholder(bare)) {
                people.add(bare);
            }
        } else {
            into.isWhole = false;
        }
    }

    /** Whether the text has an address, or a rule of that form. */
    private static boolean chromium(String text, Gathered into) {
        boolean isOne = false;
        for (String raw : (Iterable<String>) text.lines().limit(Markup.MOST_LINES)::iterator) {
            int hash = raw.indexOf('#');
            String line = (hash >= 0 ? raw.substring(0, hash) : raw).strip();
            if (line.isEmpty() || line.length() > 300) {
                continue;
            }
            if (MAIL.matcher(line).matches()) {
                isOne = true;
                into.approvers.add(line.toLowerCase(Locale.ROOT));
            } else if (line.equals("*")
                    || line.startsWith("file:")
                    || line.startsWith("include ")
                    || line.startsWith("per-file")) {
                isOne = true;
                into.isWhole = into.isWhole && line.startsWith("per-file");
            } else if (!line.equals("set noparent")) {
                into.isWhole = false;
            }
        }
        return isOne;
    }
}
