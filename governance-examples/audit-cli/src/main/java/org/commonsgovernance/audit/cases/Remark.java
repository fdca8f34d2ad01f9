package org.commonsgovernance.audit.cases;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.commonsgovernance.collect.tables.csv.Columns;

/**
 * Why rules and readers differ on a case: a row of {@code remarks.csv}.
 *
 * @param id of the case
 * @param kind who may be wrong
 * @param sentence why
 */
record Remark(String id, Kind kind, String sentence) {
    private static final Columns COLUMNS =
            new Columns().required("case").required("kind").required("sentence");

    enum Kind {
        RULE_WRONG,
        FACTS_MISSING,
        LABEL_DISPUTABLE
    }

    /** The remarks of a folder; none where it has no such list. */
    static List<Remark> read(Path folder) {
        Path list = folder.resolve("remarks.csv");
        if (!Files.exists(list)) {
            return List.of();
        }
        List<Remark> remarks = new ArrayList<>();
        CsvFile.read(list, COLUMNS, row -> {
            try {
                Kind kind = Kind.valueOf(row.text("kind").toUpperCase(Locale.ROOT));
                remarks.add(new Remark(row.text("case"), kind, row.text("sentence")));
            } catch (IllegalArgumentException e) {
                row.problem("kind", "is none of " + List.of(Kind.values()));
            }
        });
        return remarks;
    }
}
