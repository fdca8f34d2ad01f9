package org.commonsgovernance.rules.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.commonsgovernance.api.assessment.Assessment;
import org.commonsgovernance.api.assessment.Cap;
import org.commonsgovernance.api.assessment.Coverage;
import org.commonsgovernance.api.assessment.Evidence;
import org.commonsgovernance.api.assessment.FamilyStanding;
import org.commonsgovernance.api.assessment.Finding;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.rules.facts.FactKey;
import org.commonsgovernance.rules.problem.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * A digest of what was found, to tell whether two programs found the same: the setup, day and window, the rule base, the
 * verdict with its range, coverage and caps, every status, every piece of evidence with its weight, and all that the
 * facts it rests on say, with their sources. The criteria's words are the rule base's, and the files that a setup was read
 * from are not part of what was found.
 */
public final class AssessmentDigest {
    private static final JsonFactory JSON = new JsonFactory();

    private AssessmentDigest() {}

    /**
     * SHA-256 in lower-case hex.
     *
     * @param setup what was judged
     */
    public static String of(Assessment assessment, ProductionSetup setup) {
        return Sha256.of(canonical(assessment, setup));
    }

    /**
     * SHA-256 in lower-case hex.
     *
     * @param cited what {@link Citation#all} gives, where it is at hand
     */
    public static String of(Assessment assessment, List<Citation> cited) {
        return Sha256.of(canonical(assessment, cited));
    }

    /** What the digest is of: one line of JSON in UTF-8, its keys in a fixed order. */
    public static byte[] canonical(Assessment assessment, ProductionSetup setup) {
        return canonical(assessment, Citation.all(assessment, setup));
    }

    private static byte[] canonical(Assessment assessment, List<Citation> all) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(8192);
        try (JsonGenerator out = JSON.createGenerator(bytes)) {
            out.writeStartArray();
            texts(
                    out,
                    assessment.setup(),
                    assessment.name(),
                    assessment.slice().asOf(),
                    assessment.slice().window(),
                    assessment.ruleBase(),
                    assessment.verdict(),
                    assessment.range().worst(),
                    assessment.range().best());
            for (Coverage one : assessment.coverage()) {
                texts(out, one.scope(), one.decided(), one.applicable(), one.required());
            }
            for (Cap cap : assessment.caps()) {
                texts(out, cap.rule(), cap.atMost(), keys(cap.facts()));
            }
            for (FamilyStanding family : assessment.families()) {
                texts(
                        out,
                        family.family(),
                        family.status(),
                        family.established(),
                        family.contested(),
                        family.refuted(),
                        family.unknown(),
                        family.notApplicable());
            }
            for (Finding finding : assessment.findings()) {
                write(out, finding);
            }
            for (Citation cited : all) {
                write(out, cited);
            }
            out.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(JsonGenerator out, Finding finding) throws IOException {
        texts(out, finding.criterion(), finding.status());
        for (Evidence evidence : finding.evidence()) {
            texts(
                    out,
                    evidence.rule(),
                    evidence.stance(),
                    evidence.weight(),
                    evidence.strength().basis(),
                    evidence.strength().speaker(),
                    keys(evidence.facts()));
        }
    }

    private static void write(JsonGenerator out, Citation cited) throws IOException {
        Source source = cited.source();
        texts(
                out,
                cited.fact(),
                cited.says(),
                source.locator(),
                source.basis(),
                source.speaker(),
                source.retrieved(),
                source.sha256(),
                source.note(),
                source.derivedFrom());
    }

    private static List<String> keys(List<Fact> facts) {
        return facts.stream().map(FactKey::of).toList();
    }

    private static void texts(JsonGenerator out, @Nullable Object... values) throws IOException {
        out.writeStartArray();
        for (Object value : values) {
            write(out, value);
        }
        out.writeEndArray();
    }

    private static void write(JsonGenerator out, @Nullable Object value) throws IOException {
        if (value instanceof List<?> list) {
            texts(out, list.toArray());
        } else if (value instanceof Map<?, ?> map) {
            out.writeStartArray();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                write(out, entry.getKey());
                write(out, entry.getValue());
            }
            out.writeEndArray();
        } else {
            out.writeString(value == null ? null : value.toString());
        }
    }
}
