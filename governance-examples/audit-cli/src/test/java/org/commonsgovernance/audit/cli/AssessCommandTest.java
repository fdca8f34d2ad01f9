package org.commonsgovernance.audit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as people and scripts use it: what it prints, what it writes, how it ends. */
class AssessCommandTest {
    @TempDir
    private Path folder = Path.of(".");

    private String corporate = "";
    private String unknown = "";
    private String broken = "";

    @BeforeEach
    void write_dossiers() throws IOException {
        corporate = write("corporate.yaml", """
                id: acme-db
                name: Acme DB
                observed: 2025
                source: paper
                sources:
                  paper: {locator: an example, basis: DOCUMENTED, speaker: OTHER, note: "says \\"all\\" – in full"}
                facts:
                  Organization:
                    - {id: acme, name: Acme, legalForm: COMPANY}
                  LicenseGrant:
                    - {expression: BUSL-1.1, covers: PRODUCT, licensor: acme}
                  ContributorAgreement:
                    - {instrument: LICENSE_AGREEMENT, recipient: acme, mayRelicense: YES}
                  Stewardship:
                    - {organization: acme, of: PROJECT}
                  Offering:
                    - {name: Acme Cloud, seller: acme, offers: PRODUCT, price: PAID, withholdsFeatures: YES}
                  DecisionPractice:
                    - {subject: ROADMAP, procedure: FIAT, by: acme, share: 1}
                """);
        unknown = write("unknown.yaml", "id: nobody-knows\nobserved: 2025\n");
        broken = write("broken.yaml", "id: broken\nobserved: 2025\nfacts:\n  Forks: []\n");
    }

    private String write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, text);
        return file.toString();
    }

    @Test
    void a_verdict_is_printed_with_its_reasons_and_what_is_not_known() {
        Run run = Run.of("assess", corporate);
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("Acme DB on 2025-12-31, work of 2025-01-01 to 2025-12-31\n\n  CORPORATE-CONTROLLED\n")
                .contains("market-direction           established")
                .contains("a for-profit with a say over it sells an edition with features")
                .contains("[documented by others] an example - says \"all\" – in full")
                .contains("Unknown too, and moving nothing: beyond-scarcity,")
                .contains("For diagonal: product-control.")
                .doesNotContain("\u001b");
    }

    @Test
    void json_is_the_same_to_the_byte_and_can_be_read() throws IOException {
        Run run = Run.of("assess", "--format", "json", corporate, unknown);
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .isEqualTo(Run.of("assess", "--format=JSON", corporate, unknown).out());
        assertThat(run.out()).doesNotContain("\r").endsWith("}\n");
        JsonNode assessments = new ObjectMapper().readTree(run.out()).get("assessments");
        assertThat(assessments).hasSize(2);
        assertThat(assessments.get(0).get("verdict").asText()).isEqualTo("CORPORATE_CONTROLLED");
        assertThat(assessments.get(1).get("verdict").asText()).isEqualTo("UNDETERMINED");
        // Every fact that evidence names is there, with its source.
        for (JsonNode finding : assessments.get(0).get("findings")) {
            for (JsonNode evidence : finding.get("evidence")) {
                for (JsonNode fact : evidence.get("facts")) {
                    assertThat(assessments
                                    .get(0)
                                    .at("/facts")
                                    .get(fact.asText())
                                    .at("/source/locator")
                                    .asText())
                            .isNotEmpty();
                }
            }
        }
    }

    @Test
    void a_cross_check_gives_the_same_report() {
        assertThat(Run.of("assess", "--cross-check", corporate).out())
                .isEqualTo(Run.of("assess", corporate).out());
    }

    @Test
    void markdown_has_the_same_findings() {
        assertThat(Run.of("assess", "--format", "markdown", corporate).out())
                .startsWith("# Acme DB: CORPORATE-CONTROLLED\n")
                .contains("| market-direction | established |");
    }

    @Test
    void why_tells_of_each_rule_what_held_and_what_failed() {
        Run run = Run.of("assess", "--why", "product-control", corporate);
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .startsWith("Acme DB: the rules of product-control\n")
                .contains("matched: a for-profit alone can change the terms, and gives none that are open (shows it)\n")
                .contains("fails: exercised == YES, but exercised is unknown\n");
        Run unheard = Run.of("assess", "--why", "no-such", corporate);
        assertThat(unheard.code()).isEqualTo(1);
        assertThat(unheard.err()).contains("no criterion \"no-such\"; there are [market-direction,");
    }

    @Test
    void the_dossiers_digest_is_the_one_that_sha256sum_prints() throws Exception {
        Run run = Run.of("assess", "--format", "json", corporate);
        byte[] digest =
                java.security.MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(Path.of(corporate)));
        assertThat(new ObjectMapper()
                        .readTree(run.out())
                        .at("/assessments/0/readFrom/0/sha256")
                        .asText())
                .isEqualTo(java.util.HexFormat.of().formatHex(digest));
    }

    @Test
    void a_verdict_at_or_below_the_one_named_ends_with_2() {
        assertThat(Run.of("assess", "--fail-on", "CORPORATE_CONTROLLED", corporate)
                        .code())
                .isEqualTo(2);
        assertThat(Run.of("assess", "--fail-on", "diagonal", corporate).code()).isEqualTo(2);
    }

    @Test
    void an_undetermined_verdict_ends_with_3_where_a_verdict_was_named() {
        assertThat(Run.of("assess", "--fail-on", "DIAGONAL", unknown).code()).isEqualTo(3);
        assertThat(Run.of("assess", unknown).code()).isZero();
    }

    @Test
    void of_several_dossiers_bad_input_wins_and_the_others_are_judged() {
        Run run = Run.of("assess", "--fail-on", "DIAGONAL", broken, unknown, corporate);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .contains("broken.yaml:4:3: there is no fact type \"Forks\" (did you mean \"Fork\"?)\n")
                .contains("  Forks: []\n");
        assertThat(run.out()).contains("Acme DB").contains("nobody-knows");
        assertThat(Run.of("assess", "--fail-on", "DIAGONAL", unknown, corporate).code())
                .isEqualTo(2);
    }

    @Test
    void bad_usage_ends_with_1_and_says_what_would_be_right() {
        assertThat(Run.of().code()).isEqualTo(1);
        assertThat(Run.of("asess").err()).contains("assess");
        assertThat(Run.of("assess").code()).isEqualTo(1);
        Run failOn = Run.of("assess", "--fail-on", "UNDETERMINED", corporate);
        assertThat(failOn.code()).isEqualTo(1);
        assertThat(failOn.err()).contains("is none of PEER_PRODUCTION, DIAGONAL, NEITHER, CORPORATE_CONTROLLED");
        Run day = Run.of("assess", "--as-of", "31.12.2025", corporate);
        assertThat(day.code()).isEqualTo(1);
        assertThat(day.err()).contains("write a day (2023-08-10), a month (2023-08) or a year (2023)");
        Run window = Run.of("assess", "--window", "12 months", corporate);
        assertThat(window.code()).isEqualTo(1);
        assertThat(window.err()).contains("write P12M, P1Y6M or P90D");
        assertThat(Run.of("assess", folder.resolve("nothing.yaml").toString()).err())
                .contains("nothing.yaml: is not there");
    }

    @Test
    void another_day_and_window_can_be_judged() {
        Run run = Run.of("assess", "--as-of", "2025-06", "--window", "P3M", corporate);
        assertThat(run.out()).startsWith("Acme DB on 2025-06-30, work of 2025-04-01 to 2025-06-30\n");
    }

    @Test
    void a_report_is_written_whole_or_not_at_all() throws IOException {
        Path report = folder.resolve("report.txt");
        Run run = Run.of("assess", "--out", report.toString(), corporate);
        assertThat(run.code()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(Files.readString(report)).startsWith("Acme DB on 2025-12-31");
        Run nowhere =
                Run.of("assess", "--out", folder.resolve("no/such/folder.txt").toString(), corporate);
        assertThat(nowhere.code()).isEqualTo(1);
        assertThat(nowhere.err()).contains("can't be written");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("corporate.yaml", "unknown.yaml", "broken.yaml", "report.txt");
        }
    }

    @Test
    void help_tells_the_exit_codes() {
        Run run = Run.of("assess", "--help");
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("--as-of", "--window", "--format", "--out", "--fail-on")
                .contains("of several codes 1 wins over 2, 2 over 4, and 4 over 3");
        assertThat(Run.of("--version").out()).startsWith("commons-audit 0");
    }

    @Test
    void the_schema_is_printed_as_it_is_published() {
        Run run = Run.of("schema");
        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("{").contains("\"$id\" : \"urn:commons-governance:dossier\"");
    }

    @Test
    void a_baseline_fails_only_what_got_worse() throws IOException {
        String frozen = folder.resolve("baseline.json").toString();
        assertThat(Run.of("assess", "--freeze", frozen, corporate).code()).isZero();
        Run same = Run.of("assess", "--baseline", frozen, corporate);
        assertThat(same.code()).isZero();
        assertThat(same.err()).isEmpty();

        String text = Files.readString(Path.of(corporate));
        String worse = write(
                "worse.yaml", text + "  AccessRule: [{action: CONTRIBUTE, requirement: REFUSED, imposedBy: acme}]\n");
        Run failed = Run.of("assess", "--baseline", frozen, worse, unknown);
        assertThat(failed.code()).isEqualTo(4);
        assertThat(failed.err())
                .contains("worse: acme-db: constrained-participation was ")
                .contains(" and is ESTABLISHED")
                .contains("nobody-knows: is not in the baseline")
                .doesNotContain("worse: nobody-knows");

        String better = write("better.yaml", text.replaceAll("(?m)^ *Offering:\\n.*\\n", ""));
        assertThat(Run.of("assess", "--baseline", frozen, better).code()).isZero();
    }

    @Test
    void a_baseline_that_cannot_be_read_is_told() {
        Run run = Run.of("assess", "--baseline", broken, corporate);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("a baseline needs format: a text");
    }
}
