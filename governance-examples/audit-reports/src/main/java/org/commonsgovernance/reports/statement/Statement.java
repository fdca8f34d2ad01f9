package org.commonsgovernance.reports.statement;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonsgovernance.api.assessment.Assessment;
import org.commonsgovernance.api.model.InputFile;
import org.commonsgovernance.reports.Report;
import org.commonsgovernance.rules.problem.Sha256;
import org.commonsgovernance.rules.report.JsonReport;
import org.commonsgovernance.rules.report.Judgement;
import org.commonsgovernance.rules.signing.Envelope;
import org.commonsgovernance.rules.signing.SigningKey;
import org.commonsgovernance.rules.tree.JsonText;
import org.commonsgovernance.rules.waiver.Waiver;

/**
 * An in-toto statement of a judgement: its subject is the dossier's files, its predicate says what was found, by which
 * rules, and how to find it again. No clock is in it: the same report and key give the same bytes.
 */
public final class Statement {
    public static final String PAYLOAD_TYPE = "application/vnd.in-toto+json";
    static final String TYPE = "https://in-toto.io/Statement/v1";
    static final String PREDICATE = "urn:commons-governance:judgement:1";

    private Statement() {}

    /**
     * The statement, signed, as a DSSE envelope in JSON.
     *
     * @param files the report's files that were written beside it, by name
     * @throws IllegalArgumentException if the setup was not read from files: there is nothing that it could be about
     */
    public static String signed(Report report, Map<String, byte[]> files, List<SigningKey> keys) {
        return Envelope.sign(PAYLOAD_TYPE, of(report, files).getBytes(StandardCharsets.UTF_8), keys)
                .toJson();
    }

    static String of(Report report, Map<String, byte[]> files) {
        Assessment assessment = report.assessment();
        if (assessment.readFrom().isEmpty()) {
            throw new IllegalArgumentException("a statement is about files, and the setup was built by a program");
        }
        Map<String, Object> predicate = new LinkedHashMap<>();
        predicate.put("setup", assessment.setup());
        predicate.put("asOf", assessment.slice().asOf().toString());
        predicate.put("window", report.window().length().toString());
        predicate.put("ruleBase", Map.of("sha256", assessment.ruleBase()));
        predicate.put("verdict", assessment.verdict().name());
        predicate.put("worst", assessment.range().worst().name());
        predicate.put("best", assessment.range().best().name());
        if (!report.waivers().isEmpty()) {
            predicate.put(
                    "waivers",
                    report.waivers().stream().map(one -> waiver(one.waiver())).toList());
        }
        if (report.withWaivers() != null) {
            predicate.put("verdictWithWaivers", report.withWaivers().verdict().name());
        }
        predicate.put("assessment", Map.of("sha256", assessmentDigest(report.judgement())));
        List<Map<String, Object>> reports = new ArrayList<>();
        files.forEach((name, bytes) -> reports.add(subject(name, Sha256.of(bytes))));
        predicate.put("reports", reports);
        Map<String, Object> statement = new LinkedHashMap<>();
        statement.put("_type", TYPE);
        statement.put(
                "subject",
                assessment.readFrom().stream()
                        .map((InputFile file) -> subject(file.name(), file.sha256()))
                        .toList());
        statement.put("predicateType", PREDICATE);
        statement.put("predicate", predicate);
        return JsonText.of(statement);
    }

    /** The digest of what {@code commons-audit assess --format json} prints of the dossier. */
    static String assessmentDigest(Judgement judgement) {
        JsonReport json = new JsonReport();
        json.add(judgement);
        return Sha256.of(json.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** As a file of waivers has it, so that whoever verifies needs no such file. */
    private static Map<String, Object> waiver(Waiver one) {
        Map<String, Object> waiver = new LinkedHashMap<>();
        waiver.put("criterion", one.criterion());
        waiver.put("setup", one.setup());
        waiver.put("owner", one.owner());
        waiver.put("reason", one.reason());
        waiver.put("start", one.start().toString());
        waiver.put("end", one.end().toString());
        return waiver;
    }

    private static Map<String, Object> subject(String name, String sha256) {
        Map<String, Object> subject = new LinkedHashMap<>();
        subject.put("name", name);
        subject.put("digest", Map.of("sha256", sha256));
        return subject;
    }
}
