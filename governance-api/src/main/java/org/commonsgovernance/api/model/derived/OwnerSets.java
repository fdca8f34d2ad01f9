package org.commonsgovernance.api.model.derived;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.commonsgovernance.api.internal.Require;
import org.commonsgovernance.api.model.Answer;
import org.commonsgovernance.api.model.DerivedFact;
import org.commonsgovernance.api.model.DerivedFrom;
import org.commonsgovernance.api.model.FactKind;
import org.commonsgovernance.api.model.IfAbsent;
import org.commonsgovernance.api.model.Singleton;
import org.commonsgovernance.api.model.Source;

/**
 * Whether components have owners of their own.
 *
 * @param id unique among the facts of this type in a setup
 * @param source where it is known from
 * @param components how many components have an owner
 * @param distinctSets how many different sets of owners they have
 * @param publicInterfaces whether all of them have a public interface
 */
@RecordBuilder
@DerivedFrom({FactKind.COMPONENT, FactKind.OWNERSHIP})
@Singleton
public record OwnerSets(
        String id,
        Source source,
        int components,
        int distinctSets,
        @IfAbsent("UNKNOWN") Answer publicInterfaces) implements DerivedFact {

    public OwnerSets {
        Require.text(id, "id");
        Require.present(source, "source");
        publicInterfaces = publicInterfaces == null ? Answer.UNKNOWN : publicInterfaces;
    }
}
