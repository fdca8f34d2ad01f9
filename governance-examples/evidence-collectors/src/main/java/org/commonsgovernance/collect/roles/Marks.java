package org.commonsgovernance.collect.roles;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line in which every handle, address and team is replaced by one character, {@link #MARK}, in the order of {@code
 * marks}.
 *
 * @param text without links and emphasis
 * @param marks what stood there
 */
record Marks(String text, List<Mark> marks) {
    static final char MARK = '\u0001';

    private static final Pattern TOKEN = Pattern.compile("!\\[[^\\]]{0,200}]\\([^()\\s]{0,300}\\)"
            + "|\\[(?<text>[^\\]\\[]{0,200})] ?\\((?<url>[^()\\s]{0,300})(?: \"[^\"]{0,100}\")?\\)"
            + "|\\[(?<label>[^\\]\\[]{1,200})](?:\\[(?<ref>[^\\]]{0,100})])?"
            + "|<(?<auto>https?://[^>\\s]{1,300})>|(?<bare>https?://[^\\s)>,\\]]{1,300})"
            + "|(?:mailto:)?(?<mail>[A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9.-]{1,100}\\.[A-Za-z]{2,24})"
            + "|(?<![\\w/.@-])@(?<team>[A-Za-z0-9_.-]{1,60}/[A-Za-z0-9_./-]{1,100})"
            + "|(?<![\\w/.@-])@(?<handle>[A-Za-z0-9_](?:[A-Za-z0-9_.-]{0,60}[A-Za-z0-9_-])?)"
            + "|(?i:\\bgithub(?: handle| id| username)?: *)(?<named>[A-Za-z0-9](?:[A-Za-z0-9-]{0,38}))");
    private static final Pattern PROFILE =
            Pattern.compile("(?i)(?:https?://)?(?:www\\.)?(?:github\\.com|gitlab\\.com|codeberg\\.org|gitee\\.com"
                    + "|gitea\\.com|salsa\\.debian\\.org"
                    + "|invent\\.kde\\.org|gitlab\\.[a-z0-9.-]{3,60})/@?([A-Za-z0-9][A-Za-z0-9_.-]{0,60})/?");
    private static final Pattern ELSEWHERE = Pattern.compile(
            "(?i)\\b(?:slack|twitter|discord|irc|matrix|zulip|gitter|mastodon|telegram|x|linkedin|pgp|gpg)(?: id|"
                    + " handle)?: *[^,;)|]{0,80}");
    private static final Pattern TAG = Pattern.compile("</?(?!https?:)[A-Za-z][^<>@]{0,300}>|&nbsp;|:[a-z_]{3,30}:");
    private static final Pattern ANCHOR =
            Pattern.compile("(?i)<a [^<>]{0,200}href=[\"']([^\"'<>]{1,300})[\"'][^<>]{0,200}>([^<>]{0,200})</a>");
    /** Links of reStructuredText. */
    private static final Pattern TEXT_LINK =
            Pattern.compile("`([^`<>]{1,100}?) ?<(https?://[^<>`\\s]{1,300})>`__?(?!\\w)");

    private static final Pattern TEXT_REFERENCE = Pattern.compile("`([^`<>\\[\\]]{1,100})`__?(?!\\w)");
    private static final Pattern EMPHASIS = Pattern.compile("\\*\\*|__|(?<![\\w])[*_](?=\\S)|(?<=\\S)[*_](?!\\w)|`");

    /** What stands at a mark. */
    record Mark(Kind kind, String value) {}

    enum Kind {
        HANDLE,
        MAIL,
        TEAM
    }

    static Marks read(String line, Map<String, String> links) {
        String plain = ANCHOR.matcher(line).replaceAll("[$2]($1)");
        plain = TEXT_LINK.matcher(plain).replaceAll("[$1]($2)");
        plain = TEXT_REFERENCE.matcher(plain).replaceAll("[$1]");
        plain = TAG.matcher(plain).replaceAll(" ");
        plain = ELSEWHERE.matcher(plain).replaceAll(" ");
        plain = EMPHASIS.matcher(plain).replaceAll("");
        List<Mark> marks = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        Matcher token = TOKEN.matcher(plain);
        int at = 0;
        while (token.find()) {
            text.append(plain, at, token.start());
            at = token.end();
            replace(token, links, text, marks);
        }
        text.append(plain, at, plain.length());
        return new Marks(text.toString().replace('\t', ' ').strip(), marks);
    }

    private static void replace(Matcher token, Map<String, String> links, StringBuilder text, List<Mark> marks) {
        String label = token.group("label");
        if (token.group("url") != null) {
            link(token.group("text"), token.group("url"), text, marks);
        } else if (label != null) {
            String ref = token.group("ref");
            String key = ref == null || ref.isEmpty() ? label : ref;
            String url = links.get(key.toLowerCase(Locale.ROOT));
            link(label, url == null ? "" : url, text, marks);
        } else if (token.group("auto") != null || token.group("bare") != null) {
            link("", token.group("auto") != null ? token.group("auto") : token.group("bare"), text, marks);
        } else if (token.group("mail") != null) {
            mark(Kind.MAIL, token.group("mail"), text, marks);
        } else if (token.group("team") != null) {
            mark(Kind.TEAM, token.group("team"), text, marks);
        } else if (token.group("handle") != null) {
            mark(Kind.HANDLE, token.group("handle"), text, marks);
        } else if (token.group("named") != null) {
            mark(Kind.HANDLE, token.group("named"), text, marks);
        }
    }

    private static void link(String label, String url, StringBuilder text, List<Mark> marks) {
        String words = label.strip();
        String handle = profile(url);
        if (handle == null && url.startsWith("mailto:")) {
            text.append(words.contains("@") ? "" : words + " ");
            mark(Kind.MAIL, url.substring("mailto:".length()), text, marks);
            return;
        }
        if (handle == null) {
            if (words.startsWith("@") && words.indexOf(' ') < 0 && words.length() > 1) {
                mark(words.indexOf('/') > 0 ? Kind.TEAM : Kind.HANDLE, words.substring(1), text, marks);
            } else {
                text.append(words);
            }
            return;
        }
        String shown = words.startsWith("@") ? words.substring(1) : words;
        if (!shown.equalsIgnoreCase(handle)
                && !words.startsWith("@")
                && !shown.contains("/")
                && !shown.contains(".com")) {
            text.append(shown).append(' ');
        }
        mark(Kind.HANDLE, handle, text, marks);
    }

    /** The handle in the address of a person's, or an organisation's, page at a forge; null if it is none. */
    static @Nullable String profile(String url) {
        Matcher profile = PROFILE.matcher(url);
        return profile.matches() ? profile.group(1) : null;
    }

    private static void mark(Kind kind, String value, StringBuilder text, List<Mark> marks) {
        text.append(MARK);
        marks.add(new Mark(kind, value.toLowerCase(Locale.ROOT)));
    }
}
