package org.commonsgovernance.collect.affiliation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.collect.tables.csv.Columns;
import org.commonsgovernance.collect.tables.csv.CsvTable;
import org.commonsgovernance.rules.problem.Problems;
import org.commonsgovernance.rules.problem.SourceFile;

/**
 * A table {@code organization,domains,aliases}: mail domains and other spellings of an organisation, with {@code |}
 * between several; between domains a blank does too.
 */
public final class DomainTable {
    private static final Columns COLUMNS =
            new Columns().required("organization").required("domains").optional("aliases");

    private DomainTable() {}

    /**
     * Reads the table.
     *
     * @param source where it is found, and what it rests on
     * @param problems gets every mistake with its place; what is read is what else there is
     */
    public static AffiliationSource read(SourceFile file, Source source, Problems problems) {
        List<AffiliationSource.Rule> rules = new ArrayList<>();
        List<AffiliationSource.Spelling> spellings = new ArrayList<>();
        CsvTable.read(file, COLUMNS, problems, row -> {
            String organization = row.text("organization");
            if (organization.isEmpty()) {
                row.problem("organization", "names none");
                return;
            }
            int line = row.line();
            for (String domain : row.text("domains").split("[|,\\s]+", -1)) {
                if (domain.isEmpty()) {
                    continue;
                }
                String key = domain.toLowerCase(Locale.ROOT);
                if (Mail.isDomain(key)) {
                    rules.add(new AffiliationSource.Rule(key, organization, null, null, false, line));
                } else {
                    row.problem("domains", "\"" + domain + "\" is no mail domain");
                }
            }
            for (String alias : row.text("aliases").split("[|]", -1)) {
                if (!alias.isBlank()) {
                    spellings.add(new AffiliationSource.Spelling(alias.strip(), organization, line));
                }
            }
        });
        return new AffiliationSource(file.name(), source, rules, List.of(), spellings);
    }
}
