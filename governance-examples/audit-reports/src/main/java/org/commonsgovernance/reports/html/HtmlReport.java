package org.commonsgovernance.reports.html;

import java.util.Map;
import org.commonsgovernance.reports.Report;
import org.commonsgovernance.reports.page.Page;
import org.commonsgovernance.reports.text.Texts;

/** The report of one setup as one HTML file. The same report gives the same bytes. */
public final class HtmlReport {
    private static final String CSS = Templates.resource("report.css");

    private HtmlReport() {}

    public static String of(Report report, Texts texts) {
        return Templates.render("report.jte", Map.of("page", new Page(report, texts, false), "css", CSS));
    }
}
