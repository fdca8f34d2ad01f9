package org.commonsgovernance.rules.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.commonsgovernance.rules.facts.FactTypes;
import org.junit.jupiter.api.Test;

/** A pack is checked as a corpus is, beside the rules that it is laid over. */
class PackCheckTest {
    private static final Path WORKSHOP = Path.of("src/test/resources/org/commonsgovernance/rules/pack/workshop");

    @Test
    void nothing_stops_a_sound_pack() {
        CheckReport report = PackCheck.of(WORKSHOP, FactTypes.STANDARD);
        assertThat(report.errors()).isEmpty();
        assertThat(report.warnings()).as(report.text("")).isEmpty();
        assertThat(report.files()).isGreaterThan(10);
    }

    @Test
    void what_is_no_pack_is_told() {
        CheckReport report = PackCheck.of(LaidOver.SMALL, FactTypes.STANDARD);
        assertThat(report.errors())
                .singleElement()
                .satisfies(one -> assertThat(one.message()).contains("is no pack"));
    }
}
