package org.commonsgovernance.collect.roles;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A list of maintainers as Docker's projects have it: groups of short names, and a table of people below. */
final class TomlList {
    private static final Pattern TABLE = Pattern.compile("\\s*\\[(.{1,120}?)]\\s*");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]{1,80})\"");
    private static final Pattern VALUE = Pattern.compile("\\s*(?i:(name|email|github))\\s*=\\s*\"([^\"]{0,200})\".*");

    private TomlList() {}

    static boolean is(String text) {
        return (text.contains("[people]") && text.contains("people = ["))
                || (text.contains("[Org]") && text.contains("people = ["));
    }

    static Roster read(String path, String text) {
        Roster roster = new Roster(path);
        Map<String, Map<String, String>> known = new HashMap<>();
        Map<String, Section> groups = new LinkedHashMap<>();
        String table = "";
        boolean inPeople = false;
        for (String raw : (Iterable<String>) text.lines().limit(Markup.MOST_LINES)::iterator) {
            String line = raw.length() > 500 ? raw.substring(0, 500) : raw;
            int hash = line.indexOf('#');
            line = (hash >= 0 && line.indexOf('"') < 0) || line.stripLeading().startsWith("#")
                    ? line.substring(0, hash)
                    : line;
            Matcher head = TABLE.matcher(line);
            if (!inPeople && head.matches()) {
                table = head.group(1);
                continue;
            }
            String low = table.toLowerCase(Locale.ROOT);
            if (low.startsWith("people.")) {
                Matcher value = VALUE.matcher(line);
                if (value.matches()) {
                    known.computeIfAbsent(low.substring("people.".length()).replace("\"", ""), id -> new HashMap<>())
                            .put(value.group(1).toLowerCase(Locale.ROOT), value.group(2));
                }
                continue;
            }
            boolean begins = line.strip().startsWith("people") && line.indexOf('[') > 0;
            if (begins || inPeople) {
                Matcher quoted = QUOTED.matcher(line);
                Section section = Headings.read(
                        table.replace("\"", "").replace("Org.", "").replace('.', ' '));
                while (quoted.find()) {
                    String id = quoted.group(1).toLowerCase(Locale.ROOT);
                    Section now =
                            section.role() == Role.NONE ? new Section(Role.MAINTAINERS, section.former(), "") : section;
                    if (now.listsSeats()
                            && (!groups.containsKey(id) || groups.get(id).former())) {
                        groups.put(id, now);
                    }
                }
                inPeople = line.indexOf(']') < 0;
            }
        }
        groups.forEach((id, section) -> {
            Map<String, String> person = known.getOrDefault(id, Map.of());
            String mail = person.get("email");
            roster.add(new Listed(
                    person.getOrDefault("github", id).toLowerCase(Locale.ROOT),
                    mail == null ? null : mail.toLowerCase(Locale.ROOT),
                    person.get("name"),
                    null,
                    Listed.Form.FIELD,
                    section.former(),
                    null,
                    section));
        });
        return roster;
    }
}
