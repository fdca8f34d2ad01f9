package org.commonsgovernance.gate.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import org.commonsgovernance.gate.Golden;
import org.commonsgovernance.rules.problem.InvalidInputException;
import org.commonsgovernance.rules.problem.SourceFile;
import org.junit.jupiter.api.Test;

class PoliciesTest {
    private static final List<String> CRITERIA = List.of("product-control", "market-direction");

    private static GatePolicy read(String text) {
        return Policies.read(new SourceFile("gate.yaml", text), CRITERIA);
    }

    @Test
    void readsThePolicyThatComesWithTheProgram() {
        GatePolicy policy = Policies.standard(CRITERIA);
        assertThat(policy.clauses(Clause.OfFact.class)).hasSize(6);
        assertThat(policy.clauses(Clause.OfWorse.class)).hasSize(2);
        assertThat(policy.clauses(Clause.OfVerdict.class)).hasSize(1);
        assertThat(policy.otherwise()).isEqualTo(Action.WARN);
    }

    @Test
    void tellsEveryMistakeWithItsPlace() {
        Throwable thrown = catchThrowable(() -> read("""
                version: 2
                branch: [main]
                budget:
                  seconds: 0
                  otherwise: REFUSED
                verdicts:
                  - verdict: CORPORATE
                    then: WARN
                worse:
                  - criterion: product-controll
                    then: REFUSE
                  - then: WARN
                facts:
                  - new: SHARE_ABOVE
                    then: WARN
                  - new: LICENCE_CLOSED
                    of: MERGE_SEATS
                    then: REFUSE
                  - new: LICENSE_CHANGED
                    then: WARN
                """));
        assertThat(thrown).isInstanceOf(InvalidInputException.class);
        String first = thrown.getMessage();
        Throwable later = catchThrowable(() -> read("""
                version: 2
                budget: {seconds: 0, otherwise: WARN}
                verdicts:
                  - {verdict: PEER_PRODUCTION, then: WARN}
                worse:
                  - {criterion: product-controll, then: REFUSE}
                  - {then: WARN}
                  - {criterion: any, verdict: true, then: WARN}
                facts:
                  - {new: SHARE_ABOVE, then: WARN}
                  - {new: LICENCE_CLOSED, of: MERGE_SEATS, then: REFUSE}
                """));
        Golden.assertMatches("policy-mistakes.txt", first + "\n\n" + later.getMessage() + "\n");
    }

    @Test
    void aPatternOfBranchesIsOfWholeNames() {
        GatePolicy policy = read("version: 1\nbudget: {seconds: 5, otherwise: PASS}\nbranches: [release/*, stable]\n");
        assertThat(policy.judges("refs/heads/main", "refs/heads/main")).isTrue();
        assertThat(policy.judges("refs/heads/release/1.0", "refs/heads/main")).isTrue();
        assertThat(policy.judges("refs/heads/stable", "refs/heads/main")).isTrue();
        assertThat(policy.judges("refs/heads/unstable", "refs/heads/main")).isFalse();
        assertThat(policy.judges("refs/tags/release/1.0", "refs/heads/main")).isFalse();
    }
}
