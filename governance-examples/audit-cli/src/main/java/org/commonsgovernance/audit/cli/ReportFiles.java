package org.commonsgovernance.audit.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonsgovernance.reports.FileNames;
import org.commonsgovernance.reports.Format;
import org.commonsgovernance.reports.Report;
import org.commonsgovernance.reports.portfolio.PortfolioPage;
import org.commonsgovernance.reports.portfolio.PortfolioRow;
import org.commonsgovernance.reports.portfolio.PortfolioTable;
import org.commonsgovernance.reports.statement.Statement;
import org.commonsgovernance.reports.text.Texts;
import org.commonsgovernance.rules.signing.SigningKey;
import org.jspecify.annotations.Nullable;

/** The files of reports in a folder, and the overview over them. */
final class ReportFiles {
    private final OutFolder folder;
    private final Texts texts;
    private final List<Format> formats;
    private final @Nullable SigningKey key;
    private final FileNames names = new FileNames("index");
    private final List<PortfolioRow> rows = new ArrayList<>();
    private final List<String> failed = new ArrayList<>();

    ReportFiles(OutFolder folder, Texts texts, List<Format> formats, @Nullable SigningKey key) {
        this.folder = folder;
        this.texts = texts;
        this.formats = formats.stream().distinct().toList();
        this.key = key;
    }

    /** A report and its files, by the ends of their names. */
    record Made(Report report, Map<String, byte[]> files) {}

    /** Safe to be called by several threads. */
    Made make(Report report) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        formats.forEach(format -> files.putAll(format.files(report, texts)));
        return new Made(report, files);
    }

    void write(Made made) {
        String name = names.of(made.report().assessment().setup());
        folder.write(name, made.files());
        if (key != null) {
            Map<String, byte[]> named = new LinkedHashMap<>();
            made.files().forEach((ending, bytes) -> named.put(name + ending, bytes));
            String statement = Statement.signed(made.report(), named, List.of(key));
            folder.write(name + ".intoto.json", statement.getBytes(StandardCharsets.UTF_8));
        }
        String link = made.files().keySet().stream()
                .findFirst()
                .map(ending -> name + ending)
                .orElse("");
        rows.add(PortfolioRow.of(made.report(), formats.contains(Format.HTML) ? name + ".html" : link));
    }

    /** A dossier could not be judged. It is called by its folder and name: whoever reads has other folders above. */
    void failed(Path dossier) {
        int names = dossier.toAbsolutePath().getNameCount();
        failed.add(dossier.toAbsolutePath()
                .subpath(Math.max(0, names - 2), names)
                .toString()
                .replace('\\', '/'));
    }

    /** Of several reports, in HTML and, where tables are asked for, as a table. */
    void overview() {
        if (rows.size() + failed.size() < 2) {
            return;
        }
        folder.write("index.html", PortfolioPage.of(rows, failed, texts).getBytes(StandardCharsets.UTF_8));
        if (formats.contains(Format.CSV)) {
            folder.write("index.csv", PortfolioTable.of(rows).getBytes(StandardCharsets.UTF_8));
        }
    }
}
