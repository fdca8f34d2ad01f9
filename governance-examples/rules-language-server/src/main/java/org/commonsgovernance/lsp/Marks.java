package org.commonsgovernance.lsp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.commonsgovernance.rules.problem.Printable;
import org.commonsgovernance.rules.problem.Problem;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.Range;

/** Turns what is wrong with a folder into marks in its files. */
final class Marks {
    static final String SOURCE = "commons-audit";

    /** Where what is wrong with a folder as a whole is shown, as long as it is there. */
    private static final List<String> OF_FOLDERS = List.of(
            "pack.yaml", "criterion.yaml", "family.yaml", "rules.drl", "policy.yaml", "caps.drl", "licenses.yaml");

    private static final long MOST_BYTES = 16_000_000;

    private final Path root;
    private final Map<Path, Document> open = new LinkedHashMap<>();
    private final Map<Path, Lines> lines = new LinkedHashMap<>();

    Marks(Path root, Collection<Document> open) {
        this.root = root;
        open.forEach(document -> this.open.put(document.path(), document));
    }

    /** The marks by file; files without any are left out. */
    Map<Path, List<Diagnostic>> of(Findings findings) {
        Map<Path, List<Diagnostic>> marks = new TreeMap<>();
        findings.errors().forEach(one -> add(marks, one, DiagnosticSeverity.Error));
        findings.warnings().forEach(one -> add(marks, one, DiagnosticSeverity.Warning));
        return marks;
    }

    private void add(Map<Path, List<Diagnostic>> marks, Problem problem, DiagnosticSeverity severity) {
        Path named = named(problem.file());
        Path shown = shown(named);
        boolean isThere = shown.equals(named);
        Lines text = lines.computeIfAbsent(shown, this::read);
        String message = Printable.of(isThere ? problem.message() : place(named) + problem.message());
        Range range = isThere ? Spans.of(problem, text) : Spans.firstLine(text);
        Diagnostic mark = new Diagnostic(range, message, severity, SOURCE);
        List<Diagnostic> ofFile = marks.computeIfAbsent(shown, path -> new ArrayList<>());
        if (!ofFile.contains(mark)) {
            ofFile.add(mark);
        }
    }

    private Path named(String file) {
        try {
            return root.resolve(file).normalize();
        } catch (InvalidPathException e) {
            return root;
        }
    }

    private String place(Path named) {
        if (named.equals(root)) {
            return "";
        }
        return (named.startsWith(root) ? FolderCheck.inside(root, named) : named.toString()) + ": ";
    }

    /** The file itself, or for what is no file one of the folder nearest to it. */
    private Path shown(Path named) {
        if (isFile(named)) {
            return named;
        }
        for (Path folder = named; folder != null && folder.startsWith(root); folder = folder.getParent()) {
            for (String name : OF_FOLDERS) {
                if (isFile(folder.resolve(name))) {
                    return folder.resolve(name);
                }
            }
        }
        return open.keySet().stream()
                .filter(path -> path.startsWith(root))
                .findFirst()
                .orElse(root.resolve("policy.yaml"));
    }

    private boolean isFile(Path path) {
        return open.containsKey(path) || Files.isRegularFile(path);
    }

    private Lines read(Path path) {
        Document document = open.get(path);
        if (document != null) {
            return document.lines();
        }
        try {
            return Lines.of(
                    Files.size(path) > MOST_BYTES ? "" : new String(Files.readAllBytes(path), StandardCharsets.UTF_8));
        } catch (IOException e) {
            return Lines.of("");
        }
    }
}
