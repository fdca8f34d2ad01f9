package org.commonsgovernance.audit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packs at the command line: judged by, signed, verified. */
class PackCommandsTest {
    @TempDir
    private Path folder = Path.of(".");

    private String dossier = "";
    private String pack = "";

    @BeforeEach
    void write_a_dossier_and_a_pack() throws IOException {
        dossier = folder.resolve("dossier.yaml").toString();
        Files.writeString(Path.of(dossier), """
            id: shed
            name: Shed
            observed: 2025
            source: paper
            sources:
              paper: {locator: an example, basis: DOCUMENTED, speaker: OTHER}
            facts:
              AccessRule: [{action: CONTRIBUTE, requirement: HARDWARE}]
            """);
        pack = folder.resolve("workshop").toString();
        Files.createDirectories(Path.of(pack));
        Files.writeString(Path.of(pack, "pack.yaml"), """
            id: workshop
            version: 1.0.0
            name: Open workshops
            extends: {pack: standard}
            rules:
              - disable: to contribute takes a fee or special machines
                of: beyond-exclusion
                reason: Machines are what a workshop is for.
            changelog:
              - {version: 1.0.0, date: 2025-06-01, kind: SUBSTANTIVE, changes: [First version.]}
            """);
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private void makeKey() {
        assertThat(Run.of("rules", "key", file("ours.pem"), "--public", file("ours.pub.pem"))
                        .code())
                .isZero();
    }

    @Test
    void a_dossier_is_judged_by_a_pack_and_the_report_says_what_it_changed() {
        assertThat(Run.of("assess", dossier).out())
                .contains("beyond-exclusion: refuted")
                .doesNotContain("Rules  (");
        Run run = Run.of("assess", dossier, "--rules", pack);
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .doesNotContain("beyond-exclusion: refuted")
                .contains("  workshop 1.0.0, sha256 ")
                .contains("  - workshop: of beyond-exclusion the rule")
                .contains("    disabled. Because: Machines are what a workshop is for.");
    }

    @Test
    void every_mistake_in_a_pack_is_told_beside_those_in_dossiers() throws IOException {
        Files.writeString(Path.of(pack, "pack.yaml"), "id: workshop\nversion: 1\n");
        Files.writeString(folder.resolve("broken.yaml"), "id: broken\nobserved: 2025\nfacts:\n  Forks: []\n");
        Run run = Run.of("assess", file("broken.yaml"), "--rules", pack);
        assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("broken.yaml:4:3:")
                .contains("workshop/pack.yaml:1:1: a pack needs name: a text")
                .contains("a pack needs extends: write under it, each in a line of its own, pack: ...");
    }

    @Test
    void a_whole_corpus_is_judged_by_too() {
        Run run = Run.of("assess", dossier, "--rules", "../../governance-rules/criteria");
        assertThat(run.out()).isEqualTo(Run.of("assess", dossier).out());
    }

    @Test
    void a_signed_pack_is_accepted_and_a_changed_one_refused() throws IOException {
        makeKey();
        Run sign = Run.of("rules", "sign", pack, "--key", file("ours.pem"));
        assertThat(sign.code()).isZero();
        assertThat(sign.out()).contains("pack.signature.json: signed by ");
        Run verify = Run.of("rules", "verify", pack, "--key", file("ours.pub.pem"));
        assertThat(verify.code()).isZero();
        assertThat(verify.out()).contains("workshop: as signed by ");
        assertThat(Run.of("assess", dossier, "--rules", pack, "--require-signature", file("ours.pub.pem"))
                        .out())
                .contains("signed by");

        Files.writeString(Path.of(pack, "indicators.md"), "more");
        for (Run run : new Run[] {
            Run.of("rules", "verify", pack, "--key", file("ours.pub.pem")),
            Run.of("assess", dossier, "--rules", pack, "--require-signature", file("ours.pub.pem"))
        }) {
            assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
            assertThat(run.err()).contains("indicators.md: was added after the pack was signed");
            assertThat(run.out()).isEmpty();
        }
    }

    @Test
    void a_pack_that_can_not_be_loaded_is_not_signed() throws IOException {
        makeKey();
        Path yaml = Path.of(pack, "pack.yaml");
        Files.writeString(yaml, Files.readString(yaml).replace("of: beyond-exclusion", "of: beyond-exclusions"));
        Run run = Run.of("rules", "sign", pack, "--key", file("ours.pem"));
        assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains("(did you mean \"beyond-exclusion\"?)");
        assertThat(Path.of(pack, "pack.signature.json")).doesNotExist();
    }

    @Test
    void a_key_is_never_written_over_and_the_private_one_is_its_owners() throws IOException {
        makeKey();
        String before = Files.readString(folder.resolve("ours.pem"));
        Run again = Run.of("rules", "key", file("ours.pem"), "--public", file("other.pub.pem"));
        assertThat(again.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(again.err()).contains("ours.pem: is there already; a key is not written over");
        assertThat(folder.resolve("ours.pem")).hasContent(before);
        assertThat(folder.resolve("other.pub.pem")).doesNotExist();
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            assertThat(Files.getPosixFilePermissions(folder.resolve("ours.pem")))
                    .hasSize(2);
        }
    }

    @Test
    void signatures_are_asked_for_of_packs_only() {
        makeKey();
        Run none = Run.of("assess", dossier, "--require-signature", file("ours.pub.pem"));
        assertThat(none.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(none.err()).contains("--require-signature is about the rules of --rules");
        Run corpus = Run.of(
                "assess",
                dossier,
                "--rules",
                "../../governance-rules/criteria",
                "--require-signature",
                file("ours.pub.pem"));
        assertThat(corpus.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(corpus.err()).contains("only packs are signed");
    }

    @Test
    void layers_are_listed_with_what_they_change() {
        assertThat(Run.of("rules", "layers").out()).startsWith("standard, sha256 ");
        assertThat(Run.of("rules", "layers", pack).out())
                .contains("\nworkshop 1.0.0, sha256 ")
                .contains("- workshop: of beyond-exclusion the rule");
    }

    @Test
    void a_base_that_moved_is_noted_beside_the_report() throws IOException {
        Path yaml = Path.of(pack, "pack.yaml");
        Files.writeString(
                yaml,
                Files.readString(yaml)
                        .replace("extends: {pack: standard}", "extends: {pack: standard, digest: abcdef01}"));
        Run run = Run.of("assess", dossier, "--rules", pack, "--format", "json");
        assertThat(run.code()).isZero();
        assertThat(run.err()).startsWith("note: The pack workshop was written against another state of standard");
        assertThat(run.out()).contains("\"notices\" : [").contains("\"layering\" : {");
    }

    @Test
    void a_report_by_a_pack_is_signed_and_verified_by_the_same_rules() throws IOException {
        makeKey();
        String out = file("reports");
        Run report = Run.of(
                "report", dossier, "--rules", pack, "--format", "json,html", "--out", out, "--sign", file("ours.pem"));
        assertThat(report.err()).isEmpty();
        assertThat(report.code()).isZero();
        Path statement;
        try (Stream<Path> list = Files.list(Path.of(out))) {
            statement = list.filter(path -> path.toString().endsWith(".intoto.json"))
                    .findFirst()
                    .orElseThrow();
        }
        String[] verify = {"verify", statement.toString(), dossier, "--key", file("ours.pub.pem"), "--rules", pack};
        assertThat(Run.of(verify).code()).isZero();
        Run byOthers = Run.of(Arrays.copyOf(verify, 5));
        assertThat(byOthers.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(byOthers.err()).contains("was judged by the rule base");
    }

    @Test
    void two_packs_are_compared_and_a_figure_with_a_date_is_that_of_the_judged_day() throws IOException {
        Path dated = Files.createDirectories(folder.resolve("dated"));
        Files.writeString(dated.resolve("pack.yaml"), """
            id: dated
            version: 1.0.0
            name: Dated
            extends: {pack: standard}
            thresholds:
              plural:
                share: 1/4
                instead-of: 1/3
                reason: Boards are small.
                source: statutes
                effective-on: 2025-07-01
            changelog:
              - {version: 1.0.0, date: 2025-06-01, kind: SUBSTANTIVE, changes: [First version.]}
            """);
        Run run = Run.of("compare", dossier, "--rules-a", pack, "--rules-b", dated.toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("beyond-exclusion:").contains("plural: 1/3 became 1/4");
        Run days = Run.of(
                "compare",
                dossier,
                "--as-of-a",
                "2025-06-30",
                "--as-of-b",
                "2025-07-01",
                "--rules-a",
                dated.toString(),
                "--rules-b",
                dated.toString());
        assertThat(days.out()).contains("plural: 1/3 became 1/4");
    }

    @Test
    void a_timeline_is_drawn_by_a_pack() throws IOException {
        Run run = Run.of("timeline", dossier, "--rules", pack, "--out", file("timeline.html"));
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(Files.readString(folder.resolve("timeline.html"))).contains("<svg");
    }
}
