package org.commonsgovernance.collect.tables.csv;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.commonsgovernance.rules.problem.Problem;
import org.commonsgovernance.rules.problem.SourceFile;
import org.jspecify.annotations.Nullable;

/**
 * The cells of one row, and where each begins.
 *
 * @param texts of each cell
 * @param places of each cell: its line, and its column
 */
record Cells(List<String> texts, List<long[]> places) {
    /** The next row; null where there is none. */
    static @Nullable Cells next(CsvParser parser) throws IOException {
        if (parser.nextToken() == null) {
            return null;
        }
        List<String> texts = new ArrayList<>();
        List<long[]> places = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            String text = parser.getText();
            JsonLocation place = parser.currentTokenLocation();
            texts.add(text == null ? "" : text);
            places.add(new long[] {place.getLineNr(), place.getColumnNr()});
        }
        return new Cells(texts, places);
    }

    boolean isBlank() {
        return texts.stream().allMatch(String::isBlank);
    }

    /** The line in which a cell begins, counted from 1. */
    int line(int cell) {
        return (int) places.get(cell)[0];
    }

    /** A mistake in a cell. */
    Problem problem(SourceFile file, int cell, String message) {
        return file.problem(line(cell), (int) places.get(cell)[1], message);
    }
}
