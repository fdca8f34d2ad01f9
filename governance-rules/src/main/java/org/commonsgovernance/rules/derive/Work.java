package org.commonsgovernance.rules.derive;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.commonsgovernance.api.model.FactKind;
import org.commonsgovernance.api.model.given.Complete;
import org.commonsgovernance.api.model.given.Contribution;
import org.jspecify.annotations.Nullable;

/**
 * The work of the window, by group and by person.
 *
 * @param contributions how much was done for whom
 * @param contributors each person counted once, where most of their work was done; alphabetically first of equals
 * @param perPerson work by person
 * @param tally all that was counted
 * @param inputs what it rests on; empty where no work is known
 * @param isWhole whether the list of contributions is complete, so that shares of it mean something
 */
record Work(
        Distribution contributions,
        Distribution contributors,
        Map<String, Long> perPerson,
        ContributionTally tally,
        Inputs inputs,
        boolean isWhole) {

    static Work of(Situation situation) {
        ContributionTally tally = new ContributionTally(situation.ofPeople());
        situation.facts(Contribution.class).forEach(tally::add);
        situation.history().forEach(tally::addToHistory);
        return of(situation, tally, situation.complete(FactKind.CONTRIBUTION));
    }

    /** As counted already; complete where a fact says so. */
    static Work of(Situation situation, ContributionTally tally, Optional<Complete> complete) {
        Inputs inputs = new Inputs();
        inputs.addCounted(Contribution.class, tally.rows(), tally.weakest());
        situation.ofPeople().addTo(inputs, tally.people().work().keySet());
        complete.ifPresent(inputs::add);
        return of(tally, inputs, complete.isPresent());
    }

    private static Work of(ContributionTally tally, Inputs inputs, boolean isWhole) {
        Distribution contributions = new Distribution();
        Distribution contributors = new Distribution();
        Map<String, Long> perPerson = new TreeMap<>();
        tally.people().work().forEach((person, work) -> {
            work.forEach(contributions::add);
            contributors.add(most(work), 1);
            perPerson.put(
                    person, work.values().stream().mapToLong(Long::longValue).sum());
        });
        return new Work(contributions, contributors, perPerson, tally, inputs, isWhole);
    }

    private static String most(Map<String, Long> work) {
        String most = null;
        for (Map.Entry<String, Long> entry : new TreeMap<>(work).entrySet()) {
            if (most == null || entry.getValue() > work.getOrDefault(most, 0L)) {
                most = entry.getKey();
            }
        }
        return most == null ? ContributionTally.UNKNOWN : most;
    }

    boolean isKnown() {
        return isWhole && contributions.total() > 0;
    }

    /** The people whose work makes half. */
    @Nullable
    Integer absenceFactor() {
        return perPerson.isEmpty() ? null : Distribution.fewestForHalf(List.copyOf(perPerson.values()));
    }
}
