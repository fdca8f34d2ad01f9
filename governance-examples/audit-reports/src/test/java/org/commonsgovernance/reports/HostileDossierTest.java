package org.commonsgovernance.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDAction;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
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
import org.commonsgovernance.rules.report.MarkdownReport;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.NodeList;

/** Names, references and texts of dossiers have no effect in any format. */
class HostileDossierTest {
    private static final List<Report> REPORTS = HostileTexts.ALL.stream()
            .map(text -> Setups.report(HostileTexts.setup(text)))
            .toList();

    private static final Report HARMLESS = Setups.report(Setups.caseOf("corporate-controlled-closed-by-its-vendor"));

    private static final Texts ENGLISH = Texts.of("en");

    /** What moves, hides or turns text, but line ends; joiners within words are seen. */
    private static final String NOT_SEEN = "[\\p{Cc}\\p{Cf}\\p{Cs}&&[^\n\u200c\u200d]]";

    @Test
    void no_page_holds_an_element_attribute_or_address_of_theirs() throws Exception {
        for (Report report : REPORTS) {
            harmless(Setups.text(report, Format.HTML, ".html"), 0);
            harmless(Setups.text(report, Format.BADGE, ".svg"), 0);
        }
        ProductionSetup together = HostileTexts.together();
        Report report = Setups.report(together);
        harmless(ComparisonPage.of(Comparison.of(HARMLESS, report), ENGLISH), 0);
        harmless(ComparisonPage.of(Comparison.of(report, HARMLESS), ENGLISH), 0);
        assertThat(ComparisonText.of(Comparison.of(HARMLESS, report), ENGLISH)).doesNotContainPattern(NOT_SEEN);
        Timeline timeline = Timeline.of(Setups.EVALUATOR, Setups.BOOKS, List.of(together), Window.TWELVE_MONTHS);
        harmless(TimelinePage.of(timeline, ENGLISH), 0);
        FileNames names = new FileNames("index");
        List<PortfolioRow> rows = REPORTS.stream()
                .map(one -> PortfolioRow.of(one, names.of(one.assessment().setup()) + ".html"))
                .toList();
        harmless(PortfolioPage.of(rows, HostileTexts.ALL, ENGLISH), 1);
    }

    @Test
    void no_word_is_longer_than_a_renderer_bears() {
        String shown = Shown.line("a " + HostileTexts.LONG + " z");
        assertThat(shown).endsWith("\u2026(+98000) z").hasSize(2 + 2000 + 9 + 2);
        assertThat(Shown.line("x".repeat(2000))).isEqualTo("x".repeat(2000));
    }

    private static void harmless(String page, int scripts) throws Exception {
        Document document = parsed(page.replaceFirst("<script>(?s).*?</script>", scripts == 1 ? "<own/>" : "$0"));
        NodeList all = document.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            assertThat(element.getTagName()).isNotIn("script", "img", "evil", "iframe", "object");
            NamedNodeMap attributes = element.getAttributes();
            for (int j = 0; j < attributes.getLength(); j++) {
                assertThat(attributes.item(j).getNodeName()).doesNotStartWith("on");
            }
            String href = element.getAttribute("href");
            assertThat(href)
                    .matches("|#[A-Za-z0-9_-]+|[A-Za-z0-9._-]+\\.html|https?://(ok|evil)\\.example/?(x\\.png)?");
        }
        assertThat(page).doesNotContainPattern(NOT_SEEN);
    }

    private static Document parsed(String xml) throws Exception {
        DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        return builder.parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void no_cell_is_a_formula() {
        List<String> tables = new ArrayList<>();
        List<PortfolioRow> rows = new ArrayList<>();
        for (Report report : REPORTS) {
            Format.CSV.files(report, ENGLISH).values().forEach(bytes -> tables.add(FormatsTest.utf8(bytes)));
            rows.add(PortfolioRow.of(report, ""));
        }
        tables.add(PortfolioTable.of(rows));
        for (String table : tables) {
            CsvCells.of(table)
                    .forEach(row -> row.forEach(cell ->
                            assertThat(cell).doesNotContainPattern("(^|;)[\\s\"]*[=+@\\-\uff1d\uff0b\uff0d\uff20]")));
        }
    }

    @Test
    void junit_xml_is_xml_and_sarif_has_no_link_of_theirs() throws Exception {
        for (Report report : REPORTS) {
            String xml = Setups.text(report, Format.JUNIT, ".junit.xml");
            assertThat(parsed(xml).getElementsByTagName("testcase").getLength()).isEqualTo(26);
            String sarif = Setups.text(report, Format.SARIF, ".sarif");
            new ObjectMapper()
                    .readTree(sarif)
                    .findValuesAsText("text")
                    .forEach(message -> assertThat(message).doesNotContainPattern("(?<!\\\\)[\\[\\]]"));
        }
    }

    @Test
    void markdown_has_no_markup_of_theirs() throws Exception {
        Parser parser = Parser.builder().build();
        HtmlRenderer renderer = HtmlRenderer.builder().build();
        for (Report report : REPORTS) {
            String text = MarkdownReport.of(report.judgement());
            assertThat(text).doesNotContainPattern(NOT_SEEN);
            String html = renderer.render(parser.parse(text)).replace("\ufffe", "\u00b7"); // no character of XML
            harmless("<html>" + html + "</html>", 0);
            assertThat(html).doesNotContain("<a ", "<em>", "<img");
            assertThat(html.split("<strong>")).hasSize(4); // ours
            assertThat(html.split("<h1>")).hasSize(2);
        }
    }

    @Test
    void paper_runs_nothing_and_leads_nowhere() throws IOException {
        byte[] pdf = Setups.bytes(Setups.report(HostileTexts.together()), Format.PDF, ".pdf");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentCatalog().getOpenAction()).isNull();
            assertThat(document.getDocumentCatalog().getNames()).isNull(); // no scripts, no attachments
            for (PDPage page : document.getPages()) {
                page.getAnnotations().forEach(HostileDossierTest::leadsWithinOrToAnAddress);
            }
        }
        assertThat(FormatsTest.text(pdf)).contains("Governance report", "alert(3)", "%00%2e%2e%2f");
    }

    /** Their words stand in JSON as they wrote them, and are no more than words. */
    @Test
    void json_and_statements_are_json() throws IOException {
        ObjectMapper json = new ObjectMapper(JsonFactory.builder()
                .streamReadConstraints(
                        StreamReadConstraints.builder().maxNameLength(1_000_000).build())
                .build());
        for (Report report : REPORTS) {
            String text = Setups.text(report, Format.JSON, ".json");
            assertThat(json.readTree(text).at("/assessment/responses")).hasSize(2);
            assertThat(text).doesNotContainPattern("[\\p{Cc}&&[^\n]]");
        }
    }

    private static void leadsWithinOrToAnAddress(PDAnnotation annotation) {
        assertThat(annotation).isInstanceOf(PDAnnotationLink.class);
        if (((PDAnnotationLink) annotation).getAction() instanceof PDActionURI address) {
            assertThat(address.getURI()).matches("https?://(ok|evil)\\.example/?(x\\.png)?");
        } else {
            PDAction action = ((PDAnnotationLink) annotation).getAction();
            assertThat(action == null || action instanceof PDActionGoTo).isTrue();
        }
    }

    @Test
    void no_name_leads_out_of_the_folder_or_replaces_another() {
        FileNames names = new FileNames("index");
        List<String> given = new ArrayList<>();
        for (String id : List.of(
                "../../etc/passwd",
                "..",
                ".",
                "",
                "index",
                "INDEX",
                "a",
                "A",
                "CON",
                "nul.txt",
                "a/b",
                "a\\b",
                ".hidden",
                "x".repeat(500),
                "-rf",
                "\u00e4",
                "a.intoto",
                "a.Findings",
                "a.junit",
                HostileTexts.LONG)) {
            given.add(names.of(id));
        }
        assertThat(given).allMatch(name -> name.matches("[A-Za-z0-9_][A-Za-z0-9._-]{0,79}"));
        assertThat(given.stream().map(one -> one.toLowerCase(Locale.ROOT))).doesNotHaveDuplicates();
        assertThat(given).noneMatch(name -> name.equalsIgnoreCase("index"));
        assertThat(given).noneMatch(name -> name.matches("(?i).*\\.(intoto|findings|junit)"));
        assertThat(Map.of("acme-db", new FileNames().of("acme-db"))).containsEntry("acme-db", "acme-db");
    }
}
