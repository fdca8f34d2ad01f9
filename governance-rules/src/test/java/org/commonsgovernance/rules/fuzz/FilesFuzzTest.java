package org.commonsgovernance.rules.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.commonsgovernance.api.GovernanceEvaluator;
import org.commonsgovernance.rules.Corpora;
import org.commonsgovernance.rules.GovernanceRules;
import org.commonsgovernance.rules.dossier.Dossiers;
import org.commonsgovernance.rules.facts.FactTypes;
import org.commonsgovernance.rules.guard.CanonicalDrl;
import org.commonsgovernance.rules.guard.Guard;
import org.commonsgovernance.rules.guard.Rule;
import org.commonsgovernance.rules.pack.Workshop;
import org.commonsgovernance.rules.problem.InvalidInputException;
import org.commonsgovernance.rules.problem.Problems;
import org.commonsgovernance.rules.problem.SourceFile;
import org.kie.api.io.ResourceType;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.io.ResourceFactory;

/**
 * Bytes of any kind as rule files, dossiers and packs. In an ordinary build the seeds are tried; {@code .ci/fuzz SECONDS}
 * looks for more.
 */
class FilesFuzzTest {
    private static final Guard GUARD = new Guard(FactTypes.STANDARD, Corpora.CORPUS.policy());
    private static final GovernanceEvaluator EVALUATOR = GovernanceRules.standard();
    private static final Path MARKER = Path.of("MARKER");
    private static final Path PACK = pack();

    /** Far above what the largest file of this size takes. */
    private static final Duration ENOUGH = Duration.ofSeconds(20);

    @FuzzTest(maxDuration = "24h")
    @DictionaryFile(resourcePath = "rules.dict")
    void a_rule_file_is_refused_or_compiles(byte[] bytes) {
        long start = System.nanoTime();
        List<Rule> rules = new ArrayList<>();
        try {
            SourceFile file = SourceFile.decode("rules.drl", bytes);
            boolean isVerdict = bytes.length > 0 && bytes[0] == '#';
            Problems problems = new Problems();
            rules.addAll(
                    isVerdict
                            ? GUARD.verdictRules("fuzz", file, problems)
                            : GUARD.evidenceRules("fuzz", file, problems));
            if (!problems.isEmpty()) {
                String message = problems.failure().getMessage();
                assertThat(message).contains("rules.drl");
                assertThat(String.valueOf(message).length()).isLessThan(500_000);
            }
        } catch (InvalidInputException refused) {
            assertThat(refused).hasMessageContaining("rules.drl");
        }
        // What was accepted beside mistakes compiles too.
        if (!rules.isEmpty()) {
            KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder();
            builder.add(
                    ResourceFactory.newByteArrayResource(CanonicalDrl.of(rules).getBytes(StandardCharsets.UTF_8)),
                    ResourceType.DRL);
            assertThat(builder.hasErrors()).as(builder.getErrors().toString()).isFalse();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(ENOUGH);
        assertThat(Files.exists(MARKER)).isFalse();
    }

    @FuzzTest(maxDuration = "24h")
    @DictionaryFile(resourcePath = "dossiers.dict")
    void a_dossier_is_refused_or_judged(byte[] bytes) {
        long start = System.nanoTime();
        String name = bytes.length > 0 && bytes[0] == '{' ? "dossier.json" : "dossier.yaml";
        try {
            EVALUATOR.evaluate(Dossiers.read(SourceFile.decode(name, bytes), FactTypes.STANDARD));
        } catch (InvalidInputException refused) {
            assertThat(refused).hasMessageContaining(name);
            assertThat(String.valueOf(refused.getMessage()).length()).isLessThan(500_000);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(ENOUGH);
        assertThat(Files.exists(MARKER)).isFalse();
    }

    @FuzzTest(maxDuration = "24h")
    @DictionaryFile(resourcePath = "packs.dict")
    void a_pack_is_refused_or_laid(byte[] bytes) throws IOException {
        long start = System.nanoTime();
        Files.write(PACK.resolve("pack.yaml"), bytes);
        try {
            GovernanceRules.builder().pack(PACK).layering(LocalDate.MAX);
        } catch (InvalidInputException refused) {
            assertThat(refused).hasMessageContaining("workshop");
            assertThat(String.valueOf(refused.getMessage()).length()).isLessThan(500_000);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(ENOUGH);
        assertThat(Files.exists(MARKER)).isFalse();
    }

    /** The rule files of a pack, whose {@code pack.yaml} is made. */
    private static Path pack() {
        try {
            Path folder = Files.createTempDirectory("pack").resolve("workshop");
            Workshop.copiedTo(folder);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
