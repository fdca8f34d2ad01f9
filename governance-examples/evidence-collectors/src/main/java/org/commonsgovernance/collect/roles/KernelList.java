package org.commonsgovernance.collect.roles;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A list of maintainers as the Linux kernel has it: paragraphs of lines that begin with a letter and a colon.
 *
 * @param parts in the order of the file
 * @param isNoOwnership whether the list says that it is no list of owners
 */
record KernelList(List<Part> parts, boolean isNoOwnership) {
    private static final int MOST_PARTS = 20_000;
    private static final Pattern LINE = Pattern.compile("([MRSFLTWQBCPXKN]):\\s+(\\S.{0,400}?)\\s*");
    private static final Pattern PERSON = Pattern.compile("\"?(?<name>[^\"<@()]{0,80}?)\"?\\s*(?:\\([^()]{0,"
            + "60}\\)\\s*)?<?(?<mail>[A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9.-]{1,100}\\.[A-Za-z]{2,"
            + "24})?>?(?:\\s*\\(.{0,80}\\))?");
    private static final Pattern NO_OWNERSHIP =
            Pattern.compile("(?i)\\bnot to establish who owns\\b|\\bnot .{0,40}\\bownership\\b");

    /**
     * One paragraph.
     *
     * @param maintainers who look after it
     * @param files patterns of what it is about
     * @param isOrphan whether nobody looks after it
     * @param hasGap whether a maintainer could not be read
     */
    record Part(List<Listed> maintainers, List<String> files, boolean isOrphan, boolean hasGap) {}

    /** Whether a text is of this form. */
    static boolean is(String text) {
        int people = 0;
        int files = 0;
        for (String line : (Iterable<String>) text.lines().limit(3_000)::iterator) {
            if (line.startsWith("M:") && line.length() < 300) {
                people++;
            }
            if (line.startsWith("F:") || line.startsWith("S:")) {
                files++;
            }
        }
        return people >= 1 && files >= 1;
    }

    static KernelList read(String text) {
        List<Part> parts = new ArrayList<>();
        Part part = empty();
        boolean isOrphan = false;
        boolean hasGap = false;
        StringBuilder head = new StringBuilder();
        for (String line : (Iterable<String>) (text + "\n\n").lines().limit(Markup.MOST_LINES * 4L)::iterator) {
            if (parts.isEmpty() && head.length() < 4_000) {
                head.append(line.strip()).append(' ');
            }
            Matcher matcher = LINE.matcher(line.length() > 500 ? line.substring(0, 500) : line);
            if (line.isBlank() || parts.size() >= MOST_PARTS) {
                if (!part.maintainers().isEmpty() || !part.files().isEmpty() || hasGap) {
                    parts.add(new Part(part.maintainers(), part.files(), isOrphan, hasGap));
                }
                part = empty();
                isOrphan = false;
                hasGap = false;
            } else if (matcher.matches()) {
                String value = matcher.group(2);
                switch (matcher.group(1)) {
                    case "M" -> hasGap |= !person(value, part.maintainers());
                    case "F" -> part.files().add(value);
                    case "S" -> isOrphan |= value.toLowerCase(Locale.ROOT).matches("(orphan|obsolete).*");
                    default -> {}
                }
            }
        }
        return new KernelList(parts, NO_OWNERSHIP.matcher(head).find());
    }

    private static Part empty() {
        return new Part(new ArrayList<>(), new ArrayList<>(), false, false);
    }

    private static boolean person(String value, List<Listed> people) {
        Matcher person = PERSON.matcher(value);
        if (!person.matches()) {
            return false;
        }
        String name = person.group("name").strip();
        String mail = person.group("mail");
        if (mail == null && !Names.isFullName(name)) {
            return false;
        }
        if (isList(name, mail)) {
            return true;
        }
        people.add(new Listed(
                null,
                mail == null ? null : mail.toLowerCase(Locale.ROOT),
                name.isEmpty() ? null : name,
                null,
                Listed.Form.FIELD,
                false,
                null,
                Section.MAINTAINERS));
        return true;
    }

    /** An address at which several people read is no person. */
    private static boolean isList(String name, @Nullable String mail) {
        String all = (name + " " + mail).toLowerCase(Locale.ROOT);
        return all.matches(".*\\b(lists?|mailing|maintainers|team|developers|support|devel)\\b.*");
    }
}
