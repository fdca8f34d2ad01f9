package org.commonsgovernance.api.model.given;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.commonsgovernance.api.internal.Require;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.Source;
import org.jspecify.annotations.Nullable;

/**
 * Somebody, or some program, whose work went in.
 *
 * @param id unique among the facts of this type in a setup
 * @param source where it is known from
 * @param name for people to read; null to keep it a pseudonym
 * @param automated a bot: its work is left out of every share
 */
@RecordBuilder
public record Contributor(
        String id, Source source, @Nullable String name, boolean automated) implements Fact {

    public Contributor {
        Require.text(id, "id");
        Require.present(source, "source");
        Require.textOrNull(name, "name");
    }
}
