package org.commonsgovernance.audit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.commonsgovernance.rules.signing.SigningKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports, comparisons, timelines and statements as a user makes them. */
class ReportCommandTest {
    private static final String TERRAFORM = "../case-studies/terraform/dossier.yaml";
    private static final String OPENTOFU = "../case-studies/opentofu/dossier.yaml";

    @TempDir
    private Path folder;

    private List<String> files() throws IOException {
        try (Stream<Path> list = Files.list(folder)) {
            return list.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void writes_every_format_of_a_dossier() throws IOException {
        Run run = Run.of(
                "report", TERRAFORM, "--format", "html,pdf,json,csv,sarif,junit,badge", "--out", folder.toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(files())
                .containsExactly(
                        "terraform.evidence.csv",
                        "terraform.findings.csv",
                        "terraform.html",
                        "terraform.json",
                        "terraform.junit.xml",
                        "terraform.pdf",
                        "terraform.sarif",
                        "terraform.svg");
    }

    @Test
    void writes_an_overview_of_several() throws IOException {
        Run run = Run.of("report", TERRAFORM, OPENTOFU, "--out", folder.toString());
        assertThat(run.code()).isZero();
        assertThat(files()).containsExactly("index.html", "opentofu.html", "terraform.html");
        assertThat(Files.readString(folder.resolve("index.html")))
                .contains("<a href=\"terraform.html\">Terraform</a>")
                .contains("<a href=\"opentofu.html\">OpenTofu</a>");
    }

    @Test
    void judges_what_can_be_read_beside_what_can_not() throws IOException {
        Run run = Run.of("report", TERRAFORM, "no-such.yaml", "--out", folder.toString());
        assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).isEqualToNormalizingNewlines("no-such.yaml: is not there\n");
        assertThat(files()).containsExactly("index.html", "terraform.html");
        assertThat(Files.readString(folder.resolve("index.html"))).contains("/no-such.yaml</li>");
    }

    @Test
    void a_waiver_lets_a_build_pass_and_hides_nothing() throws IOException {
        Path waivers = Files.writeString(folder.resolve("waivers.yaml"), """
            waivers:
              - criterion: product-control
                setup: terraform
                owner: head of platform engineering
                reason: We move to the fork in spring.
                start: 2024-01-01
                end: 2024-09-30
              - {criterion: product-control, setup: elsewhere, owner: board, reason: A slip., start: 2024-01-01, end: 2024-12-31}
            """);
        Path out = folder.resolve("out");
        String[] common = {
            "report",
            TERRAFORM,
            "--out",
            out.toString(),
            "--fail-on",
            "CORPORATE_CONTROLLED",
            "--waivers",
            waivers.toString()
        };
        assertThat(Run.of("report", TERRAFORM, "--out", out.toString(), "--fail-on", "CORPORATE_CONTROLLED")
                        .code())
                .isEqualTo(ExitCode.AT_OR_BELOW);
        Run run = Run.of(common);
        assertThat(run.code()).isZero();
        assertThat(run.err())
                .contains("waiver of product-control for terraform: ends on 2024-09-30")
                .contains("waiver of product-control for elsewhere: matches no judged setup");
        assertThat(Files.readString(out.resolve("terraform.html")))
                .contains("As found: corporate-controlled. With the waivers in force: diagonal.")
                .contains("head of platform engineering")
                .contains("<span class=\"verdict\">Corporate-controlled</span>");
    }

    @Test
    void an_expired_waiver_lets_nothing_pass() throws IOException {
        Path waivers = Files.writeString(
                folder.resolve("waivers.yaml"),
                "waivers: [{criterion: product-control, setup: terraform, owner: board, reason: r, start: 2023-01-01,"
                        + " end: 2024-08-30}]\n");
        Run run = Run.of(
                "report",
                TERRAFORM,
                "--out",
                folder.toString(),
                "--fail-on",
                "CORPORATE_CONTROLLED",
                "--waivers",
                waivers.toString());
        assertThat(run.code()).isEqualTo(ExitCode.AT_OR_BELOW);
        assertThat(run.err()).contains("expired: the finding counts");
    }

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
                        "name=\"product-control\">\\s*<skipped message=\"[^\"]*Waived until 2024-12-31 by board");
        assertThat(Files.readString(out.resolve("terraform.findings.csv"))).contains(",2024-12-31,board,");
        assertThat(Files.readString(out.resolve("terraform.json"))).contains("\"state\" : \"EXPIRED\"");
        assertThat(Files.readString(out.resolve("terraform.html"))).contains("Waived until 2024-12-31");
    }

    @Test
    void compares_two_dossiers_and_two_days() {
        Run run = Run.of("compare", TERRAFORM, OPENTOFU);
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("product-control: established became")
                .contains("LicenseGrant")
                .contains("The verdict moves from corporate-controlled to");
        assertThat(Run.of("compare", TERRAFORM).out()).contains("No criterion stands elsewhere.");
    }

    @Test
    void compares_two_rule_bases(@TempDir Path rules) throws IOException {
        Path criteria = Path.of("../../governance-rules/criteria");
        try (Stream<Path> walk = Files.walk(criteria)) {
            for (Path path : walk.toList()) {
                Path target = rules.resolve(criteria.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
        Path policy = rules.resolve("policy.yaml");
        Files.writeString(
                policy, Files.readString(policy).replaceFirst("controlling:\n  count: 2", "controlling:\n  count: 3"));
        Run run = Run.of("compare", TERRAFORM, "--rules-b", rules.toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("The two were judged by different rules.")
                .contains("  controlling: 2 became 3\n");
    }

    @Test
    void draws_a_timeline() throws IOException {
        Path page = folder.resolve("timeline.html");
        Run run = Run.of(
                "timeline",
                "../case-studies/android-2011/dossier.yaml",
                "../case-studies/android/dossier.yaml",
                "--out",
                page.toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(Files.readString(page)).contains("market direction").contains("days judged, from");
    }

    @Test
    void says_which_languages_there_are() {
        Run run = Run.of("report", TERRAFORM, "--out", folder.toString(), "--lang", "fr");
        assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains("no language \"fr\"; there are en, de");
    }

    @Test
    void a_file_is_no_folder() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        Run run = Run.of("report", TERRAFORM, "--out", file.toString());
        assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains("is no folder; name one for the reports");
    }
}
