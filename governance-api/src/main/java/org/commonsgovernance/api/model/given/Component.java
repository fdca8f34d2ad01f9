package org.commonsgovernance.api.model.given;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.commonsgovernance.api.internal.Require;
import org.commonsgovernance.api.model.Answer;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.IfAbsent;
import org.commonsgovernance.api.model.Source;

/**
 * A piece of the product.
 *
 * @param id unique among the facts of this type in a setup
 * @param source where it is known from
 * @param name for people to read
 * @param publicInterface whether others can build against it from public documentation
 */
@RecordBuilder
public record Component(
        String id,
        Source source,
        String name,
        @IfAbsent("UNKNOWN") Answer publicInterface) implements Fact {

    public Component {
        Require.text(id, "id");
        Require.present(source, "source");
        Require.text(name, "name");
        publicInterface = publicInterface == null ? Answer.UNKNOWN : publicInterface;
    }
}
