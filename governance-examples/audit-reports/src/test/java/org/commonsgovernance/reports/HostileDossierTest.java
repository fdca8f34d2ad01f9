package org.commonsgovernance.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
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
import org.commonsgovernance.api.model.Basis;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.api.model.Speaker;
import org.commonsgovernance.api.model.Window;
import org.commonsgovernance.api.model.given.Curation;
import org.commonsgovernance.api.model.given.LicenseGrant.Covers;
import org.commonsgovernance.api.model.given.LicenseGrantBuilder;
import org.commonsgovernance.api.model.given.Organization.LegalForm;
import org.commonsgovernance.api.model.given.OrganizationBuilder;
import org.commonsgovernance.api.model.given.Response;
import org.commonsgovernance.reports.compare.Comparison;
import org.commonsgovernance.reports.compare.ComparisonPage;
import org.commonsgovernance.reports.portfolio.PortfolioPage;
import org.commonsgovernance.reports.portfolio.PortfolioRow;
import org.commonsgovernance.reports.portfolio.PortfolioTable;
import org.commonsgovernance.reports.text.Texts;
import org.commonsgovernance.reports.timeline.Timeline;
import org.commonsgovernance.reports.timeline.TimelinePage;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.NodeList;

/** Names, references and texts of dossiers have no effect in any format. */
class HostileDossierTest {
    private static final List<String> HOSTILE = List.of(
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "' onmouseover='alert(1)",
            "javascript:alert(1)",
            "https://good.example@evil.example/ https://ok.example/\"onclick=\"x",
            "=HYPERLINK(\"http://evil.example\")",
            "+1+cmd|' /C calc'!A0",
            "-2+3",
            "@SUM(A1)",
            "\t=1+1",
            "\n=1+1",
            "\uff1d1+1",
            "../../etc/passwd",
            "..\\..\\windows",
            "]]><evil/>",
            "<!--",
            "</style><script>alert(2)</script>",
            "{0} ${7*7} $unsafe{x}",
            "[a link](javascript:alert(1))",
            "\u202eesrever\u202c",
            "\ufffe\u0000\u0007\ud800",
            "&lt;script&gt;",
            "<bookmark name=\"x\" href=\"file:///etc/passwd\"/>",
            "\u001b[31mred");

    /** Each text in each place that a dossier has for texts. */
    private static ProductionSetup setup(String text) {
        Source source =
                new Source(text, Basis.DOCUMENTED, Speaker.OTHER, LocalDate.of(2025, 1, 1), null, text, List.of());
        return ProductionSetup.builder(text)
                .name(text)
                .description(text)
                .observed(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 12, 31))
                .add(OrganizationBuilder.builder()
                        .id(text)
                        .source(source)
                        .name(text)
                        .legalForm(LegalForm.COMPANY)
                        .build())
                .add(LicenseGrantBuilder.builder()
                        .id(text)
                        .source(source)
                        .expression("BUSL-1.1")
                        .covers(Covers.PRODUCT)
                        .licensor(text)
                        .build())
                .add(new Response(text, source, "product-control", text, text))
                .add(new Response(text + "2", source, text, text, text))
                .add(new Curation(text, source, text, text, text))
                .build();
    }

    private static List<Report> reports() {
        return HOSTILE.stream().map(text -> Setups.report(setup(text))).toList();
    }

    private static final Texts ENGLISH = Texts.of("en");

    @Test
    void no_page_holds_an_element_attribute_or_address_of_theirs() throws Exception {
        for (Report report : reports()) {
            harmless(Setups.text(report, Format.HTML, ".html"), 0);
            harmless(ComparisonPage.of(Comparison.of(report, report), ENGLISH), 0);
            ProductionSetup setup = report.judgement().setup();
            harmless(
                    TimelinePage.of(
                            Timeline.of(Setups.EVALUATOR, Setups.BOOKS, List.of(setup), Window.TWELVE_MONTHS), ENGLISH),
                    0);
            harmless(Setups.text(report, Format.BADGE, ".svg"), 0);
        }
        FileNames names = new FileNames("index");
        List<PortfolioRow> rows = reports().stream()
                .map(report ->
                        PortfolioRow.of(report, names.of(report.assessment().setup()) + ".html"))
                .toList();
        harmless(PortfolioPage.of(rows, HOSTILE, ENGLISH), 1);
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
            assertThat(href).matches("|#[A-Za-z0-9_-]+|[A-Za-z0-9._-]+\\.html|https?://(ok|evil)\\.example/?");
        }
        assertThat(page).doesNotContain("\u202e").doesNotContain("\u001b").doesNotContain("\u0000");
    }

    private static Document parsed(String xml) throws Exception {
        DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        return builder.parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void no_cell_is_a_formula() {
        List<String> tables = new ArrayList<>();
        List<PortfolioRow> rows = new ArrayList<>();
        for (Report report : reports()) {
            Format.CSV.files(report, ENGLISH).values().forEach(bytes -> tables.add(FormatsTest.utf8(bytes)));
            rows.add(PortfolioRow.of(report, ""));
        }
        tables.add(PortfolioTable.of(rows));
        for (String table : tables) {
            CsvCells.of(table)
                    .forEach(row -> row.forEach(
                            cell -> assertThat(cell).doesNotMatch("(?s)\\s*[=+@\\-\uff1d\uff0b\uff0d\uff20].*")));
        }
    }

    @Test
    void junit_xml_is_xml_and_sarif_has_no_link_of_theirs() throws Exception {
        for (Report report : reports()) {
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
    void paper_runs_nothing_and_leads_nowhere() throws IOException {
        for (String text : List.of(
                HOSTILE.get(0), HOSTILE.get(3), HOSTILE.get(4), HOSTILE.get(16), HOSTILE.get(20), HOSTILE.get(22))) {
            byte[] pdf = Setups.bytes(Setups.report(setup(text)), Format.PDF, ".pdf");
            try (PDDocument document = Loader.loadPDF(pdf)) {
                assertThat(document.getDocumentCatalog().getOpenAction()).isNull();
                assertThat(document.getDocumentCatalog().getNames()).isNull(); // no scripts, no attachments
                for (PDPage page : document.getPages()) {
                    page.getAnnotations().forEach(HostileDossierTest::leadsWithinOrToAnAddress);
                }
            }
            assertThat(FormatsTest.text(pdf)).contains("Governance report");
        }
    }

    private static void leadsWithinOrToAnAddress(PDAnnotation annotation) {
        assertThat(annotation).isInstanceOf(PDAnnotationLink.class);
        if (((PDAnnotationLink) annotation).getAction() instanceof PDActionURI address) {
            assertThat(address.getURI()).matches("https?://(ok|evil)\\.example/?");
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
                "\u00e4")) {
            given.add(names.of(id));
        }
        assertThat(given).allMatch(name -> name.matches("[A-Za-z0-9_][A-Za-z0-9._-]{0,79}"));
        assertThat(given.stream().map(one -> one.toLowerCase(Locale.ROOT))).doesNotHaveDuplicates();
        assertThat(given).noneMatch(name -> name.equalsIgnoreCase("index"));
        assertThat(Map.of("acme-db", new FileNames().of("acme-db"))).containsEntry("acme-db", "acme-db");
    }
}
