package org.commonsgovernance.rules.derive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.Fraction;
import org.commonsgovernance.api.model.Period;
import org.commonsgovernance.api.model.derived.Newcomers;
import org.commonsgovernance.api.model.derived.NewcomersBuilder;
import org.commonsgovernance.api.model.given.Participation;
import org.commonsgovernance.rules.facts.BestSourced;
import org.jspecify.annotations.Nullable;

/** People who came for the first time: counted where all history is known, else as published. */
final class NewcomerDerivation implements Derivation {
    @Override
    public List<? extends Fact> derive(Situation situation) {
        Newcomers counted = counted(situation);
        if (counted != null) {
            return List.of(counted);
        }
        Participation published = situation.facts(Participation.class).stream()
                .filter(one -> one.newcomersPerQuarter() != null || one.oneTimeShare() != null)
                .reduce(BestSourced::of)
                .orElse(null);
        return published == null
                ? List.of()
                : List.of(NewcomersBuilder.builder()
                        .id(situation.id("newcomers"))
                        .source(new Inputs().add(published).source())
                        .perQuarter(published.newcomersPerQuarter())
                        .oneTimeShare(published.oneTimeShare())
                        .build());
    }

    private static @Nullable Newcomers counted(Situation situation) {
        Period window = situation.slice().window();
        if (window.from() == null || !situation.work().isKnown() || !situation.isWorkKnownBefore()) {
            return null;
        }
        LocalDate from = window.from().earliest();
        PeopleTally people = situation.work().tally().people();
        List<Integer> quarters = new ArrayList<>();
        for (LocalDate begin = from; !begin.isAfter(situation.slice().asOf()); begin = begin.plusMonths(3)) {
            quarters.add(people.newcomers(begin, begin.plusMonths(3)));
        }
        int newcomers = quarters.stream().mapToInt(Integer::intValue).sum();
        long all = situation.work().perPerson().size();
        long once = situation.work().perPerson().keySet().stream()
                .filter(person -> people.ever(person) == 1)
                .count();
        return NewcomersBuilder.builder()
                .id(situation.id("newcomers"))
                .source(new Inputs().add(situation.work().inputs()).source())
                .perQuarter(Fraction.of(newcomers, quarters.size()))
                .quartersWithout(
                        (int) quarters.stream().filter(number -> number == 0).count())
                .oneTimeShare(Fraction.of(once, all))
                .build();
    }
}
