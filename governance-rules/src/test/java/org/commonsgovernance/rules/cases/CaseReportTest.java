package org.commonsgovernance.rules.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.commonsgovernance.rules.Golden;
import org.commonsgovernance.rules.corpus.CorpusFiles;
import org.commonsgovernance.rules.facts.FactTypes;
import org.commonsgovernance.rules.problem.InvalidInputException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people read when the cases of their rules were run. */
class CaseReportTest {
    private static final Path REPORTS = Golden.ROOT.resolve("reports");
    private static final String RULES = "inversions/labour/unpaid-work/rules.drl";

    @TempDir
    private Path folder = Path.of(".");

    @BeforeEach
    void copy_the_small_corpus() throws IOException {
        Path small = Golden.ROOT.resolve("small-corpus");
        try (Stream<Path> walk = Files.walk(small)) {
            for (Path path : walk.toList()) {
                Path to = folder.resolve(small.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(path, to);
                }
            }
        }
    }

    private void change(String path, String from, String to) throws IOException {
        Path file = folder.resolve(path);
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }

    private CaseReport run() {
        CorpusFiles files = CorpusFiles.of(folder);
        return new CaseReport(CorpusTest.run(files, FactTypes.STANDARD, null, false), files, rule -> true);
    }

    @Test
    void cases_that_are_as_they_must_be_are_counted() {
        CaseReport report = run();
        assertThat(report.ruleCoverage()).isEqualTo(10_000);
        Golden.compare(REPORTS.resolve("cases-passing.txt"), report.text("", true));
    }

    @Test
    void a_case_that_differs_is_explained_condition_by_condition() throws IOException {
        change(RULES, "upper <= policy.plural", "upper < policy.plural");
        Golden.compare(REPORTS.resolve("cases-differing.txt"), run().text("rules/", false));
    }

    @Test
    void a_rule_that_speaks_too_often_is_explained() throws IOException {
        change("indicators/one-seller/rules.drl", "exclusiveRight == NO", "price == PAID");
        Golden.compare(REPORTS.resolve("cases-contradicting.txt"), run().text("", false));
    }

    @Test
    void a_rule_that_no_case_tries_is_told() throws IOException {
        Files.delete(folder.resolve("inversions/labour/unpaid-work/cases/refuted-one-payer.yaml"));
        CaseReport report = run();
        assertThat(report.ruleCoverage()).isLessThan(10_000);
        assertThat(report.text("", false)).contains(RULES + ":15:6: no case of its criterion makes this rule fire");
    }

    @Test
    void a_rule_without_which_nothing_changes_is_told() throws IOException {
        change("verdict/caps.drl", "then\n", "    Tally( scope == FAMILIES, established <= 1 )\nthen\n");
        Files.writeString(folder.resolve("verdict/more.drl"), """
                rule "again"
                when
                    Tally( scope == INDICATORS, contestedOrWorse >= 1 )
                then
                    atMost( DIAGONAL );
                end
                """);
        assertThat(run().text("", false))
                .contains("verdict/caps.drl:1:6: every case would give the same without this rule")
                .contains("verdict/more.drl:1:6: every case would give the same without this rule");
    }

    @Test
    void a_rule_beside_another_that_says_the_same_is_needed_by_no_case() throws IOException {
        change("indicators/one-seller/rules.drl", "rule \"anyone may sell it\"", """
                rule "one party sells it"
                when
                    Offering( exclusiveRight == YES )
                then
                    supports();
                end

                rule "anyone may sell it\"""");
        assertThat(run().text("", false))
                .contains("one-seller/rules.drl:1:6: every case would give the same without this rule")
                .contains("one-seller/rules.drl:8:6: every case would give the same without this rule")
                .contains(", 5 are needed by one");
    }

    @Test
    void a_condition_behind_one_that_failed_was_not_tried() throws IOException {
        String before = run().text("", true);
        change("inversions/labour/unpaid-work/cases/established-little-paid.yaml", "upper: 1/3}\n", """
                upper: 1/3}
                  Concentration:
                    - {id: work, of: CONTRIBUTIONS, largestLower: 1/5, largestUpper: 1/5, largestForProfitLower: 0, largestForProfitUpper: 0}
                """);
        assertThat(run().text("", true)).isEqualTo(before);
    }

    @Test
    void what_only_contests_beside_a_rule_that_decides_is_explained() throws IOException {
        Path cases = folder.resolve("inversions/labour/unpaid-work/cases");
        Files.move(cases.resolve("refuted-one-payer.yaml"), cases.resolve("contested-one-payer.yaml"));
        change("inversions/labour/unpaid-work/cases/contested-one-payer.yaml", "refuted-one", "contested-one");
        Golden.compare(REPORTS.resolve("cases-outweighed.txt"), run().text("", false));
    }

    @Test
    void every_mistake_of_every_case_is_told() throws IOException {
        change("verdict/cases/diagonal-one-seller.yaml", "Offering:", "Offer:");
        change("indicators/one-seller/cases/refuted-anyone.yaml", "seller: vendor", "seller: nobody");
        assertThatThrownBy(this::run)
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("there is no fact type \"Offer\"")
                .hasMessageContaining("there is no Organization \"nobody\"");
    }

    @Test
    void a_criterion_that_is_not_there_is_told_with_those_that_are() {
        assertThatThrownBy(() -> CorpusTest.run(CorpusFiles.of(folder), FactTypes.STANDARD, "paid-work", false))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(
                        "paid-work: is no criterion (did you mean \"unpaid-work\"?); there are one-seller, unpaid-work, verdict");
    }
}
