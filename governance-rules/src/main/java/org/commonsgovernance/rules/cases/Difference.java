package org.commonsgovernance.rules.cases;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.commonsgovernance.api.assessment.Assessment;
import org.commonsgovernance.api.assessment.Evidence;
import org.commonsgovernance.api.assessment.Finding;
import org.commonsgovernance.api.assessment.RuleTrace;
import org.commonsgovernance.api.assessment.RuleTrace.Outcome;
import org.commonsgovernance.api.assessment.RuleTrace.PatternTrace;
import org.commonsgovernance.api.assessment.Stance;
import org.commonsgovernance.api.assessment.Status;
import org.commonsgovernance.api.assessment.Tier;
import org.commonsgovernance.api.assessment.Weight;
import org.commonsgovernance.rules.engine.CorpusEvaluator.Examination;
import org.commonsgovernance.rules.guard.Rule;
import org.commonsgovernance.rules.guard.RuleTracer;
import org.commonsgovernance.rules.problem.Spelled;
import org.commonsgovernance.rules.report.WhyReport;

/** Why a case gives something else than it must: what spoke, and what it would have taken, condition by condition. */
final class Difference {
    /** Of the rules that were wanted and did not match, those that came nearest. */
    private static final int NEAREST = 3;

    /** Which rules could have made a status. */
    private static final Map<Status, List<Stance>> MAKES = Map.of(
            Status.ESTABLISHED, List.of(Stance.SUPPORTS, Stance.PRESUMABLY_SUPPORTS),
            Status.REFUTED, List.of(Stance.OPPOSES, Stance.PRESUMABLY_OPPOSES),
            Status.CONTESTED, List.of(Stance.CONTESTS, Stance.SUPPORTS, Stance.OPPOSES),
            Status.NOT_APPLICABLE, List.of(Stance.NOT_APPLICABLE),
            Status.UNKNOWN, List.of());

    private Difference() {}

    static String explained(Case one, List<Rule> rules, Examination seen) {
        RuleTracer tracer = new RuleTracer(seen.facts(), seen::original);
        return one.criterion() == null
                ? ofVerdict(rules, seen.assessment(), tracer)
                : ofStatus(
                        (Status) one.expected(),
                        rules,
                        seen.assessment().finding(one.criterion().id()),
                        tracer);
    }

    private static String ofStatus(Status expected, List<Rule> rules, Finding finding, RuleTracer tracer) {
        StringBuilder text = new StringBuilder();
        if (finding.evidence().isEmpty()) {
            text.append("  No rule spoke.\n");
        } else {
            text.append("  What was found:\n");
            finding.evidence().stream()
                    .map(Difference::said)
                    .distinct()
                    .forEach(line -> text.append("    ").append(line).append('\n'));
        }
        text.append(outweighed(expected, finding));
        List<Stance> wanted = MAKES.getOrDefault(expected, List.of());
        List<RuleTrace> traces = rules.stream().map(tracer::trace).toList();
        List<RuleTrace> against = traces.stream()
                .filter(trace -> trace.matched() && !wanted.contains(trace.stance()))
                .toList();
        List<RuleTrace> near = traces.stream()
                .filter(trace -> !trace.matched() && wanted.contains(trace.stance()))
                .sorted(Comparator.comparingInt(trace -> missing(trace.patterns())))
                .limit(NEAREST)
                .toList();
        if (!against.isEmpty()) {
            text.append("  What speaks for another outcome, condition by condition:\n")
                    .append(indented(WhyReport.of(against)));
        }
        if (!near.isEmpty()) {
            text.append("  What could have made it ")
                    .append(Spelled.words(expected))
                    .append(", the nearest first:\n")
                    .append(indented(WhyReport.of(near)));
        }
        return text.toString();
    }

    /** Why what contests does not make it contested: whoever wrote the case may think that it does. */
    private static String outweighed(Status expected, Finding finding) {
        boolean isDecided = finding.status() == Status.ESTABLISHED || finding.status() == Status.REFUTED;
        boolean isContested = finding.counted().stream().anyMatch(evidence -> evidence.stance() == Stance.CONTESTS);
        return expected == Status.CONTESTED && isDecided && isContested
                ? "  What only contests makes it contested where no rule decides; here one decides that it is "
                        + Spelled.words(finding.status()) + ".\n"
                : "";
    }

    private static String said(Evidence evidence) {
        String counted = evidence.weight() == Weight.DISCOUNTED
                ? "does not count, as it is only claimed"
                : evidence.weight() == Weight.CONTESTS_ONLY ? "contests only, as others merely claim it" : "counts";
        return Spelled.words(evidence.stance()) + " (" + counted + "): " + evidence.rule();
    }

    private static String ofVerdict(List<Rule> rules, Assessment assessment, RuleTracer tracer) {
        StringBuilder text = new StringBuilder("  Range: from ")
                .append(Spelled.words(assessment.range().worst()))
                .append(" to ")
                .append(Spelled.words(assessment.range().best()))
                .append("; ")
                .append(assessment.coverage().stream()
                        .map(one -> one.decided() + " of " + one.applicable() + " " + Spelled.words(one.scope())
                                + " decided")
                        .collect(java.util.stream.Collectors.joining(", ")))
                .append("\n");
        assessment.findings().stream()
                .filter(finding -> finding.tier() == Tier.INDICATOR)
                .forEach(finding -> text.append("    ")
                        .append(finding.criterion())
                        .append(": ")
                        .append(Spelled.words(finding.status()))
                        .append('\n'));
        assessment
                .families()
                .forEach(family -> text.append("    ")
                        .append(family.family())
                        .append(": ")
                        .append(Spelled.words(family.status()))
                        .append('\n'));
        text.append("  The caps, condition by condition:\n");
        for (Rule rule : rules) {
            List<PatternTrace> patterns = tracer.patterns(rule);
            boolean holds = patterns.stream().allMatch(one -> one.outcome() == Outcome.HELD);
            String heading = (holds ? "caps at " : "does not cap at ")
                    + Spelled.words(((Rule.AtMost) rule.outcome()).verdict()) + ": " + rule.name();
            text.append(indented(WhyReport.of(heading, patterns)));
        }
        return text.toString();
    }

    /** How much a rule lacked: patterns that were not met, then conditions of the fact that came nearest. */
    private static int missing(List<PatternTrace> patterns) {
        int missing = 0;
        for (PatternTrace pattern : patterns) {
            if (pattern.outcome() != Outcome.HELD) {
                missing += 100;
                missing += pattern.facts().stream()
                        .mapToInt(fact -> (int) fact.conditions().stream()
                                .filter(one -> !one.held())
                                .count())
                        .min()
                        .orElse(50);
            }
        }
        return missing;
    }

    private static String indented(String text) {
        return text.lines()
                .map(line -> line.isEmpty() ? "" : "    " + line)
                .collect(java.util.stream.Collectors.joining("\n", "", "\n"));
    }
}
