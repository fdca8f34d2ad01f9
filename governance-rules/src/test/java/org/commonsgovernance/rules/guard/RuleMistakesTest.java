package org.commonsgovernance.rules.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.commonsgovernance.rules.Corpora;
import org.commonsgovernance.rules.Golden;
import org.commonsgovernance.rules.facts.FactTypes;
import org.commonsgovernance.rules.problem.InvalidInputException;
import org.commonsgovernance.rules.problem.Problem;
import org.commonsgovernance.rules.problem.Problems;
import org.commonsgovernance.rules.problem.SourceFile;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What authors see: each mistake in a file of its own, with the message beside it. */
class RuleMistakesTest {
    private static final java.util.regex.Pattern MEANT = java.util.regex.Pattern.compile("did you mean (.+?)[?][)]");

    private final Guard guard = new Guard(FactTypes.STANDARD, Corpora.CORPUS.policy());

    @TestFactory
    Stream<DynamicTest> every_mistake_is_told_as_written_beside_it() {
        return files("rule-mistakes");
    }

    /** Beside each mistake lies what its author makes of the message by typing what it says. */
    @TestFactory
    Stream<DynamicTest> what_a_message_says_to_type_is_accepted() {
        return Golden.files("rule-mistakes", ".drl").stream().map(file -> {
            String name = file.getFileName().toString();
            Path mended = Golden.ROOT.resolve("rule-mistakes/mended/" + name);
            return DynamicTest.dynamicTest(name, () -> {
                assertThat(Files.readString(mended)).isNotEqualTo(Files.readString(file));
                read(name, Files.readAllBytes(mended));
            });
        });
    }

    /** Nobody reads these: each name that is suggested is put where the message points, and is not refused there. */
    @TestFactory
    Stream<DynamicTest> a_name_that_is_suggested_is_accepted_in_its_place() {
        return Golden.files("rule-mistakes", ".drl").stream().flatMap(file -> {
            String name = file.getFileName().toString();
            return problems(name, text(file)).stream()
                    .filter(problem -> MEANT.matcher(problem.message()).find())
                    .map(problem -> DynamicTest.dynamicTest(name + ":" + problem.line(), () -> {
                        String typed = typed(text(file), problem);
                        assertThat(problems(name, typed))
                                .as(typed)
                                .noneMatch(left -> left.line() == problem.line()
                                        && left.column() == problem.column()
                                        && MEANT.matcher(left.message()).find());
                    }));
        });
    }

    private static String typed(String text, Problem problem) {
        java.util.regex.Matcher meant = MEANT.matcher(problem.message());
        assertThat(meant.find()).isTrue();
        List<String> lines = new ArrayList<>(text.lines().toList());
        String line = lines.get(problem.line() - 1);
        String before = line.substring(0, problem.column() - 1);
        String rest = line.substring(before.length());
        String word = meant.group(1).endsWith(";") ? "^.*" : "^(\"[^\"]*\"|[$]?[A-Za-z0-9]+)";
        lines.set(
                problem.line() - 1,
                before
                        + java.util.regex.Pattern.compile(word)
                                .matcher(rest)
                                .replaceFirst(java.util.regex.Matcher.quoteReplacement(meant.group(1))));
        return String.join("\n", lines) + "\n";
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Problem> problems(String name, String text) {
        try {
            read(name, text.getBytes(StandardCharsets.UTF_8));
            return List.of();
        } catch (InvalidInputException e) {
            return e.problems();
        }
    }

    @TestFactory
    Stream<DynamicTest> every_hostile_file_is_refused_and_nothing_of_it_runs() {
        return files("hostile");
    }

    private Stream<DynamicTest> files(String folder) {
        return Golden.files(folder, ".drl").stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> refuses(file)));
    }

    private void refuses(Path file) throws IOException {
        Path marker = Path.of("MARKER");
        InvalidInputException refused = catchThrowableOfType(
                InvalidInputException.class, () -> read(file.getFileName().toString(), Files.readAllBytes(file)));
        assertThat(refused).as("accepted " + file).isNotNull();
        assertThat(marker).doesNotExist();
        Golden.compare(Path.of(file.toString().replace(".drl", ".txt")), refused.getMessage() + "\n");
    }

    private void read(String name, byte[] bytes) {
        Problems problems = new Problems();
        SourceFile source = SourceFile.decode(name, bytes);
        if (name.startsWith("verdict-")) {
            guard.verdictRules("verdict", source, problems);
        } else {
            guard.evidenceRules("criterion", source, problems);
        }
        problems.throwIfAny();
    }

    /** Drools would end the comment at an escaped line end and run what follows. Here a comment never reaches it. */
    @Test
    void nothing_in_a_comment_reaches_the_compiler() throws IOException {
        Problems problems = new Problems();
        SourceFile source = SourceFile.decode(
                "harmless-comment.drl", Files.readAllBytes(Golden.ROOT.resolve("harmless-comment.drl")));
        List<Rule> rules = guard.evidenceRules("criterion", source, problems);
        problems.throwIfAny();
        assertThat(source.text()).contains("\\u000a");
        assertThat(CanonicalDrl.of(rules)).doesNotContain("u000a").doesNotContain("MARKER");
    }

    @Test
    void all_kinds_of_hostile_file_that_are_known_are_here() {
        assertThat(Golden.files("hostile", ".drl")).hasSizeGreaterThanOrEqualTo(60);
    }
}
