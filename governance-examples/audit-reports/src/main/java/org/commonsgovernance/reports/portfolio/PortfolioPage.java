package org.commonsgovernance.reports.portfolio;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.commonsgovernance.api.assessment.Tier;
import org.commonsgovernance.api.assessment.Verdict;
import org.commonsgovernance.reports.html.Templates;
import org.commonsgovernance.reports.page.Mark;
import org.commonsgovernance.reports.page.Words;
import org.commonsgovernance.reports.text.Texts;
import org.commonsgovernance.rules.problem.Sha256;

/** An overview of many setups. It can be read without scripts; with them its columns can be sorted. */
public final class PortfolioPage extends Words {
    private static final List<Verdict> ORDER = List.of(
            Verdict.CORPORATE_CONTROLLED,
            Verdict.UNDETERMINED,
            Verdict.DIAGONAL,
            Verdict.NEITHER,
            Verdict.PEER_PRODUCTION);

    private final List<PortfolioRow> rows;
    private final List<String> failed;

    private PortfolioPage(List<PortfolioRow> rows, List<String> failed, Texts texts) {
        super(texts);
        this.failed = failed.stream().map(this::line).sorted().toList();
        this.rows = rows.stream()
                .sorted(Comparator.comparing(PortfolioRow::rank)
                        .thenComparing(PortfolioRow::name)
                        .thenComparing(PortfolioRow::setup)
                        .thenComparing(PortfolioRow::day)
                        .thenComparing(PortfolioRow::link))
                .toList();
    }

    /**
     * The overview as one HTML file. The order of the rows makes no difference.
     *
     * @param failed what could not be judged, by the names of files: an overview that left it out would look complete
     */
    public static String of(List<PortfolioRow> rows, List<String> failed, Texts texts) {
        String script = Templates.resource("sort.js").strip();
        return Templates.render(
                "portfolio.jte",
                Map.of(
                        "page",
                        new PortfolioPage(rows, failed, texts),
                        "css",
                        Templates.resource("report.css") + Templates.resource("portfolio.css"),
                        "script",
                        script,
                        "policy",
                        "; script-src 'sha256-" + digest(script) + "'"));
    }

    private static String digest(String script) {
        return Base64.getEncoder().encodeToString(Sha256.bytes(script.getBytes(StandardCharsets.UTF_8)));
    }

    public List<PortfolioRow> rows() {
        return rows;
    }

    public List<String> failed() {
        return failed;
    }

    public List<Verdict> verdicts() {
        return ORDER;
    }

    public long number(Verdict verdict) {
        return rows.stream().filter(row -> row.verdict() == verdict).count();
    }

    /** How wide a bar of the distribution is, of a hundred. */
    public long width(Verdict verdict) {
        return rows.isEmpty() ? 0 : Math.round(100.0 * number(verdict) / rows.size());
    }

    /** Whether any setup has waivers in force that change its verdict. */
    public boolean hasWaivers() {
        return rows.stream().anyMatch(row -> row.verdict() != row.heldTo());
    }

    public boolean hasBaseline() {
        return rows.stream().anyMatch(row -> row.worse() != null);
    }

    public String range(PortfolioRow row) {
        return row.range().isSettled()
                ? t("portfolio.settled")
                : t(
                        "first.range.value",
                        verdict(row.range().worst()),
                        verdict(row.range().best()));
    }

    public String colour(Verdict verdict) {
        return switch (verdict) {
            case PEER_PRODUCTION -> "good";
            case DIAGONAL, NEITHER -> "mixed";
            case CORPORATE_CONTROLLED -> "bad";
            case UNDETERMINED -> "open";
        };
    }

    public String colourOf(PortfolioRow.Cell cell, boolean isIndicator) {
        return Mark.colour(isIndicator ? Tier.INDICATOR : Tier.INVERSION, cell.status());
    }

    public int rank(PortfolioRow row) {
        return row.rank();
    }

    /** Columns of the indicators and families, by the first setup: one rule base judges them all. */
    public List<PortfolioRow.Cell> indicators() {
        return rows.isEmpty() ? List.of() : rows.get(0).indicators();
    }

    public List<PortfolioRow.Cell> families() {
        return rows.isEmpty() ? List.of() : rows.get(0).families();
    }
}
