package org.commonsgovernance.collect.roles;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.commonsgovernance.api.model.given.Seat;
import org.commonsgovernance.collect.Found;
import org.jspecify.annotations.Nullable;

/** How the members of bodies come there, by all that texts say of it. */
final class StatedFillings {
    private StatedFillings() {}

    /** How the seats of each body are filled, where every sentence that tells says the same. */
    static Map<String, Seat.FilledBy> of(List<Stated> stated, StatedBodies bodies, Found found) {
        Map<String, Set<String>> said = new TreeMap<>();
        Map<String, Seat.FilledBy> filled = new TreeMap<>();
        for (Stated one : stated) {
            Rule.Filling filling = filling(one.rule(), bodies);
            if (filling != null) {
                Body body = bodies.filled(filling.body(), one.path());
                if (body != null && !body.people().isEmpty()) {
                    Seat.FilledBy by = filling.by();
                    said.computeIfAbsent(body.id(), id -> new LinkedHashSet<>()).add(by == null ? "" : by.name());
                    if (by != null) {
                        filled.put(body.id(), by);
                    }
                }
            }
        }
        said.forEach((body, ways) -> {
            if (ways.size() > 1 || ways.contains("")) {
                filled.remove(body);
                found.remark(
                        "the members of \"" + body + "\" come there in more than one way, or the text is not plain");
            }
        });
        return filled;
    }

    /** What a rule says of how seats are filled; null where it says nothing. */
    private static Rule.@Nullable Filling filling(Rule rule, StatedBodies bodies) {
        if (rule instanceof Rule.Filling filling) {
            return filling;
        }
        if (!(rule instanceof Rule.ChosenBy chosen)) {
            return null;
        }
        boolean areThere = chosen.body().equals(chosen.electors())
                || (chosen.body().equals(GovernanceText.MAINTAINERS) && bodies.isMaintainers(chosen.electors()));
        return new Rule.Filling(chosen.body(), areThere ? Seat.FilledBy.COOPTION : null);
    }
}
