package org.commonsgovernance.api.assessment;

import java.util.List;
import org.commonsgovernance.api.internal.Require;
import org.commonsgovernance.api.model.Fact;

/**
 * A verdict rule that holds of what is known: as long as it does, the verdict can't be better than it allows. Where the
 * answer to an open question would lift it, the range of the verdict reaches further.
 *
 * @param rule the rule's name, a sentence
 * @param atMost the best verdict that it allows
 * @param facts what it rests on: standings and tallies of criteria, or facts of the setup
 */
public record Cap(String rule, Verdict atMost, List<Fact> facts) {
    public Cap {
        Require.text(rule, "rule");
        Require.present(atMost, "atMost");
        facts = Require.list(facts);
    }
}
