package org.commonsgovernance.audit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands for those who write rules, as they use them: what is printed, what is written, how they end. */
class RulesCommandTest {
    private static final Path SMALL = Path.of("../../governance-rules/src/test/golden/small-corpus");
    private static final String STANDARD = "../../governance-rules/criteria";
    private static final String RULES = "inversions/labour/unpaid-work/rules.drl";

    @TempDir
    private Path folder = Path.of(".");

    private Path corpus = Path.of(".");

    @BeforeEach
    void copy_the_small_corpus() throws IOException {
        corpus = folder.resolve("rules");
        try (Stream<Path> walk = Files.walk(SMALL)) {
            for (Path path : walk.toList()) {
                Path to = corpus.resolve(SMALL.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(path, to);
                }
            }
        }
    }

    private void change(String path, String from, String to) throws IOException {
        String text = Files.readString(corpus.resolve(path));
        assertThat(text).contains(from);
        Files.writeString(corpus.resolve(path), text.replace(from, to));
    }

    @Test
    void a_folder_of_rules_without_mistakes_passes_the_check() {
        Run run = Run.of("rules", "check", corpus.toString(), "--strict");
        assertThat(run.code()).as(run.out()).isZero();
        assertThat(run.out())
                .isEqualTo("18 files looked at, nothing to say\n"
                        + "To see what the rules say of their cases: commons-audit rules test " + corpus + "\n");
    }

    @Test
    void a_warning_ends_the_check_with_1_only_where_it_is_strict() throws IOException {
        change(RULES, "upper <= policy.plural", "upper < policy.plural");
        Run run = Run.of("rules", "check", corpus.toString());
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains(corpus + "/" + RULES + ":3:5: warning: no rule of this criterion says anything");
        assertThat(Run.of("rules", "check", "--strict", corpus.toString()).code())
                .isEqualTo(1);
    }

    @Test
    void errors_end_the_check_with_1() throws IOException {
        change(RULES, "PaidWork( upper", "PaidWorks( upper");
        Run run = Run.of("rules", "check", corpus.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("error: there is no fact type \"PaidWorks\" (did you mean PaidWork?)");
    }

    @Test
    void what_is_no_folder_of_rules_is_told() {
        Run run = Run.of("rules", "check", folder.resolve("nowhere").toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("is no folder of criteria");
    }

    @Test
    void cases_that_are_as_they_must_be_pass_the_test() {
        Run run = Run.of("rules", "test", corpus.toString(), "--min-coverage", "50");
        assertThat(run.code()).as(run.out() + run.err()).isZero();
        assertThat(run.out()).startsWith("10 cases, all as they must be\n");
    }

    @Test
    void a_case_that_differs_ends_with_2_and_its_reason() throws IOException {
        change(RULES, "upper <= policy.plural", "upper < policy.plural");
        Run run = Run.of("rules", "test", corpus.toString(), "--only", "unpaid-work");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out())
                .contains("established-little-paid.yaml: must be established, and is unknown")
                .contains("upper < policy.plural (1/3), but upper is 1/3")
                .contains("1 of 4 cases differ");
    }

    @Test
    void cases_that_try_too_little_end_with_4() throws IOException {
        Files.delete(corpus.resolve("inversions/labour/unpaid-work/cases/refuted-one-payer.yaml"));
        Run run = Run.of("rules", "test", corpus.toString(), "--min-coverage", "100");
        assertThat(run.code()).isEqualTo(4);
        assertThat(run.out()).contains("no case of its criterion makes this rule fire");
        assertThat(run.err()).contains("the cases try less than 100 %");
        assertThat(Run.of("rules", "test", corpus.toString(), "--min-coverage", "101")
                        .code())
                .isEqualTo(1);
    }

    @Test
    void the_cases_of_the_standard_rules_pass() {
        Run run = Run.of("rules", "test", STANDARD, "--min-coverage", "90");
        assertThat(run.code()).as(run.out()).isZero();
    }

    @Test
    void rules_are_laid_out_and_then_stay() throws IOException {
        change(RULES, "PaidWork( upper <= policy.plural )", "PaidWork(upper<=policy.plural); // as agreed");
        assertThat(Run.of("rules", "format", "--check", corpus.toString()).code())
                .isEqualTo(2);
        Run run = Run.of("rules", "format", corpus.toString());
        assertThat(run.code()).isZero();
        assertThat(run.out().lines()).containsExactly(corpus.resolve(RULES).toString());
        assertThat(corpus.resolve(RULES)).content().contains("    PaidWork( upper <= policy.plural ) // as agreed\n");
        assertThat(Run.of("rules", "format", "--check", corpus.resolve(RULES).toString())
                        .code())
                .isZero();
    }

    @Test
    void what_can_not_be_read_is_told_and_stays_as_it_is() throws IOException {
        change(RULES, "PaidWork( upper <= policy.plural )", "PaidWork( upper <= )");
        String before = Files.readString(corpus.resolve(RULES));
        Run run = Run.of("rules", "format", corpus.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("rules.drl:3:24");
        assertThat(corpus.resolve(RULES)).hasContent(before);
    }

    @Test
    void why_a_rule_did_not_match_is_told_condition_by_condition() {
        String dossier = corpus.resolve("inversions/labour/unpaid-work/cases/contested-half-paid.yaml")
                .toString();
        Run run = Run.of("rules", "why", corpus.toString(), dossier, "unpaid-work");
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("did not match: a good part of the work is not paid for (would show it)")
                .contains("fails: upper <= policy.plural (1/3), but upper is 1/2");
        Run other = Run.of("rules", "why", corpus.toString(), dossier, "paid-work");
        assertThat(other.code()).isEqualTo(1);
        assertThat(other.err()).contains("no criterion \"paid-work\" (did you mean \"unpaid-work\"?); there are");
    }

    @Test
    void commands_that_broken_rules_stop_name_the_one_that_tells_all() throws IOException {
        change(RULES, "PaidWork( upper <= policy.plural )", "PaidWork( upper <= )");
        String dossier = corpus.resolve("inversions/labour/unpaid-work/cases/contested-half-paid.yaml")
                .toString();
        String check = "To see all that is wrong with the rules: commons-audit rules check " + corpus + "\n";
        assertThat(Run.of("rules", "test", corpus.toString()).err())
                .contains("rules.drl:3:24")
                .endsWith(check);
        assertThat(Run.of("rules", "docs", corpus.toString(), "--out", corpus + "/../site")
                        .err())
                .endsWith(check);
        assertThat(Run.of("rules", "why", corpus.toString(), dossier, "unpaid-work")
                        .err())
                .endsWith(check);
        assertThat(Run.of("rules", "test", corpus.toString(), "--only", "nothing-of-that-name")
                        .code())
                .isEqualTo(1);
    }

    @Test
    void a_dossier_that_is_not_there_says_nothing_of_the_rules() {
        assertThat(Run.of("rules", "why", corpus.toString(), "nowhere.yaml", "unpaid-work")
                        .err())
                .contains("is not there")
                .doesNotContain("rules check");
    }

    @Test
    void a_new_criterion_passes_check_and_test_and_says_what_to_fill_in() {
        Run run = Run.of("rules", "new", "criterion", corpus.toString(), "inversions/care/long-care");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out().lines()).contains(corpus + "/inversions/care/long-care/criterion.yaml");
        Run check = Run.of("rules", "check", corpus.toString());
        assertThat(check.code()).as(check.out()).isZero();
        assertThat(check.out()).contains("this is not filled in yet").contains("no errors, ");
        Run test = Run.of("rules", "test", corpus.toString(), "--only", "long-care");
        assertThat(test.code()).as(test.out()).isZero();
        assertThat(test.out()).startsWith("4 cases, all as they must be\n3 rules: 3 fire");
        assertThat(Run.of("rules", "format", "--check", corpus.toString()).code())
                .isZero();
    }

    @Test
    void a_new_criterion_takes_no_name_that_is_taken_or_can_not_be() {
        Run taken = Run.of("rules", "new", "criterion", corpus.toString(), "signals/one-seller");
        assertThat(taken.code()).isEqualTo(1);
        assertThat(taken.err()).contains("the id is taken by indicators/one-seller");
        Run there = Run.of("rules", "new", "criterion", corpus.toString(), "indicators/one-seller");
        assertThat(there.err()).contains("is there already");
        Run bad = Run.of("rules", "new", "criterion", corpus.toString(), "inversions/Long Care");
        assertThat(bad.code()).isEqualTo(1);
        assertThat(bad.err()).contains("is no folder for a criterion; name indicators/ID");
    }

    @Test
    void a_new_pack_passes_check_and_test_and_changes_no_verdict() {
        String pack = folder.resolve("workshop").toString();
        Run run = Run.of("rules", "new", "pack", pack);
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out().lines()).contains(pack + "/pack.yaml");
        Run check = Run.of("rules", "check", pack);
        assertThat(check.code()).as(check.out()).isZero();
        assertThat(check.out()).contains("pack.yaml:1:3: warning: this is not filled in yet");
        Run test = Run.of("rules", "test", pack);
        assertThat(test.code()).as(test.out() + test.err()).isZero();
        assertThat(test.out()).startsWith("4 cases, all as they must be\n3 rules: 3 fire");
        Run diff = Run.of(
                "rules", "diff", "standard", pack, "--dossiers", "../case-studies/terraform", "--fail-on-change");
        assertThat(diff.code()).as(diff.err()).isZero();
        assertThat(diff.out()).contains("criterion workshop.example: new, with 3 rules");
        assertThat(Run.of("rules", "new", "pack", pack).err()).contains("is there already");
        Run bad = Run.of("rules", "new", "pack", folder.resolve("my-pack").toString());
        assertThat(bad.code()).isEqualTo(1);
        assertThat(bad.err()).contains("is no id for a pack");
    }

    @Test
    void a_new_criterion_of_a_pack_has_its_name_and_may_have_a_family_of_its_own() throws IOException {
        String pack = folder.resolve("workshop").toString();
        assertThat(Run.of("rules", "new", "pack", pack).out()).contains("/.schemas/pack.schema.json");
        assertThat(Files.readString(Path.of(pack, "pack.yaml")))
                .contains("\n# yaml-language-server: $schema=.schemas/pack.schema.json\n");
        Run known = Run.of("rules", "new", "criterion", pack, "inversions/entry/workshop.tool-access");
        assertThat(known.code()).as(known.err()).isZero();
        assertThat(known.out()).doesNotContain("family.yaml").doesNotContain(".schemas");
        Run family = Run.of("rules", "new", "criterion", pack, "inversions/workshop.care/workshop.long-care");
        assertThat(family.out()).contains("/inversions/workshop.care/family.yaml");
        assertThat(Files.readString(Path.of(pack, "inversions/workshop.care/workshop.long-care/criterion.yaml")))
                .startsWith("# yaml-language-server: $schema=../../../.schemas/criterion.schema.json\n")
                .contains("place: 1\n");
        Run second = Run.of("rules", "new", "criterion", pack, "inversions/workshop.care/workshop.short-care");
        assertThat(second.out()).doesNotContain("family.yaml");
        assertThat(Files.readString(Path.of(pack, "inversions/workshop.care/workshop.short-care/criterion.yaml")))
                .contains("place: 2\n");
        Run check = Run.of("rules", "check", pack);
        assertThat(check.code()).as(check.out()).isZero();
        assertThat(Run.of("rules", "test", pack, "--cross-check").out()).startsWith("16 cases, all as they must be\n");
        assertThat(Run.of("rules", "format", "--check", pack).code()).isZero();
        assertThat(Run.of("rules", "new", "criterion", pack, "inversions/entry/tool-access")
                        .err())
                .contains("begins with its id and a dot; write inversions/entry/workshop.tool-access");
        assertThat(Run.of("rules", "new", "criterion", pack, "inversions/enty/workshop.more")
                        .err())
                .contains("there is no family \"enty\" (did you mean \"entry\"?); there are ")
                .contains("and one of this pack's own begins with \"workshop.\"");
        assertThat(Run.of("rules", "new", "criterion", pack, "signals/workshop.tool-access")
                        .err())
                .contains("the id is taken by inversions/entry/workshop.tool-access");
    }

    @Test
    void a_packs_mistakes_are_told_with_their_places() throws IOException {
        Path pack = folder.resolve("workshop");
        Run.of("rules", "new", "pack", pack.toString());
        Path rules = pack.resolve("signals/workshop.example/rules.drl");
        Files.writeString(rules, Files.readString(rules).replace("Purpose( aim == USE )", "Purpose( aim == UZE )"));
        Run error = Run.of("rules", "check", pack.toString());
        assertThat(error.code()).isEqualTo(1);
        assertThat(error.out()).contains(rules + ":6:21: error: Purpose.aim can't be UZE");
        Files.writeString(
                rules,
                Files.readString(rules).replace("Purpose( aim == UZE )", "Purpose( aim == USE, aim == MARKET )"));
        Run warning = Run.of("rules", "check", "--strict", pack.toString());
        assertThat(warning.code()).isEqualTo(1);
        assertThat(warning.out()).contains(rules + ":6:26: warning: this rule can never fire: aim == MARKET");
    }

    @Test
    void a_handbook_is_written_over_an_earlier_one_and_over_nothing_else() throws IOException {
        Path site = folder.resolve("site");
        assertThat(Run.of("rules", "docs", corpus.toString(), "--out", site.toString())
                        .code())
                .isZero();
        assertThat(site.resolve("criteria/one-seller.html")).exists();
        Files.writeString(site.resolve("criteria/gone.html"), "an earlier criterion");
        assertThat(Run.of("rules", "docs", corpus.toString(), "--out", site.toString())
                        .code())
                .isZero();
        assertThat(site.resolve("criteria/gone.html")).doesNotExist();
        Run other = Run.of("rules", "docs", corpus.toString(), "--out", corpus.toString());
        assertThat(other.code()).isEqualTo(1);
        assertThat(other.err()).contains("holds other files than a handbook");
    }

    @Test
    void what_a_change_of_rules_does_to_dossiers_is_told_before_it_is_merged() throws IOException {
        String before = SMALL.toString();
        String dossiers = corpus.resolve("verdict/cases").toString();
        Run same = Run.of("rules", "diff", before, corpus.toString(), "--dossiers", dossiers, "--fail-on-change");
        assertThat(same.code()).isZero();
        assertThat(same.out()).contains("no rule and no figure differs").contains("2 setups judged: 0 would");
        change("verdict/caps.drl", "established >= 1", "established > 1");
        Run other = Run.of("rules", "diff", before, corpus.toString(), "--dossiers", dossiers, "--fail-on-change");
        assertThat(other.code()).isEqualTo(2);
        assertThat(other.out())
                .contains("the verdict was diagonal and is peer production")
                .contains("2 setups judged: 1 would be found otherwise, 1 with another verdict");
        assertThat(Run.of("rules", "diff", before, corpus.toString(), "--dossiers", dossiers)
                        .code())
                .isZero();
        Run standard = Run.of(
                "rules", "diff", "standard", STANDARD, "--dossiers", "../case-studies/terraform", "--fail-on-change");
        assertThat(standard.code()).as(standard.err()).isZero();
        Run none = Run.of("rules", "diff", before, corpus.toString(), "--dossiers", folder.toString());
        assertThat(none.code()).isEqualTo(1);
        assertThat(none.err()).contains("holds no dossier");
    }

    @Test
    void each_kind_of_file_has_a_schema() {
        assertThat(Run.of("schema").out()).isEqualTo(Run.of("schema", "dossier").out());
        for (String kind : new String[] {"case", "criterion", "family", "policy", "licenses", "pack"}) {
            Run run = Run.of("schema", kind);
            assertThat(run.code()).isZero();
            assertThat(run.out()).contains("https://json-schema.org/draft/2020-12/schema");
        }
        assertThat(Run.of("schema", "rules").code()).isEqualTo(1);
    }
}
