package org.commonsgovernance.collect.tables.csv;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.commonsgovernance.rules.problem.Problems;
import org.commonsgovernance.rules.problem.SourceFile;
import org.commonsgovernance.rules.problem.Suggestion;

/**
 * Reads tables with a line of column names: separated by commas, semicolons, tabs or bars, cells quoted or not. Columns
 * that nobody asks for are passed over, rows without a word in them too.
 */
public final class CsvTable {
    private static final CsvFactory FACTORY = new CsvFactory();
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');

    private final SourceFile file;
    private final String text;
    private final Columns columns;
    private final Problems problems;

    private CsvTable(SourceFile file, Columns columns, Problems problems) {
        this.file = file;
        this.text = file.text().startsWith("\ufeff") ? file.text().substring(1) : file.text();
        this.columns = columns;
        this.problems = problems;
    }

    /**
     * Hands out the rows, first to last.
     *
     * @param problems gets every mistake with its line and column: a missing column, a row with cells too few or too
     *     many, a quote that nothing closes, after which nothing can be read
     */
    public static void read(SourceFile file, Columns columns, Problems problems, Consumer<Row> rows) {
        new CsvTable(file, columns, problems).read(rows);
    }

    private void read(Consumer<Row> rows) {
        if (text.isBlank()) {
            problems.add(file.problem(1, 1, "the table is empty"));
            return;
        }
        char separator = separator();
        try (CsvParser parser = parser(text, separator)) {
            Map<String, Integer> indexes = null;
            int width = 0;
            for (Cells cells = Cells.next(parser); cells != null; cells = Cells.next(parser)) {
                if (cells.isBlank()) {
                    continue;
                }
                if (indexes == null) {
                    indexes = indexes(cells);
                    width = cells.texts().size();
                    if (indexes.isEmpty()) {
                        return;
                    }
                } else if (hasWidth(cells, width)) {
                    rows.accept(new Row(file, cells, indexes, problems));
                }
            }
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            String message = e.getOriginalMessage();
            int detail = message.indexOf(" (for");
            problems.add(file.problem(
                    at == null ? 1 : Math.max(1, at.getLineNr()),
                    at == null ? 1 : Math.max(1, at.getColumnNr()),
                    "can't be read from here on: " + (detail < 0 ? message : message.substring(0, detail))));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a text in memory
        }
    }

    private static CsvParser parser(String text, char separator) throws IOException {
        CsvParser parser = FACTORY.createParser(text);
        parser.setSchema(CsvSchema.emptySchema().withColumnSeparator(separator).withQuoteChar('"'));
        return parser;
    }

    /** The separator by which the first line has most of the columns asked for. */
    private char separator() {
        int end = text.indexOf('\n', text.length() - text.stripLeading().length());
        String header = (end < 0 ? text : text.substring(0, end)).strip();
        char best = ',';
        int most = 0;
        for (char one : SEPARATORS) {
            int found;
            try (CsvParser parser = parser(header, one)) {
                Cells cells = Cells.next(parser);
                found = cells == null ? 0 : columns.found(cells.texts());
            } catch (IOException e) {
                continue; // the whole table will tell of it
            }
            if (found > most) {
                most = found;
                best = one;
            }
        }
        return best;
    }

    /** Where each column asked for stands; empty where one is missing. */
    private Map<String, Integer> indexes(Cells header) {
        Map<String, Integer> indexes = new HashMap<>();
        List<String> names = header.texts().stream().map(Columns::key).toList();
        boolean isWhole = true;
        for (Map.Entry<String, List<String>> asked : columns.asked().entrySet()) {
            int found = -1;
            for (int i = 0; i < names.size(); i++) {
                if (!asked.getValue().contains(names.get(i))) {
                    continue;
                }
                if (found >= 0) {
                    isWhole = false;
                    problems.add(header.problem(
                            file, i, "there is a column \"" + asked.getKey() + "\" already, the " + (found + 1) + "."));
                }
                found = found < 0 ? i : found;
            }
            if (found >= 0) {
                indexes.put(asked.getKey(), found);
            } else if (columns.isRequired(asked.getKey())) {
                isWhole = false;
                problems.add(header.problem(
                        file,
                        0,
                        "there is no column \"" + asked.getKey() + "\""
                                + Suggestion.didYouMean(asked.getKey(), names) + "; there are "
                                + Suggestion.some(header.texts().stream()
                                        .map(name -> name.length() <= 30 ? name : name.substring(0, 27) + "...")
                                        .toList())));
            }
        }
        return isWhole ? indexes : Map.of();
    }

    private boolean hasWidth(Cells cells, int width) {
        int used = cells.texts().size();
        while (used > width && cells.texts().get(used - 1).isBlank()) {
            used--;
        }
        if (used == width) {
            return true;
        }
        problems.add(cells.problem(
                file,
                Math.min(used, width) - (used < width ? 1 : 0),
                "this row has " + used + (used == 1 ? " cell" : " cells") + ", the first line " + width
                        + "; put a cell that holds the separator in quotes"));
        return false;
    }
}
