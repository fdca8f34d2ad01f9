package org.commonsgovernance.rules.report;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.commonsgovernance.api.assessment.Assessment;
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
import org.commonsgovernance.api.model.given.Curation;
import org.commonsgovernance.api.model.given.Response;
import org.commonsgovernance.rules.facts.FactKey;
import org.commonsgovernance.rules.problem.Printable;

/** An assessment in Markdown, for an issue, a wiki or a repository: every finding, every fact once, with its source. */
public final class MarkdownReport {
    private final StringBuilder out = new StringBuilder();
    private final Judgement judgement;
    private final Assessment assessment;
    private final Outlook outlook;
    private final ProductionSetup setup;
    private final Map<String, Fact> facts;

    private MarkdownReport(Judgement judgement) {
        this.judgement = judgement;
        this.assessment = judgement.assessment();
        this.outlook = judgement.outlook();
        this.setup = judgement.setup();
        this.facts = new CitedFacts(assessment, setup).all();
    }

    /** The report, ending in a line end. The same judgement gives the same text. */
    public static String of(Judgement judgement) {
        MarkdownReport report = new MarkdownReport(judgement);
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
        line("");
        line("## Evidence");
        assessment.findings().stream()
                .filter(finding -> !finding.evidence().isEmpty()
                        || !judgement.responses(finding).isEmpty())
                .forEach(this::why);
        openQuestions();
        changes();
        corrections();
        cited();
        layers();
        section("Made from");
        assessment.readFrom().forEach(file -> item(code(file.name()) + ", sha256 " + code(file.sha256())));
        item("rule base " + code(assessment.ruleBase()));
    }

    /** Where the rules differ from the standard ones, who says so and why, and what is to come. */
    private void layers() {
        Layering layering = assessment.layering();
        if (!layering.isPacked()) {
            return;
        }
        section("Rules");
        layering.layers().forEach(layer -> item(text(LayerWording.layer(layer))));
        line("");
        layering.changes().forEach(change -> item(text(LayerWording.change(change))));
        layering.notices().forEach(notice -> item("Note: " + text(notice)));
        if (layering.prospects().isEmpty()) {
            return;
        }
        section("What is to come");
        for (Prospect prospect : layering.prospects()) {
            item(text(LayerWording.prospect(prospect, assessment)));
            LayerWording.details(prospect).forEach(detail -> line("  - " + text(detail)));
        }
    }

    private void verdict() {
        line("# " + text(assessment.name()) + ": " + text(Wording.heading(assessment.verdict())));
        line("");
        line("Judged on " + assessment.slice().asOf() + ", work of "
                + assessment.slice().window().toString().replace("/", " to ") + ". "
                + text(Wording.standing(assessment)));
        line("");
        String changed = LayerWording.changedFigures(assessment.layering());
        if (!changed.isEmpty()) {
            line(text(changed));
            line("");
        }
        MarkdownSummary.lines(judgement).forEach(this::line);
    }

    private void table(Tier tier, List<Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        section(Wording.title(tier));
        line(capital(Wording.reading(tier)) + ".");
        line("");
        line("| criterion | status | statement |");
        line("|---|---|---|");
        for (Finding finding : findings) {
            line("| " + finding.criterion() + " | " + Wording.words(finding) + " | "
                    + text(finding.statement() + LayerWording.mark(finding)) + " |");
        }
    }

    private void families() {
        if (assessment.families().isEmpty()) {
            return;
        }
        section("Families of inversions");
        line("| family | status | established | contested | refuted | unknown | not applicable |");
        line("|---|---|---|---|---|---|---|");
        for (FamilyStanding one : assessment.families()) {
            line("| " + one.family() + " | " + Wording.words(one.status()) + " | " + one.established() + " | "
                    + one.contested() + " | " + one.refuted() + " | " + one.unknown() + " | " + one.notApplicable()
                    + " |");
        }
    }

    private void why(Finding finding) {
        line("");
        line("### " + finding.criterion() + ": " + Wording.words(finding));
        line("");
        for (Evidence evidence : Wording.told(finding)) {
            String cited = evidence.facts().stream()
                    .flatMap(fact -> Wording.given(fact, facts).stream())
                    .map(fact -> code(FactKey.of(fact)))
                    .distinct()
                    .collect(Collectors.joining(", "));
            item(capital(Wording.says(evidence)) + ": " + text(evidence.rule()) + " (" + cited + ")");
        }
        for (Response one : judgement.responses(finding)) {
            item("Answer of the judged, " + text(one.role()) + ": " + text(one.text()) + " "
                    + text(Wording.told(one.source())));
        }
    }

    private void openQuestions() {
        String idle = Wording.idle(judgement);
        if (outlook.openQuestions().isEmpty() && idle.isEmpty()) {
            return;
        }
        section("Open questions");
        for (OpenQuestion question : outlook.openQuestions()) {
            item(text(Wording.question(question, assessment)));
            String answers = Wording.answers(question, judgement);
            if (!answers.isEmpty()) {
                line("  - " + text(answers));
            }
            question.leads().forEach(lead -> line("  - " + text(Wording.lead(lead))));
        }
        if (!idle.isEmpty()) {
            item("Unknown too, and moving nothing: " + idle + ".");
        }
    }

    private void changes() {
        if (outlook.changes().isEmpty()) {
            return;
        }
        section("What would have to change");
        outlook.changes()
                .forEach(change -> item("For " + Wording.name(change.to()) + ": " + Wording.change(change) + "."));
        line("");
        for (Finding named : judgement.named()) {
            item(named.criterion() + ": " + text(String.join(" ", named.text().remedy())));
        }
    }

    private void corrections() {
        List<Curation> curations = setup.facts(Curation.class);
        List<Response> others = judgement.otherResponses();
        if (curations.isEmpty() && others.isEmpty()) {
            return;
        }
        section("Corrections, and answers to other questions");
        for (Response one : others) {
            item("On " + text(one.criterion()) + ", " + text(one.role()) + ": " + text(one.text()) + " "
                    + text(Wording.told(one.source())));
        }
        for (Curation one : curations) {
            item(code(one.fact()) + ": " + text(one.correction()) + " Because: " + text(one.reason()) + " "
                    + text(Wording.told(one.source())));
        }
    }

    private void cited() {
        section("Facts");
        facts.values().forEach(fact -> item(text(FactView.sentence(fact)) + " " + text(Wording.told(fact.source()))));
    }

    private void section(String title) {
        line("");
        line("## " + title);
        line("");
    }

    private void item(String text) {
        line("- " + text);
    }

    private void line(String text) {
        out.append(text.stripTrailing()).append('\n');
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** What others wrote stays text, whatever marks it holds. */
    static String text(String text) {
        return Printable.of(text.replaceAll("\\s+", " ")).replaceAll("([\\\\`*_{}\\[\\]<>#|~&])", "\\\\$1");
    }

    private static String code(String text) {
        return "`" + Printable.of(text.replaceAll("\\s+", " ")).replace('`', '\'') + "`";
    }
}
