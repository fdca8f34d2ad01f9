package org.commonsgovernance.gate.api;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.commonsgovernance.reports.Format;
import org.commonsgovernance.reports.Report;
import org.commonsgovernance.reports.text.Texts;
import org.jspecify.annotations.Nullable;

/** The files that can be asked for. */
enum ReportFormat {
    JSON("json", Format.JSON, ".json", "application/json"),
    HTML("html", Format.HTML, ".html", "text/html; charset=utf-8"),
    PDF("pdf", Format.PDF, ".pdf", "application/pdf"),
    FINDINGS("csv", Format.CSV, ".findings.csv", "text/csv; charset=utf-8"),
    EVIDENCE("evidence-csv", Format.CSV, ".evidence.csv", "text/csv; charset=utf-8"),
    SARIF("sarif", Format.SARIF, ".sarif", "application/sarif+json"),
    JUNIT("junit", Format.JUNIT, ".junit.xml", "application/xml"),
    BADGE("badge", Format.BADGE, ".svg", "image/svg+xml");

    private final String name;
    private final Format format;
    private final String ending;
    private final String mediaType;

    ReportFormat(String name, Format format, String ending, String mediaType) {
        this.name = name;
        this.format = format;
        this.ending = ending;
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    byte[] of(Report report, String language) {
        Map<String, byte[]> files = format.files(report, Texts.of(language));
        return Objects.requireNonNull(files.get(ending), ending);
    }

    /** The format of a name; JSON where none is given. */
    static ReportFormat of(@Nullable String name) {
        if (name == null) {
            return JSON;
        }
        return Arrays.stream(values())
                .filter(one -> one.name.equals(name))
                .findFirst()
                .orElseThrow(() -> new ApiException(Problem.badRequest("format is one of "
                        + Arrays.stream(values()).map(one -> one.name).collect(Collectors.joining(", ")))));
    }

    /** A language that reports are written in; English where none is given. */
    static String language(@Nullable String asked) {
        if (asked == null) {
            return "en";
        }
        if (!Texts.LANGUAGES.contains(asked)) {
            throw new ApiException(Problem.badRequest("lang is one of " + String.join(", ", Texts.LANGUAGES)));
        }
        return asked;
    }
}
