package org.commonsgovernance.api.assessment;

import org.commonsgovernance.api.internal.Require;
import org.commonsgovernance.api.model.DerivedFact;
import org.commonsgovernance.api.model.Singleton;
import org.commonsgovernance.api.model.Source;

/**
 * The status of one criterion, as verdict rules see it.
 *
 * @param id unique among the standings
 * @param source the weakest source of the evidence behind it
 * @param criterion the criterion's id
 * @param status where it stands
 */
@Singleton(key = "criterion")
public record Standing(String id, Source source, String criterion, Status status) implements DerivedFact {
    public Standing {
        Require.text(id, "id");
        Require.present(source, "source");
        Require.text(criterion, "criterion");
        Require.present(status, "status");
    }
}
