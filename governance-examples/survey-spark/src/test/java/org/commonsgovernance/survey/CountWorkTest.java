package org.commonsgovernance.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.commonsgovernance.rules.derive.WorkCounts;
import org.commonsgovernance.rules.dossier.Dossiers;
import org.commonsgovernance.rules.facts.FactTypes;
import org.commonsgovernance.rules.problem.SourceFile;
import org.junit.jupiter.api.Test;

/** Counting and merging, without Spark. */
class CountWorkTest {
    private static List<Row> lines(int number, int setups) {
        List<Row> lines = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            StringBuilder json = new StringBuilder();
            // Half of all are of the first.
            GeneratedSetup.of(i % 2 == 0 ? 0 : i % setups).contribution(i, json);
            lines.add(RowFactory.create(json.toString().getBytes(StandardCharsets.UTF_8), "work.ndjson", null));
        }
        return lines;
    }

    private static List<Row> counted(List<Row> lines, int mostHeld) {
        List<Row> counted = new ArrayList<>();
        new CountWork(mostHeld, 1).call(lines.iterator()).forEachRemaining(counted::add);
        return counted;
    }

    private static Map<String, WorkCounts> merged(List<Row> counted) {
        Map<String, MergedWork> sums = new HashMap<>();
        MergeWork merge = new MergeWork();
        for (Row row : counted) {
            MergedWork sum = sums.getOrDefault(row.getString(0), merge.zero());
            sums.put(row.getString(0), merge.reduce(sum, row.<byte[]>getAs(2)));
        }
        Map<String, WorkCounts> counts = new HashMap<>();
        sums.forEach((setup, sum) -> counts.put(setup, WorkCounts.of(merge.finish(sum))));
        return counts;
    }

    @Test
    void counts_are_the_same_however_little_is_held_at_once_and_in_whatever_order_they_are_merged() {
        List<Row> lines = lines(5000, 50);
        List<Row> atOnce = counted(lines, CountWork.MOST_HELD);
        List<Row> bitByBit = counted(lines, 7);
        // The giant one goes in parts, so that no one task has to merge all that is sent of it.
        assertThat(atOnce).filteredOn(row -> row.getString(0).equals("setup-0")).hasSize(64);
        assertThat(atOnce).filteredOn(row -> row.getInt(1) == 0).hasSize(25);
        assertThat(bitByBit).hasSizeGreaterThan(500);
        Collections.shuffle(bitByBit, new Random(5));
        assertThat(merged(bitByBit)).isEqualTo(merged(atOnce));
        assertThat(merged(atOnce).values().stream().mapToLong(WorkCounts::rows).sum())
                .isEqualTo(5000);
    }

    @Test
    void a_merged_sum_that_was_sent_goes_on_as_if_it_had_stayed() {
        List<Row> counted = counted(lines(500, 3), 7);
        MergeWork merge = new MergeWork();
        MergedWork stayed = merge.zero();
        MergedWork sent = merge.zero();
        for (Row row : counted) {
            stayed = merge.reduce(stayed, row.<byte[]>getAs(2));
            MergedWork arrived = new MergedWork();
            arrived.setBytes(sent.getBytes());
            MergedWork other = merge.reduce(merge.zero(), row.<byte[]>getAs(2));
            sent = merge.merge(other, arrived);
        }
        assertThat(sent.getBytes()).isEqualTo(stayed.getBytes());
        assertThat(merge.finish(merge.zero())).isEmpty();
    }

    @Test
    void what_a_giant_setup_sends_does_not_grow_with_its_contributions() {
        // Ten people, two years of months, whatever the number of rows.
        assertThat(bytes(100_000)).isLessThan(bytes(20_000) * 12 / 10);
    }

    private static int bytes(int rows) {
        List<Row> lines = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            String row = "{\"setup\":\"giant\",\"contributor\":\"p%d\",\"at\":\"202%d-%02d\"}"
                    .formatted(i % 10, 4 + i / 10 % 2, 1 + i / 20 % 12);
            lines.add(RowFactory.create(row.getBytes(StandardCharsets.UTF_8), "work.ndjson", null));
        }
        List<Row> counted = counted(lines, CountWork.MOST_HELD);
        assertThat(counted).hasSize(1);
        return counted.get(0).<byte[]>getAs(2).length;
    }

    @Test
    void broken_rows_come_between_and_blank_ones_are_passed_over() {
        List<Row> lines = List.of(
                line("x"), line(" "), line("{\"setup\":\"a\",\"contributor\":\"b\",\"at\":\"2025\"}"), line(""));
        Iterator<Row> counted = new CountWork(9, 1).call(lines.iterator());
        assertThat(counted.next().getString(4)).contains("is no JSON");
        assertThat(counted.next().getString(0)).isEqualTo("a");
        assertThat(counted.hasNext()).isFalse();
    }

    @Test
    void a_row_of_any_length_is_told_and_stops_nothing() {
        String huge = "{\"setup\":\"a\",\"contributor\":\"" + "x".repeat(21_000_000) + "\",\"at\":\"2025\"}";
        Iterator<Row> counted = new CountWork(9, 1).call(List.of(line(huge)).iterator());
        Row told = counted.next();
        assertThat(told.getString(0)).isEqualTo("a");
        assertThat(told.getString(4)).contains("can't be read: String value length");
        assertThat(told.getString(5)).hasSameSizeAs(huge);
        assertThat(DossierLine.read("[".repeat(2000).getBytes(StandardCharsets.UTF_8), "d.ndjson")
                        .problem())
                .isNotNull();
    }

    @Test
    void what_comes_before_the_place_where_a_file_breaks_is_counted_and_the_rest_told() {
        Row good = line("{\"setup\":\"a\",\"contributor\":\"b\",\"at\":\"2025\"}");
        Iterator<Row> counted = new CountWork(9, 1).call(breaking(good));
        List<Row> rows = new ArrayList<>();
        counted.forEachRemaining(rows::add);
        assertThat(rows).hasSize(2);
        assertThat(rows)
                .filteredOn(row -> row.getString(4) == null)
                .singleElement()
                .satisfies(row ->
                        assertThat(WorkCounts.of(row.<byte[]>getAs(2)).rows()).isEqualTo(1));
        assertThat(rows)
                .filteredOn(row -> row.getString(4) != null)
                .singleElement()
                .satisfies(row -> assertThat(row.getString(4)).endsWith("can't be read: incorrect data check"));
    }

    @Test
    void a_failure_that_is_not_of_reading_is_no_row() {
        Iterator<Row> failing = new Iterator<>() {
            @Override
            public boolean hasNext() {
                throw new IllegalStateException("ours");
            }

            @Override
            public Row next() {
                throw new IllegalStateException("ours");
            }
        };
        assertThatThrownBy(() -> new CountWork(9, 1).call(failing).hasNext()).hasMessage("ours");
    }

    private static Iterator<Row> breaking(Row first) {
        return new Iterator<>() {
            private boolean isRead;

            @Override
            public boolean hasNext() {
                if (isRead) {
                    throw new UncheckedIOException(new IOException("incorrect data check"));
                }
                return true;
            }

            @Override
            public Row next() {
                isRead = true;
                return first;
            }
        };
    }

    private static Row line(String text) {
        return RowFactory.create(text.getBytes(StandardCharsets.UTF_8), "work.ndjson", null);
    }

    @Test
    void every_generated_dossier_is_one() {
        for (int i = 0; i < 500; i++) {
            SourceFile dossier = new SourceFile("d.json", GeneratedSetup.of(i).dossier());
            assertThat(Dossiers.readApart(dossier, FactTypes.STANDARD).lists()).containsOnlyKeys("work");
        }
    }
}
