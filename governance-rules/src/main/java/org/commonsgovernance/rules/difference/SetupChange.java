package org.commonsgovernance.rules.difference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonsgovernance.api.assessment.Assessment;
import org.commonsgovernance.api.assessment.Cap;
import org.commonsgovernance.api.assessment.Evidence;
import org.commonsgovernance.api.assessment.Finding;
import org.commonsgovernance.api.assessment.VerdictRange;
import org.commonsgovernance.rules.problem.Spelled;

/**
 * What a change of rules does to one setup.
 *
 * @param name the setup's name and id
 * @param changesVerdict whether the verdict is another one
 * @param lines what differs, one a line; empty if nothing does
 */
public record SetupChange(String name, boolean changesVerdict, List<String> lines) {
    public SetupChange {
        lines = List.copyOf(lines);
    }

    /** What differs between two judgements of one setup. */
    public static SetupChange of(Assessment before, Assessment after) {
        List<String> lines = new ArrayList<>();
        boolean changesVerdict = before.verdict() != after.verdict();
        if (changesVerdict) {
            lines.add(
                    "the verdict was " + Spelled.words(before.verdict()) + " and is " + Spelled.words(after.verdict()));
            only(caps(before), caps(after)).forEach(cap -> lines.add("    no longer: " + cap));
            only(caps(after), caps(before)).forEach(cap -> lines.add("    now: " + cap));
        }
        if (!before.range().equals(after.range())) {
            lines.add("its range was " + range(before.range()) + " and is " + range(after.range()));
        }
        Map<String, Finding> old = byId(before);
        Map<String, Finding> now = byId(after);
        old.forEach((id, finding) -> {
            Finding other = now.get(id);
            if (other == null) {
                lines.add(id + " was " + Spelled.words(finding.status()) + " and is asked no more");
            } else if (finding.status() != other.status()) {
                lines.add(id + " was " + Spelled.words(finding.status()) + " and is " + Spelled.words(other.status()));
                only(rules(finding), rules(other)).forEach(rule -> lines.add("    no longer: " + rule));
                only(rules(other), rules(finding)).forEach(rule -> lines.add("    now: " + rule));
            }
        });
        now.forEach((id, finding) -> {
            if (!old.containsKey(id)) {
                lines.add(id + " is asked now, and is " + Spelled.words(finding.status()));
                rules(finding).forEach(rule -> lines.add("    now: " + rule));
            }
        });
        String name = after.name().equals(after.setup()) ? after.name() : after.name() + " (" + after.setup() + ")";
        return new SetupChange(name, changesVerdict, lines);
    }

    private static Set<String> only(Set<String> some, Set<String> without) {
        Set<String> only = new LinkedHashSet<>(some);
        only.removeAll(without);
        return only;
    }

    private static Set<String> caps(Assessment assessment) {
        return assessment.caps().stream().map(Cap::rule).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<String> rules(Finding finding) {
        return finding.evidence().stream().map(Evidence::rule).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Map<String, Finding> byId(Assessment assessment) {
        Map<String, Finding> byId = new LinkedHashMap<>();
        assessment.findings().forEach(one -> byId.put(one.criterion().value(), one));
        return byId;
    }

    private static String range(VerdictRange range) {
        return range.isSettled()
                ? Spelled.words(range.worst())
                : Spelled.words(range.worst()) + " to " + Spelled.words(range.best());
    }
}
