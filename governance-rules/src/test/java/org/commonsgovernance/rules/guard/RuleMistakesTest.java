package org.commonsgovernance.rules.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.commonsgovernance.rules.Corpora;
import org.commonsgovernance.rules.Golden;
import org.commonsgovernance.rules.facts.FactTypes;
import org.commonsgovernance.rules.problem.InvalidInputException;
import org.commonsgovernance.rules.problem.Problems;
import org.commonsgovernance.rules.problem.SourceFile;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What authors see: each mistake in a file of its own, with the message beside it. */
class RuleMistakesTest {
    private final Guard guard = new Guard(FactTypes.STANDARD, Corpora.CORPUS.policy());

    @TestFactory
    Stream<DynamicTest> every_mistake_is_told_as_written_beside_it() {
        return files("rule-mistakes");
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
