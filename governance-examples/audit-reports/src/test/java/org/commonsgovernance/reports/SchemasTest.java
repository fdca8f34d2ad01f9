package org.commonsgovernance.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.commonsgovernance.reports.data.JsonData;
import org.commonsgovernance.reports.data.Sarif;
import org.commonsgovernance.rules.dossier.Dossiers;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What programs read keeps to the schemas that it names. */
class SchemasTest {
    private static final Schema REPORT = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(JsonData.schema());

    private static final Schema SARIF =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(official());

    private static String official() {
        try (InputStream in =
                Objects.requireNonNull(SchemasTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @TestFactory
    Stream<DynamicTest> every_dossier_gives_valid_json_and_sarif() {
        return Setups.all().stream()
                .map(path -> DynamicTest.dynamicTest(path.toString(), () -> valid(Setups.report(Dossiers.read(path)))));
    }

    @Test
    void so_do_waivers_and_a_baseline() {
        valid(FormatsTest.waived());
        assertThat(Sarif.of(FormatsTest.waived()))
                .contains("\"suppressions\"", "\"baselineState\" : \"updated\"", "head of procurement");
    }

    static void valid(Report report) {
        assertThat(REPORT.validate(JsonData.of(report), InputFormat.JSON)).isEmpty();
        assertThat(SARIF.validate(Sarif.of(report), InputFormat.JSON)).isEmpty();
    }

    @Test
    void the_schema_is_no_open_door() {
        String json = JsonData.of(Setups.report(Setups.caseOf("diagonal-one-party-alone")));
        assertThat(REPORT.validate(
                        json.replace("\"verdict\" : \"DIAGONAL\"", "\"verdict\" : \"GOOD\""), InputFormat.JSON))
                .isNotEmpty();
        assertThat(REPORT.validate(json.replace("\"settled\"", "\"setled\""), InputFormat.JSON))
                .isNotEmpty();
    }
}
