package org.commonsgovernance.rules.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.api.model.Slice;
import org.commonsgovernance.api.model.Window;
import org.commonsgovernance.rules.Corpora;
import org.commonsgovernance.rules.Generated;
import org.commonsgovernance.rules.derive.Deriver.Maker;

/** A derivation is left out where nothing that it makes is asked for, so that it must say all that it makes. */
class MakersProperties {
    private static final Deriver DERIVER = new Deriver(Corpora.CORPUS.licenses(), List.of());

    @Property(tries = 300, seed = "1", shrinking = ShrinkingMode.OFF)
    void a_derivation_makes_what_it_says_and_nothing_else(@ForAll Random random) {
        ProductionSetup setup = Generated.setup(random);
        Slice slice = Window.TWELVE_MONTHS.upTo(setup.lastDay());
        for (Trust trust : Trust.values()) {
            Situation situation = new Situation(setup, slice, Corpora.CORPUS.licenses(), trust);
            for (Maker maker : Deriver.STANDARD) {
                for (Fact fact : maker.derivation().derive(situation)) {
                    assertThat(Objects.requireNonNull(maker.makes())).contains(fact.getClass());
                }
            }
        }
    }

    @Property(tries = 200, seed = "2", shrinking = ShrinkingMode.OFF)
    void what_is_asked_for_alone_is_as_among_all(@ForAll Random random) {
        ProductionSetup setup = Generated.setup(random);
        Slice slice = Window.TWELVE_MONTHS.upTo(setup.lastDay());
        List<Class<? extends Fact>> made = Deriver.STANDARD.stream()
                .flatMap(maker -> Objects.requireNonNull(maker.makes()).stream())
                .toList();
        Class<? extends Fact> asked = made.get(random.nextInt(made.size()));
        List<Fact> alone = DERIVER.derive(setup, slice, Set.of(asked)).facts();
        List<Fact> amongAll = DERIVER.derive(setup, slice, Set.copyOf(made)).facts().stream()
                .filter(asked::isInstance)
                .toList();
        assertThat(alone).isEqualTo(amongAll);
    }
}
