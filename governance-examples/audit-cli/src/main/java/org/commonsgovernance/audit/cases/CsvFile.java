package org.commonsgovernance.audit.cases;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.commonsgovernance.api.model.PartialDate;
import org.commonsgovernance.collect.tables.csv.Columns;
import org.commonsgovernance.collect.tables.csv.CsvTable;
import org.commonsgovernance.collect.tables.csv.Row;
import org.commonsgovernance.rules.file.BoundedFile;
import org.commonsgovernance.rules.problem.InvalidInputException;
import org.commonsgovernance.rules.problem.Problems;
import org.commonsgovernance.rules.problem.SourceFile;
import org.jspecify.annotations.Nullable;

/** Short tables, with every mistake told. */
final class CsvFile {
    private static final long MOST_BYTES = 1_000_000;

    private CsvFile() {}

    /**
     * Hands out the rows.
     *
     * @throws InvalidInputException with every mistake, those that {@code each} finds among them
     */
    static void read(Path path, Columns columns, Consumer<Row> each) {
        SourceFile file = SourceFile.decode(
                path.toString(), BoundedFile.read(path, MOST_BYTES, "it should hold a row for each case"));
        Problems problems = new Problems();
        CsvTable.read(file, columns, problems, each);
        problems.throwIfAny();
    }

    /** A day, or the last of a month or year; null where the cell is empty or wrong, which is told. */
    static @Nullable LocalDate day(Row row, String column) {
        String text = row.text(column);
        try {
            return text.isEmpty() ? null : PartialDate.parse(text).latest();
        } catch (IllegalArgumentException e) {
            row.problem(column, String.valueOf(e.getMessage()));
            return null;
        }
    }
}
