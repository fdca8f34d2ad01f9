package org.commonsgovernance.api.model.given;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.commonsgovernance.api.internal.Require;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.Source;

/**
 * A correction of a given fact, shown beside it; the fact itself stays as it was.
 *
 * @param id unique among the facts of this type in a setup
 * @param source where it is known from
 * @param fact id of the fact
 * @param correction what would be right
 * @param reason why
 */
@RecordBuilder
public record Curation(String id, Source source, String fact, String correction, String reason) implements Fact {

    public Curation {
        Require.text(id, "id");
        Require.present(source, "source");
        Require.text(fact, "fact");
        Require.text(correction, "correction");
        Require.text(reason, "reason");
    }
}
