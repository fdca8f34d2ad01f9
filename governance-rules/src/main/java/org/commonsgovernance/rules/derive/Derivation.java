package org.commonsgovernance.rules.derive;

import java.util.List;
import org.commonsgovernance.api.model.Fact;

/** Computes facts from facts. Implementations are stateless and give the same facts for the same situation. */
@FunctionalInterface
public interface Derivation {
    /** The derived facts; empty where the situation does not tell. */
    List<? extends Fact> derive(Situation situation);
}
