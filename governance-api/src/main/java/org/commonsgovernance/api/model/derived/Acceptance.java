package org.commonsgovernance.api.model.derived;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.commonsgovernance.api.internal.Require;
import org.commonsgovernance.api.model.DerivedFact;
import org.commonsgovernance.api.model.DerivedFrom;
import org.commonsgovernance.api.model.FactKind;
import org.commonsgovernance.api.model.Fraction;
import org.commonsgovernance.api.model.Singleton;
import org.commonsgovernance.api.model.Source;
import org.jspecify.annotations.Nullable;

/**
 * How what outsiders propose fares beside what insiders propose (CHAOSS, change request acceptance ratio).
 *
 * @param id unique among the facts of this type in a setup
 * @param source where it is known from
 * @param outsiders accepted / (accepted + rejected) of outsiders, 0 to 1
 * @param insiders the same of insiders, 0 to 1
 * @param ratio outsiders' divided by insiders'; null where no insider's was accepted
 * @param proposalsOfOutsiders how many decided proposals of outsiders it rests on
 */
@RecordBuilder
@DerivedFrom({FactKind.CONTRIBUTION, FactKind.PARTICIPATION})
@Singleton
public record Acceptance(
        String id,
        Source source,
        Fraction outsiders,
        Fraction insiders,
        @Nullable Fraction ratio,
        long proposalsOfOutsiders)
        implements DerivedFact {

    public Acceptance {
        Require.text(id, "id");
        Require.present(source, "source");
        Require.present(outsiders, "outsiders");
        Require.present(insiders, "insiders");
        Require.share(outsiders, "outsiders");
        Require.share(insiders, "insiders");
    }
}
