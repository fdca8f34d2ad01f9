package org.commonsgovernance.collect.affiliation;

import java.util.ArrayList;
import java.util.List;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.collect.tables.csv.Columns;
import org.commonsgovernance.collect.tables.csv.CsvTable;
import org.commonsgovernance.rules.problem.Problems;
import org.commonsgovernance.rules.problem.SourceFile;

/** A table {@code spelling,organization}: other spellings of organisations, one a row. */
public final class SpellingTable {
    private static final Columns COLUMNS =
            new Columns().required("spelling", "alias").required("organization");

    private SpellingTable() {}

    /**
     * Reads the table.
     *
     * @param source where it is found, and what it rests on
     * @param problems gets every mistake with its place; what is read is what else there is
     */
    public static AffiliationSource read(SourceFile file, Source source, Problems problems) {
        List<AffiliationSource.Spelling> spellings = new ArrayList<>();
        CsvTable.read(file, COLUMNS, problems, row -> {
            String spelling = row.text("spelling");
            String organization = row.text("organization");
            if (Slug.of(spelling).isEmpty()) {
                row.problem("spelling", "names no organisation");
            } else if (Slug.of(organization).isEmpty()) {
                row.problem("organization", "names none");
            } else {
                spellings.add(new AffiliationSource.Spelling(spelling, organization, row.line()));
            }
        });
        return new AffiliationSource(file.name(), source, List.of(), List.of(), spellings);
    }
}
