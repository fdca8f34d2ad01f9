package org.commonsgovernance.audit.cases;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.commonsgovernance.api.model.PartialDate;
import org.commonsgovernance.collect.tables.csv.Columns;
import org.commonsgovernance.collect.tables.csv.CsvTable;
import org.commonsgovernance.collect.tables.csv.Row;
import org.commonsgovernance.rules.file.BoundedFile;
import org.commonsgovernance.rules.problem.InvalidInputException;
import org.commonsgovernance.rules.problem.Problems;
import org.commonsgovernance.rules.problem.SourceFile;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code cases.csv}: which dossier is the case of a label.
 *
 * @param id of the label
 * @param folder in which the dossier lies, beside the list
 * @param dossier the file
 * @param asOf the day to judge; null for the dossier's last
 */
record Case(
        String id, String folder, Path dossier, @Nullable LocalDate asOf) {
    /** The list's name. */
    static final String LIST = "cases.csv";

    private static final long MOST_BYTES = 1_000_000;

    private static final Columns COLUMNS =
            new Columns().required("case").required("dossier").optional("as_of");

    /**
     * The cases of a folder.
     *
     * @throws InvalidInputException with every mistake in the list, such as a dossier that is not there
     */
    static List<Case> read(Path folder) {
        Path list = folder.resolve(LIST);
        SourceFile file = SourceFile.decode(
                list.toString(), BoundedFile.read(list, MOST_BYTES, "it should hold a row for each case"));
        Problems problems = new Problems();
        List<Case> cases = new ArrayList<>();
        CsvTable.read(file, COLUMNS, problems, row -> {
            Path dossier = folder.resolve(row.text("dossier")).resolve("dossier.yaml");
            if (!Files.isRegularFile(dossier)) {
                row.problem("dossier", "there is no " + row.text("dossier") + "/dossier.yaml");
            }
            if (cases.stream().anyMatch(one -> one.id().equals(row.text("case")))) {
                row.problem("case", "a second dossier for case " + row.text("case"));
            }
            cases.add(new Case(row.text("case"), row.text("dossier"), dossier, day(row)));
        });
        problems.throwIfAny();
        return cases;
    }

    private static @Nullable LocalDate day(Row row) {
        String text = row.text("as_of");
        try {
            return text.isEmpty() ? null : PartialDate.parse(text).latest();
        } catch (IllegalArgumentException e) {
            row.problem("as_of", String.valueOf(e.getMessage()));
            return null;
        }
    }
}
