package org.commonsgovernance.audit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.commonsgovernance.rules.signing.SigningKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signed statements of reports as a user makes and verifies them. */
class SignedReportTest {
    private static final String TERRAFORM = "../case-studies/terraform/dossier.yaml";
    private static final String OPENTOFU = "../case-studies/opentofu/dossier.yaml";

    @TempDir
    private Path folder;

    @Test
    void a_signed_statement_is_verified_and_anything_altered_is_told() throws IOException {
        SigningKey key = SigningKey.generate();
        Path secret = Files.writeString(folder.resolve("key.pem"), key.toPem());
        Path open = Files.writeString(
                folder.resolve("key.pub"), key.verificationKey().toPem());
        Path other = Files.writeString(
                folder.resolve("other.pub"),
                SigningKey.generate().verificationKey().toPem());
        Path out = folder.resolve("out");
        assertThat(Run.of(
                                "report",
                                TERRAFORM,
                                "--format",
                                "html,json",
                                "--out",
                                out.toString(),
                                "--sign",
                                secret.toString())
                        .code())
                .isZero();
        String statement = out.resolve("terraform.intoto.json").toString();
        byte[] first = Files.readAllBytes(out.resolve("terraform.intoto.json"));
        Run verified = Run.of("verify", statement, TERRAFORM, "--key", open.toString());
        assertThat(verified.err()).isEmpty();
        assertThat(verified.code()).isZero();
        assertThat(verified.out())
                .contains("signed by " + key.verificationKey().id())
                .contains("dossier.yaml is the file that was judged")
                .contains("the assessment is the same to the byte: CORPORATE_CONTROLLED")
                .contains("terraform.html is the report that was signed");

        assertThat(Run.of("verify", statement, TERRAFORM, "--key", other.toString())
                        .err())
                .contains("no trusted key signed this");
        assertThat(Run.of("verify", statement, OPENTOFU, "--key", open.toString())
                        .err())
                .contains("the dossier's has")
                .contains("judged again it is");
        Files.writeString(out.resolve("terraform.html"), "altered");
        Files.delete(out.resolve("terraform.json"));
        Run altered = Run.of("verify", statement, TERRAFORM, "--key", open.toString());
        assertThat(altered.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(altered.err()).contains("terraform.html: is not the report that was signed");

        Run.of("report", TERRAFORM, "--format", "html,json", "--out", out.toString(), "--sign", secret.toString());
        assertThat(Files.readAllBytes(out.resolve("terraform.intoto.json"))).isEqualTo(first);
    }

    @Test
    void a_signed_report_with_waivers_is_verified_with_both_verdicts() throws IOException {
        SigningKey key = SigningKey.generate();
        Path secret = Files.writeString(folder.resolve("key.pem"), key.toPem());
        Path open = Files.writeString(
                folder.resolve("key.pub"), key.verificationKey().toPem());
        Path waivers = Files.writeString(folder.resolve("waivers.yaml"), """
            waivers:
              - {criterion: product-control, setup: terraform, owner: board, reason: We leave., start: 2024-01-01, end: 2024-12-31}
              - {criterion: market-direction, setup: terraform, owner: board, reason: Long ago., start: 2020-01-01, end: 2020-12-31}
            """);
        Path out = folder.resolve("out");
        Run.of(
                "report",
                TERRAFORM,
                "--format",
                "html,sarif,junit,csv,json",
                "--out",
                out.toString(),
                "--waivers",
                waivers.toString(),
                "--sign",
                secret.toString());
        String statement = out.resolve("terraform.intoto.json").toString();
        Run verified = Run.of("verify", statement, TERRAFORM, "--key", open.toString());
        assertThat(verified.err()).isEmpty();
        assertThat(verified.code()).isZero();
        assertThat(verified.out())
                .contains("to the byte: CORPORATE_CONTROLLED")
                .contains("with the waivers in force (product-control) the verdict is as stated: DIAGONAL");
        // Each format that a build reads has the waiver in the place that its readers look at.
        assertThat(Files.readString(out.resolve("terraform.sarif"))).contains("\"suppressions\"");
        assertThat(Files.readString(out.resolve("terraform.junit.xml")))
                .containsPattern(
                        "name=\"product-control\"[^>]*>\\s*<skipped message=\"[^\"]*Waived until 2024-12-31 by board");
        assertThat(Files.readString(out.resolve("terraform.findings.csv"))).contains(",\"2024-12-31\",\"board\",");
        assertThat(Files.readString(out.resolve("terraform.json"))).contains("\"state\" : \"EXPIRED\"");
        assertThat(Files.readString(out.resolve("terraform.html"))).contains("Waived until 2024-12-31");
    }
}
