package org.commonsgovernance.rules.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.commonsgovernance.api.GovernanceEvaluator;
import org.commonsgovernance.api.assessment.Assessment;
import org.commonsgovernance.api.assessment.Status;
import org.commonsgovernance.api.assessment.Verdict;
import org.commonsgovernance.rules.Generated;
import org.commonsgovernance.rules.GovernanceRules;
import org.commonsgovernance.rules.Setups;
import org.commonsgovernance.rules.problem.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was frozen is what is compared with, and only what is worse is called so. */
class BaselineTest {
    private static final GovernanceEvaluator EVALUATOR = GovernanceRules.standard();

    private static Assessment judge(String facts) {
        return EVALUATOR.evaluate(Setups.of(facts));
    }

    private static final String FIRM = "Organization: [{id: acme, name: Acme, legalForm: COMPANY}]\n";
    private static final String BLOCKED = "ControlExercise: [{deed: FORK_BLOCKED, by: acme, at: 2025-02}]\n";
    private static final String CONSENSUS = "DecisionPractice: [{subject: MERGE, procedure: CONSENSUS}]\n";

    @Test
    void a_baseline_is_read_as_it_was_written(@TempDir Path folder) {
        List<Assessment> all =
                Generated.CASES.stream().limit(60).map(EVALUATOR::evaluate).toList();
        Baseline baseline = Baseline.of(all);
        Path file = folder.resolve("baseline.json");
        baseline.write(file);
        Baseline read = Baseline.read(file);
        assertThat(read).hasToString(baseline.toString());
        assertThat(all).allMatch(one -> read.compare(one).isEmpty());
    }

    @Test
    void what_is_worse_is_told_first_and_what_is_better_is_no_fault() {
        Assessment before = judge(FIRM + CONSENSUS);
        Assessment after = judge(FIRM + BLOCKED);
        List<Change> worse = Baseline.of(List.of(before)).compare(after);
        assertThat(worse)
                .contains(new Change.OfFinding(
                        before.setup(), "product-control", true, Status.UNKNOWN, Status.ESTABLISHED))
                .contains(new Change.OfFinding(
                        before.setup(), "negotiated-coordination", false, Status.ESTABLISHED, Status.UNKNOWN))
                .allMatch(Change::isWorse);
        assertThat(Baseline.of(List.of(after)).compare(before)).isNotEmpty().noneMatch(Change::isWorse);
        assertThat(worse.get(0).described()).isEqualTo("product-control was UNKNOWN and is ESTABLISHED");
    }

    @Test
    void verdicts_rank_with_undetermined_above_corporate_control_only() {
        List<Verdict> bestFirst =
                List.of(Verdict.PEER_PRODUCTION, Verdict.DIAGONAL, Verdict.UNDETERMINED, Verdict.CORPORATE_CONTROLLED);
        for (int before = 0; before < bestFirst.size(); before++) {
            for (int after = 0; after < bestFirst.size(); after++) {
                assertThat(new Change.OfVerdict("x", bestFirst.get(before), bestFirst.get(after)).isWorse())
                        .isEqualTo(after > before);
            }
        }
        assertThat(new Change.OfVerdict("x", Verdict.DIAGONAL, Verdict.NEITHER).isWorse())
                .isFalse();
    }

    @Test
    void a_setup_that_was_not_frozen_is_told_and_is_no_fault() {
        assertThat(Baseline.of(List.of()).compare(judge(FIRM))).hasSize(1).noneMatch(Change::isWorse);
    }

    @Test
    void mistakes_in_the_file_are_told_with_their_places(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("baseline.json");
        Files.writeString(file, """
                {"format": "commons-governance/baseline/1", "setups": [
                  {"setup": "x", "verdict": "GOOD", "findings": [{"criterion": "produsage", "state": "UNKNOWN"}]}]}
                """);
        assertThatThrownBy(() -> Baseline.read(file))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("baseline.json:2:29: verdict can't be \"GOOD\"")
                .hasMessageContaining("findings has no key \"state\"");
        Files.writeString(file, "{\"format\": \"commons-governance/baseline/9\", \"setups\": []}");
        assertThatThrownBy(() -> Baseline.read(file))
                .hasMessageContaining("this program reads commons-governance/baseline/1");
        assertThatThrownBy(() -> Baseline.read(folder)).hasMessageContaining("freeze what is found to make it");
    }

    @Test
    void a_file_is_written_whole_or_not_at_all(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("no-such-folder/baseline.json");
        assertThatThrownBy(() -> Baseline.of(List.of()).write(file)).isInstanceOf(InvalidInputException.class);
        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }
}
