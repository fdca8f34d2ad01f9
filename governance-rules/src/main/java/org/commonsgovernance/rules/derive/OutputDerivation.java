package org.commonsgovernance.rules.derive;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.commonsgovernance.api.model.Answer;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.Output;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.api.model.derived.Outputs;

/** What sort of thing is made. It is no claim about anybody: whoever names the setup says what is judged. */
final class OutputDerivation implements Derivation {
    private static final Set<Output> COPYABLE = EnumSet.of(Output.SOFTWARE, Output.CONTENT, Output.DATA, Output.DESIGN);
    private static final Set<Output> TANGIBLE = EnumSet.of(Output.DESIGN, Output.MATERIAL_GOOD);

    @Override
    public List<? extends Fact> derive(Situation situation) {
        Collection<Output> outputs = situation.outputs();
        return outputs.isEmpty()
                ? List.of()
                : List.of(new Outputs(
                        situation.id("outputs"),
                        Source.observed("the outputs that the setup names"),
                        Answer.of(!Collections.disjoint(outputs, COPYABLE)),
                        Answer.of(!Collections.disjoint(outputs, TANGIBLE)),
                        Answer.of(outputs.contains(Output.CONTENT))));
    }
}
