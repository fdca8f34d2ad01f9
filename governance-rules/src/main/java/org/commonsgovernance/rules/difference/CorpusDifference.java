package org.commonsgovernance.rules.difference;

import java.util.List;
import java.util.stream.Stream;
import org.commonsgovernance.api.EvaluationException;
import org.commonsgovernance.api.GovernanceEvaluator;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.rules.authoring.RuleFolder;
import org.commonsgovernance.rules.problem.InvalidInputException;
import org.commonsgovernance.rules.problem.Printable;

/** What a change of rules does to setups: before it is merged, people can read whom it concerns and why. */
public final class CorpusDifference {
    private final List<String> ofRules;
    private final List<SetupChange> ofSetups;

    private CorpusDifference(List<String> ofRules, List<SetupChange> ofSetups) {
        this.ofRules = ofRules;
        this.ofSetups = ofSetups;
    }

    /**
     * Judges setups by both.
     *
     * @throws InvalidInputException if a setup can't be judged
     */
    public static CorpusDifference of(RuleFolder before, RuleFolder after, List<ProductionSetup> setups) {
        GovernanceEvaluator old = before.evaluator();
        GovernanceEvaluator now = after.evaluator();
        List<SetupChange> changes =
                setups.stream().map(setup -> change(setup, old, now)).toList();
        List<String> ofRules = Stream.concat(
                        RuleChanges.between(before.corpus(), after.corpus()).stream(),
                        Unannounced.of(before, after).stream())
                .toList();
        return new CorpusDifference(ofRules, changes);
    }

    private static SetupChange change(ProductionSetup setup, GovernanceEvaluator old, GovernanceEvaluator now) {
        try {
            return SetupChange.of(old.evaluate(setup), now.evaluate(setup));
        } catch (EvaluationException e) {
            throw InvalidInputException.of(setup.id(), String.valueOf(e.getMessage()));
        }
    }

    /** Whether a verdict is another one. */
    public boolean changesVerdicts() {
        return ofSetups.stream().anyMatch(SetupChange::changesVerdict);
    }

    /** The differences as people read them; ends in a line end. */
    public String text() {
        StringBuilder text = new StringBuilder("What judges\n");
        if (ofRules.isEmpty()) {
            text.append("  no rule and no figure differs\n");
        }
        ofRules.forEach(line -> text.append("  ").append(Printable.of(line)).append('\n'));
        List<SetupChange> changed =
                ofSetups.stream().filter(one -> !one.lines().isEmpty()).toList();
        for (SetupChange one : changed) {
            text.append('\n').append(Printable.of(one.name())).append('\n');
            one.lines()
                    .forEach(
                            line -> text.append("  ").append(Printable.of(line)).append('\n'));
        }
        long verdicts = ofSetups.stream().filter(SetupChange::changesVerdict).count();
        return text.append('\n')
                .append(ofSetups.size())
                .append(ofSetups.size() == 1 ? " setup judged: " : " setups judged: ")
                .append(changed.size())
                .append(" would be found otherwise, ")
                .append(verdicts)
                .append(verdicts == 1 ? " with another verdict\n" : " with other verdicts\n")
                .toString();
    }
}
