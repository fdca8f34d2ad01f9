package org.commonsgovernance.rules.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.commonsgovernance.api.model.PartialDate;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.api.model.given.Contribution;
import org.commonsgovernance.api.model.given.ContributionBuilder;
import org.jspecify.annotations.Nullable;

/** Counts that are split, sent and merged in any way are the same counts. */
class WorkCountsProperties {
    /** A contribution and the list that it stands in. */
    record Listed(String list, Contribution one) {}

    @Property(tries = 1000)
    void split_anywhere_sent_and_merged_in_any_order_counts_are_the_same_to_the_byte(
            @ForAll("work") List<Listed> work, @ForAll int parts, @ForAll Random random) {
        WorkCounts whole = counted(work);

        int number = Math.floorMod(parts, 5) + 1;
        List<WorkCounts> partial =
                IntStream.range(0, number).mapToObj(part -> new WorkCounts()).toList();
        List<Listed> shuffled = new ArrayList<>(work);
        Collections.shuffle(shuffled, random);
        shuffled.forEach(one -> partial.get(random.nextInt(number)).add(one.list(), one.one()));
        List<WorkCounts> order = new ArrayList<>(partial);
        Collections.shuffle(order, random);
        // A tree of merges, each result written and read again as between machines.
        while (order.size() > 1) {
            WorkCounts one =
                    WorkCounts.of(order.remove(random.nextInt(order.size())).toBytes());
            one.merge(order.remove(random.nextInt(order.size())));
            order.add(one);
        }

        assertThat(order.get(0).toBytes()).isEqualTo(whole.toBytes());
        assertThat(order.get(0).rows()).isEqualTo(work.size());
    }

    @Property(tries = 500)
    void parts_of_a_persons_work_meet_in_one_and_merge_to_the_whole(
            @ForAll("work") List<Listed> work, @ForAll int parts, @ForAll Random random) {
        int number = Math.floorMod(parts, 7) + 1;
        List<WorkCounts> here = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            here.add(new WorkCounts());
        }
        // Counted in two places, as rows come.
        List<Listed> shuffled = new ArrayList<>(work);
        Collections.shuffle(shuffled, random);
        int half = shuffled.size() / 2;
        for (List<Listed> some : List.of(shuffled.subList(0, half), shuffled.subList(half, shuffled.size()))) {
            List<WorkCounts> sent = counted(some).parts(number);
            assertThat(sent).hasSize(number);
            for (int i = 0; i < number; i++) {
                here.get(i).merge(sent.get(i));
            }
        }
        Set<String> seen = new HashSet<>();
        WorkCounts merged = new WorkCounts();
        Collections.shuffle(here, random);
        for (WorkCounts part : here) {
            Set<String> people = new HashSet<>();
            part.pieces().keySet().forEach(piece -> people.add(piece.contributor()));
            assertThat(Collections.disjoint(people, seen)).isTrue();
            seen.addAll(people);
            merged.merge(part);
        }
        assertThat(merged.toBytes()).isEqualTo(counted(work).toBytes());
        assertThat(merged.rows()).isEqualTo(work.size());
    }

    @Property(tries = 1000)
    void what_was_written_is_read_as_the_same(@ForAll("work") List<Listed> work) {
        WorkCounts counts = counted(work);
        WorkCounts read = WorkCounts.of(counts.toBytes());
        assertThat(read).isEqualTo(counts);
        assertThat(read.rows()).isEqualTo(counts.rows());
        assertThat(read.size()).isEqualTo(counts.size());
        assertThat(read.lists()).isEqualTo(counts.lists());
    }

    @Property(tries = 5000)
    void bytes_that_were_tampered_with_are_refused_or_are_counts_of_their_own(
            @ForAll("work") List<Listed> work, @ForAll Random random) {
        byte[] bytes = counted(work).toBytes();
        int changes = 1 + random.nextInt(3);
        for (int i = 0; i < changes; i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        if (random.nextInt(4) == 0) {
            bytes = java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length + 3));
        }
        WorkCounts read;
        try {
            read = WorkCounts.of(bytes);
        } catch (IllegalArgumentException e) {
            return;
        }
        assertThat(read.toBytes()).isEqualTo(bytes);
    }

    @Property(tries = 500)
    void what_names_no_known_list_or_organisation_is_taken_out_and_not_lost(@ForAll("work") List<Listed> work) {
        WorkCounts counts = counted(work);
        WorkCounts unknown = counts.takeUnknown(Set.of("a"), Set.of("acme"));
        assertThat(counts.rows() + unknown.rows()).isEqualTo(work.size());
        assertThat(counts.lists()).isSubsetOf("a");
        assertThat(counts.organizations()).isSubsetOf("acme");
        counts.merge(unknown);
        assertThat(counts).isEqualTo(counted(work));
    }

    @Example
    void the_form_stays_as_it_is_for_good() {
        WorkCounts counts = new WorkCounts();
        counts.add("", contribution("c1", "acme", "2025-03-01", 4, 40L));
        counts.add("", contribution("c1", "acme", "2025-03-01", 1, 7L));
        counts.add("", contribution("c2", null, "2025", 1, null));
        assertThat(HexFormat.of().formatHex(counts.toBytes()))
                .isEqualTo("0104000461636d6502633102633202000202e8ba02000000020300020701030400030075ec02000001000100");
    }

    @Example
    void bytes_that_nobody_wrote_are_refused_with_the_place() {
        assertThatThrownBy(() -> WorkCounts.of(new byte[0])).hasMessage("byte 0 of counted work: ends too early");
        assertThatThrownBy(() -> WorkCounts.of(new byte[] {2, 0, 0})).hasMessageContaining("version 2");
        // Says that 2^31 texts follow.
        assertThatThrownBy(() ->
                        WorkCounts.of(new byte[] {1, (byte) 0x80, (byte) 0x80, (byte) 0x80, (byte) 0x80, (byte) 0x08}))
                .hasMessageContaining("ends too early");
    }

    private static WorkCounts counted(List<Listed> work) {
        WorkCounts counts = new WorkCounts();
        work.forEach(one -> counts.add(one.list(), one.one()));
        return counts;
    }

    private static Contribution contribution(
            String person, @Nullable String firm, String at, int count, @Nullable Long size) {
        return ContributionBuilder.builder()
                .id("c")
                .source(Source.observed("generated"))
                .contributor(person)
                .onBehalfOf(firm)
                .at(PartialDate.parse(at))
                .count(count)
                .size(size)
                .build();
    }

    @Provide
    Arbitrary<List<Listed>> work() {
        Arbitrary<Contribution> what = Combinators.combine(
                        Arbitraries.of("a", "b", "ü", "\uD83D\uDE00"),
                        Arbitraries.of("acme", "globex").injectNull(0.4),
                        Arbitraries.of(Contribution.Kind.class),
                        Arbitraries.of(Contribution.Outcome.class),
                        Arbitraries.of(Contribution.Origin.class).injectNull(0.3),
                        Arbitraries.of(Contribution.TakenUp.class).injectNull(0.3),
                        Arbitraries.of(List.<String>of(), List.of("a"), List.of("b", "a")),
                        Arbitraries.integers().between(1, Integer.MAX_VALUE))
                .as((person, firm, kind, outcome, origin, takenUp, reviewers, count) -> ContributionBuilder.builder()
                        .id("c")
                        .source(Source.observed("generated"))
                        .contributor(person)
                        .onBehalfOf(firm)
                        .kind(kind)
                        .outcome(outcome)
                        .origin(origin)
                        .takenUp(takenUp)
                        .reviewers(reviewers)
                        .at(PartialDate.parse("2025"))
                        .count(count)
                        .build());
        return Combinators.combine(
                        Arbitraries.of("a", "b"),
                        what,
                        Arbitraries.of("2025-05", "2025", "2024-02-29", "1969-12-31"),
                        Arbitraries.of(0L, 5L, Long.MAX_VALUE).injectNull(0.4))
                .as((list, one, at, size) -> new Listed(
                        list,
                        ContributionBuilder.builder(one)
                                .at(PartialDate.parse(at))
                                .size(size)
                                .build()))
                .list()
                .ofMaxSize(30);
    }
}
