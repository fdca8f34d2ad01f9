package org.commonsgovernance.api.model.given;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.commonsgovernance.api.internal.Require;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.Source;

/**
 * An answer of those judged, shown beside the finding that it concerns.
 *
 * @param id unique among the facts of this type in a setup
 * @param source where it is known from
 * @param criterion id of the criterion that it answers
 * @param role in which role they speak
 * @param text what they say
 */
@RecordBuilder
public record Response(String id, Source source, String criterion, String role, String text) implements Fact {

    public Response {
        Require.text(id, "id");
        Require.present(source, "source");
        Require.text(criterion, "criterion");
        Require.text(role, "role");
        Require.text(text, "text");
    }
}
