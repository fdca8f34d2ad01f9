package org.commonsgovernance.reports.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.commonsgovernance.api.assessment.Assessment;
import org.commonsgovernance.reports.Report;
import org.commonsgovernance.reports.Shown;
import org.commonsgovernance.reports.text.Texts;
import org.commonsgovernance.rules.RuleBook;

/** The report of one setup, as its templates print it. */
public final class Page extends Words {
    public static final List<String> GLOSSARY = List.of(
            "setup",
            "dossier",
            "criterion",
            "indicator",
            "inversion",
            "family",
            "diagonal",
            "presumed",
            "rule",
            "cap",
            "decisive",
            "range",
            "settled",
            "group",
            "digest");

    private final Report report;
    private final Citations citations;
    private final boolean isPaged;
    private final Outcome outcome;
    private final Criteria criteria;
    private final Prospects prospects;
    private final SinceBaseline baseline;
    private final Answers answers;
    private final RuleLayers layers;

    /**
     * @param isPaged whether it is made for paper, with pictures that a renderer draws
     */
    public Page(Report report, Texts texts, boolean isPaged) {
        super(texts);
        this.report = report;
        this.isPaged = isPaged;
        this.citations = new Citations(report.judgement(), texts);
        Findings findings = new Findings(report, texts, citations);
        this.outcome = new Outcome(report, citations, texts);
        this.criteria = new Criteria(report, findings, texts);
        this.prospects = new Prospects(report, findings, texts);
        this.baseline = new SinceBaseline(report, texts);
        this.answers = new Answers(report, findings, citations, texts);
        this.layers = new RuleLayers(report, texts);
    }

    public Report report() {
        return report;
    }

    public boolean isPaged() {
        return isPaged;
    }

    public Assessment assessment() {
        return report.assessment();
    }

    public String name() {
        return Shown.line(assessment().name());
    }

    /** What the setup is, in the dossier's words; empty where it says nothing. */
    public String description() {
        String description = report.judgement().setup().description();
        return description == null ? "" : Shown.line(description);
    }

    /** Sections that there are, by their ids. */
    public List<String> sections() {
        List<String> sections =
                new ArrayList<>(List.of("indicators", "inversions", "joins", "findings", "questions", "changes"));
        if (!report.waivers().isEmpty()) {
            sections.add("waivers");
        }
        if (report.changes() != null) {
            sections.add("baseline");
        }
        if (answers.isAny()) {
            sections.add("answers");
        }
        if (layers.isAny()) {
            sections.add("layers");
        }
        sections.addAll(List.of("figures", "facts", "sources", "method", "glossary"));
        return sections;
    }

    public Outcome outcome() {
        return outcome;
    }

    public Criteria criteria() {
        return criteria;
    }

    public Prospects prospects() {
        return prospects;
    }

    public SinceBaseline baseline() {
        return baseline;
    }

    public Answers answers() {
        return answers;
    }

    public RuleLayers layers() {
        return layers;
    }

    public List<FactLine> facts() {
        return citations.facts();
    }

    public List<SourceLine> sources() {
        return citations.sources();
    }

    /** A source by its number. */
    public SourceLine source(int number) {
        return citations.sources().get(number - 1);
    }

    public List<RuleBook.Figure> figures() {
        return report.book().figures();
    }

    /** What each layer made of a figure that a pack changed, from the lowest on; empty for others. */
    public String made(String figure) {
        return report.book().figures().stream()
                .filter(one -> one.name().equals(figure) && one.isChanged())
                .flatMap(one -> one.settings().stream())
                .map(setting -> setting.value() + " (" + setting.layer() + ")")
                .collect(Collectors.joining(" \u2192 "));
    }
}
