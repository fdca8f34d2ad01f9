package org.commonsgovernance.rules.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.rules.Golden;
import org.commonsgovernance.rules.authoring.RuleFolder;
import org.commonsgovernance.rules.corpus.Corpus;
import org.commonsgovernance.rules.corpus.CorpusFiles;
import org.commonsgovernance.rules.corpus.CorpusLoader;
import org.commonsgovernance.rules.dossier.Dossiers;
import org.commonsgovernance.rules.facts.FactTypes;
import org.commonsgovernance.rules.pack.Workshop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people read of a change of rules before it is merged. */
class CorpusDifferenceTest {
    private static final Path SMALL = Golden.ROOT.resolve("small-corpus");
    private static final Corpus BEFORE = CorpusLoader.load(CorpusFiles.of(SMALL), FactTypes.STANDARD);

    @TempDir
    private Path folder = Path.of(".");

    @BeforeEach
    void copy_the_small_corpus() throws IOException {
        try (Stream<Path> walk = Files.walk(SMALL)) {
            for (Path path : walk.toList()) {
                Path to = folder.resolve(SMALL.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(path, to);
                }
            }
        }
    }

    private void change(String path, String from, String to) throws IOException {
        String text = Files.readString(folder.resolve(path));
        assertThat(text).contains(from);
        Files.writeString(folder.resolve(path), text.replace(from, to));
    }

    private CorpusDifference difference() {
        List<ProductionSetup> setups = Stream.concat(
                        BEFORE.verdictCases().stream(),
                        BEFORE.criteria().stream().flatMap(one -> one.cases().stream()))
                .map(SMALL::resolve)
                .map(Dossiers::read)
                .toList();
        return CorpusDifference.of(
                RuleFolder.read(SMALL, FactTypes.STANDARD), RuleFolder.read(folder, FactTypes.STANDARD), setups);
    }

    @Test
    void rules_that_are_the_same_change_nothing() {
        CorpusDifference difference = difference();
        assertThat(difference.changesVerdicts()).isFalse();
        assertThat(difference.text()).isEqualTo("""
                What judges
                  no rule and no figure differs

                10 setups judged: 0 would be found otherwise, 0 with other verdicts
                """);
    }

    @Test
    void words_and_layout_change_nothing() throws IOException {
        change("indicators/one-seller/criterion.yaml", "One party alone", "A single party alone");
        change("inversions/labour/unpaid-work/rules.drl", "PaidWork( upper <=", "PaidWork(upper<=");
        assertThat(difference().text()).contains("no rule and no figure differs");
    }

    @Test
    void figures_rules_and_caps_are_told_with_whom_they_concern() throws IOException {
        change("policy.yaml", "share: 1/2", "share: 2/3");
        change("indicators/one-seller/rules.drl", "rule \"anyone may sell it\"", "rule \"whoever likes may sell it\"");
        change("verdict/caps.drl", "established >= 1", "contestedOrWorse >= 1, established > 1");
        CorpusDifference difference = difference();
        assertThat(difference.changesVerdicts()).isTrue();
        Golden.compare(Golden.ROOT.resolve("reports/difference.txt"), difference.text());
    }

    @Test
    void a_rule_that_says_something_else_is_told() throws IOException {
        change("indicators/one-seller/rules.drl", "opposes();", "contests();");
        change("verdict/caps.drl", "atMost( DIAGONAL )", "atMost( CORPORATE_CONTROLLED )");
        assertThat(difference().text())
                .contains("one-seller: the rule \"anyone may sell it\" said opposes, and says contests\n")
                .contains("verdict: the rule \"an indicator is established\" said at most diagonal, and says at most"
                        + " corporate controlled\n")
                .doesNotContain("asks for something else");
    }

    @Test
    void licences_that_are_read_otherwise_are_told() throws IOException {
        change("licenses.yaml", "CC-BY-*", "CC0-1.0");
        assertThat(difference().text()).contains("licenses.yaml: licences are read otherwise");
    }

    @Test
    void a_criterion_that_is_asked_no_more_is_told_with_whom_it_concerns() throws IOException {
        try (Stream<Path> walk = Files.walk(folder.resolve("indicators"))) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
        change("verdict/caps.drl", "INDICATORS, established >= 1", "FAMILIES, contestedOrWorse >= 1");
        assertThat(difference().text())
                .contains("criterion one-seller: gone\n")
                .contains("one-seller was refuted and is asked no more\n");
    }

    /** A pack's own figure has a name of two words, and its rules are no others for it. */
    @Test
    void a_figure_of_a_packs_own_is_told_once_and_not_with_each_rule_that_uses_it() throws IOException {
        Workshop pack = Workshop.copiedTo(folder.resolve("workshop")).edit("pack.yaml", "share: 3/4", "share: 1/4");
        ProductionSetup twoAYear = Dossiers.read(
                Workshop.FOLDER.resolve("inversions/entry/workshop.arrivals/cases/refuted-two-a-year.yaml"));
        CorpusDifference difference = CorpusDifference.of(
                RuleFolder.read(Workshop.FOLDER, FactTypes.STANDARD),
                RuleFolder.read(pack.folder(), FactTypes.STANDARD),
                List.of(twoAYear));
        assertThat(difference.text()).isEqualTo("""
                What judges
                  policy.workshop.enoughArrivals: was 3/4, is 1/4

                Quiet Shed (refuted-two-a-year)
                  workshop.arrivals was refuted and is established
                      no longer: too few new people come
                      now: enough new people come

                1 setup judged: 1 would be found otherwise, 0 with other verdicts
                """);
    }

    @Test
    void a_new_change_that_holds_before_it_was_published_is_told() throws IOException {
        Workshop pack = Workshop.copiedTo(folder.resolve("workshop"))
                .edit("pack.yaml", "effective-on: 2026-01-01", "effective-on: 2025-05-31");
        assertThat(difference(pack))
                .contains("\"hardly anybody new arrives\" is new and holds from 2025-05-31 on, before its version was"
                        + " published (2025-06-01): nobody could know it on those days");
        pack.edit("pack.yaml", "effective-on: 2025-05-31", "effective-on: 2025-06-01");
        assertThat(difference(pack)).doesNotContain("is new and holds");
    }

    private static String difference(Workshop pack) {
        return CorpusDifference.of(
                        RuleFolder.read(Workshop.FOLDER, FactTypes.STANDARD),
                        RuleFolder.read(pack.folder(), FactTypes.STANDARD),
                        List.of())
                .text();
    }
}
