package org.commonsgovernance.audit.cases;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.commonsgovernance.api.GovernanceEvaluator;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.api.model.Window;
import org.commonsgovernance.collect.tables.csv.Columns;
import org.commonsgovernance.collect.tables.csv.Row;
import org.commonsgovernance.rules.dossier.Dossiers;
import org.commonsgovernance.rules.problem.InvalidInputException;
import org.commonsgovernance.rules.report.Judgement;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code cases.csv}: which dossier is the case of a label.
 *
 * @param id of the label; empty where a list needs none
 * @param folder in which the dossier lies, beside the list
 * @param dossier the file
 * @param asOf the day to judge; null for the dossier's last
 */
record Case(
        String id, String folder, Path dossier, @Nullable LocalDate asOf) {
    /** The list's name. */
    static final String LIST = "cases.csv";

    private static final Columns COLUMNS =
            new Columns().required("case").required("dossier").optional("as_of");

    /**
     * The cases of a folder.
     *
     * @throws InvalidInputException with every mistake in the list, such as a dossier that is not there
     */
    static List<Case> read(Path folder) {
        List<Case> cases = new ArrayList<>();
        CsvFile.read(folder.resolve(LIST), COLUMNS, row -> {
            if (cases.stream().anyMatch(one -> one.id().equals(row.text("case")))) {
                row.problem("case", "a second dossier for case " + row.text("case"));
            }
            cases.add(of(row, folder, "dossier", "as_of"));
        });
        return cases;
    }

    /** The dossier that a row names; that it is not there is told. */
    static Case of(Row row, Path folder, String column, String dayColumn) {
        String name = row.text(column);
        Path dossier = folder.resolve(name).resolve("dossier.yaml");
        if (!Files.isRegularFile(dossier)) {
            row.problem(column, "there is no " + name + "/dossier.yaml");
        }
        return new Case(row.text("case"), name, dossier, CsvFile.day(row, dayColumn));
    }

    /** What the rules say of it. */
    Judgement judge(GovernanceEvaluator evaluator) {
        return judge(Dossiers.read(dossier), evaluator);
    }

    /** The same of a dossier that was read already. */
    Judgement judge(ProductionSetup setup, GovernanceEvaluator evaluator) {
        return Judgement.of(evaluator, setup, asOf == null ? setup.lastDay() : asOf, Window.TWELVE_MONTHS);
    }
}
