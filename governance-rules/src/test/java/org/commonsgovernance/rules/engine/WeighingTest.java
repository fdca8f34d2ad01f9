package org.commonsgovernance.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.commonsgovernance.api.assessment.CriterionId;
import org.commonsgovernance.api.assessment.Evidence;
import org.commonsgovernance.api.assessment.Stance;
import org.commonsgovernance.api.assessment.Status;
import org.commonsgovernance.api.assessment.Tier;
import org.commonsgovernance.api.assessment.Weight;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.api.model.given.ForkBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Claims clear nobody, and what statuses evidence makes. */
class WeighingTest {
    @ParameterizedTest
    @CsvSource({
        "INDICATOR, SUPPORTS, DOCUMENTED, COUNTS",
        "INDICATOR, SUPPORTS, CLAIMED_BY_SELF, COUNTS",
        "INDICATOR, SUPPORTS, CLAIMED_BY_OTHER, CONTESTS_ONLY",
        "INDICATOR, OPPOSES, DOCUMENTED, COUNTS",
        "INDICATOR, OPPOSES, CLAIMED_BY_SELF, DISCOUNTED",
        "INDICATOR, OPPOSES, CLAIMED_BY_OTHER, DISCOUNTED",
        "INDICATOR, PRESUMABLY_OPPOSES, DOCUMENTED, COUNTS",
        "INDICATOR, PRESUMABLY_OPPOSES, CLAIMED_BY_SELF, DISCOUNTED",
        "INDICATOR, PRESUMABLY_SUPPORTS, CLAIMED_BY_OTHER, CONTESTS_ONLY",
        "INVERSION, PRESUMABLY_SUPPORTS, CLAIMED_BY_SELF, DISCOUNTED",
        "INDICATOR, NOT_APPLICABLE, CLAIMED_BY_SELF, DISCOUNTED",
        "INDICATOR, NOT_APPLICABLE, OBSERVED, COUNTS",
        "INDICATOR, CONTESTS, CLAIMED_BY_OTHER, COUNTS",
        "INVERSION, SUPPORTS, CLAIMED_BY_SELF, DISCOUNTED",
        "INVERSION, OPPOSES, CLAIMED_BY_SELF, COUNTS",
        "INVERSION, OPPOSES, CLAIMED_BY_OTHER, CONTESTS_ONLY",
        "INVERSION, NOT_APPLICABLE, CLAIMED_BY_OTHER, DISCOUNTED",
    })
    void evidence_counts_as_far_as_its_weakest_source_goes(Tier tier, Stance stance, String strength, Weight weight) {
        assertThat(Weighing.weight(tier, stance, source(strength))).isEqualTo(weight);
    }

    private static Source source(String strength) {
        return switch (strength) {
            case "CLAIMED_BY_SELF" -> Source.claimedBySelf("x");
            case "CLAIMED_BY_OTHER" -> Source.claimedByOther("x");
            case "DOCUMENTED" -> Source.documentedByOther("x");
            default -> Source.observed("x");
        };
    }

    @ParameterizedTest
    @CsvSource({
        "'', UNKNOWN",
        "SUPPORTS, ESTABLISHED",
        "OPPOSES, REFUTED",
        "SUPPORTS OPPOSES, CONTESTED",
        "CONTESTS, CONTESTED",
        "SUPPORTS CONTESTS, ESTABLISHED",
        "OPPOSES CONTESTS, REFUTED",
        "NOT_APPLICABLE, NOT_APPLICABLE",
        "NOT_APPLICABLE CONTESTS, CONTESTED",
        "NOT_APPLICABLE OPPOSES, REFUTED",
        "SUPPORTS:CONTESTS_ONLY, CONTESTED",
        "SUPPORTS:CONTESTS_ONLY OPPOSES, REFUTED",
        "OPPOSES:DISCOUNTED, UNKNOWN",
        "OPPOSES:DISCOUNTED SUPPORTS, ESTABLISHED",
        "NOT_APPLICABLE:DISCOUNTED, UNKNOWN",
        "PRESUMABLY_OPPOSES, REFUTED",
        "PRESUMABLY_SUPPORTS, ESTABLISHED",
        "PRESUMABLY_SUPPORTS PRESUMABLY_OPPOSES, CONTESTED",
        "PRESUMABLY_OPPOSES SUPPORTS, ESTABLISHED",
        "PRESUMABLY_OPPOSES CONTESTS, CONTESTED",
        "PRESUMABLY_OPPOSES SUPPORTS:CONTESTS_ONLY, CONTESTED",
        "PRESUMABLY_OPPOSES NOT_APPLICABLE, NOT_APPLICABLE",
        "PRESUMABLY_OPPOSES:DISCOUNTED, UNKNOWN",
        "PRESUMABLY_SUPPORTS SUPPORTS:CONTESTS_ONLY, ESTABLISHED",
        "PRESUMABLY_SUPPORTS:CONTESTS_ONLY, CONTESTED",
        "PRESUMABLY_SUPPORTS:CONTESTS_ONLY PRESUMABLY_OPPOSES, CONTESTED",
    })
    void statuses_follow_from_the_evidence_that_counts(String evidence, Status status) {
        List<Evidence> all = new ArrayList<>();
        for (String one : evidence.isEmpty() ? new String[0] : evidence.split(" ", -1)) {
            String[] parts = one.split(":", -1);
            Source source = source("DOCUMENTED");
            all.add(new Evidence(
                    new CriterionId("product-control"),
                    "a rule",
                    Stance.valueOf(parts[0]),
                    parts.length > 1 ? Weight.valueOf(parts[1]) : Weight.COUNTS,
                    List.of(ForkBuilder.builder()
                            .id("f")
                            .source(source)
                            .at(org.commonsgovernance.api.model.PartialDate.parse("2025"))
                            .baseLicense(org.commonsgovernance.api.model.given.Fork.BaseLicense.CURRENT)
                            .outcome(org.commonsgovernance.api.model.given.Fork.Outcome.ALIVE)
                            .build()),
                    source));
        }
        assertThat(Weighing.status(all)).isEqualTo(status);
    }
}
