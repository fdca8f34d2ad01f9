package org.commonsgovernance.reports.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.util.List;
import java.util.regex.Pattern;
import org.commonsgovernance.reports.Shown;

/**
 * Tables in CSV (RFC 4180, UTF-8, lines ended by {@code \n}), safe to open in a spreadsheet: what would be a formula
 * there begins with an apostrophe, in a part of a cell too that a spreadsheet which splits at semicolons would take for a
 * cell, and no cell holds a line end. All texts are quoted: a reader that splits at other marks keeps them whole.
 */
public final class Cells {
    /** What spreadsheets take for the beginning of a formula, in the shapes that East Asian ones know too. */
    private static final String BEGINS_FORMULA = "=+\\-@\uff1d\uff0b\uff0d\uff20";

    private static final Pattern FORMULA = Pattern.compile("(^|;[\\s\"\u00a0]*)(?=[" + BEGINS_FORMULA + "])");

    private static final CsvMapper MAPPER = CsvMapper.builder()
            .enable(CsvGenerator.Feature.ALWAYS_QUOTE_STRINGS)
            .build();

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

    /** A text of which no spreadsheet takes anything for a formula. */
    static String safe(String text) {
        return FORMULA.matcher(Shown.line(text)).replaceAll("$1'");
    }
}
