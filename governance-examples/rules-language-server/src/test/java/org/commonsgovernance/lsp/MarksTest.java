package org.commonsgovernance.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.commonsgovernance.rules.check.CheckReport;
import org.commonsgovernance.rules.check.CorpusCheck;
import org.commonsgovernance.rules.corpus.CorpusFiles;
import org.commonsgovernance.rules.corpus.CorpusLoader;
import org.commonsgovernance.rules.facts.FactTypes;
import org.commonsgovernance.rules.guard.Guard;
import org.commonsgovernance.rules.problem.InvalidInputException;
import org.commonsgovernance.rules.problem.Printable;
import org.commonsgovernance.rules.problem.Problem;
import org.commonsgovernance.rules.problem.Problems;
import org.commonsgovernance.rules.problem.SourceFile;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What is marked is what the guard and {@code rules check} say, word for word and place for place. */
class MarksTest {
    @TempDir
    static Path temporary;

    private static final Guard GUARD = new Guard(
            FactTypes.STANDARD,
            CorpusLoader.load(CorpusFiles.shipped(), FactTypes.STANDARD).policy());

    /** Every mistake and every hostile file that the guard's own tests have, in one session. */
    @Test
    void marksOfEveryRuleMistakeWhatTheGuardSays() {
        Path root = RuleFolders.small(temporary.resolve("mistakes"));
        RuleFolders.write(root.resolve("policy.yaml"), RuleFolders.read(RuleFolders.CRITERIA.resolve("policy.yaml")));
        Path rules = root.resolve("indicators/one-seller/rules.drl");
        Path caps = root.resolve("verdict/caps.drl");
        int told = 0;
        try (Editor editor = Editor.started()) {
            editor.open(rules);
            editor.open(caps);
            for (Path mistake : mistakes()) {
                String name = String.valueOf(mistake.getFileName());
                String text = RuleFolders.read(mistake);
                boolean isVerdict = name.startsWith("verdict-");
                Path file = isVerdict ? caps : rules;
                int version = editor.write(file, text);
                // The check of the whole folder may be done by then: what it adds are warnings.
                List<Diagnostic> errors = editor.marks(file, version).stream()
                        .filter(mark -> mark.getSeverity() == DiagnosticSeverity.Error)
                        .toList();
                assertThat(places(errors)).as(name).containsExactlyElementsOf(said(text, isVerdict));
                told++;
            }
        }
        assertThat(told).isGreaterThan(120);
    }

    private static List<Path> mistakes() {
        return Stream.of("rule-mistakes", "hostile")
                .flatMap(folder -> RuleFolders.files(RuleFolders.GOLDEN.resolve(folder)).stream())
                .filter(file -> file.toString().endsWith(".drl"))
                .filter(MarksTest::isText)
                .toList();
    }

    /** An editor holds texts only. */
    private static boolean isText(Path file) {
        try {
            RuleFolders.read(file);
            return true;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    private static List<String> said(String text, boolean isVerdict) {
        Problems problems = new Problems();
        try {
            SourceFile file = SourceFile.decode("x.drl", text.getBytes(StandardCharsets.UTF_8));
            if (isVerdict) {
                GUARD.verdictRules("verdict/caps", file, problems);
            } else {
                GUARD.evidenceRules("one-seller", file, problems);
            }
        } catch (InvalidInputException e) {
            e.problems().forEach(problems::add);
        }
        return problems.failure().problems().stream()
                .map(one -> place(one, text.startsWith("\ufeff")))
                .distinct()
                .toList();
    }

    private static String place(Problem problem, boolean isMarked) {
        int mark = isMarked && problem.line() == 1 ? 1 : 0;
        return Math.max(1, problem.line()) + ":" + (Math.max(1, problem.column()) + mark) + ": "
                + Printable.of(problem.message());
    }

    private static List<String> places(List<Diagnostic> marks) {
        return marks.stream()
                .map(one -> (one.getRange().getStart().getLine() + 1) + ":"
                        + (one.getRange().getStart().getCharacter() + 1) + ": " + one.getMessage())
                .toList();
    }

    /** Every mistake in any file that the tests of {@code rules check} have, once the whole folder was checked. */
    @TestFactory
    Stream<DynamicTest> marksOfEveryCorpusMistakeWhatRulesCheckSays() {
        return RuleFolders.mistakesOfCorpora().stream()
                .map(mistake -> DynamicTest.dynamicTest(String.valueOf(mistake.getFileName()), () -> {
                    Path root = RuleFolders.small(temporary.resolve("corpora/" + mistake.getFileName()));
                    RuleFolders.layOver(mistake, root);
                    Path open = root.resolve("indicators/one-seller/criterion.yaml");
                    Path opened = open.toFile().exists() ? open : root.resolve("licenses.yaml");
                    List<String> expected = expected(root);
                    SHARED.open(opened);
                    SHARED.waitUntil(() -> SHARED.all(root).equals(expected));
                    SHARED.close(opened);
                    SHARED.waitUntil(() -> SHARED.all(root).isEmpty());
                }));
    }

    private static final Editor SHARED = Editor.started();

    @AfterAll
    static void end() {
        SHARED.close();
    }

    private static List<String> expected(Path root) {
        CheckReport report = CorpusCheck.of(CorpusFiles.of(root), FactTypes.STANDARD);
        List<String> expected = new ArrayList<>();
        report.errors().forEach(one -> expected.add(expected(root, "Error", one)));
        report.warnings().forEach(one -> expected.add(expected(root, "Warning", one)));
        return expected.stream().distinct().sorted().toList();
    }

    private static String expected(Path root, String severity, Problem problem) {
        boolean isFile = root.resolve(problem.file()).toFile().isFile();
        String file = isFile ? problem.file() : nearest(root, problem.file());
        String message = isFile ? problem.message() : problem.file() + ": " + problem.message();
        int column = isFile ? Math.max(1, problem.column()) : 1;
        return severity + " " + file + ":" + Math.max(1, isFile ? problem.line() : 1) + ":" + column + ": " + message;
    }

    /** A file that is not there, or a folder, is told of in one that is. */
    private static String nearest(Path root, String missing) {
        for (Path folder = root.resolve(missing);
                folder != null && folder.startsWith(root);
                folder = folder.getParent()) {
            for (String name :
                    List.of("criterion.yaml", "family.yaml", "rules.drl", "policy.yaml", "caps.drl", "licenses.yaml")) {
                if (folder.resolve(name).toFile().isFile()) {
                    return FolderCheck.inside(root, folder.resolve(name));
                }
            }
        }
        throw new AssertionError(missing);
    }
}
