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
 * How much of the work was done by people who are paid for it, whoever pays.
 *
 * @param id unique among the facts of this type in a setup
 * @param source where it is known from
 * @param lower share of the work surely paid for, 0 to 1
 * @param upper share that may be, 0 to 1
 */
@RecordBuilder
@DerivedFrom({FactKind.CONTRIBUTION, FactKind.AFFILIATION})
@Singleton
public record PaidWork(String id, Source source, Fraction lower, Fraction upper) implements DerivedFact {

    public PaidWork {
        Require.text(id, "id");
        Require.present(source, "source");
        Shares.requireInterval(lower, upper, "lower", "upper");
    }
}
