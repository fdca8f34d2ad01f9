package org.commonsgovernance.reports.figures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.commonsgovernance.api.GovernanceEvaluator;
import org.commonsgovernance.reports.Format;
import org.commonsgovernance.reports.Report;
import org.commonsgovernance.reports.text.Texts;
import org.commonsgovernance.rules.GovernanceRules;
import org.commonsgovernance.rules.RuleBook;
import org.commonsgovernance.rules.report.Judgement;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** {@code reports}: measures reports in one run and tells the table. {@code dossiers N DIR}: writes N different dossiers. */
public final class ReportFigures {
    static final Path CASES = Path.of("governance-examples/case-studies");

    private static final Path JAR = Path.of("governance-examples/audit-cli/target/commons-audit.jar");
    private static final int PORTFOLIO = 1000;

    private final StringBuilder text = new StringBuilder();

    private ReportFigures() {}

    /** Writes so many different dossiers into a folder. */
    public static void dossiers(int many, Path folder) throws IOException {
        Files.createDirectories(folder);
        Variants.of(CASES).write(many, folder);
    }

    /** The table, in Markdown. */
    public static String measure() throws IOException, InterruptedException, RunnerException {
        ReportFigures figures = new ReportFigures();
        figures.sizes();
        figures.warm();
        figures.portfolio();
        return figures.text.toString();
    }

    private void sizes() {
        GovernanceEvaluator evaluator = GovernanceRules.standard();
        RuleBook book = GovernanceRules.builder().book();
        Texts texts = Texts.of("en");
        Variants real = Variants.of(CASES);
        int[] sizes = new int[real.size()];
        for (int i = 0; i < sizes.length; i++) {
            Report report = Report.of(Judgement.of(evaluator, real.get(i)), book);
            sizes[i] = Objects.requireNonNull(Format.HTML.files(report, texts).get(".html")).length;
        }
        Arrays.sort(sizes);
        line("| HTML of the %d real dossiers | figure | to reach |", sizes.length);
        line("|---|---|---|");
        line("| the middle one | %d kB | |", sizes[sizes.length / 2] / 1000);
        line("| the largest | %d kB | 300 kB |", sizes[sizes.length - 1] / 1000);
        line("");
    }

    private void warm() throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include("ReportBenchmark")
                        .forks(1)
                        .warmupIterations(4)
                        .warmupTime(TimeValue.seconds(2))
                        .measurementIterations(3)
                        .measurementTime(TimeValue.seconds(1))
                        .build())
                .run();
        Map<String, Double> scores = new TreeMap<>();
        for (RunResult result : results) {
            String benchmark = result.getParams().getBenchmark();
            scores.put(
                    benchmark.substring(benchmark.lastIndexOf('.') + 1)
                            + " "
                            + result.getParams().getParam("setup"),
                    result.getPrimaryResult().getScore());
        }
        line("| warm, mean | Terraform | judged 1 | Kubernetes | judged 1 | to reach |");
        line("|---|---|---|---|---|---|");
        row(scores, "reading", "dossier read", "");
        row(scores, "judging", "judged", "");
        row(scores, "html", "HTML", "");
        row(scores, "judgedHtml", "judged, and HTML", "300 ms");
        row(scores, "pdf", "PDF", "");
        row(scores, "json", "JSON", "");
        row(scores, "sarif", "SARIF", "");
        row(scores, "csv", "CSV", "");
        line("");
    }

    private void row(Map<String, Double> scores, String name, String what, String goal) {
        List<String> cells = new ArrayList<>();
        for (String setup : List.of("terraform", "kubernetes")) {
            double score = Objects.requireNonNull(scores.get(name + " " + setup));
            double judging = Objects.requireNonNull(scores.get("judging " + setup));
            cells.add(String.format(Locale.ROOT, "%.1f ms | %.1f", score, score / judging));
        }
        line("| %s | %s | %s |", what, String.join(" | ", cells), goal);
    }

    /** The packaged program in a process of its own, with a heap that keeps all of it below a gigabyte. */
    private void portfolio() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("portfolio");
        try {
            List<Path> dossiers = Variants.of(CASES).write(PORTFOLIO, folder);
            Portfolio html = Portfolio.of(JAR, dossiers, "html", folder.resolve("html"));
            Portfolio all = Portfolio.of(JAR, dossiers, "html,json,csv,sarif,junit,badge", folder.resolve("all"));
            line(
                    "| a portfolio of %d different dossiers, cold | seconds | most memory | files | to reach |",
                    PORTFOLIO);
            line("|---|---|---|---|---|");
            line("| HTML | %s | 30 s, 1 GB |", html);
            line("| all formats but PDF | %s | |", all);
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private void line(String format, Object... values) {
        text.append(values.length == 0 ? format : String.format(Locale.ROOT, format, values))
                .append('\n');
    }
}
