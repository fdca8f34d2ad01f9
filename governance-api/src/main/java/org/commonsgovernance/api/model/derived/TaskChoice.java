package org.commonsgovernance.api.model.derived;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.commonsgovernance.api.internal.Require;
import org.commonsgovernance.api.model.DerivedFact;
import org.commonsgovernance.api.model.DerivedFrom;
import org.commonsgovernance.api.model.FactKind;
import org.commonsgovernance.api.model.Fraction;
import org.commonsgovernance.api.model.Singleton;
import org.commonsgovernance.api.model.Source;

/**
 * Whether people choose their tasks. As published or as counted; where both are known, one row each.
 *
 * @param id unique among the facts of this type in a setup
 * @param source where it is known from
 * @param selfChosenLower share of the work surely taken up unassigned, 0 to 1
 * @param selfChosenUpper share that may be, 0 to 1
 */
@RecordBuilder
@DerivedFrom({FactKind.CONTRIBUTION, FactKind.TASK_BOARD})
@Singleton
public record TaskChoice(String id, Source source, Fraction selfChosenLower, Fraction selfChosenUpper)
        implements DerivedFact {

    public TaskChoice {
        Require.text(id, "id");
        Require.present(source, "source");
        Shares.requireInterval(selfChosenLower, selfChosenUpper, "selfChosenLower", "selfChosenUpper");
    }
}
