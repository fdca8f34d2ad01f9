package org.commonsgovernance.junit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;
import org.commonsgovernance.api.assessment.Assessment;
import org.commonsgovernance.api.assessment.CriterionId;
import org.commonsgovernance.api.assessment.Finding;
import org.commonsgovernance.api.assessment.Status;
import org.commonsgovernance.api.assessment.Verdict;
import org.commonsgovernance.rules.baseline.Baseline;
import org.commonsgovernance.rules.baseline.Change;

/** Assertions on one assessment. A failure says what was found, by which rules, on which facts of which sources. */
public final class GovernanceAssert extends AbstractAssert<GovernanceAssert, Assessment> {
    /** Set to write baselines anew instead of comparing with them. */
    private static final String FREEZE = "governance.freeze";

    GovernanceAssert(Assessment assessment) {
        super(assessment, GovernanceAssert.class);
    }

    /** The verdict is this one. */
    public GovernanceAssert hasVerdict(Verdict expected) {
        isNotNull();
        if (actual.verdict() != expected) {
            throw failure("%s", Explained.verdict(actual, "to be " + expected));
        }
        return this;
    }

    /** The verdict is this one, or ranks with it, or is better; undetermined is none of these. */
    public GovernanceAssert isAtLeast(Verdict expected) {
        isNotNull();
        boolean isAtLeast = actual.verdict() == expected || expected.isAtOrBelow(actual.verdict());
        if (!isAtLeast) {
            throw failure("%s", Explained.verdict(actual, "to be at least " + expected));
        }
        return this;
    }

    /** The verdict is this one, or could be once what is unknown is known. */
    public GovernanceAssert couldBe(Verdict expected) {
        isNotNull();
        if (!actual.couldBe(expected)) {
            throw failure("%s", Explained.verdict(actual, "to be possibly " + expected));
        }
        return this;
    }

    /** Nothing that is unknown can change the verdict. */
    public GovernanceAssert isSettled() {
        isNotNull();
        if (!actual.isSettled()) {
            throw failure("%s", Explained.verdict(actual, "to be settled"));
        }
        return this;
    }

    /**
     * A criterion has one of these statuses.
     *
     * @throws IllegalArgumentException if the rule base has no such criterion
     */
    public GovernanceAssert hasStatus(CriterionId criterion, Status... expected) {
        isNotNull();
        Finding finding = actual.finding(criterion);
        if (!Arrays.asList(expected).contains(finding.status())) {
            throw failure(
                    "%s",
                    Explained.finding(
                            actual,
                            finding,
                            "to be " + Arrays.stream(expected).map(Status::name).collect(Collectors.joining(" or "))));
        }
        return this;
    }

    /**
     * Nothing is worse than when the file was frozen. With {@code -Dgovernance.freeze} the file is written anew, this
     * assessment in place of what it held of the setup; a file that is not there fails and says so.
     *
     * @throws org.commonsgovernance.rules.problem.InvalidInputException if the file can't be read, or not be written
     */
    public GovernanceAssert isNoWorseThan(Path baseline) {
        isNotNull();
        if (System.getProperty(FREEZE) != null) {
            freeze(baseline);
            return this;
        }
        if (!Files.exists(baseline)) {
            throw failure("%s", baseline + " is not there; run once with -D" + FREEZE + " to make it, and keep it");
        }
        List<Change> worse = Baseline.read(baseline).compare(actual).stream()
                .filter(Change::isWorse)
                .toList();
        if (!worse.isEmpty()) {
            throw failure("%s", Explained.worse(actual, baseline, worse));
        }
        return this;
    }

    private synchronized void freeze(Path baseline) {
        Baseline before = Files.exists(baseline) ? Baseline.read(baseline) : Baseline.of(List.of());
        before.with(actual).write(baseline);
    }
}
