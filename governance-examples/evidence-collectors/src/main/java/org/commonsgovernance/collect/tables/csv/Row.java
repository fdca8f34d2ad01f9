package org.commonsgovernance.collect.tables.csv;

import java.util.Map;
import org.commonsgovernance.rules.problem.Problems;
import org.commonsgovernance.rules.problem.SourceFile;
import org.jspecify.annotations.Nullable;

/** A row of a table. What looks like a formula is text like any other. */
public final class Row {
    private final SourceFile file;
    private final Cells cells;
    private final Map<String, Integer> columns;
    private final Problems problems;

    Row(SourceFile file, Cells cells, Map<String, Integer> columns, Problems problems) {
        this.file = file;
        this.cells = cells;
        this.columns = columns;
        this.problems = problems;
    }

    /** The line it begins in, counted from 1. */
    public int line() {
        return cells.line(0);
    }

    /** A cell without outer blanks; empty where there is no such column. */
    public String text(String column) {
        Integer index = columns.get(column);
        return index == null ? "" : cells.texts().get(index).strip();
    }

    /** A whole number; null where it is none or not within the bounds, which the problems then tell. */
    public @Nullable Long number(String column, long least, long most) {
        String text = text(column);
        boolean isDigits =
                !text.isEmpty() && text.length() <= 18 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!isDigits) {
            problem(column, "\"" + shortened(text) + "\" is no whole number; write digits only, as 1250");
            return null;
        }
        long number = Long.parseLong(text);
        if (number < least || number > most) {
            problem(column, number + " is " + (number < least ? "less than " + least : "more than " + most));
            return null;
        }
        return number;
    }

    /** Notes a mistake in a cell. */
    public void problem(String column, String message) {
        problems.add(cells.problem(file, columns.getOrDefault(column, 0), column + ": " + message));
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 37) + "...";
    }
}
