package org.commonsgovernance.api.model.derived;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.commonsgovernance.api.internal.Require;
import org.commonsgovernance.api.model.Answer;
import org.commonsgovernance.api.model.DerivedFact;
import org.commonsgovernance.api.model.IfAbsent;
import org.commonsgovernance.api.model.Singleton;
import org.commonsgovernance.api.model.Source;

/**
 * What sort of thing is made, as the setup delimits itself. UNKNOWN throughout where it names no outputs.
 *
 * @param id unique among the facts of this type in a setup
 * @param source where it is known from
 * @param copyable whether any of it can be copied: software, content, data, designs
 * @param tangible whether any of it is a thing, or the design of one
 * @param content whether any of it is content
 */
@RecordBuilder
@Singleton
public record Outputs(
        String id,
        Source source,
        @IfAbsent("UNKNOWN") Answer copyable,
        @IfAbsent("UNKNOWN") Answer tangible,
        @IfAbsent("UNKNOWN") Answer content)
        implements DerivedFact {

    public Outputs {
        Require.text(id, "id");
        Require.present(source, "source");
        copyable = copyable == null ? Answer.UNKNOWN : copyable;
        tangible = tangible == null ? Answer.UNKNOWN : tangible;
        content = content == null ? Answer.UNKNOWN : content;
    }
}
