package org.commonsgovernance.reports.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.commonsgovernance.reports.Report;
import org.commonsgovernance.reports.html.Templates;
import org.commonsgovernance.reports.page.Page;
import org.commonsgovernance.reports.text.Texts;

/**
 * The report of one setup as an accessible PDF (tagged, its fonts embedded). The same report gives the same bytes. What
 * the fonts lack, scripts of East Asia among it, is shown as {@code #}.
 */
public final class PdfReport {
    private static final String CSS = Templates.resource("paper.css");
    private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";

    static {
        XRLog.setLoggingEnabled(false); // it tells of every style that it does not know
    }

    private PdfReport() {}

    public static byte[] of(Report report, Texts texts) {
        Page page = new Page(report, texts, true);
        String html = Templates.render("report.jte", Map.of("page", page, "css", CSS));
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.withHtmlContent(html, null);
        builder.usePdfUaAccessibility(true);
        builder.withProducer("commons-audit");
        builder.useUriResolver((base, uri) -> uri.startsWith("#") ? uri : null);
        for (ExternalResourceControlPriority when : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((uri, type) -> false, when);
        }
        font(builder, "DejaVuSerifCondensed", "serif", 400, FontStyle.NORMAL);
        font(builder, "DejaVuSerifCondensed-Bold", "serif", 700, FontStyle.NORMAL);
        font(builder, "DejaVuSansCondensed", "sans", 400, FontStyle.NORMAL);
        font(builder, "DejaVuSansCondensed-Bold", "sans", 700, FontStyle.NORMAL);
        font(builder, "DejaVuSansMono", "mono", 400, FontStyle.NORMAL);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            return bytes(renderer.createPDFKeepOpen(), report);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void font(PdfRendererBuilder builder, String file, String family, int weight, FontStyle style) {
        builder.useFont(() -> open(file), family, weight, style, true);
    }

    private static InputStream open(String file) {
        return Objects.requireNonNull(PdfReport.class.getResourceAsStream(FONTS + file + ".ttf"), file);
    }

    /** Without the moment at which it was made. */
    private static byte[] bytes(PDDocument document, Report report) throws IOException {
        try (document) {
            document.getDocumentInformation().setCreationDate(null);
            document.getDocumentInformation().setModificationDate(null);
            Metadata.replace(document, report.assessment());
            document.setDocumentId(0L);
            ByteArrayOutputStream out = new ByteArrayOutputStream(256 * 1024);
            document.save(out);
            return out.toByteArray();
        }
    }
}
