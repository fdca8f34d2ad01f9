package org.commonsgovernance.rules.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.Period;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.api.model.given.Curation;
import org.commonsgovernance.rules.Generated;

/** What holds for any dossiers that are joined. */
class SetupMergeProperties {
    /** One time for all, so that nothing is dated anew. */
    private static final Period EVER = Period.parse("2000/2030");

    @Property(tries = 500, seed = "1")
    void the_order_of_dossiers_does_not_matter(@ForAll Random random) {
        List<ProductionSetup> setups = several(random);
        SetupMerge.Merged merged = SetupMerge.of(setups);
        Collections.shuffle(setups, random);
        SetupMerge.Merged other = SetupMerge.of(setups);
        assertThat(other.setup().facts()).isEqualTo(merged.setup().facts());
        assertThat(other.conflicts()).isEqualTo(merged.conflicts());
        assertThat(other.setup().name()).isEqualTo(merged.setup().name());
        assertThat(other.setup().observed()).isEqualTo(merged.setup().observed());
    }

    @Property(tries = 500, seed = "1")
    void nothing_is_lost(@ForAll Random random) {
        List<ProductionSetup> setups = several(random);
        List<Fact> merged = SetupMerge.of(setups).setup().facts();
        Set<Map.Entry<Class<?>, Map<String, Object>>> said = new HashSet<>();
        merged.forEach(fact -> said.add(Map.entry(fact.getClass(), Said.by(fact))));
        String told = merged.toString();
        for (ProductionSetup setup : setups) {
            for (Fact fact : setup.facts()) {
                if (Entry.isOne(fact)) {
                    // Each point stands in the entry or in a correction of it.
                    Said.by(fact).forEach((component, value) -> {
                        if (!component.equals("name")) {
                            assertThat(merged).anyMatch(one -> tells(one, fact, component, value));
                        }
                    });
                } else if (!(fact instanceof Curation)) {
                    assertThat(said).contains(Map.entry(fact.getClass(), Said.by(fact)));
                }
                assertThat(told).contains(fact.source().locator());
            }
        }
    }

    private static boolean tells(Fact one, Fact fact, String component, Object value) {
        Object told = Said.by(one).get(component);
        boolean isHeld = value instanceof Period period
                ? told == null || ((Period) told).span(period).equals(told)
                : value.equals(told);
        return (one.getClass() == fact.getClass() && one.id().equals(fact.id()) && isHeld)
                || (one instanceof Curation correction
                        && correction.fact().equals(fact.id())
                        && correction.correction().equals(component + " " + value));
    }

    @Property(tries = 300, seed = "1")
    void joined_again_with_its_parts_it_stays_as_it_is(@ForAll Random random) {
        List<ProductionSetup> setups = several(random);
        ProductionSetup one = setups.get(0);
        assertThat(SetupMerge.of(List.of(one, one)).setup().facts()).containsExactlyInAnyOrderElementsOf(one.facts());
    }

    /** Setups about one, whose facts share ids now and then, and mean the same thing or another. */
    private static List<ProductionSetup> several(Random random) {
        List<ProductionSetup> setups = new ArrayList<>();
        int number = 2 + random.nextInt(2);
        for (int i = 0; i < number; i++) {
            ProductionSetup setup = Generated.setup(random);
            setups.add(ProductionSetup.builder("one")
                    .name(setup.name())
                    .description(setup.description())
                    .outputs(setup.outputs())
                    .observed(EVER)
                    .addAll(setup.facts())
                    .build());
        }
        return setups;
    }
}
