package org.commonsgovernance.gate.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class LimitsProperties {
    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings().withChars("ab1.-_/\\%:~ A\u0000\u202e").ofMaxLength(12);
    }

    @Property(tries = 2_000)
    void aNameIsOneStepOfAPathAndNothingElse(@ForAll @From("names") String text) {
        if (Names.isName(text)) {
            Path folder = Path.of("/srv/gate");
            Path below = folder.resolve(text).normalize();
            assertThat(below.getParent()).isEqualTo(folder);
            assertThat(below.getFileName()).hasToString(text);
            assertThat(text).doesNotStartWith(".").doesNotEndWith(".git").matches("[a-z0-9._-]+");
        }
    }

    @Example
    void aBranchIsOneThatGitWouldMake() {
        assertThat(List.of("main", "release/1.0", "head")).allMatch(Names::isBranch);
        assertThat(List.of("HEAD", "..", "a..b", "../../x", "a.lock", "@{x", "a b", "-x", "a//b", ""))
                .noneMatch(Names::isBranch);
    }

    /** Whatever the times at which requests come, backwards too, no more are let in than rate and burst allow. */
    @Property(tries = 300)
    void letsInNoMoreThanRateAndBurst(
            @ForAll @Size(max = 200) List<@LongRange(min = -2_000_000_000L, max = 400_000_000L) Long> steps) {
        AtomicLong now = new AtomicLong();
        RateLimit limit = new RateLimit(2, 5, now::get);
        long forward = 0;
        int taken = 0;
        for (long step : steps) {
            now.addAndGet(step);
            forward += Math.max(0, step);
            taken += limit.take("one") ? 1 : 0;
        }
        assertThat((double) taken).isLessThanOrEqualTo(5 + 2 * (forward / 1e9) + 1e-6);
    }
}
