package org.commonsgovernance.rules.derive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonsgovernance.api.model.Answer;
import org.commonsgovernance.api.model.PartialDate;
import org.commonsgovernance.api.model.Period;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.api.model.given.Affiliation;

/** For whom contributors act, and which of them are programs. */
final class Affiliations {
    private final Groups groups;
    private final Map<String, List<Affiliation>> byPerson = new HashMap<>();
    private final Set<String> automated;

    Affiliations(Groups groups, Iterable<Affiliation> affiliations, Set<String> automated) {
        this.groups = groups;
        this.automated = automated;
        for (Affiliation affiliation : affiliations) {
            byPerson.computeIfAbsent(affiliation.contributor(), id -> new ArrayList<>())
                    .add(affiliation);
        }
    }

    /** Counts the affiliations of these people among what something rests on. */
    void addTo(Inputs inputs, Set<String> people) {
        Source weakestOfThem = null;
        long number = 0;
        for (String person : people) {
            for (Affiliation one : byPerson.getOrDefault(person, List.of())) {
                weakestOfThem = weakestOfThem == null ? one.source() : weakestOfThem.weaker(one.source());
                number++;
            }
        }
        inputs.addCounted(Affiliation.class, number, weakestOfThem);
    }

    /** Whether a person was paid for work of that time; unknown where nothing or both is said of it. */
    Answer paid(String contributor, PartialDate at) {
        Answer said = null;
        for (Affiliation one : byPerson.getOrDefault(contributor, List.of())) {
            if (!mayHoldAt(one, at)) {
                continue;
            }
            if (said != null && said != one.paid()) {
                return Answer.UNKNOWN;
            }
            said = one.paid();
        }
        return said == null ? Answer.UNKNOWN : said;
    }

    private static boolean mayHoldAt(Affiliation affiliation, PartialDate at) {
        return affiliation.period() == null || affiliation.period().mayOverlap(new Period(at, at));
    }

    /** Whether both say the same of everyone, so that one count serves both. */
    boolean saysTheSameAs(Affiliations other) {
        return byPerson.equals(other.byPerson) && automated.equals(other.automated) && groups.areDrawnAs(other.groups);
    }

    boolean isAutomated(String contributor) {
        return automated.contains(contributor);
    }

    /** Whether no link of control over a group is missing. */
    boolean isGroupKnown(String head) {
        return groups.isKnown(head);
    }

    String group(String organization) {
        return groups.head(organization);
    }

    /** The group acted for then; unknown where nothing or more than one thing is said. */
    String of(String contributor, PartialDate at) {
        String found = null;
        for (Affiliation affiliation : byPerson.getOrDefault(contributor, List.of())) {
            if (!mayHoldAt(affiliation, at)) {
                continue;
            }
            String organization = affiliation.organization();
            String one = organization == null ? ContributionTally.INDEPENDENT : groups.head(organization);
            if (found != null && !found.equals(one)) {
                return ContributionTally.UNKNOWN;
            }
            found = one;
        }
        return found == null ? ContributionTally.UNKNOWN : found;
    }
}
