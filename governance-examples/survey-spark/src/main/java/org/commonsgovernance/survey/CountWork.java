package org.commonsgovernance.survey;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.rules.derive.WorkCounts;
import org.commonsgovernance.rules.dossier.ContributionRow;
import org.commonsgovernance.rules.dossier.ContributionRows;

/**
 * Counts the contributions of a partition before anything is sent: rows of {@link ReadLines#LINE} become
 * rows of {@link #COUNTED}. What is held is bounded; beyond it counts are sent on and begun anew, so that neither many
 * setups nor one that is giant fill the memory.
 */
final class CountWork implements MapPartitionsFunction<Row, Row> {
    private static final long serialVersionUID = 1;

    /** Either counts of a setup, or one row that is broken. */
    static final StructType COUNTED = new StructType()
            .add("setup", DataTypes.StringType, true)
            .add("part", DataTypes.IntegerType, false)
            .add("counts", DataTypes.BinaryType, true)
            .add("place", DataTypes.StringType, true)
            .add("reason", DataTypes.StringType, true)
            .add("row", DataTypes.StringType, true);

    /** Entries of counts held at once: some forty megabytes. */
    static final int MOST_HELD = 200_000;

    /** Counts of one setup with more entries are sent in parts, which are merged apart from each other. */
    private static final int MOST_WHOLE = 1_024;

    /** Into how many parts; part 0 is what was sent whole. */
    private static final int PARTS = 64;

    /** Stands for the source until the dossier is known. */
    private static final Source UNTOLD = Source.observed("contributions");

    private final int mostHeld;

    private final int attempts;

    /**
     * @param mostHeld entries of counts held at once
     * @param attempts how often Spark tries a task
     */
    CountWork(int mostHeld, int attempts) {
        this.mostHeld = mostHeld;
        this.attempts = attempts;
    }

    @Override
    public Iterator<Row> call(Iterator<Row> lines) {
        return new Counting(new ReadLines(lines, attempts), mostHeld);
    }

    private static final class Counting implements Iterator<Row> {
        private final Iterator<Row> lines;
        private final int mostHeld;
        private final ContributionRows reader = new ContributionRows(UNTOLD);
        private final Map<String, WorkCounts> held = new HashMap<>();
        private final ArrayDeque<Row> broken = new ArrayDeque<>();
        private final ArrayDeque<Row> parts = new ArrayDeque<>();
        private Iterator<Map.Entry<String, WorkCounts>> sending = Collections.emptyIterator();
        private int size;

        Counting(Iterator<Row> lines, int mostHeld) {
            this.lines = lines;
            this.mostHeld = mostHeld;
        }

        @Override
        public boolean hasNext() {
            while (broken.isEmpty() && parts.isEmpty() && !sending.hasNext() && lines.hasNext()) {
                count(lines.next());
                if (size > mostHeld || !lines.hasNext()) {
                    send();
                }
            }
            return !broken.isEmpty() || !parts.isEmpty() || sending.hasNext();
        }

        private void send() {
            sending = new HashMap<>(held).entrySet().iterator();
            held.clear();
            size = 0;
        }

        private void count(Row line) {
            byte[] bytes = line.getAs(0);
            if (bytes == null) {
                broken.add(RowFactory.create(null, 0, null, line.getString(1), line.getString(2), null));
                return;
            }
            if (isBlank(bytes)) {
                return;
            }
            ContributionRow row = reader.read(bytes);
            if (row.contribution() == null) {
                broken.add(RowFactory.create(
                        row.setup(),
                        0,
                        null,
                        line.getString(1),
                        row.problem(),
                        new String(bytes, StandardCharsets.UTF_8)));
                return;
            }
            WorkCounts counts = held.computeIfAbsent(Objects.requireNonNull(row.setup()), any -> new WorkCounts());
            int before = counts.size();
            counts.add(row.list() == null ? Prepared.ONLY : row.list(), row.contribution());
            size += counts.size() - before;
        }

        private static boolean isBlank(byte[] line) {
            for (byte one : line) {
                if (one != ' ' && one != '\t' && one != '\r') {
                    return false;
                }
            }
            return true;
        }

        @Override
        public Row next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            if (!broken.isEmpty()) {
                return broken.remove();
            }
            if (parts.isEmpty()) {
                Map.Entry<String, WorkCounts> next = sending.next();
                sending.remove(); // what is written need not be held twice
                split(next.getKey(), next.getValue());
            }
            return parts.remove();
        }

        private void split(String setup, WorkCounts counts) {
            if (counts.size() <= MOST_WHOLE) {
                parts.add(row(setup, 0, counts));
                return;
            }
            List<WorkCounts> split = counts.parts(PARTS);
            for (int i = 0; i < PARTS; i++) {
                if (split.get(i).size() > 0) {
                    parts.add(row(setup, i + 1, split.get(i)));
                }
            }
        }

        private static Row row(String setup, int part, WorkCounts counts) {
            return RowFactory.create(setup, part, counts.toBytes(), null, null, null);
        }
    }
}
