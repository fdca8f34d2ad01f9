package org.commonsgovernance.collect.roles;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonsgovernance.api.model.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Reads who belongs to a body from the remarks of an owners file: a remark that names a body and nothing else, and below
 * it remarks that begin with a handle, or blocks of a name, an employer and a handle. Rules that are commented out, and
 * remarks above rules, list nobody.
 */
final class OwnerRemarks {
    private static final int MOST_WORDS = 6;
    private static final Pattern MEMBER =
            Pattern.compile("(?:[-*] ?)?@(?<handle>[\\w-]{1,39}(?:/[\\w.-]{1,80})?)(?<rest>\\W.{0,200})?");
    private static final Pattern UNTIL = Pattern.compile(
            "(?i)[,;: (-]{0,4}(?:term (?:ends?|expires?)|until|end of term)(?: on)?:? (?<day>\\d{4}-\\d{2}(?:-\\d{2})?)\\)?\\.?");

    private final Roster roster;
    private final LocalDate day;
    private final List<String> block = new ArrayList<>();
    private Section section = Section.NONE;
    private boolean isHeadingNext;
    private boolean isAfterHeading;

    private OwnerRemarks(Roster roster, LocalDate day) {
        this.roster = roster;
        this.day = day;
    }

    /** @param day on which the file is read; terms that ended before it are over */
    static Roster read(String path, String text, LocalDate day) {
        Roster roster = new Roster(path);
        OwnerRemarks reader = new OwnerRemarks(roster, day);
        text.lines().limit(Markup.MOST_LINES).map(String::strip).forEach(reader::line);
        return roster;
    }

    private void line(String line) {
        if (line.isEmpty()) {
            block.clear();
            return;
        }
        if (!line.startsWith("#")) {
            block.clear();
            section = Section.NONE;
            return;
        }
        String remark = line.replaceFirst("^#+", "").replaceFirst("#+$", "").strip();
        if (remark.isEmpty()) {
            isHeadingNext = line.length() > 2 && !isAfterHeading;
            isAfterHeading = false;
            block.clear();
            return;
        }
        Matcher member = MEMBER.matcher(remark);
        if (member.matches()) {
            member(member);
            block.clear();
            isAfterHeading = false;
        } else {
            text(remark);
        }
        isHeadingNext = false;
    }

    /** A heading, or part of what stands above a handle. */
    private void text(String remark) {
        Section read = remark.split("\\s+", MOST_WORDS + 2).length <= MOST_WORDS
                        && remark.indexOf(" - ") < 0
                        && !remark.endsWith(".")
                ? Headings.read(remark)
                : Section.NONE;
        isAfterHeading = isHeadingNext;
        boolean isHeading = isHeadingNext || read.listsSeats() || read.role() == Role.OTHER || read.former();
        if (isHeading) {
            section = read.listsSeats() ? read : Section.NONE;
            block.clear();
        } else if (block.isEmpty() && !isName(remark)) {
            section = Section.NONE;
        } else {
            block.add(remark);
        }
    }

    private static boolean isName(String remark) {
        return Names.isFullName(remark) && !remark.endsWith(".") && remark.split(" ", 6).length <= 4;
    }

    private void member(Matcher member) {
        String handle = member.group("handle").toLowerCase(Locale.ROOT);
        if (!section.listsSeats() || Names.isBot(handle) || Names.isPlaceholder(handle)) {
            return;
        }
        if (handle.indexOf('/') > 0) {
            roster.addTeam(handle);
            return;
        }
        String rest = member.group("rest") == null ? "" : member.group("rest").strip();
        PartialDate until = until(rest);
        boolean isOver = until != null && until.latest().isBefore(day);
        roster.add(new Listed(
                handle,
                null,
                block.isEmpty() ? null : block.get(0),
                block.size() == 2 ? block.get(1) : null,
                Listed.Form.FIELD,
                section.former() || isOver,
                isOver ? until : null,
                section));
    }

    private static @Nullable PartialDate until(String rest) {
        Matcher until = UNTIL.matcher(rest);
        try {
            return until.matches() ? PartialDate.parse(until.group("day")) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
