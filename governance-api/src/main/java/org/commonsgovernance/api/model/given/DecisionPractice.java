package org.commonsgovernance.api.model.given;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.commonsgovernance.api.internal.Require;
import org.commonsgovernance.api.model.Answer;
import org.commonsgovernance.api.model.Fraction;
import org.commonsgovernance.api.model.IfAbsent;
import org.commonsgovernance.api.model.LastingFact;
import org.commonsgovernance.api.model.Period;
import org.commonsgovernance.api.model.RefersTo;
import org.commonsgovernance.api.model.Source;
import org.jspecify.annotations.Nullable;

/**
 * How something is in fact decided.
 *
 * @param id unique among the facts of this type in a setup
 * @param source where it is known from
 * @param period when it held; null for all the observed period
 * @param subject what
 * @param procedure how
 * @param by by whom, where one organisation decides
 * @param publicRecord whether anyone can read what was decided and why
 * @param appeal whether a decision can be appealed
 * @param share of such decisions made that way, 1 for all; null where no source says
 */
@RecordBuilder
public record DecisionPractice(
        String id,
        Source source,
        @Nullable Period period,
        Decision subject,
        Procedure procedure,
        @Nullable @RefersTo(Organization.class) String by,
        @IfAbsent("UNKNOWN") Answer publicRecord,
        @IfAbsent("UNKNOWN") Answer appeal,
        @Nullable Fraction share)
        implements LastingFact {

    public DecisionPractice {
        Require.text(id, "id");
        Require.present(source, "source");
        Require.present(subject, "subject");
        Require.present(procedure, "procedure");
        Require.textOrNull(by, "by");
        publicRecord = publicRecord == null ? Answer.UNKNOWN : publicRecord;
        appeal = appeal == null ? Answer.UNKNOWN : appeal;
        Require.share(share, "share");
    }
}
