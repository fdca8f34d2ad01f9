package org.commonsgovernance.collect.roles;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads lists of people written for people: headings, items, tables, lines of values.
 *
 * <p>In a file that is a list of maintainers everybody below a heading that says nothing else is one; elsewhere only
 * those are
 * below a heading that says so.
 */
final class ListReader {
    private static final Pattern HEADING = Pattern.compile(" {0,3}(#{1,6}|={1,6}) *(?=[^#=\\s])(.{1,300}?)[ #=]*");
    private static final Pattern UNDERLINE = Pattern.compile(" {0,3}(={3,}|-{3,}|~{3,}|\\*{3,}|\\^{3,})");
    private static final Pattern ITEM = Pattern.compile("(\\s{0,20})(?:[*+•-]|\\d{1,3}[.)]) +(.{1,1500})");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]{0,200})\"(?:, *|$)");
    private static final Pattern INCOMPLETE = Pattern.compile(
            "(?i)\\b(incomplete|not (?:an )?exhaustive|non-exhaustive|not (?:a )?complete|out of date|outdated|partial"
                    + " list|among others|and others|not all (?:\\w+ ){0,3}listed|not (?:explicitly |all )?listed"
                    + " (?:here|below)|in addition to (?:the|those)|unlisted|not a comprehensive)\\b");
    private static final Pattern SUMMARY = Pattern.compile("(?i) {0,3}<summary>(.{1,200}?)</summary>.{0,50}");
    /** A line of a table of contents. */
    private static final Pattern CONTENTS = Pattern.compile("\\[[^\\]]{1,200}]\\(#[^)]{0,200}\\).{0,20}");

    private static final int LABEL_LEVEL = 9;

    /** A heading that is in force. */
    private record Open(int level, Section section, boolean isTelling) {}

    private final Roster roster;
    private final LocalDate day;
    private final Section ground;
    private final boolean isMarkdown;
    private final boolean isStrict;
    private final Deque<Open> open = new ArrayDeque<>();

    private ListReader(Roster roster, LocalDate day, Section ground, boolean isMarkdown, boolean isStrict) {
        this.roster = roster;
        this.day = day;
        this.ground = ground;
        this.isMarkdown = isMarkdown;
        this.isStrict = isStrict;
    }

    /**
     * Reads a file that is a list.
     *
     * @param ground what those are who stand below no telling heading
     */
    static Roster list(String path, String text, LocalDate day, Section ground) {
        String low = path.toLowerCase(Locale.ROOT);
        boolean isMarkdown = low.endsWith(".md") || low.endsWith(".markdown") || low.endsWith(".mdx");
        Roster roster = new Roster(path);
        new ListReader(roster, day, ground, isMarkdown, false).read(text);
        return roster;
    }

    /** Reads the lists that stand in a longer text, below headings that name a role. */
    static Roster within(String path, String text, LocalDate day) {
        Roster roster = new Roster(path);
        new ListReader(roster, day, Section.NONE, true, true).read(text);
        return roster;
    }

    /** Reads the members of a committee from the text about it; of its prose nothing is taken for a name. */
    static Roster committee(String path, String text, LocalDate day, String name) {
        Roster roster = new Roster(path);
        new ListReader(roster, day, Section.committee(name), true, true).read(text);
        return roster;
    }

    private void read(String text) {
        Markup markup = Markup.read(text, isMarkdown || isStrict);
        EntryReader entries = new EntryReader(markup.links(), roster);
        List<String> lines = markup.lines();
        TableReader table = null;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (INCOMPLETE.matcher(line).find()) {
                roster.gap();
            }
            if (TableReader.isRow(line)
                    && (table != null
                            || (i + 1 < lines.size() && lines.get(i + 1).contains("--")))) {
                table = table == null ? new TableReader(entries, roster, day) : table;
                table.row(line, section());
                continue;
            }
            table = null;
            if (line.isBlank() || heading(line, i + 1 < lines.size() ? lines.get(i + 1) : "")) {
                continue;
            }
            Matcher item = ITEM.matcher(line);
            if (item.matches()) {
                StringBuilder whole = new StringBuilder(item.group(2));
                while (i + 1 < lines.size() && continues(lines.get(i + 1)) && whole.length() < Markup.LONGEST) {
                    whole.append(' ').append(lines.get(++i).strip());
                }
                item(whole.toString(), item.group(1).length(), entries);
            } else {
                plain(line, entries);
            }
        }
    }

    private static boolean continues(String line) {
        return line.startsWith("  ") && !line.isBlank() && !ITEM.matcher(line).matches() && !TableReader.isRow(line);
    }

    private Section section() {
        Open last = open.peek();
        return last == null ? ground : last.section();
    }

    /** Whether the line is a heading, or introduces a list; it is then in force. */
    private boolean heading(String line, String next) {
        Matcher heading = HEADING.matcher(line);
        if (heading.matches()) {
            String title = heading.group(2);
            if (!isMarkdown && !isStrict && line.startsWith("#")) {
                comment(title);
            } else {
                enter(heading.group(1).length(), Headings.read(title));
            }
            return true;
        }
        if (UNDERLINE.matcher(line).matches()) {
            return true;
        }
        if (UNDERLINE.matcher(next).matches()
                && line.length() < 200
                && !ITEM.matcher(line).matches()) {
            enter(Markup.level(next), Headings.read(line));
            return true;
        }
        Matcher summary = SUMMARY.matcher(line);
        String said = summary.matches() ? summary.group(1) : line.strip();
        boolean introduces = summary.matches()
                || said.endsWith(":")
                || said.endsWith(":**")
                || (said.startsWith("**") && said.endsWith("**"));
        if (introduces && !ITEM.matcher(line).matches() && said.indexOf('@') < 0) {
            Section read = Headings.read(said);
            if (read.listsSeats() || read.former() || read.role() == Role.OTHER) {
                enter(LABEL_LEVEL, read);
                return true;
            }
        }
        return false;
    }

    /** In a file that is not Markdown a line that begins with # may only be a remark. */
    private void comment(String title) {
        Section read = Headings.read(title);
        boolean isLabel = title.strip().split("\\s+", 8).length <= 5
                && ((read.role() != Role.NONE && read.role() != Role.PROSE) || read.former());
        if (isLabel) {
            enter(LABEL_LEVEL, read);
        }
    }

    private void enter(int level, Section read) {
        while (!open.isEmpty() && open.getFirst().level() >= level) {
            open.pop();
        }
        open.push(new Open(level, read.within(section()), read.role() != Role.NONE || read.former()));
    }

    private void item(String text, int indent, EntryReader entries) {
        Section section = section();
        if (!section.listsSeats()) {
            return;
        }
        if (CONTENTS.matcher(text).matches()) {
            return;
        }
        boolean isNested = indent >= 2;
        boolean hasMark = !entries.marks(text).marks().isEmpty();
        if ((isNested && !hasMark) || (isStrict && !hasMark)) {
            return;
        }
        boolean isTelling = open.isEmpty() || open.getFirst().isTelling();
        if (!entries.read(text, section, true) && (hasMark || isTelling)) {
            roster.gap();
        }
    }

    private void plain(String line, EntryReader entries) {
        Section section = section();
        if (!section.listsSeats()) {
            return;
        }
        if (line.startsWith("\"")) {
            quoted(line, section);
            return;
        }
        if (isStrict || entries.marks(line).marks().isEmpty()) {
            return;
        }
        entries.read(line.strip(), section, false);
    }

    /** "handle","Name","address",... */
    private void quoted(String line, Section section) {
        List<String> values = new ArrayList<>();
        Matcher value = QUOTED.matcher(line);
        while (value.find() && values.size() < 8) {
            values.add(value.group(1).strip());
        }
        if (values.size() < 2 || values.get(0).isEmpty() || Names.isPlaceholder(values.get(0))) {
            return;
        }
        String mail = values.size() > 2 && values.get(2).indexOf('@') > 0
                ? values.get(2).toLowerCase(Locale.ROOT)
                : null;
        roster.add(new Listed(
                values.get(0).toLowerCase(Locale.ROOT),
                mail,
                values.get(1),
                null,
                Listed.Form.FIELD,
                section.former(),
                null,
                section));
    }
}
