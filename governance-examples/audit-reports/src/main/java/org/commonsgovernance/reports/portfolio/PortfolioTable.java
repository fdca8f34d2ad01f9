package org.commonsgovernance.reports.portfolio;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.commonsgovernance.reports.data.Cells;

/** An overview of many setups as CSV. */
public final class PortfolioTable {
    private PortfolioTable() {}

    /** The table, a row for each setup in the order given. */
    public static String of(List<PortfolioRow> rows) {
        List<String> heading = new ArrayList<>(List.of(
                "setup",
                "name",
                "report",
                "as_of",
                "verdict",
                "verdict_with_waivers",
                "range_worst",
                "range_best",
                "unknown_or_presumed",
                "presumed_indicators",
                "worse_than_baseline",
                "rule_base"));
        if (!rows.isEmpty()) {
            rows.get(0).indicators().forEach(cell -> heading.add(cell.id()));
            rows.get(0).families().forEach(cell -> heading.add(cell.id()));
        }
        return Cells.table(heading, rows.stream().map(PortfolioTable::row).toList());
    }

    private static List<String> row(PortfolioRow row) {
        List<String> cells = new ArrayList<>(List.of(
                row.setup(),
                row.name(),
                row.link(),
                row.day(),
                row.verdict().name(),
                row.heldTo().name(),
                row.range().worst().name(),
                row.range().best().name(),
                String.valueOf(row.unknown()),
                presumed(row),
                row.worse() == null ? "" : String.valueOf(row.worse()),
                row.ruleBase()));
        row.indicators().forEach(cell -> cells.add(cell.status().name()));
        row.families().forEach(cell -> cells.add(cell.status().name()));
        return cells;
    }

    private static String presumed(PortfolioRow row) {
        return row.indicators().stream()
                .filter(PortfolioRow.Cell::isPresumed)
                .map(PortfolioRow.Cell::id)
                .collect(Collectors.joining(" "));
    }
}
