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
 * The pieces of the product, and whether they have owners of their own.
 *
 * @param id unique among the facts of this type in a setup
 * @param source where it is known from
 * @param components how many are known
 * @param allListed whether these are all: YES only where their list is complete
 * @param owned how many of them have an owner
 * @param distinctSets how many different sets of owners these have
 * @param publicInterfaces how many have a public interface
 */
@RecordBuilder
@DerivedFrom({FactKind.COMPONENT, FactKind.OWNERSHIP})
@Singleton
public record OwnerSets(
        String id,
        Source source,
        int components,
        @IfAbsent("UNKNOWN") Answer allListed,
        int owned,
        int distinctSets,
        int publicInterfaces)
        implements DerivedFact {

    public OwnerSets {
        Require.text(id, "id");
        Require.present(source, "source");
        Require.notNegative(components, "components");
        allListed = allListed == null ? Answer.UNKNOWN : allListed;
        Require.notNegative(owned, "owned");
        Require.notNegative(distinctSets, "distinctSets");
        Require.notNegative(publicInterfaces, "publicInterfaces");
    }
}
