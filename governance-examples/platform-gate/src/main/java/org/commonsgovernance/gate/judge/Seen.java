package org.commonsgovernance.gate.judge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.rules.problem.Printable;
import org.commonsgovernance.rules.report.FactView;

/** Facts as a line each, with where they are known from. */
final class Seen {
    private Seen() {}

    static List<String> of(Collection<? extends Fact> facts) {
        List<String> lines = new ArrayList<>();
        for (Fact fact : facts) {
            lines.add(Printable.of(FactView.sentence(fact)) + " ["
                    + Printable.of(fact.source().locator()) + "]");
        }
        return lines;
    }
}
