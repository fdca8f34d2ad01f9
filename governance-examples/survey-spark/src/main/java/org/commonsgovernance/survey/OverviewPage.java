package org.commonsgovernance.survey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.commonsgovernance.rules.problem.Printable;
import org.commonsgovernance.rules.problem.Spelled;

/** The overview as people read it, in Markdown. */
final class OverviewPage {
    private static final List<String> STATUSES =
            List.of("ESTABLISHED", "CONTESTED", "REFUTED", "UNKNOWN", "NOT_APPLICABLE");
    private static final List<String> TIERS = List.of("INDICATOR", "INVERSION", "ADAPTATION", "SIGNAL");

    /** Of more groups a table would not be read. */
    private static final int MOST_GROUPS = 12;

    private static final int MOST_MISSING = 12;
    private static final int MOST_REASONS = 20;

    /** A group's name is somebody's text, and a reason may show a row: neither makes cells or lines of its own. */
    private static final int SHOWN = 300;

    private final Overview overview;
    private final StringBuilder text = new StringBuilder();

    private OverviewPage(Overview overview) {
        this.overview = overview;
    }

    static String of(Overview overview) {
        OverviewPage page = new OverviewPage(overview);
        page.head();
        page.verdicts();
        page.indicators();
        page.criteria();
        page.missing();
        page.rejected();
        page.checks();
        return page.text.toString();
    }

    private void head() {
        line("# Survey of " + number(overview.judged()) + " setups");
        line("");
        line("Judged "
                + (overview.settings().day() == null
                        ? "on each setup's last observed day"
                        : "on " + overview.settings().day())
                + ", with work of "
                + overview.settings().window() + " up to it. " + number(overview.workRows())
                + " rows of contributions were counted; " + number(overview.rejectedRows())
                + " rows of input were not used. The verdict of " + number(overview.settled())
                + " setups is settled: what is unknown can't change it.");
        if (overview.incomplete() > 0) {
            line("");
            line("Of " + number(overview.incomplete())
                    + " setups some rows of contributions could not be used: their lists are not taken as complete, so"
                    + " that shares of work are unknown there.");
        }
    }

    private List<String> groups() {
        Map<String, Long> sizes = new java.util.TreeMap<>();
        overview.verdicts().values().forEach(of -> of.forEach((group, count) -> sizes.merge(group, count, Long::sum)));
        if (sizes.size() < 2) {
            return List.of();
        }
        return sizes.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_GROUPS)
                .map(Map.Entry::getKey)
                .toList();
    }

    private void verdicts() {
        List<String> groups = groups();
        section("Verdicts");
        header("verdict", groups);
        overview.verdicts().forEach((verdict, counts) -> row(Spelled.words(verdict), counts, groups));
    }

    private void indicators() {
        List<String> groups = groups();
        if (groups.isEmpty()) {
            return;
        }
        overview.findings().forEach((criterion, statuses) -> {
            if (criterion.startsWith("INDICATOR/")) {
                section("Indicator " + name(criterion) + ", by group");
                header("status", groups);
                STATUSES.forEach(status -> row(Spelled.words(status), statuses.getOrDefault(status, Map.of()), groups));
                Map<String, Map<String, Long>> rules = overview.rules().getOrDefault(criterion, Map.of());
                if (!rules.isEmpty()) {
                    line("");
                    header("setups in which a rule matched, whatever it weighs", groups);
                    rules.forEach((rule, counts) -> row(rule, counts, groups));
                }
            }
        });
    }

    private void criteria() {
        section("Criteria");
        line("An established indicator or adaptation speaks against peer production, an established inversion for it.");
        line("");
        line("| criterion | established | contested | refuted | unknown | not applicable |");
        line("|---|---:|---:|---:|---:|---:|");
        overview.findings().keySet().stream()
                .sorted(Comparator.comparing((String one) -> TIERS.indexOf(one.substring(0, one.indexOf('/'))))
                        .thenComparing(one -> one))
                .forEach(criterion -> {
                    List<String> cells = new ArrayList<>();
                    cells.add(Spelled.words(criterion.substring(0, criterion.indexOf('/'))) + " " + name(criterion));
                    for (String status : STATUSES) {
                        cells.add(number(all(overview.findings()
                                .getOrDefault(criterion, Map.of())
                                .getOrDefault(status, Map.of()))));
                    }
                    cells(cells);
                });
    }

    private void missing() {
        long undetermined = all(overview.verdicts().getOrDefault("UNDETERMINED", Map.of()));
        if (undetermined == 0) {
            return;
        }
        section("What is missing");
        line(number(undetermined) + " setups are undetermined: too little is known of them, and what is unknown could"
                + " still move the verdict. In how many of them each criterion is unknown, and facts of which types"
                + " would settle it:");
        line("");
        line("| criterion | unknown in | would be settled by |");
        line("|---|---:|---|");
        overview.missing().entrySet().stream()
                .filter(one ->
                        one.getKey().startsWith("INDICATOR/") || one.getKey().startsWith("INVERSION/"))
                .sorted(Comparator.comparing(
                                (Map.Entry<String, Long> one) -> one.getKey().startsWith("INDICATOR/") ? 0 : 1)
                        .thenComparing(
                                Map.Entry.<String, Long>comparingByValue().reversed())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_MISSING)
                .forEach(one -> cells(List.of(
                        name(one.getKey()),
                        number(one.getValue()),
                        String.join(", ", new TreeSet<>(overview.lookedFor().getOrDefault(one.getKey(), List.of()))))));
    }

    private void rejected() {
        section("Not used");
        if (overview.rejected().isEmpty()) {
            line("Every row of input was used.");
            return;
        }
        line("The table `rejected` holds each of them with its reason.");
        line("");
        line("| rows | of | reason |");
        line("|---:|---|---|");
        overview.rejected().stream()
                .limit(MOST_REASONS)
                .forEach(one -> cells(List.of(number(one.rows()), Spelled.words(one.kind()), one.reason())));
        if (overview.rejected().size() > MOST_REASONS) {
            line("");
            line("And " + (overview.rejected().size() - MOST_REASONS) + " more reasons.");
        }
    }

    private void checks() {
        section("To check it");
        line("| | |");
        line("|---|---|");
        cells(List.of("rule base", "`" + overview.ruleBase() + "`"));
        cells(List.of("all findings", "`" + overview.digest() + "`"));
    }

    private void section(String title) {
        line("");
        line("## " + title);
        line("");
    }

    private void header(String what, List<String> groups) {
        List<String> cells = new ArrayList<>(List.of(what, "all"));
        groups.forEach(group -> cells.add(group.equals(Overview.NO_GROUP) ? "no group" : group));
        cells(cells);
        line("|---|" + "---:|".repeat(cells.size() - 1));
    }

    private void row(String what, Map<String, Long> counts, List<String> groups) {
        List<String> cells = new ArrayList<>(List.of(what, number(all(counts))));
        groups.forEach(group -> cells.add(number(counts.getOrDefault(group, 0L))));
        cells(cells);
    }

    private void cells(List<String> cells) {
        StringBuilder row = new StringBuilder("|");
        for (String cell : cells) {
            String shown = Printable.of(cell.replace("\n", " "));
            String part = shown.length() <= SHOWN ? shown : shown.substring(0, SHOWN) + " ...";
            row.append(' ').append(escaped(part)).append(" |");
        }
        line(row.toString());
    }

    /** Somebody's text stays text: no cell, link or tag comes of it. */
    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("|", "\\|")
                .replace("[", "\\[")
                .replace("<", "&lt;");
    }

    private static long all(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private static String name(String criterion) {
        return criterion.substring(criterion.indexOf('/') + 1);
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
