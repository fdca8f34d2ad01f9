package org.commonsgovernance.collect.roles;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A CODEOWNERS file as GitHub and GitLab read it.
 *
 * @param rules owners by pattern, in the order of the file; the last one given for a pattern
 * @param teams groups on the forge, whose members are not told
 * @param isForReview whether it says that those listed are asked for review, and own nothing
 */
record CodeOwners(Map<String, Set<String>> rules, Set<String> teams, boolean isForReview) {
    private static final int MOST_RULES = 20_000;
    private static final Pattern SECTION = Pattern.compile("\\^?\\[[^\\]]{1,100}](?:\\[\\d{1,3}])?(.{0,400})");
    private static final Pattern MAIL =
            Pattern.compile("[A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9.-]{1,100}\\.[A-Za-z]{2,24}");
    private static final Pattern FOR_REVIEW = Pattern.compile(
            "(?i)\\bexpected reviewers\\b|\\bdon'?t (?:actually )?own\\b|\\bdo not (?:actually )?own\\b|\\bnot"
                    + " (?:imply|mean) (?:code )?ownership\\b");

    static CodeOwners read(String text) {
        Map<String, Set<String>> rules = new LinkedHashMap<>();
        Set<String> teams = new LinkedHashSet<>();
        boolean isForReview = false;
        List<String> sectionOwners = List.of();
        for (String raw : (Iterable<String>) text.lines().limit(MOST_RULES)::iterator) {
            String line = raw.length() > 4_000 ? "" : raw.strip();
            if (line.startsWith("#")) {
                isForReview |= FOR_REVIEW.matcher(line).find();
                continue;
            }
            int hash = line.indexOf(" #");
            line = hash >= 0 ? line.substring(0, hash).strip() : line;
            if (line.isEmpty()) {
                continue;
            }
            Matcher section = SECTION.matcher(line);
            if (section.matches()) {
                sectionOwners = words(section.group(1));
                continue;
            }
            List<String> words = words(line.replace("\\ ", "\u0002"));
            String pattern = words.get(0).replace('\u0002', ' ');
            List<String> owners = words.size() > 1 ? words.subList(1, words.size()) : sectionOwners;
            Set<String> people = new LinkedHashSet<>();
            for (String owner : owners) {
                String low = owner.toLowerCase(Locale.ROOT);
                if (low.startsWith("@") && low.indexOf('/') > 0) {
                    teams.add(low.substring(1));
                    people.add(low);
                } else if (low.startsWith("@") && low.length() > 1) {
                    String handle = low.startsWith("@@") ? "" : low.substring(1);
                    if (!handle.isEmpty() && !Names.isBot(handle) && !Names.isPlaceholder(handle)) {
                        people.add(handle);
                    }
                } else if (MAIL.matcher(low).matches() && !Names.isPlaceholder(low)) {
                    people.add(low);
                }
            }
            rules.remove(pattern);
            rules.put(pattern, people);
        }
        return new CodeOwners(rules, teams, isForReview);
    }

    /** Everybody who owns something, teams left out. */
    Set<String> people() {
        Set<String> people = new LinkedHashSet<>();
        rules.values().forEach(people::addAll);
        people.removeIf(one -> one.startsWith("@"));
        return people;
    }

    /** Whether all who are listed are people, and own everything. */
    boolean areOfEverything() {
        return teams.isEmpty()
                && rules.entrySet().stream()
                        .allMatch(rule -> rule.getValue().isEmpty() || "".equals(Folders.of(rule.getKey())));
    }

    /** The folders, at most two levels deep, that rules name by their path; empty stands for the whole repository. */
    Map<String, Set<String>> folders() {
        Map<String, Set<String>> folders = new LinkedHashMap<>();
        rules.forEach((pattern, owners) -> {
            String folder = Folders.of(pattern);
            if (folder != null) {
                folders.put(folder, owners);
            }
        });
        return folders;
    }

    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        for (String word : line.strip().split("\\s+", 300)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }
}
