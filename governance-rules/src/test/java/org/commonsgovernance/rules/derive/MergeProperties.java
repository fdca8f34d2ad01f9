package org.commonsgovernance.rules.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.commonsgovernance.api.model.PartialDate;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.api.model.given.Contribution;
import org.commonsgovernance.api.model.given.ContributionBuilder;
import org.commonsgovernance.rules.Setups;

/** Partial counts merge in any order to the same figures: threads, streams and clusters rest on it. */
class MergeProperties {
    @Property(tries = 1000)
    void partial_tallies_merge_in_any_order_to_the_same(
            @ForAll("work") List<Contribution> work, @ForAll int parts, @ForAll Random random) {
        ContributionTally whole = tally();
        work.forEach(whole::add);

        int number = Math.floorMod(parts, 5) + 1;
        List<ContributionTally> partial = java.util.stream.IntStream.range(0, number)
                .mapToObj(part -> tally())
                .toList();
        work.forEach(one -> partial.get(random.nextInt(number)).add(one));
        List<ContributionTally> shuffled = new java.util.ArrayList<>(partial);
        java.util.Collections.shuffle(shuffled, random);
        ContributionTally merged = tally();
        shuffled.forEach(merged::merge);

        assertThat(merged.people().work()).isEqualTo(whole.people().work());
        assertThat(merged.rows()).isEqualTo(whole.rows());
        assertThat(merged.weakest() == null).isEqualTo(whole.weakest() == null);
        for (Contribution.Origin origin : Contribution.Origin.values()) {
            assertThat(merged.accepted(origin)).isEqualTo(whole.accepted(origin));
            assertThat(merged.rejected(origin)).isEqualTo(whole.rejected(origin));
        }
    }

    private static ContributionTally tally() {
        Situation situation = new Situation(
                Setups.of("Organization:\n  - {id: acme, name: Acme, legalForm: COMPANY}\n"),
                org.commonsgovernance.api.model.Window.TWELVE_MONTHS.upTo(java.time.LocalDate.of(2025, 12, 31)),
                org.commonsgovernance.rules.Corpora.CORPUS.licenses(),
                Trust.AND_ALL_CLAIMS);
        return new ContributionTally(situation.ofPeople());
    }

    @Provide
    Arbitrary<List<Contribution>> work() {
        Arbitrary<String> people = Arbitraries.of("a", "b", "c", "d");
        Arbitrary<String> firms = Arbitraries.of("acme", "globex").injectNull(0.4);
        Arbitrary<Contribution.Origin> origins =
                Arbitraries.of(Contribution.Origin.class).injectNull(0.3);
        return Combinators.combine(
                        people,
                        firms,
                        origins,
                        Arbitraries.of(Contribution.Outcome.class),
                        Arbitraries.of(Contribution.Kind.class),
                        Arbitraries.integers().between(1, 9))
                .as((person, firm, origin, outcome, kind, count) -> ContributionBuilder.builder()
                        .id("c")
                        .source(Source.observed("generated"))
                        .contributor(person)
                        .onBehalfOf(firm)
                        .origin(origin)
                        .outcome(outcome)
                        .kind(kind)
                        .at(PartialDate.parse("2025-05"))
                        .count(count)
                        .build())
                .list()
                .ofMaxSize(30);
    }
}
