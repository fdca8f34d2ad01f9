package org.commonsgovernance.audit.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.commonsgovernance.rules.GovernanceRules;
import org.junit.jupiter.api.Test;

/** One product in two hands: the record says which way each moved. */
class PairsTest {
    @Test
    void verdict_or_range_moves_the_way_of_the_record() {
        List<Pair> pairs = Pair.read(Path.of("../case-studies"), GovernanceRules.standard());
        assertThat(pairs).hasSize(8);
        assertThat(pairs.stream().filter(pair -> !pair.isAsRecorded()).map(Pair::id))
                // What is known of 2015 leaves peer production possible; of 2026 three families are known to be in
                // doubt.
                .containsExactly("kubernetes-2015 to kubernetes");
    }
}
