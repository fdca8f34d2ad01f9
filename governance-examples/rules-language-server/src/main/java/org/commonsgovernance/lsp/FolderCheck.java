package org.commonsgovernance.lsp;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.commonsgovernance.rules.authoring.FolderDraft;
import org.commonsgovernance.rules.check.CheckReport;
import org.commonsgovernance.rules.check.CorpusCheck;
import org.commonsgovernance.rules.check.PackCheck;
import org.commonsgovernance.rules.corpus.CorpusFiles;
import org.commonsgovernance.rules.dossier.Dossiers;
import org.commonsgovernance.rules.facts.FactTypes;
import org.commonsgovernance.rules.file.UnsavedTexts;
import org.commonsgovernance.rules.pack.Packs;
import org.commonsgovernance.rules.problem.InvalidInputException;
import org.commonsgovernance.rules.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Asks the library what is wrong with a folder of rules, with texts as the editor holds them. */
final class FolderCheck {
    private static final FactTypes TYPES = FactTypes.STANDARD;

    private FolderCheck() {}

    /** What can be read of the folder, and what is wrong with the rest. */
    static FolderDraft draft(Path root, UnsavedTexts unsaved) {
        return FolderDraft.read(root, TYPES, unsaved);
    }

    /**
     * What is known while somebody types: errors of rules, words and figures, and of the cases that are open. Of other cases,
     * and of what takes all rules to be said, it is what was found last, as far as the lines still stand there.
     */
    static Findings quick(Path root, FolderDraft draft, Collection<Document> open, Findings last) {
        Set<Problem> errors = new LinkedHashSet<>(draft.problems());
        errors.addAll(ofCases(root, open));
        last.errors().stream()
                .filter(problem -> isCase(problem.file()))
                .filter(problem -> document(root, problem.file(), open) == null)
                .forEach(errors::add);
        List<Problem> warnings = new ArrayList<>();
        for (Problem warning : last.warnings()) {
            Document changed = document(root, warning.file(), open);
            Problem moved = changed == null ? warning : moved(warning, changed.lines());
            if (moved != null) {
                warnings.add(moved);
            }
        }
        return new Findings(List.copyOf(errors), warnings);
    }

    /** All that {@code commons-audit rules check} says. Of a pack that can't be used, it leaves cases unread; open ones are. */
    static Findings full(Path root, UnsavedTexts unsaved, Collection<Document> open) {
        CheckReport report = Packs.isPack(root)
                ? PackCheck.of(root, TYPES, unsaved)
                : CorpusCheck.of(CorpusFiles.of(root, unsaved), TYPES);
        Set<Problem> errors = new LinkedHashSet<>(report.errors());
        if (!report.errors().isEmpty()) {
            errors.addAll(ofCases(root, open));
        }
        return new Findings(List.copyOf(errors), report.warnings());
    }

    private static List<Problem> ofCases(Path root, Collection<Document> open) {
        List<Problem> problems = new ArrayList<>();
        for (Document document : open) {
            String inside = inside(root, document.path());
            if (isCase(inside) && inside.endsWith(".yaml")) {
                try {
                    Dossiers.read(document.source(inside), TYPES);
                } catch (InvalidInputException e) {
                    problems.addAll(e.problems());
                }
            }
        }
        return problems;
    }

    static boolean isCase(String path) {
        return path.contains("/cases/");
    }

    static String inside(Path root, Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    private static @Nullable Document document(Path root, String file, Collection<Document> open) {
        Path path = root.resolve(file).normalize();
        return open.stream()
                .filter(document -> document.path().equals(path))
                .findFirst()
                .orElse(null);
    }

    /** A warning at the line that it is about, wherever that stands by now; null where the line was changed. */
    private static @Nullable Problem moved(Problem warning, Lines lines) {
        String excerpt = warning.excerpt();
        if (excerpt == null
                || excerpt.isBlank()
                || lines.line(warning.line() - 1).contains(excerpt)) {
            return warning;
        }
        int found = 0;
        for (int line = 1; line <= lines.count(); line++) {
            if (lines.line(line - 1).contains(excerpt)) {
                if (found > 0) {
                    return null;
                }
                found = line;
            }
        }
        return found == 0
                ? null
                : new Problem(warning.file(), found, warning.column(), warning.message(), excerpt, warning.caret());
    }
}
