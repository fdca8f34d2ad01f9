package org.commonsgovernance.rules.tree;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonsgovernance.rules.problem.Problem;
import org.commonsgovernance.rules.problem.SourceFile;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * What is wrong with a file that is no YAML, in plain words and where it is to be mended. The reader of YAML tells where
 * it gave up, which is mostly behind the mistake, and in words of its own grammar.
 */
final class YamlAdvice {
    private static final String CURLY = "\u201c\u201d\u201e\u00ab\u00bb\u2018\u2019";

    private static final Pattern SEVERAL_KEYS = Pattern.compile(
            "( *+- )([A-Za-z][\\w-]*+: [^,:{}\\[\\]\"]++(?:, *+[A-Za-z][\\w-]*+: [^,:{}\\[\\]\"]++)++)");

    private final SourceFile file;
    private final List<String> lines;
    private final String problem;
    private final @Nullable Mark context;
    private final int line;
    private final int column;

    private YamlAdvice(SourceFile file, MarkedYAMLException e, Mark mark) {
        this.file = file;
        this.lines = file.text().lines().toList();
        this.problem = String.valueOf(e.getProblem());
        this.context = e.getContextMark();
        this.line = mark.getLine() + 1;
        this.column = column(mark);
    }

    /** The reader of YAML counts characters. */
    private int column(Mark mark) {
        return new Columns(file.text()).of(mark.getLine() + 1, mark.getColumn() + 1);
    }

    static Problem of(SourceFile file, MarkedYAMLException e, Mark mark) {
        return new YamlAdvice(file, e, mark).problem();
    }

    private Problem problem() {
        String here = text(line);
        if (problem.contains("TAB") || (column <= here.length() && here.charAt(column - 1) == '\t')) {
            return at(line, column, "a tab stands here; write blanks instead, two for each step to the right");
        }
        Problem quotes = quotes();
        if (quotes != null) {
            return quotes;
        }
        if (problem.startsWith("mapping values are not allowed")) {
            return mapping(here);
        }
        if (problem.contains("could not find expected ':'")) {
            int before = before(line);
            return at(before, text(before).length() + 1, "a colon is missing behind the key in this line");
        }
        if (problem.contains("cannot start any token") || problem.contains("expected alphabetic or numeric")) {
            String sign = column <= here.length() ? here.substring(column - 1, column) : "";
            return at(line, column, "a text that begins with " + sign + " stands in quotes: \"" + sign + "...\"");
        }
        if (problem.contains("but got") && context != null) {
            String sign = signAt(context);
            return at(
                    context.getLine() + 1,
                    column(context),
                    "this " + sign + " is never closed, or a comma is missing behind it; end it with "
                            + (sign.equals("[") ? "]" : "}"));
        }
        if (problem.contains("block end")) {
            return blockEnd(here);
        }
        return at(line, column, "this can't be read as YAML: " + problem);
    }

    private @Nullable Problem quotes() {
        if (problem.contains("unexpected end of stream") && context != null) {
            String sign = signAt(context);
            return at(
                    context.getLine() + 1,
                    column(context),
                    "the text that begins here is never closed; end it with " + sign);
        }
        boolean isInQuotes = problem.contains("block end") && context != null && problem.contains("scalar");
        if (isInQuotes) {
            for (int one = Math.max(1, line - 1); one <= line; one++) {
                int end = endOfQuoted(text(one));
                if (end >= 0) {
                    char sign = text(one).charAt(end);
                    return at(
                            one,
                            end + 1,
                            "the text ends at this " + sign + ", and more follows; put the whole text in "
                                    + (sign == '"' ? "'...'" : "\"...\"") + ", or leave the " + sign + " out");
                }
            }
        }
        return null;
    }

    /** Where a text in quotes ends though its line goes on; -1 where none does. */
    private static int endOfQuoted(String line) {
        String value = line.stripTrailing();
        int start = value.indexOf(": ") + 2;
        while (start < value.length() && (value.charAt(start) == ' ' || value.charAt(start) == '-')) {
            start++;
        }
        if (value.indexOf(": ") < 0) {
            start = value.length() - value.stripLeading().length();
            start += value.startsWith("- ", start) ? 2 : 0;
        }
        if (start >= value.length() || "\"'".indexOf(value.charAt(start)) < 0) {
            return -1;
        }
        int end = value.indexOf(value.charAt(start), start + 1);
        return end > 0 && end < value.length() - 1 ? end : -1;
    }

    /** A second ": " in a line, a line of another indentation, or a key in the line before that lacks its blank. */
    private Problem mapping(String here) {
        int before = before(line);
        int curly = curly(here);
        if (curly >= 0) {
            return at(line, curly + 1, "quotes are straight: write \" in place of " + here.charAt(curly));
        }
        String key = here.substring(0, Math.min(Math.max(0, column - 1), here.length()));
        Matcher several = SEVERAL_KEYS.matcher(here);
        if (several.matches()) {
            return at(
                    line,
                    several.end(1) + 1,
                    "keys beside each other stand in { }: " + "- {"
                            + several.group(2).strip() + "}");
        }
        if (key.contains(": ")) {
            int text = key.indexOf(": ") + 3;
            return at(
                    line,
                    text,
                    "\": \" within a text has a meaning in YAML; put the text in quotes: "
                            + key.strip().replaceAll(": .*", "") + ": \"...\"");
        }
        String above = text(before);
        Matcher joined = Pattern.compile("^( *(?:- )?)([A-Za-z][A-Za-z0-9.-]*):(?=[^ /])")
                .matcher(above);
        if (joined.find()) {
            return at(before, joined.end() + 1, "a blank is missing behind \"" + joined.group(2) + ":\"");
        }
        int odd = isKey(above) ? odd() : line;
        return indented(odd, odd == line ? before : line);
    }

    private Problem blockEnd(String here) {
        if (problem.contains("block sequence start") || here.startsWith("- ", indent(here))) {
            int first = context == null ? line : context.getLine() + 1;
            return at(
                    first,
                    indent(text(first)) + 1,
                    "an entry of a list begins with \"- \", as the one in line " + line + "; here it is missing");
        }
        int odd = odd();
        return indented(odd, odd == line ? before(line) : line);
    }

    /** Which of two lines of different indentation is the odd one: the one that the line after them does not follow. */
    private int odd() {
        return indent(text(line + 1)) == indent(text(line)) && !text(line + 1).isBlank() ? before(line) : line;
    }

    private Problem indented(int odd, int beside) {
        return at(
                odd,
                indent(text(odd)) + 1,
                indent(text(odd)) == indent(text(beside))
                        ? "this line does not follow from the lines before; see whether a colon, a dash or a quote is missing"
                        : "this line begins with " + indent(text(odd)) + " blanks, and line " + beside
                                + " beside it with " + indent(text(beside))
                                + "; lines that belong together begin with as many");
    }

    private static boolean isKey(String line) {
        return line.strip().matches("(- )?[A-Za-z][A-Za-z0-9.-]*:( .*)?");
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }

    private static int curly(String line) {
        for (int i = 0; i < line.length(); i++) {
            if (CURLY.indexOf(line.charAt(i)) >= 0
                    && line.substring(0, i).stripTrailing().matches(".*[:-]")) {
                return i;
            }
        }
        return -1;
    }

    private String signAt(Mark mark) {
        String there = text(mark.getLine() + 1);
        return mark.getColumn() < there.length() ? there.substring(mark.getColumn(), mark.getColumn() + 1) : "\"";
    }

    /** The line before that says something. */
    private int before(int number) {
        int before = number - 1;
        while (before > 1
                && (text(before).isBlank() || text(before).stripLeading().startsWith("#"))) {
            before--;
        }
        return Math.max(1, before);
    }

    private String text(int number) {
        return number >= 1 && number <= lines.size() ? lines.get(number - 1) : "";
    }

    private Problem at(int toLine, int toColumn, String message) {
        return file.problem(toLine, toColumn, message);
    }
}
