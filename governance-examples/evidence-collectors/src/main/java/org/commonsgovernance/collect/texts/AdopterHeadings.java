package org.commonsgovernance.collect.texts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Adopters that stand as headings of one level, each with what is told of it below: items that begin with a label, an
 * image, or a link that the heading itself is. Headings of prose are none.
 */
final class AdopterHeadings {
    private static final int FEWEST = 5;
    private static final Pattern HEADING = Pattern.compile("(?<level>#{2,4}) +(?<title>.{1,160}?)[ #]*");
    private static final Pattern LINK =
            Pattern.compile("[*_]{0,3}\\[(?<name>[^\\]\\[]{1,80})](?:\\([^()]{1,300}\\)|\\[[^\\]]{1,80}])[*_]{0,3}");
    private static final Pattern NAME =
            Pattern.compile("\\p{Lu}[^:?!|<>]{0,60}|\\p{N}[^:?!|<>]{1,60}|[a-z0-9-]{2,40}(?:\\.[a-z0-9-]{2,20}){1,3}");
    private static final Pattern NO_NAME =
            Pattern.compile("\\b(?:users?|adopters?|how|why|who|what|our|your|the following|list|all"
                    + "|others?|companies|organi[sz]ations|vendors|providers|introduction|overview|about|status|production|testing"
                    + "|evaluation|public|industry|success stor(?:y|ies)|case stud(?:y|ies))\\b");
    private static final Pattern LABEL =
            Pattern.compile("[-*+] +(?:\\*{1,2}|_{1,2})[^*_]{1,40}(?:\\*{1,2}|_{1,2}) ?:?.*");

    /** A heading, and whether something is told below it as of an entry. */
    private record Entry(String name, boolean isTold) {}

    private AdopterHeadings() {}

    /** The names, in their order; empty where the headings are no list of adopters. */
    static List<String> names(List<String> lines) {
        Map<Integer, List<Entry>> byLevel = new TreeMap<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher heading = HEADING.matcher(lines.get(i).strip());
            if (heading.matches()) {
                Matcher link = LINK.matcher(heading.group("title"));
                boolean isLink = link.matches();
                String name = (isLink ? link.group("name") : heading.group("title"))
                        .replace("*", "")
                        .strip();
                byLevel.computeIfAbsent(heading.group("level").length(), level -> new ArrayList<>())
                        .add(new Entry(name, isLink || isToldBelow(lines, i + 1)));
            }
        }
        for (List<Entry> entries : byLevel.values()) {
            Map<String, Entry> named = new LinkedHashMap<>();
            entries.stream().filter(AdopterHeadings::isName).forEach(one -> named.putIfAbsent(one.name(), one));
            long told = named.values().stream().filter(Entry::isTold).count();
            if (named.size() >= FEWEST && 10 * told >= 9L * named.size() && 10L * named.size() >= 8L * entries.size()) {
                return List.copyOf(named.keySet());
            }
        }
        return List.of();
    }

    private static boolean isName(Entry entry) {
        String name = entry.name();
        return NAME.matcher(name).matches()
                && name.split(" ", 10).length <= 7
                && !NO_NAME.matcher(name.toLowerCase(Locale.ROOT)).find();
    }

    private static boolean isToldBelow(List<String> lines, int from) {
        for (int i = from;
                i < lines.size() && !HEADING.matcher(lines.get(i).strip()).matches();
                i++) {
            String bare = lines.get(i).strip();
            if (LABEL.matcher(bare).matches() || bare.startsWith("<img ") || bare.startsWith("![")) {
                return true;
            }
        }
        return false;
    }
}
