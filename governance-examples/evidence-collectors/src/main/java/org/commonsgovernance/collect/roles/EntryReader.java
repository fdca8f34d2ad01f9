package org.commonsgovernance.collect.roles;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonsgovernance.collect.roles.Marks.Kind;
import org.commonsgovernance.collect.roles.Marks.Mark;
import org.jspecify.annotations.Nullable;

/** Reads the people out of one line of a list. */
final class EntryReader {
    private static final Pattern LABEL = Pattern.compile("([^:\u0001]{1,60}): +(?=.{0,200}\u0001)");
    private static final Pattern SEPARATOR = Pattern.compile("[,;]| and | & ");
    private static final Pattern END_OF_NAME = Pattern.compile(" *(?:[\u0001(,<\\[:/|–—]| -+ | -$| @ |$)");
    private static final Pattern PARENTHESES = Pattern.compile("\\(([^()\u0001]{1,60})\\)");
    private static final Pattern AFTER_COMMA =
            Pattern.compile("^[\\s\u0001()<>\\[\\]/-]*, *([^,()\u0001:]{1,60}?)[\\s<(]*(?:[\u0001(].*|,"
                    + " *(?:Inc|LLC|Ltd|GmbH)\\.?.*)?$");
    private static final Pattern AFTER_DASH =
            Pattern.compile("^[\\s\u0001()<>\\[\\]]*\u0001[\\s()<>\\[\\]]*[–—-] +([^()\u0001:]{1,60})$");
    private static final Pattern LEGAL =
            Pattern.compile("^[\\s\u0001()<>\\[\\]/-]*, *[^,()\u0001:]{1,60}, *((?:Inc|LLC|Ltd|GmbH|Corp)\\.?)\\s*$");
    private static final Pattern FORMER =
            Pattern.compile("(?i)\\b(emerit\\w*|retired|inactive|alumn\\w*|former|stepped down)\\b");
    private static final Pattern ABSENT =
            Pattern.compile("(?i)\\b(vacant|tbd|to be (?:determined|announced)|empty seat|open seat)\\b");

    private final Map<String, String> links;
    private final Roster roster;

    EntryReader(Map<String, String> links, Roster roster) {
        this.links = links;
        this.roster = roster;
    }

    /**
     * Adds those whom a line lists.
     *
     * @param line without its bullet
     * @param section under which heading it stands
     * @param isItem whether it is an item of a list, in which a name alone is enough and words may follow
     * @return whether it was understood
     */
    boolean read(String line, Section section, boolean isItem) {
        boolean isStruck = line.startsWith("~~") && line.indexOf("~~", 2) > 0;
        Marks marks = Marks.read(line.replace("~~", ""), links);
        String text = marks.text();
        Section under = isStruck || (FORMER.matcher(text).find() && words(text) < 20)
                ? new Section(section.role(), true, section.body())
                : section;
        if (text.isEmpty() || ABSENT.matcher(text).find()) {
            return true;
        }
        Matcher label = LABEL.matcher(text);
        if (label.lookingAt()) {
            Role role = Headings.read(label.group(1)).role();
            if (role == Role.OTHER) {
                return true;
            }
            text = text.substring(label.end());
        }
        List<Mark> left = new ArrayList<>(marks.marks());
        List<Listed> found = new ArrayList<>();
        for (String piece : pieces(text)) {
            int count = (int) piece.chars().filter(c -> c == Marks.MARK).count();
            List<Mark> own = left.subList(0, count);
            if (!piece(piece.strip(), own, under, isItem, found)) {
                return false;
            }
            left = left.subList(count, left.size());
        }
        found.forEach(roster::add);
        return true;
    }

    /** The text cut where one person ends and the next begins; whole where it is one person. */
    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        Matcher separator = SEPARATOR.matcher(text);
        int begin = 0;
        while (separator.find()) {
            String before = text.substring(begin, separator.start());
            if (before.indexOf(Marks.MARK) >= 0 && balanced(before) && isPersonNext(text, separator.end())) {
                pieces.add(before);
                begin = separator.end();
            }
        }
        pieces.add(text.substring(begin));
        return pieces;
    }

    private static boolean balanced(String text) {
        return text.chars().filter(c -> c == '(').count()
                <= text.chars().filter(c -> c == ')').count();
    }

    /**
     * Whether a name, if any, and then a handle or address follow. An address or handle alone belongs to the person
     * before.
     */
    private static boolean isPersonNext(String text, int at) {
        int mark = text.indexOf(Marks.MARK, at);
        if (mark < 0) {
            return false;
        }
        String between = text.substring(at, mark).replaceAll("[(<\\[\\s]+$", "").strip();
        if (between.isEmpty()) {
            return onlyMarks(text);
        }
        return Names.isFullName(between);
    }

    private static boolean onlyMarks(String text) {
        return text.chars().allMatch(c -> c == Marks.MARK || !Character.isLetterOrDigit(c));
    }

    private boolean piece(String piece, List<Mark> marks, Section section, boolean isItem, List<Listed> found) {
        for (Mark mark : marks) {
            if (mark.kind() == Kind.TEAM) {
                roster.addTeam(mark.value());
            }
        }
        String handle = first(marks, Kind.HANDLE);
        String mail = first(marks, Kind.MAIL);
        if (handle == null && mail == null && !marks.isEmpty()) {
            return true;
        }
        Matcher end = END_OF_NAME.matcher(piece);
        String name = end.find() ? piece.substring(0, end.start()).strip() : "";
        name = name.replaceAll("[*†‡]+$", "").strip();
        String rest = piece.substring(Math.min(piece.length(), end.start()));
        if (name.isEmpty() && !marks.isEmpty()) {
            name = nameAfter(rest);
        }
        if (marks.isEmpty() ? !isItem || !Names.isFullName(name) : !Names.mayBeName(name)) {
            return false;
        }
        if ((!name.isEmpty() && Names.isPlaceholder(name))
                || (handle != null && (Names.isPlaceholder(handle) || Names.isBot(handle)))
                || (handle == null && mail != null && Names.isPlaceholder(mail))) {
            return true;
        }
        String words = rest.replace(Marks.MARK, ' ').strip();
        if (marks.isEmpty() && words.length() > 0 && !isShort(words)) {
            return false;
        }
        if ((!isItem && words(words) > 8) || continuesAsSentence(rest)) {
            return false;
        }
        found.add(person(handle, mail, name, rest, section));
        return true;
    }

    private static Listed person(
            @Nullable String handle, @Nullable String mail, String name, String rest, Section section) {
        String employer = null;
        Listed.Form form = Listed.Form.FIELD;
        Matcher comma = AFTER_COMMA.matcher(rest);
        Matcher parentheses = PARENTHESES.matcher(rest);
        Matcher dash = AFTER_DASH.matcher(rest);
        if (comma.find() && words(comma.group(1)) <= 5) {
            Matcher legal = LEGAL.matcher(rest);
            employer = comma.group(1).strip() + (legal.find() ? ", " + legal.group(1) : "");
            form = Listed.Form.COMMA;
        } else if (dash.find() && words(dash.group(1)) <= 5) {
            employer = dash.group(1).strip();
            form = Listed.Form.DASH;
        } else if (parentheses.find()) {
            employer = parentheses.group(1).strip();
            form = Listed.Form.PARENTHESES;
        }
        return new Listed(handle, mail, name.isEmpty() ? null : name, employer, form, section.former(), null, section);
    }

    /** "@handle (Name)" and "@handle - Name". */
    private static String nameAfter(String rest) {
        String words = rest.replace(Marks.MARK, ' ').replaceAll("^[\\s(–—:,-]+", "");
        int end = 0;
        while (end < words.length() && ",()<:–—|".indexOf(words.charAt(end)) < 0) {
            end++;
        }
        String name = words.substring(0, end).strip();
        return (rest.indexOf(',') >= 0 && rest.indexOf(',') < rest.indexOf(name)) || !Names.isFullName(name)
                ? ""
                : name;
    }

    private static boolean isShort(String words) {
        return (words.startsWith("(") || words.startsWith(",")) ? words(words) <= 8 : words(words) <= 1;
    }

    /** Whether words go on after the person as in "@someone will answer your questions". */
    private static boolean continuesAsSentence(String rest) {
        String words = rest.replaceAll("^[\u0001\\s]+", "");
        return !words.isEmpty() && Character.isLowerCase(words.codePointAt(0)) && words(words) > 3;
    }

    private static @Nullable String first(List<Mark> marks, Kind kind) {
        for (Mark mark : marks) {
            if (mark.kind() == kind) {
                return mark.value();
            }
        }
        return null;
    }

    private static int words(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+", 40).length;
    }

    /** One cell of a table that holds a handle, with or without decoration; null where there is none. */
    @Nullable
    String handleIn(String cell) {
        Marks marks = Marks.read(cell, links);
        String handle = first(marks.marks(), Kind.HANDLE);
        if (handle != null) {
            return handle;
        }
        String text = marks.text();
        return marks.marks().isEmpty() && text.matches("[A-Za-z0-9][A-Za-z0-9_-]{0,38}")
                ? text.toLowerCase(Locale.ROOT)
                : null;
    }

    /** Without links, marks and emphasis. */
    String plain(String cell) {
        return Marks.read(cell, links)
                .text()
                .replace(String.valueOf(Marks.MARK), "")
                .strip();
    }

    Marks marks(String cell) {
        return Marks.read(cell, links);
    }
}
