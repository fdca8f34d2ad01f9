package org.commonsgovernance.collect.roles;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.commonsgovernance.api.model.Period;
import org.commonsgovernance.api.model.given.Mandate;
import org.commonsgovernance.api.model.given.Seat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnerRemarksTest {
    private static final LocalDate DAY = LocalDate.of(2025, 6, 1);

    private static List<String> read(String text) {
        return OwnerRemarks.read("CODEOWNERS", text, DAY).people().stream()
                .map(one -> (one.section().body().isEmpty()
                                ? "Maintainers"
                                : one.section().body()) + " " + one.handle()
                        + (one.employer() == null ? "" : " " + one.employer())
                        + (one.until() == null ? "" : " until " + one.until()))
                .toList();
    }

    @Test
    void handles_below_a_remark_that_names_a_committee_are_its_members() {
        assertThat(read("""
                # 5 steering committee members
                # @Quill, term ends 2024-11-21
                # @tarn, term ends 2026-11-21
                # @ember

                *  @quill @tarn @fallow
                """))
                .containsExactly(
                        "Steering Committee quill until 2024-11-21",
                        "Steering Committee tarn",
                        "Steering Committee ember");
    }

    @Test
    void blocks_of_name_employer_and_handle_are_read_below_a_heading() {
        assertThat(read("""
                * @quill @tarn
                ##########################
                # Maintainers
                ##########################

                # Ada Quill
                # Firm, Inc.
                # @quill

                # Bo Tarn
                # @tarn

                ##########################
                # Community Chair
                ##########################

                # Di Fallow
                # @fallow
                """)).containsExactly("Maintainers quill Firm, Inc.", "Maintainers tarn");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# @acme/steering-committee - Assigns 3 members.\n# @quill",
                "# Governance owners - steering committee\n/GOVERNANCE.md @quill\n# @tarn",
                "# Steering committee\n* @quill\n# @tarn",
                "# Maintainers\n# The people below come and go.\n# @tarn",
                "# Former maintainers are listed elsewhere, such as\n# @tarn",
                "# All maintainers have permission to merge.\n# @tarn",
                "# Steering committee\n# /core @tarn",
                "# Reviewers\n# @tarn"
            })
    void other_remarks_list_nobody(String text) {
        assertThat(read(text)).isEmpty();
    }

    @Test
    void a_committee_of_remarks_becomes_a_body_whose_last_word_is_told_elsewhere() {
        Read read = Read.files(
                "CODEOWNERS",
                "# Steering committee members\n# @quill, term ends 2024-11-21\n# @tarn\n\n* @ember\n",
                "GOVERNANCE.md",
                "# Governance\n## Steering Committee\nThe steering committee has a final say in any decision concerning the"
                        + " Loom project. Steering committee members are elected by Loom maintainers.\n");
        assertThat(read.facts(Seat.class))
                .filteredOn(seat -> seat.body().equals("steering-committee"))
                .extracting(seat -> seat.holder() + " " + seat.filledBy() + " " + seat.period())
                .containsExactlyInAnyOrder(
                        "quill null " + Period.parse("/2024-11-21"), "tarn ELECTION " + Period.since(DAY));
        assertThat(read.facts(Mandate.class))
                .extracting(one -> one.body() + " " + one.decides())
                .contains("steering-committee ROADMAP");
    }
}
