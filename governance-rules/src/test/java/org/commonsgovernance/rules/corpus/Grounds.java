package org.commonsgovernance.rules.corpus;

import java.util.Set;
import java.util.TreeSet;
import org.commonsgovernance.api.assessment.Evidence;
import org.commonsgovernance.api.model.DerivedFact;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.derived.Outputs;
import org.commonsgovernance.api.model.derived.Participant;
import org.commonsgovernance.api.model.derived.Parties;
import org.commonsgovernance.rules.facts.FactKey;

/** Which facts a piece of evidence rests on, apart from those that only say who is who and what is listed in full. */
final class Grounds {
    private static final Set<String> WHO_IS_WHO =
            Set.of("Organization", "Control", "ControlKnown", "Contributor", "Affiliation", "Complete");

    private Grounds() {}

    /** Keys of given facts, or of derived ones that were handed in; contributions, which are only counted, as one key. */
    static Set<String> of(Evidence evidence) {
        Set<String> grounds = new TreeSet<>();
        for (Fact fact : evidence.facts()) {
            boolean isWhoIsWho = fact instanceof Participant || fact instanceof Parties || fact instanceof Outputs;
            if (isWhoIsWho) {
                continue;
            }
            boolean isComputed = fact.source().locator().startsWith("computed from ");
            if (!(fact instanceof DerivedFact) || !isComputed) {
                grounds.add(FactKey.of(fact));
                continue;
            }
            grounds.addAll(fact.source().derivedFrom());
            if (fact.source().locator().contains(" Contribution")) {
                grounds.add("Contribution all");
                grounds.add("Contribution of others");
            }
        }
        grounds.removeIf(key -> WHO_IS_WHO.contains(type(key)));
        return grounds;
    }

    static String type(String key) {
        return key.substring(0, key.indexOf(' '));
    }
}
