package org.commonsgovernance.rules.report;

import java.util.List;
import org.commonsgovernance.api.assessment.CriterionId;
import org.commonsgovernance.api.assessment.RuleTrace;
import org.commonsgovernance.api.assessment.RuleTrace.ConditionTrace;
import org.commonsgovernance.api.assessment.RuleTrace.FactTrace;
import org.commonsgovernance.api.assessment.RuleTrace.Outcome;
import org.commonsgovernance.api.assessment.RuleTrace.PatternTrace;
import org.commonsgovernance.api.assessment.Stance;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.rules.facts.FactKey;
import org.commonsgovernance.rules.problem.Printable;

/** For a person at a terminal: why each rule of a criterion matched or did not, condition by condition. */
public final class WhyReport {
    private final Style style;
    private final TextLines out = new TextLines();

    private WhyReport(Style style) {
        this.style = style;
    }

    /** The report, ending in a line end. */
    public static String of(ProductionSetup setup, CriterionId criterion, List<RuleTrace> traces, Style style) {
        WhyReport report = new WhyReport(style);
        report.out.line(report.style.strong(Printable.of(setup.name()) + ": the rules of " + criterion));
        traces.forEach(report::rule);
        return report.out.toString();
    }

    /** The rules alone, without a heading, each after a blank line; plain text. */
    public static String of(List<RuleTrace> traces) {
        WhyReport report = new WhyReport(Style.PLAIN);
        traces.forEach(report::rule);
        return report.out.toString();
    }

    /** What a rule asks for and what came of it, under a heading of its own after a blank line; plain text. */
    public static String of(String heading, List<PatternTrace> patterns) {
        WhyReport report = new WhyReport(Style.PLAIN);
        report.out.line("");
        report.out.wrapped("", "    ", heading);
        patterns.forEach(report::pattern);
        return report.out.toString();
    }

    private void rule(RuleTrace trace) {
        out.line("");
        out.wrapped(
                trace.matched() ? "matched: " : "did not match: ",
                "    ",
                trace.rule() + " (" + says(trace.stance(), trace.matched()) + ")");
        trace.patterns().forEach(this::pattern);
    }

    private static String says(Stance stance, boolean matched) {
        return switch (stance) {
            case SUPPORTS -> matched ? "shows it" : "would show it";
            case OPPOSES -> matched ? "speaks against it" : "would speak against it";
            case CONTESTS -> matched ? "is to be said of it" : "would be to be said of it";
            case NOT_APPLICABLE -> matched ? "sets it aside" : "would set it aside";
            case PRESUMABLY_SUPPORTS -> matched ? "lets presume it" : "would let presume it";
            case PRESUMABLY_OPPOSES ->
                matched ? "lets presume that it is not so" : "would let presume that it is not so";
        };
    }

    private void pattern(PatternTrace trace) {
        String outcome = switch (trace.outcome()) {
            case HELD -> "  held         ";
            case FAILED -> "  failed       ";
            case NOT_REACHED -> "  not reached  ";
        };
        out.wrapped(outcome, "               ", trace.pattern());
        if (trace.outcome() == Outcome.FAILED && trace.facts().isEmpty()) {
            out.line("                 no such fact is known");
        }
        trace.facts().forEach(fact -> fact(fact, trace.outcome()));
        if (trace.outcome() == Outcome.FAILED && trace.others() > 0) {
            out.line("                 and " + trace.others() + " further from it");
        }
    }

    private void fact(FactTrace trace, Outcome outcome) {
        out.wrapped("                 ", "                   ", FactKey.of(trace.fact()));
        if (outcome == Outcome.HELD) {
            return;
        }
        for (ConditionTrace condition : trace.conditions()) {
            out.wrapped(
                    condition.held() ? "                   holds: " : "                   fails: ",
                    "                     ",
                    condition.condition() + (condition.held() ? "" : ", but " + condition.actual()));
        }
    }
}
