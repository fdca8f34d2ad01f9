package org.commonsgovernance.rules.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.commonsgovernance.api.assessment.Assessment;
import org.commonsgovernance.api.assessment.Cap;
import org.commonsgovernance.api.assessment.Coverage;
import org.commonsgovernance.api.assessment.Evidence;
import org.commonsgovernance.api.assessment.Finding;
import org.commonsgovernance.api.assessment.Status;
import org.commonsgovernance.api.assessment.Verdict;
import org.commonsgovernance.api.assessment.Weight;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.api.model.given.Curation;
import org.commonsgovernance.api.model.given.Response;
import org.commonsgovernance.rules.facts.FactKey;
import org.commonsgovernance.rules.problem.Printable;

/** An assessment for a person at a terminal: the verdict, why, with which sources, and what is not known. */
public final class TextReport {
    private static final int WIDTH = 100;

    private final Style style;
    private final StringBuilder out = new StringBuilder();

    /** Facts that were told in full: later findings only name them. */
    private final Set<String> shown = new HashSet<>();

    private TextReport(Style style) {
        this.style = style;
    }

    /** The report, ending in a line end. The same assessment gives the same text. */
    public static String of(Assessment assessment, ProductionSetup setup, Style style) {
        TextReport report = new TextReport(style);
        report.write(assessment, setup, new CitedFacts(assessment, setup).all());
        return report.out.toString();
    }

    private void write(Assessment assessment, ProductionSetup setup, Map<String, Fact> facts) {
        line(style.strong(Printable.of(assessment.name())) + " on "
                + assessment.slice().asOf() + ", work of "
                + assessment.slice().window().toString().replace("/", " to "));
        line("");
        line("  " + style.verdict(assessment.verdict(), words(assessment.verdict())));
        wrapped("  ", "  ", standing(assessment));
        // Weaker caps change nothing beside the strictest.
        for (Cap cap : assessment.caps()) {
            if (cap.atMost() != assessment.caps().get(0).atMost()) {
                break;
            }
            wrapped("  - ", "    ", "At most " + name(cap.atMost()) + ", because " + cap.rule() + ".");
        }
        line("");
        line(style.strong("Indicators") + style.faint("  (established speaks against peer production)"));
        int width = assessment.findings().stream()
                .mapToInt(finding -> finding.criterion().value().length())
                .max()
                .orElse(0);
        for (Finding finding : assessment.findings()) {
            String name = pad(finding.criterion().value(), width);
            String status = pad(words(finding.status()), 14);
            line("  " + name + "  " + style.indicator(finding.status(), status) + "  " + finding.statement());
        }
        for (Finding finding : assessment.findings()) {
            if (!finding.evidence().isEmpty()) {
                why(finding, facts);
            }
        }
        unknown(assessment);
        answers(setup);
        line("");
        for (var file : assessment.readFrom()) {
            line(style.faint("Read from " + Printable.of(file.name()) + ", sha256 " + file.sha256()));
        }
        line(style.faint("Judged by rule base " + assessment.ruleBase()));
    }

    private static String standing(Assessment assessment) {
        Coverage coverage = assessment.coverage().get(0);
        String decided = coverage.applicable() == 0
                ? "no indicator applies"
                : coverage.decided() + " of " + coverage.applicable() + " indicators that apply are decided";
        if (assessment.isSettled()) {
            return "Settled by the indicators: " + decided + ", and what is unknown can't change the verdict.";
        }
        return "Not settled by the indicators: " + decided + "; what is unknown could make it anything from "
                + name(assessment.range().worst()) + " to "
                + name(assessment.range().best()) + ".";
    }

    private void why(Finding finding, Map<String, Fact> facts) {
        line("");
        line(style.strong(finding.criterion().value()) + ": "
                + style.indicator(finding.status(), words(finding.status())));
        for (Evidence evidence : finding.evidence()) {
            wrapped("  " + says(evidence) + ": ", "    ", evidence.rule());
            List<Fact> cited = evidence.facts().stream()
                    .flatMap(fact -> given(fact, facts).stream())
                    .distinct()
                    .toList();
            List<String> above = new ArrayList<>();
            List<Fact> told = new ArrayList<>();
            for (Fact fact : cited) {
                if (shown.add(FactKey.of(fact))) {
                    told.add(fact);
                } else {
                    above.add(FactKey.of(fact));
                }
            }
            cite(told);
            if (!above.isEmpty()) {
                wrapped("      ", "        ", "and from above: " + String.join(", ", above));
            }
        }
    }

    /** A given fact itself; for a derived one, it and what it was computed from. */
    private static List<Fact> given(Fact fact, Map<String, Fact> facts) {
        List<Fact> given = new ArrayList<>();
        given.add(fact);
        for (String input : fact.source().derivedFrom()) {
            Fact one = facts.get(input);
            if (one != null) {
                given.add(one);
            }
        }
        return given;
    }

    /** Facts, and under those that have a source in common, the source. */
    private void cite(List<Fact> facts) {
        for (int i = 0; i < facts.size(); i++) {
            Fact fact = facts.get(i);
            wrapped("      ", "        ", FactView.sentence(fact));
            boolean isLastOfSource =
                    i + 1 == facts.size() || !facts.get(i + 1).source().equals(fact.source());
            if (isLastOfSource) {
                wrapped("          ", "          ", told(fact.source()));
            }
        }
    }

    private static String told(Source source) {
        String basis = source.basis().name().toLowerCase(Locale.ROOT);
        if (!source.derivedFrom().isEmpty()) {
            return "[" + source.locator() + "; all of it at least " + basis + "]";
        }
        String retrieved = source.retrieved() == null ? "" : ", read " + source.retrieved();
        String note = source.note() == null ? "" : " - " + source.note();
        return "[" + basis + " by " + speaker(source) + "] " + source.locator() + retrieved + note;
    }

    private static String speaker(Source source) {
        return switch (source.speaker()) {
            case SELF -> "the judged";
            case OTHER -> "others";
        };
    }

    private void unknown(Assessment assessment) {
        List<Finding> unknown = assessment.unknown();
        if (unknown.isEmpty()) {
            return;
        }
        line("");
        line(style.strong("Not known"));
        for (Finding finding : unknown) {
            wrapped(
                    "  ",
                    "    ",
                    finding.criterion() + ": "
                            + (finding.evidence().isEmpty()
                                    ? "no rule had what it needs"
                                    : "what was found does not count")
                            + ". Its rules look at " + String.join(", ", finding.looksFor())
                            + ", and at what says that such a list is complete.");
        }
    }

    /** What the judged answer, and what is corrected; neither changes a finding. */
    private void answers(ProductionSetup setup) {
        List<Response> responses = setup.facts(Response.class);
        List<Curation> curations = setup.facts(Curation.class);
        if (responses.isEmpty() && curations.isEmpty()) {
            return;
        }
        line("");
        line(style.strong("Answers of the judged, and corrections") + style.faint("  (they change no finding)"));
        for (Response one : responses) {
            wrapped("  ", "    ", "On " + one.criterion() + ", " + one.role() + ": " + one.text());
            wrapped("          ", "          ", told(one.source()));
        }
        for (Curation one : curations) {
            wrapped(
                    "  ",
                    "    ",
                    "Of the fact \"" + one.fact() + "\": " + one.correction() + " Because: " + one.reason());
            wrapped("          ", "          ", told(one.source()));
        }
    }

    private static String says(Evidence evidence) {
        if (evidence.weight() == Weight.DISCOUNTED) {
            return "not counted, as it is only claimed";
        }
        if (evidence.weight() == Weight.CONTESTS_ONLY) {
            return "contests only, as others merely claim it";
        }
        return switch (evidence.stance()) {
            case SUPPORTS -> "shows it";
            case OPPOSES -> "speaks against it";
            case CONTESTS -> "is to be said of it";
            case NOT_APPLICABLE -> "sets it aside";
        };
    }

    private static String words(Verdict verdict) {
        return switch (verdict) {
            case PEER_PRODUCTION -> "PEER PRODUCTION";
            case DIAGONAL -> "DIAGONAL: FIRMS AND A COMMONS JOINED";
            case NEITHER -> "NEITHER PEER PRODUCTION NOR CORPORATE";
            case CORPORATE_CONTROLLED -> "CORPORATE-CONTROLLED";
            case UNDETERMINED -> "UNDETERMINED: TOO LITTLE IS KNOWN";
        };
    }

    private static String name(Verdict verdict) {
        return switch (verdict) {
            case PEER_PRODUCTION -> "peer production";
            case DIAGONAL -> "diagonal";
            case NEITHER -> "neither";
            case CORPORATE_CONTROLLED -> "corporate-controlled";
            case UNDETERMINED -> "undetermined";
        };
    }

    private static String words(Status status) {
        return status.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    private void wrapped(String first, String next, String text) {
        StringBuilder line = new StringBuilder(first);
        boolean isStart = true;
        for (String word : Printable.of(text.replace('\n', ' ')).split("\\s+", -1)) {
            if (!isStart && line.length() + 1 + word.length() > WIDTH) {
                line(line.toString());
                line = new StringBuilder(next);
                isStart = true;
            }
            line.append(isStart ? "" : " ").append(word);
            isStart = false;
        }
        line(line.toString());
    }

    private void line(String text) {
        out.append(text.stripTrailing()).append('\n');
    }
}
