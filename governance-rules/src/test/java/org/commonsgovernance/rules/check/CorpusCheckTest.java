package org.commonsgovernance.rules.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.commonsgovernance.rules.Corpora;
import org.commonsgovernance.rules.Golden;
import org.commonsgovernance.rules.corpus.CorpusFiles;
import org.commonsgovernance.rules.facts.FactTypes;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What authors of a corpus see: each mistake laid over a small corpus, with what is told of it beside. */
class CorpusCheckTest {
    private static List<Path> mistakes() {
        try (Stream<Path> list = Files.list(Golden.ROOT.resolve("corpus-mistakes"))) {
            return list.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @TestFactory
    Stream<DynamicTest> every_mistake_is_told_as_written_beside_it() {
        return mistakes().stream()
                .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> {
                    CheckReport report = CorpusCheck.of(LaidOver.of(folder), FactTypes.STANDARD);
                    assertThat(report.errors().size() + report.warnings().size())
                            .isPositive();
                    Golden.compare(Path.of(folder + ".txt"), report.text(""));
                }));
    }

    /** What is typed as the messages say, laid over the same corpus. */
    @TestFactory
    Stream<DynamicTest> what_a_message_says_to_type_is_accepted() throws IOException {
        try (Stream<Path> list = Files.list(Golden.ROOT.resolve("corpus-mended"))) {
            List<Path> mended = list.sorted().toList();
            assertThat(mistakes().stream().map(Path::getFileName))
                    .containsAll(mended.stream().map(Path::getFileName).toList());
            return mended.stream()
                    .map(folder -> DynamicTest.dynamicTest(
                            folder.getFileName().toString(),
                            () -> assertThat(CorpusCheck.of(LaidOver.of(folder), FactTypes.STANDARD)
                                            .text(""))
                                    .contains("nothing to say")));
        }
    }

    @Test
    void many_kinds_of_mistake_are_here() {
        assertThat(mistakes()).hasSizeGreaterThanOrEqualTo(70);
    }

    @Test
    void nothing_is_said_of_a_corpus_without_mistakes() {
        CheckReport report = CorpusCheck.of(CorpusFiles.of(LaidOver.SMALL), FactTypes.STANDARD);
        assertThat(report.text("")).isEqualTo("18 files looked at, nothing to say\n");
    }

    @Test
    void nothing_is_said_of_the_standard_corpus() {
        CheckReport report = CorpusCheck.of(Corpora.FILES, FactTypes.STANDARD);
        assertThat(report.errors()).isEmpty();
        assertThat(report.warnings()).isEmpty();
    }
}
