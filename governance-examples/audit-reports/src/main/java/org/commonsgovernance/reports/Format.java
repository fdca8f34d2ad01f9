package org.commonsgovernance.reports;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.commonsgovernance.reports.html.HtmlReport;
import org.commonsgovernance.reports.text.Texts;

/** A format of the report of one setup. */
public enum Format {
    /** A page for people. */
    HTML {
        @Override
        public Map<String, byte[]> files(Report report, Texts texts) {
            return one(".html", HtmlReport.of(report, texts));
        }
    };

    /** The files of a report, by what follows the setup's name. The same report and texts give the same bytes. */
    public abstract Map<String, byte[]> files(Report report, Texts texts);

    private static Map<String, byte[]> one(String ending, String text) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(ending, text.getBytes(StandardCharsets.UTF_8));
        return files;
    }
}
