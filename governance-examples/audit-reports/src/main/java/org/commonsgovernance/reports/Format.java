package org.commonsgovernance.reports;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.commonsgovernance.reports.data.Badge;
import org.commonsgovernance.reports.data.CsvData;
import org.commonsgovernance.reports.data.JUnitXml;
import org.commonsgovernance.reports.data.JsonData;
import org.commonsgovernance.reports.data.Sarif;
import org.commonsgovernance.reports.html.HtmlReport;
import org.commonsgovernance.reports.pdf.PdfReport;
import org.commonsgovernance.reports.text.Texts;

/** A format of the report of one setup. */
public enum Format {
    /** A page for people. */
    HTML {
        @Override
        public Map<String, byte[]> files(Report report, Texts texts) {
            return one(".html", HtmlReport.of(report, texts));
        }
    },
    /** The same on paper. */
    PDF {
        @Override
        public Map<String, byte[]> files(Report report, Texts texts) {
            Map<String, byte[]> files = new LinkedHashMap<>();
            files.put(".pdf", PdfReport.of(report, texts));
            return files;
        }
    },
    /** Everything, for programs. */
    JSON {
        @Override
        public Map<String, byte[]> files(Report report, Texts texts) {
            return one(".json", JsonData.of(report));
        }
    },
    /** Findings and evidence as tables. */
    CSV {
        @Override
        public Map<String, byte[]> files(Report report, Texts texts) {
            Map<String, byte[]> files = one(".findings.csv", CsvData.findings(report));
            files.putAll(one(".evidence.csv", CsvData.evidence(report)));
            return files;
        }
    },
    /** For tools that show what analyses found. */
    SARIF {
        @Override
        public Map<String, byte[]> files(Report report, Texts texts) {
            return one(".sarif", Sarif.of(report));
        }
    },
    /** For builds that read tests. */
    JUNIT {
        @Override
        public Map<String, byte[]> files(Report report, Texts texts) {
            return one(".junit.xml", JUnitXml.of(report));
        }
    },
    /** A small picture of the verdict. */
    BADGE {
        @Override
        public Map<String, byte[]> files(Report report, Texts texts) {
            return one(".svg", Badge.of(report, texts));
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
