package org.commonsgovernance.collect.roles;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells names of people from other words. */
final class Names {
    private static final Pattern PARTS =
            Pattern.compile("\\p{L}[\\p{L}\\p{M}.'’-]{0,40}(?: \\p{L}[\\p{L}\\p{M}.'’-]{0,40}){0,5}");
    private static final Pattern NICKNAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,38}");
    private static final Pattern BOT = Pattern.compile(
            ".*\\[bot]|(?:.*[-_])?(?:bot|robot|ci-bot)(?:[-_].*)?|dependabot.*|renovate.*|greenkeeper.*");
    private static final Set<String> PARTICLES = Set.of(
            "van", "de", "der", "den", "von", "da", "di", "do", "dos", "du", "del", "della", "la", "le", "bin", "ibn",
            "al", "el", "ten", "ter", "zu", "af", "y", "e", "st");
    private static final Set<String> WORDS = Set.of(
            "the",
            "a",
            "an",
            "this",
            "that",
            "these",
            "all",
            "any",
            "each",
            "every",
            "project",
            "team",
            "teams",
            "maintainer",
            "maintainers",
            "committer",
            "committers",
            "reviewer",
            "reviewers",
            "approver",
            "approvers",
            "owner",
            "owners",
            "member",
            "members",
            "code",
            "issue",
            "issues",
            "pull",
            "request",
            "requests",
            "review",
            "reviews",
            "committee",
            "steering",
            "technical",
            "governance",
            "contributing",
            "contributor",
            "contributors",
            "community",
            "security",
            "release",
            "releases",
            "documentation",
            "docs",
            "group",
            "working",
            "to",
            "of",
            "for",
            "and",
            "or",
            "in",
            "on",
            "with",
            "by",
            "from",
            "is",
            "are",
            "be",
            "see",
            "read",
            "please",
            "if",
            "you",
            "your",
            "we",
            "our",
            "not",
            "new",
            "list",
            "mailing",
            "slack",
            "support",
            "testing",
            "tests",
            "build",
            "infrastructure",
            "website",
            "api",
            "none",
            "tbd",
            "todo",
            "vacant",
            "empty",
            "open",
            "github",
            "gitlab",
            "email",
            "name",
            "emeritus",
            "alumni",
            "chair",
            "lead",
            "leads",
            "organization",
            "company",
            "core",
            "general",
            "other",
            "others",
            "everyone",
            "nobody",
            "foundation",
            "inc",
            "llc",
            "gmbh",
            "ltd",
            "university",
            "meeting",
            "notes");
    private static final Set<String> PLACEHOLDERS = Set.of(
            "your name",
            "first last",
            "full name",
            "name",
            "jane doe",
            "john doe",
            "jane smith",
            "foo bar",
            "firstname lastname",
            "name surname",
            "username",
            "github-username",
            "github-handle",
            "handle",
            "your-handle",
            "your-github-handle",
            "githubid",
            "github-id",
            "user",
            "user1",
            "user2",
            "yourname",
            "octocat",
            "example",
            "someone",
            "alice",
            "bob",
            "alice-example",
            "maintainer1",
            "maintainer2",
            "your-github-username",
            "todo",
            "tbd",
            "xxx",
            "login",
            "me");

    private Names() {}

    /** Whether it has the form of a name of two words or more, and no word that names do not have. */
    static boolean isFullName(String text) {
        if (text.length() > 60 || !PARTS.matcher(text).matches()) {
            return false;
        }
        String[] words = text.split(" ", -1);
        if (words.length < 2) {
            return false;
        }
        for (String word : words) {
            String low = word.toLowerCase(Locale.ROOT);
            if (WORDS.contains(low) || (Character.isLowerCase(word.codePointAt(0)) && !PARTICLES.contains(low))) {
                return false;
            }
        }
        return true;
    }

    /** Whether it may stand where a name stands beside a handle or an address. */
    static boolean mayBeName(String text) {
        if (text.isEmpty() || NICKNAME.matcher(text).matches()) {
            return !WORDS.contains(text.toLowerCase(Locale.ROOT));
        }
        if (text.length() > 60 || !text.codePoints().anyMatch(Character::isLetter)) {
            return false;
        }
        String[] words = text.split("[ ,]+", -1);
        for (String word : words) {
            if (WORDS.contains(word.toLowerCase(Locale.ROOT))) {
                return false;
            }
        }
        return words.length <= 6;
    }

    static boolean isBot(String handle) {
        return handle.length() < 60 && BOT.matcher(handle).matches();
    }

    /** Whether it stands for a person yet to be named, as in a template. */
    static boolean isPlaceholder(String text) {
        String low = text.toLowerCase(Locale.ROOT).strip();
        return PLACEHOLDERS.contains(low)
                || low.endsWith("@example.com")
                || low.endsWith("@example.org")
                || low.startsWith("example")
                || low.contains("your-")
                || low.contains("<")
                || low.contains("{");
    }
}
