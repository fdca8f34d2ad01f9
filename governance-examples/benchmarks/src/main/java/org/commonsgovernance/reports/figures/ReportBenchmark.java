package org.commonsgovernance.reports.figures;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.commonsgovernance.api.GovernanceEvaluator;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.api.model.Window;
import org.commonsgovernance.reports.Format;
import org.commonsgovernance.reports.Report;
import org.commonsgovernance.reports.text.Texts;
import org.commonsgovernance.rules.GovernanceRules;
import org.commonsgovernance.rules.RuleBook;
import org.commonsgovernance.rules.dossier.Dossiers;
import org.commonsgovernance.rules.report.Judgement;
import org.commonsgovernance.rules.waiver.Waivers;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A dossier read, judged, and written in each format. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ReportBenchmark {
    /** The setup with the longest report, and one of the middle. */
    @Param({"terraform", "kubernetes"})
    public String setup = "terraform";

    private final GovernanceEvaluator evaluator = GovernanceRules.standard();
    private final RuleBook book = GovernanceRules.builder().book();
    private final Texts texts = Texts.of("en");
    private Path dossier = Path.of("");
    private ProductionSetup read = ProductionSetup.builder("none")
            .observed(LocalDate.EPOCH, LocalDate.EPOCH)
            .build();
    private Report report = report();

    @Setup
    public void judge() {
        dossier = ReportFigures.CASES.resolve(setup).resolve("dossier.yaml");
        read = Dossiers.read(dossier);
        report = report();
    }

    private Report report() {
        return Report.of(evaluator, book, read, read.lastDay(), Window.TWELVE_MONTHS, Waivers.NONE, null);
    }

    @Benchmark
    public ProductionSetup reading() {
        return Dossiers.read(dossier);
    }

    @Benchmark
    public Judgement judging() {
        return Judgement.of(evaluator, read);
    }

    @Benchmark
    public int html() {
        return bytes(Format.HTML);
    }

    @Benchmark
    public int pdf() {
        return bytes(Format.PDF);
    }

    @Benchmark
    public int json() {
        return bytes(Format.JSON);
    }

    @Benchmark
    public int sarif() {
        return bytes(Format.SARIF);
    }

    @Benchmark
    public int csv() {
        return bytes(Format.CSV);
    }

    /** All that a report in HTML takes: the judgement, and the page. */
    @Benchmark
    public int judgedHtml() {
        return Objects.requireNonNull(Format.HTML.files(report(), texts).get(".html")).length;
    }

    private int bytes(Format format) {
        Map<String, byte[]> files = format.files(report, texts);
        return files.values().stream().mapToInt(file -> file.length).sum();
    }
}
