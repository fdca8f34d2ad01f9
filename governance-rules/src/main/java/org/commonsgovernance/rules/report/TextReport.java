package org.commonsgovernance.rules.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonsgovernance.api.assessment.Assessment;
import org.commonsgovernance.api.assessment.Cap;
import org.commonsgovernance.api.assessment.Evidence;
import org.commonsgovernance.api.assessment.FamilyStanding;
import org.commonsgovernance.api.assessment.Finding;
import org.commonsgovernance.api.assessment.Layering;
import org.commonsgovernance.api.assessment.Outlook;
import org.commonsgovernance.api.assessment.Outlook.OpenQuestion;
import org.commonsgovernance.api.assessment.Prospect;
import org.commonsgovernance.api.assessment.Tier;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.api.model.given.Curation;
import org.commonsgovernance.api.model.given.Response;
import org.commonsgovernance.rules.facts.FactKey;
import org.commonsgovernance.rules.problem.Printable;

/** An assessment for a person at a terminal: the verdict, why, with which sources, and what is not known. */
public final class TextReport {
    private final Style style;
    private final TextLines out = new TextLines();
    private final Judgement judgement;
    private final Assessment assessment;
    private final Outlook outlook;
    private final ProductionSetup setup;
    private final Map<String, Fact> facts;
    private final int width;
    /** Facts that were told in full: later findings only name them. */
    private final Set<String> shown = new HashSet<>();
    /** Sources whose note was told. */
    private final Set<Source> noted = new HashSet<>();

    private TextReport(Judgement judgement, Style style) {
        this.style = style;
        this.judgement = judgement;
        this.assessment = judgement.assessment();
        this.outlook = judgement.outlook();
        this.setup = judgement.setup();
        this.facts = new CitedFacts(assessment, setup).all();
        this.width = assessment.findings().stream()
                .mapToInt(finding -> finding.criterion().value().length())
                .max()
                .orElse(0);
    }

    /** The report, ending in a line end. The same judgement gives the same text. */
    public static String of(Judgement judgement, Style style) {
        TextReport report = new TextReport(judgement, style);
        report.write();
        return report.out.toString();
    }

    private void write() {
        verdict();
        table(Tier.INDICATOR, assessment.findings(Tier.INDICATOR));
        families();
        table(Tier.INVERSION, assessment.findings(Tier.INVERSION));
        table(Tier.ADAPTATION, assessment.adaptations());
        table(Tier.SIGNAL, judgement.knownSignals());
        assessment.findings().stream().filter(this::isExplained).forEach(this::why);
        openQuestions();
        changes();
        corrections();
        layers();
        out.line("");
        for (var file : assessment.readFrom()) {
            out.line(style.faint("Read from " + Printable.of(file.name()) + ", sha256 " + file.sha256()));
        }
        out.line(style.faint("Judged by rule base " + assessment.ruleBase()));
    }

    private void verdict() {
        out.line(style.strong(Printable.of(assessment.name())) + " on "
                + assessment.slice().asOf() + ", work of "
                + assessment.slice().window().toString().replace("/", " to "));
        out.line("");
        out.line("  " + style.verdict(assessment.verdict(), Wording.heading(assessment.verdict())));
        out.wrapped("  ", "  ", Wording.standing(assessment));
        String changed = LayerWording.changedFigures(assessment.layering());
        if (!changed.isEmpty()) {
            out.wrapped("  ", "  ", changed);
        }
        for (Cap cap : judgement.strictestCaps()) {
            out.wrapped("  - ", "    ", "At most " + Wording.name(cap.atMost()) + ", because " + cap.rule() + ".");
        }
    }

    private void table(Tier tier, List<Finding> findings) {
        if (!findings.isEmpty()) {
            out.line("");
            out.line(style.strong(Wording.title(tier)) + style.faint("  (" + Wording.reading(tier) + ")"));
            findings.forEach(this::row);
        }
    }

    private void row(Finding finding) {
        String status =
                TextLines.pad(Wording.words(finding), assessment.presumed().isEmpty() ? 14 : 22);
        out.line("  " + TextLines.pad(finding.criterion().value(), width) + "  "
                + style.status(finding.tier(), finding.status(), status) + "  " + finding.statement()
                + style.faint(LayerWording.mark(finding)));
    }

    private void families() {
        if (assessment.families().isEmpty()) {
            return;
        }
        out.line("");
        out.line(style.strong("Families of inversions")
                + style.faint("  (established, contested, refuted, unknown, not applicable criteria of each)"));
        for (FamilyStanding one : assessment.families()) {
            String status = TextLines.pad(Wording.words(one.status()), 14);
            out.line("  " + TextLines.pad(one.family(), width) + "  "
                    + style.status(Tier.INVERSION, one.status(), status) + "  " + one.established() + " "
                    + one.contested() + " " + one.refuted() + " " + one.unknown() + " " + one.notApplicable() + "  "
                    + one.statement());
        }
    }

    /** Evidence is told where it bears on what was said above, and wherever the judged answer. */
    private boolean isExplained(Finding finding) {
        boolean isNamed = switch (finding.tier()) {
            case INDICATOR, INVERSION -> true;
            case ADAPTATION -> assessment.adaptations().contains(finding);
            case SIGNAL -> finding.status().isDecided();
        };
        return (isNamed && !finding.evidence().isEmpty())
                || !judgement.responses(finding).isEmpty();
    }

    private void why(Finding finding) {
        out.line("");
        out.line(style.strong(finding.criterion().value()) + ": "
                + style.status(finding.tier(), finding.status(), Wording.words(finding)));
        for (Evidence evidence : Wording.told(finding)) {
            out.wrapped("  " + Wording.says(evidence) + ": ", "    ", evidence.rule());
            List<Fact> cited = evidence.facts().stream()
                    .flatMap(fact -> Wording.given(fact, facts).stream())
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
                out.wrapped("      ", "        ", "and from above: " + String.join(", ", above));
            }
        }
        for (Response one : judgement.responses(finding)) {
            out.wrapped("  answer of the judged, ", "    ", one.role() + ": " + one.text());
            source(one.source());
        }
    }

    /** Facts, and under those that have a source in common, the source. */
    private void cite(List<Fact> cited) {
        for (int i = 0; i < cited.size(); i++) {
            Fact fact = cited.get(i);
            out.wrapped("      ", "        ", FactView.sentence(fact));
            boolean isLastOfSource =
                    i + 1 == cited.size() || !cited.get(i + 1).source().equals(fact.source());
            if (isLastOfSource) {
                source(fact.source());
            }
        }
    }

    /** A source, with its note where it is named for the first time. */
    private void source(Source source) {
        boolean isFirst = noted.add(source);
        out.wrapped(
                "          ",
                "          ",
                isFirst || source.note() == null ? Wording.told(source) : Wording.origin(source) + " - as above");
    }

    private void openQuestions() {
        String idle = Wording.idle(judgement);
        if (outlook.openQuestions().isEmpty() && idle.isEmpty()) {
            return;
        }
        out.line("");
        out.line(style.strong("Open questions") + style.faint("  (first those that alone give another verdict)"));
        for (OpenQuestion question : outlook.openQuestions()) {
            out.wrapped("  ", "    ", Wording.question(question, assessment));
            String answers = Wording.answers(question, judgement);
            if (!answers.isEmpty()) {
                out.wrapped("    ", "      ", answers);
            }
            question.leads().forEach(lead -> out.wrapped("    ", "      ", Wording.lead(lead)));
        }
        if (!idle.isEmpty()) {
            out.wrapped("  ", "    ", "Unknown too, and moving nothing: " + idle + ".");
        }
    }

    private void changes() {
        if (outlook.changes().isEmpty()) {
            return;
        }
        out.line("");
        out.line(style.strong("What would have to change")
                + style.faint("  (the fewest criteria that, turned, give a better verdict)"));
        outlook.changes()
                .forEach(change -> out.wrapped(
                        "  - ", "    ", "For " + Wording.name(change.to()) + ": " + Wording.change(change) + "."));
        for (Finding named : judgement.named()) {
            out.wrapped(
                    "  ",
                    "    ",
                    named.criterion() + ": " + String.join(" ", named.text().remedy()));
        }
    }

    /** What is corrected; it changes no finding. */
    private void corrections() {
        List<Curation> curations = setup.facts(Curation.class);
        List<Response> others = judgement.otherResponses();
        if (curations.isEmpty() && others.isEmpty()) {
            return;
        }
        out.line("");
        out.line(style.strong("Corrections, and answers to other questions")
                + style.faint("  (they change no finding)"));
        for (Response one : others) {
            out.wrapped("  ", "    ", "On " + one.criterion() + ", " + one.role() + ": " + one.text());
            source(one.source());
        }
        for (Curation one : curations) {
            out.wrapped(
                    "  ",
                    "    ",
                    "Of the fact \"" + one.fact() + "\": " + one.correction() + " Because: " + one.reason());
            source(one.source());
        }
    }

    /** Where the rules differ from the standard ones, who says so and why, and what is to come. */
    private void layers() {
        Layering layering = assessment.layering();
        if (!layering.isPacked()) {
            return;
        }
        out.line("");
        out.line(style.strong("Rules") + style.faint("  (each layer changes what lies above it in this list)"));
        layering.layers().forEach(layer -> out.wrapped("  ", "    ", LayerWording.layer(layer)));
        layering.changes().forEach(change -> out.wrapped("  - ", "    ", LayerWording.change(change)));
        layering.notices().forEach(notice -> out.wrapped("  Note: ", "    ", notice));
        if (layering.prospects().isEmpty()) {
            return;
        }
        out.line("");
        out.line(style.strong("What is to come") + style.faint("  (it changes nothing of this judgement)"));
        for (Prospect prospect : layering.prospects()) {
            out.wrapped("  ", "  ", LayerWording.prospect(prospect, assessment));
            LayerWording.details(prospect).forEach(detail -> out.wrapped("  - ", "    ", detail));
        }
    }
}
