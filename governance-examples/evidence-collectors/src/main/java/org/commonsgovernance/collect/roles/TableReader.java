package org.commonsgovernance.collect.roles;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonsgovernance.api.model.PartialDate;
import org.commonsgovernance.collect.roles.Marks.Kind;
import org.commonsgovernance.collect.roles.Marks.Mark;
import org.jspecify.annotations.Nullable;

/** Reads people from the rows of one table in Markdown. */
final class TableReader {
    private static final Pattern RULE = Pattern.compile("[\\s|:+=-]+");
    private static final Pattern BREAK = Pattern.compile("(?i)<br ?/?>");
    private static final Pattern NAME = Pattern.compile("\\b(name|maintainers?|members?|who|full"
            + " name|committers?|approvers?|emerit\\w+|alumn\\w+|person|representatives?|leads?|holder|owners?)\\b");
    private static final Pattern HANDLE =
            Pattern.compile("\\b(github|gitlab|handle|id|username|account|login|profile|nickname|nick)\\b");
    private static final Pattern COMPANY =
            Pattern.compile("\\b(company|companies|affiliations?|employer|organi[sz]ations?|org|works? (?:at|for))\\b");
    private static final Pattern ROLE =
            Pattern.compile("\\b(roles?|title|position|project roles?|status|state|responsibility)\\b");
    private static final Pattern UNTIL =
            Pattern.compile("\\b(term ends?|end of term|until|expires|term expir\\w+|end date|term end)\\b");
    private static final Pattern NOT_DECIDING =
            Pattern.compile("(?i)\\b(review\\w*|triag\\w+|contributor|moderator|member|advis\\w+|observer|non-voting"
                    + "|alternate|community"
                    + " manager|mentor)\\b");
    private static final Pattern DECIDING = Pattern.compile(
            "(?i)\\b(approv\\w+|maintain\\w+|leads?|leader|committer|owner|admin\\w*|chair\\w*|core)\\b");
    private static final Pattern FORMER =
            Pattern.compile("(?i)\\b(emerit\\w*|alumn\\w*|retired|former|inactive|past)\\b");
    private static final Pattern DATE = Pattern.compile("\\b(\\d{4}(?:-\\d{2}(?:-\\d{2})?)?)\\b");

    private final EntryReader entries;
    private final Roster roster;
    private final LocalDate day;
    private int name = -1;
    private int handle = -1;
    private int mail = -1;
    private int company = -1;
    private int role = -1;
    private int until = -1;
    private boolean isReviewers;
    private boolean isNickname;
    private boolean hasHeader;

    TableReader(EntryReader entries, Roster roster, LocalDate day) {
        this.entries = entries;
        this.roster = roster;
        this.day = day;
    }

    static boolean isRow(String line) {
        String begun = line.stripLeading();
        return begun.startsWith("|") || begun.indexOf(" | ") > 0;
    }

    /** Reads the next line of the table. */
    void row(String line, Section section) {
        if (RULE.matcher(line).matches()) {
            return;
        }
        List<String> cells = cells(line);
        if (!hasHeader) {
            hasHeader = true;
            header(cells);
            return;
        }
        if (!section.listsSeats() || isReviewers || (name < 0 && handle < 0)) {
            return;
        }
        person(cells, section);
    }

    private void header(List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            String title = entries.plain(cells.get(i)).toLowerCase(Locale.ROOT);
            if (company < 0 && COMPANY.matcher(title).find() && !title.contains("github org")) {
                company = i;
            } else if (until < 0 && UNTIL.matcher(title).find()) {
                until = i;
            } else if (title.contains("mail")) {
                mail = i;
            } else if (title.contains("reviewer") || title.contains("contributor")) {
                isReviewers = true;
            } else if (role < 0 && ROLE.matcher(title).find()) {
                role = i;
            } else if (handle < 0 && HANDLE.matcher(title).find() && !title.contains("team")) {
                handle = i;
            } else if (name < 0 && NAME.matcher(title).find()) {
                name = i;
                isNickname = !title.contains("name");
            }
        }
    }

    private void person(List<String> cells, Section section) {
        Marks own = entries.marks(cell(cells, name));
        String forge = handle >= 0 ? entries.handleIn(cell(cells, handle)) : null;
        String address = mail >= 0 ? first(entries.marks(cell(cells, mail)), Kind.MAIL) : null;
        String called = own.text()
                .replaceAll("\u0001", "")
                .replaceAll("\\(\\s*\\)|<\\s*>", "")
                .strip();
        Matcher inName = Pattern.compile("\\(([^()]{1,60})\\)$").matcher(called);
        String beside = inName.find() ? inName.group(1).strip() : null;
        called = called.replaceAll("\\([^()]{0,60}\\)|[*†‡]+$", "").strip();
        forge = forge == null ? first(own, Kind.HANDLE) : forge;
        if (forge == null && handle < 0 && isNickname && own.marks().isEmpty()) {
            forge = entries.handleIn(called);
        }
        address = address == null ? first(own, Kind.MAIL) : address;
        for (Mark mark : own.marks()) {
            if (mark.kind() == Kind.TEAM) {
                roster.addTeam(mark.value());
            }
        }
        if (forge == null && address == null && called.isEmpty()) {
            return;
        }
        if (forge == null && address == null && !Names.isFullName(called)) {
            if (called.length() > 3) {
                roster.gap();
            }
            return;
        }
        if (Names.isPlaceholder(called) || (forge != null && (Names.isPlaceholder(forge) || Names.isBot(forge)))) {
            return;
        }
        String held = role >= 0 ? BREAK.matcher(cell(cells, role)).replaceAll("; ") : "";
        if (section.role() == Role.MAINTAINERS
                && NOT_DECIDING.matcher(held).find()
                && !DECIDING.matcher(held).find()) {
            return;
        }
        if (section.role() == Role.COMMITTEE
                && held.toLowerCase(Locale.ROOT).matches(".*\\b(non-voting|observer|alternate|advisor)\\b.*")) {
            return;
        }
        PartialDate ended = ended(cells);
        boolean former =
                section.former() || ended != null || FORMER.matcher(held).find();
        String employer = company >= 0 ? entries.plain(employerCell(cell(cells, company))) : beside;
        roster.add(new Listed(
                forge,
                address,
                Names.mayBeName(called) && !called.isEmpty() ? called : null,
                employer == null || employer.isBlank() ? null : employer,
                company >= 0 ? Listed.Form.FIELD : Listed.Form.PARENTHESES,
                former,
                ended,
                section));
    }

    /** "@acme" names an organisation's page; "[@acme](...)" too. */
    private static String employerCell(String cell) {
        return cell.replaceAll("\\[([^\\]]{0,100})]\\([^)]{0,300}\\)", "$1").replace("@", "");
    }

    /** The end of a term that is over; null where it goes on or none is told. */
    private @Nullable PartialDate ended(List<String> cells) {
        if (until < 0) {
            return null;
        }
        Matcher date = DATE.matcher(cell(cells, until));
        if (!date.find()) {
            return null;
        }
        try {
            PartialDate end = PartialDate.parse(date.group(1));
            return end.latest().isBefore(day) ? end : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable String first(Marks marks, Kind kind) {
        for (Mark mark : marks.marks()) {
            if (mark.kind() == kind) {
                return mark.value();
            }
        }
        return null;
    }

    private static String cell(List<String> cells, int index) {
        return index >= 0 && index < cells.size() ? cells.get(index) : "";
    }

    private static List<String> cells(String line) {
        String inner = line.strip();
        inner = inner.startsWith("|") ? inner.substring(1) : inner;
        inner = inner.endsWith("|") ? inner.substring(0, inner.length() - 1) : inner;
        List<String> cells = new ArrayList<>();
        for (String cell : inner.split("(?<!\\\\)\\|", 40)) {
            cells.add(cell.strip());
        }
        return cells;
    }
}
