package org.commonsgovernance.rules.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonsgovernance.api.assessment.Assessment;
import org.commonsgovernance.api.assessment.Cap;
import org.commonsgovernance.api.assessment.Coverage;
import org.commonsgovernance.api.assessment.CriterionId;
import org.commonsgovernance.api.assessment.Evidence;
import org.commonsgovernance.api.assessment.FamilyStanding;
import org.commonsgovernance.api.assessment.Finding;
import org.commonsgovernance.api.assessment.Lifecycle;
import org.commonsgovernance.api.assessment.Outlook.Change;
import org.commonsgovernance.api.assessment.Outlook.Lead;
import org.commonsgovernance.api.assessment.Outlook.OpenQuestion;
import org.commonsgovernance.api.assessment.Outlook.Want;
import org.commonsgovernance.api.assessment.Supposition;
import org.commonsgovernance.api.assessment.VerdictRange;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.api.model.given.Curation;
import org.commonsgovernance.api.model.given.Response;
import org.commonsgovernance.rules.facts.FactKey;
import org.commonsgovernance.rules.tree.JsonText;
import org.jspecify.annotations.Nullable;

/** Assessments as JSON. The same assessments give the same bytes, on every machine. */
public final class JsonReport {
    /** Changes when a key changes its meaning or goes. */
    private static final String FORMAT = "commons-governance/assessment/1";

    private final List<Map<String, Object>> assessments = new ArrayList<>();

    /** Adds an assessment, what it rests on and what could move it. */
    public void add(Judgement judgement) {
        assessments.add(of(judgement));
    }

    /** One assessment as this report has it: maps with ordered keys, lists, texts, numbers and booleans. */
    public static Map<String, Object> of(Judgement judgement) {
        Assessment assessment = judgement.assessment();
        ProductionSetup setup = judgement.setup();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("setup", assessment.setup());
        json.put("name", assessment.name());
        json.put("asOf", assessment.slice().asOf().toString());
        json.put("window", assessment.slice().window().toString());
        json.put("verdict", assessment.verdict().name());
        json.put("range", range(assessment.range()));
        json.put("settled", assessment.isSettled());
        json.put(
                "coverage",
                assessment.coverage().stream().map(JsonReport::coverage).toList());
        json.put("caps", assessment.caps().stream().map(JsonReport::cap).toList());
        json.put(
                "families",
                assessment.families().stream().map(JsonReport::family).toList());
        json.put(
                "adaptations",
                assessment.adaptations().stream()
                        .map(finding -> finding.criterion().value())
                        .toList());
        json.put(
                "findings",
                assessment.findings().stream().map(JsonReport::finding).toList());
        json.put(
                "openQuestions",
                judgement.outlook().openQuestions().stream()
                        .map(JsonReport::question)
                        .toList());
        json.put(
                "changes",
                judgement.outlook().changes().stream().map(JsonReport::change).toList());
        Map<String, Object> facts = new LinkedHashMap<>();
        new CitedFacts(assessment, setup).all().forEach((key, fact) -> facts.put(key, fact(fact)));
        json.put("facts", facts);
        json.put(
                "responses",
                setup.facts(Response.class).stream().map(JsonReport::fact).toList());
        json.put(
                "curations",
                setup.facts(Curation.class).stream().map(JsonReport::fact).toList());
        json.put(
                "readFrom",
                assessment.readFrom().stream()
                        .map(file -> ordered("name", file.name(), "sha256", file.sha256()))
                        .toList());
        json.put("ruleBase", assessment.ruleBase());
        if (assessment.layering().isPacked()) {
            json.put("layering", LayerJson.of(assessment.layering()));
        }
        return json;
    }

    /** All of them, in the order added, ending in a line end. */
    @Override
    public String toString() {
        return JsonText.of(ordered("format", FORMAT, "assessments", assessments));
    }

    private static Map<String, Object> coverage(Coverage coverage) {
        return ordered(
                "scope", coverage.scope().name(),
                "decided", coverage.decided(),
                "applicable", coverage.applicable(),
                "required", coverage.required().toString());
    }

    private static Map<String, Object> cap(Cap cap) {
        return ordered("rule", cap.rule(), "atMost", cap.atMost().name(), "facts", keys(cap.facts()));
    }

    private static Map<String, Object> family(FamilyStanding family) {
        return ordered(
                "family", family.family(),
                "statement", family.statement(),
                "status", family.status().name(),
                "established", family.established(),
                "contested", family.contested(),
                "refuted", family.refuted(),
                "unknown", family.unknown(),
                "notApplicable", family.notApplicable());
    }

    private static Map<String, Object> finding(Finding finding) {
        Map<String, Object> json = ordered(
                "criterion", finding.criterion().value(), "tier", finding.tier().name());
        if (finding.family() != null) {
            json.put("family", finding.family());
        }
        json.put("statement", finding.statement());
        json.put("why", finding.text().why());
        json.put("remedy", finding.text().remedy());
        json.put("status", finding.status().name());
        json.put("presumed", finding.isPresumed());
        if (finding.lifecycle() != Lifecycle.STABLE) {
            json.put("lifecycle", finding.lifecycle().name());
        }
        json.put("looksFor", finding.looksFor());
        json.put(
                "evidence",
                finding.evidence().stream().map(JsonReport::evidence).toList());
        return json;
    }

    private static Map<String, Object> question(OpenQuestion question) {
        Map<String, Object> json = ordered(
                "criterion",
                question.criterion().value(),
                "alone",
                question.alone(),
                "looksFor",
                question.looksFor(),
                "leads",
                question.leads().stream().map(JsonReport::lead).toList());
        putAnswer(json, "ifEstablished", question.ifEstablished());
        putAnswer(json, "ifRefuted", question.ifRefuted());
        return json;
    }

    private static void putAnswer(Map<String, Object> json, String name, @Nullable Supposition supposed) {
        if (supposed != null) {
            json.put(name, supposition(supposed));
        }
    }

    /** What a verdict would be, with its range. */
    public static Map<String, Object> supposition(Supposition supposed) {
        return ordered("verdict", supposed.verdict().name(), "range", range(supposed.range()));
    }

    private static Map<String, Object> range(VerdictRange range) {
        return ordered("worst", range.worst().name(), "best", range.best().name());
    }

    private static Map<String, Object> lead(Lead lead) {
        return ordered(
                "rule", lead.rule(),
                "stance", lead.stance().name(),
                "wants", lead.wants().stream().map(JsonReport::want).toList());
    }

    private static Map<String, Object> want(Want want) {
        Map<String, Object> json = ordered(
                "lack", want.lack().name(),
                "type", want.type(),
                "looksFor", want.looksFor());
        if (want.fact() != null) {
            json.put("fact", FactKey.of(want.fact()));
        }
        json.put("conditions", want.conditions());
        return json;
    }

    private static Map<String, Object> change(Change change) {
        return ordered(
                "to",
                change.to().name(),
                "turns",
                change.turns().stream()
                        .map(turn -> turn.anyOf().stream()
                                .map(set -> set.stream().map(CriterionId::value).toList())
                                .toList())
                        .toList());
    }

    private static Map<String, Object> evidence(Evidence evidence) {
        return ordered(
                "rule", evidence.rule(),
                "stance", evidence.stance().name(),
                "weight", evidence.weight().name(),
                "basis", evidence.strength().basis().name(),
                "speaker", evidence.strength().speaker().name(),
                "facts", keys(evidence.facts()));
    }

    private static List<String> keys(List<Fact> facts) {
        return facts.stream().map(FactKey::of).toList();
    }

    private static Map<String, Object> fact(Fact fact) {
        Map<String, Object> json = new LinkedHashMap<>(FactView.properties(fact));
        json.put("source", source(fact.source()));
        return json;
    }

    private static Map<String, Object> source(Source source) {
        Map<String, Object> json = ordered(
                "locator", source.locator(),
                "basis", source.basis().name(),
                "speaker", source.speaker().name());
        if (source.retrieved() != null) {
            json.put("retrieved", source.retrieved().toString());
        }
        if (source.sha256() != null) {
            json.put("sha256", source.sha256());
        }
        if (source.note() != null) {
            json.put("note", source.note());
        }
        if (!source.derivedFrom().isEmpty()) {
            json.put("derivedFrom", source.derivedFrom());
        }
        return json;
    }

    private static Map<String, Object> ordered(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }
}
