package org.commonsgovernance.reports.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.util.List;
import org.commonsgovernance.reports.Shown;

/**
 * Tables in CSV (RFC 4180, UTF-8, lines ended by {@code \n}), safe to open in a spreadsheet: what would be a formula
 * there begins with an apostrophe, and no cell holds a line end.
 */
public final class Cells {
    /** What spreadsheets take for the beginning of a formula, in the shapes that East Asian ones know too. */
    private static final String BEGINS_FORMULA = "=+-@\uff1d\uff0b\uff0d\uff20";

    private static final CsvMapper MAPPER = new CsvMapper();

    private Cells() {}

    /** A table with its heading. */
    public static String table(List<String> heading, List<List<String>> rows) {
        CsvSchema.Builder schema = CsvSchema.builder().setLineSeparator("\n").setUseHeader(true);
        heading.forEach(schema::addColumn);
        List<List<String>> safe =
                rows.stream().map(row -> row.stream().map(Cells::safe).toList()).toList();
        try {
            return MAPPER.writer(schema.build()).writeValueAsString(safe);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts can be written", e);
        }
    }

    /** A text that no spreadsheet takes for a formula. */
    static String safe(String text) {
        String line = Shown.line(text);
        boolean isFormula = !line.isEmpty() && BEGINS_FORMULA.indexOf(line.charAt(0)) >= 0;
        return isFormula ? "'" + line : line;
    }
}
