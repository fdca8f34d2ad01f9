package org.commonsgovernance.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.commonsgovernance.api.assessment.Verdict;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.api.model.Window;
import org.commonsgovernance.reports.compare.Comparison;
import org.commonsgovernance.reports.compare.ComparisonPage;
import org.commonsgovernance.reports.compare.ComparisonText;
import org.commonsgovernance.reports.portfolio.PortfolioPage;
import org.commonsgovernance.reports.portfolio.PortfolioRow;
import org.commonsgovernance.reports.portfolio.PortfolioTable;
import org.commonsgovernance.reports.text.Texts;
import org.commonsgovernance.reports.timeline.Timeline;
import org.commonsgovernance.reports.timeline.TimelinePage;
import org.commonsgovernance.rules.baseline.Baseline;
import org.commonsgovernance.rules.report.MarkdownReport;
import org.commonsgovernance.rules.waiver.Waiver;
import org.commonsgovernance.rules.waiver.Waivers;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every format, word for word, and the same bytes everywhere. */
class FormatsTest {
    private static final Texts ENGLISH = Texts.of("en");

    /** The firm's hold on the product is waived, and the baseline knew a better setup. */
    static Report waived() {
        ProductionSetup setup = Setups.caseOf("corporate-controlled-closed-by-its-vendor");
        LocalDate day = setup.lastDay();
        Waivers waivers = Waivers.of(List.of(
                new Waiver(
                        "product-control", setup.id(), "head of procurement", "We leave in May.", day, day.plusDays(9)),
                new Waiver(
                        "market-direction", setup.id(), "board", "Too long ago.", day.minusYears(2), day.minusDays(1)),
                new Waiver("no-such-thing", setup.id(), "board", "A slip.", day, day)));
        ProductionSetup better = Setups.caseOf("peer-production-foundation-with-several-firms");
        Baseline baseline = Baseline.read(frozen(better, setup.id()));
        return Setups.report(setup, waivers, baseline);
    }

    private static Path frozen(ProductionSetup better, String id) {
        try {
            Path file = Files.createTempFile("baseline", ".json");
            String text =
                    Baseline.of(List.of(Setups.EVALUATOR.evaluate(better))).toString();
            Files.writeString(file, text.replace("\"" + better.id() + "\"", "\"" + id + "\""));
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Map.Entry<String, Report>> reports() {
        return Stream.of(
                Map.entry(
                        "closed-by-its-vendor",
                        Setups.report(Setups.caseOf("corporate-controlled-closed-by-its-vendor"))),
                Map.entry("state-portal", Setups.report(Setups.caseOf("undetermined-state-portal"))),
                Map.entry("waived", waived()));
    }

    @TestFactory
    Stream<DynamicTest> every_format_says_what_it_said() {
        return reports()
                .flatMap(entry -> Stream.of(Format.values())
                        .map(format -> DynamicTest.dynamicTest(
                                entry.getKey() + " " + format,
                                () -> format.files(entry.getValue(), ENGLISH)
                                        .forEach((ending, bytes) -> Golden.compare(
                                                entry.getKey() + (format == Format.PDF ? ".pdf.txt" : ending),
                                                format == Format.PDF ? text(bytes) : utf8(bytes))))));
    }

    @Test
    void a_page_in_german() {
        Report report = Setups.report(Setups.caseOf("undetermined-state-portal"));
        Golden.compare(
                "state-portal.de.html",
                utf8(Objects.requireNonNull(
                        Format.HTML.files(report, Texts.of("de")).get(".html"))));
    }

    @Test
    void no_place_on_earth_changes_a_byte() {
        Report report = waived();
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        String separator = System.lineSeparator();
        Map<String, byte[]> here = all(report);
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            System.setProperty("line.separator", "\r\n");
            Map<String, byte[]> there = all(waived());
            assertThat(there.keySet()).isEqualTo(here.keySet());
            assertThat(there).hasSize(26);
            there.forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(here.get(name)));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
            System.setProperty("line.separator", separator);
        }
    }

    private static Map<String, byte[]> all(Report report) {
        Map<String, byte[]> all = new TreeMap<>();
        ProductionSetup peers = Setups.caseOf("peer-production-foundation-with-several-firms");
        Comparison comparison = Comparison.of(Setups.report(peers), report);
        Timeline timeline = Timeline.of(Setups.EVALUATOR, Setups.BOOKS, List.of(peers), Window.TWELVE_MONTHS);
        List<PortfolioRow> rows = List.of(PortfolioRow.of(report, "a.html"), PortfolioRow.of(comparison.first(), ""));
        for (Texts texts : List.of(ENGLISH, Texts.of("de"))) {
            for (Format format : Format.values()) {
                format.files(report, texts).forEach((end, bytes) -> all.put(texts.language() + end, bytes));
            }
            Map<String, String> pages = Map.of(
                    "compare.html", ComparisonPage.of(comparison, texts),
                    "compare.txt", ComparisonText.of(comparison, texts),
                    "timeline.html", TimelinePage.of(timeline, texts),
                    "portfolio.html", PortfolioPage.of(rows, List.of("broken"), texts));
            pages.forEach((name, page) -> all.put(texts.language() + name, page.getBytes(StandardCharsets.UTF_8)));
        }
        all.put("portfolio.csv", PortfolioTable.of(rows).getBytes(StandardCharsets.UTF_8));
        all.put("report.md", MarkdownReport.of(report.judgement()).getBytes(StandardCharsets.UTF_8));
        return all;
    }

    @Test
    void a_real_page_stays_small() {
        byte[] page = Setups.bytes(Setups.report(Setups.study("android")), Format.HTML, ".html");
        assertThat(page.length).isLessThan(300_000);
    }

    @Test
    void a_first_page_says_which_answer_would_give_a_verdict() {
        Report report = Setups.report(Setups.study("stocksy"));
        assertThat(report.assessment().verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(Setups.text(report, Format.HTML, ".html"))
                .contains("An answer to any of these gives a verdict: constrained participation and product control.")
                .contains("answered either way: diagonal");
    }

    @Test
    void paper_has_bookmarks_links_numbers_and_a_language() throws IOException {
        byte[] pdf = Setups.bytes(Setups.report(Setups.study("terraform")), Format.PDF, ".pdf");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentCatalog()
                            .getDocumentOutline()
                            .getFirstChild()
                            .getTitle())
                    .isEqualTo("Terraform");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getPage(1).getAnnotations()).isNotEmpty();
            assertThat(new PDFTextStripper().getText(document)).contains("2 / " + document.getNumberOfPages());
        }
    }

    static String text(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setLineSeparator("\n");
            stripper.setPageEnd("\n");
            return stripper.getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String utf8(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
