package org.commonsgovernance.gate.packs;

import java.time.LocalDate;
import java.util.List;
import org.commonsgovernance.api.GovernanceEvaluator;
import org.commonsgovernance.api.assessment.Layer;
import org.commonsgovernance.rules.RuleBook;
import org.jspecify.annotations.Nullable;

/**
 * What is judged by. Whoever judges takes it once and keeps it to the end, so that a pack that is put in force meanwhile
 * changes no judgement half-way. Immutable.
 *
 * @param evaluator judges
 * @param book what reports say of the rules
 * @param pack {@code id@version}; null for the standard rules
 * @param layers what the rules are made of, the standard rules first
 */
public record Rules(
        GovernanceEvaluator evaluator,
        RuleBook book,
        @Nullable String pack,
        List<Layer> layers) {
    /** All days that packs name are past by then. */
    static final LocalDate ANY_DAY = LocalDate.MAX;

    public Rules {
        layers = List.copyOf(layers);
    }
}
