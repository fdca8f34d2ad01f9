package org.commonsgovernance.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.commonsgovernance.api.GovernanceEvaluator;
import org.commonsgovernance.api.assessment.Assessment;
import org.commonsgovernance.api.assessment.CriterionId;
import org.commonsgovernance.api.assessment.Evidence;
import org.commonsgovernance.api.assessment.FamilyStanding;
import org.commonsgovernance.api.assessment.Finding;
import org.commonsgovernance.api.assessment.Layer;
import org.commonsgovernance.api.assessment.LayerChange;
import org.commonsgovernance.api.assessment.Lifecycle;
import org.commonsgovernance.api.assessment.Prospect;
import org.commonsgovernance.api.assessment.Status;
import org.commonsgovernance.api.assessment.Verdict;
import org.commonsgovernance.api.assessment.Weight;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.api.model.Window;
import org.commonsgovernance.rules.Corpora;
import org.commonsgovernance.rules.GovernanceRules;
import org.commonsgovernance.rules.Setups;
import org.commonsgovernance.rules.dossier.Dossiers;
import org.commonsgovernance.rules.facts.FactTypes;
import org.commonsgovernance.rules.problem.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a pack changes, and what it leaves. */
class PackTest {
    private static final GovernanceEvaluator STANDARD = GovernanceRules.standard();
    private static final GovernanceEvaluator WORKSHOPS =
            GovernanceRules.builder().pack(Workshop.FOLDER).build();
    private static final CriterionId EXCLUSION = new CriterionId("beyond-exclusion");
    private static final CriterionId ARRIVALS = new CriterionId("workshop.arrivals");
    private static final String FEW_ARRIVE = """
        Participation: [{newcomersPerQuarter: 0}]
        AccessRule: [{action: CONTRIBUTE, requirement: HARDWARE}, {action: USE, requirement: REFUSED}]
        """;

    @TempDir
    private Path parent = Path.of(".");

    private Workshop pack() throws IOException {
        return Workshop.copiedTo(parent.resolve("workshop"));
    }

    private static Status status(GovernanceEvaluator evaluator, ProductionSetup setup, String criterion) {
        return evaluator.evaluate(setup).finding(new CriterionId(criterion)).status();
    }

    @Test
    void a_replaced_rule_speaks_instead_of_the_old_one() {
        ProductionSetup machines = Setups.of("AccessRule: [{action: CONTRIBUTE, requirement: HARDWARE}]");
        assertThat(status(STANDARD, machines, "beyond-exclusion")).isEqualTo(Status.REFUTED);
        assertThat(status(WORKSHOPS, machines, "beyond-exclusion")).isEqualTo(Status.CONTESTED);
        ProductionSetup fee = Setups.of("AccessRule: [{action: CONTRIBUTE, requirement: PAYMENT}]");
        assertThat(status(WORKSHOPS, fee, "beyond-exclusion")).isEqualTo(Status.REFUTED);
    }

    @Test
    void every_rule_that_was_not_spoken_of_stays() {
        Assessment standard = STANDARD.evaluate(Setups.of("Participation: []"));
        Assessment packed = WORKSHOPS.evaluate(Setups.of("Participation: []"));
        List<CriterionId> own = packed.findings().stream()
                .map(Finding::criterion)
                .filter(id -> id.value().startsWith("workshop."))
                .toList();
        assertThat(own).containsExactly(new CriterionId("workshop.tool-access"), ARRIVALS);
        List<CriterionId> rest = packed.findings().stream()
                .map(Finding::criterion)
                .filter(id -> !own.contains(id))
                .toList();
        assertThat(rest)
                .isEqualTo(standard.findings().stream().map(Finding::criterion).toList());
    }

    @Test
    void an_own_criterion_stands_behind_those_of_its_family_and_counts_in_it() {
        Assessment assessment = WORKSHOPS.evaluate(Setups.of("AccessRule: [{action: USE, requirement: EMPLOYMENT}]"));
        List<String> entry = assessment.findings().stream()
                .filter(finding -> "entry".equals(finding.family()))
                .map(finding -> finding.criterion().value())
                .toList();
        assertThat(entry).endsWith("workshop.tool-access", "workshop.arrivals").hasSizeGreaterThan(4);
        assertThat(family(assessment, "entry").refuted()).isEqualTo(1);
    }

    private static FamilyStanding family(Assessment assessment, String id) {
        return assessment.families().stream()
                .filter(one -> one.family().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void an_overridden_figure_moves_what_compares_with_it() throws IOException {
        ProductionSetup third = Setups.of("""
            Organization:
              - {id: shed, name: Shed, legalForm: COMMUNITY}
              - {id: acme, name: Acme, legalForm: COMPANY}
            GovernanceBody: [{id: board, name: Board, organization: shed, seats: 10}]
            """);
        assertThat(STANDARD.evaluate(third).verdict())
                .isEqualTo(WORKSHOPS.evaluate(third).verdict());
        Assessment packed = WORKSHOPS.evaluate(third);
        LayerChange plural = packed.layering().changes().get(0);
        assertThat(plural.name()).isEqualTo("plural");
        assertThat(plural.before()).isEqualTo("1/3");
        assertThat(plural.after()).isEqualTo("1/4");
        assertThat(plural.reason()).startsWith("A workshop's board");
        Workshop lower = pack().edit("pack.yaml", "share: 3/4", "share: 1/2");
        ProductionSetup two = Setups.of("Participation: [{newcomersPerQuarter: 1/2}]");
        assertThat(status(WORKSHOPS, two, "workshop.arrivals")).isEqualTo(Status.REFUTED);
        assertThat(status(lower.build(), two, "workshop.arrivals")).isEqualTo(Status.ESTABLISHED);
    }

    @Test
    void an_experimental_criterion_is_reported_and_counts_for_nothing() {
        ProductionSetup few = Setups.of("Participation: [{newcomersPerQuarter: 0}]");
        Assessment assessment = WORKSHOPS.evaluate(few);
        Finding arrivals = assessment.finding(ARRIVALS);
        assertThat(arrivals.status()).isEqualTo(Status.REFUTED);
        assertThat(arrivals.lifecycle()).isEqualTo(Lifecycle.EXPERIMENTAL);
        assertThat(family(assessment, "entry").refuted()).isZero();
    }

    @Test
    void what_is_experimental_is_shown_as_if_it_counted() {
        Assessment assessment = WORKSHOPS.evaluate(Setups.of(FEW_ARRIVE));
        Prospect tried = assessment.layering().prospects().get(1);
        assertThat(tried.on()).isNull();
        assertThat(tried.changes())
                .extracting(LayerChange::name)
                .containsExactly("workshop.arrivals", "a family of inversions is contested");
        assertThat(assessment.caps()).noneMatch(cap -> cap.rule().equals("a family of inversions is contested"));
    }

    @Test
    void an_experimental_rule_is_evidence_that_does_not_count() throws IOException {
        Workshop pack = pack().edit(
                        "pack.yaml",
                        "    by: to contribute takes a fee\n",
                        "    by: to contribute takes a fee\n    lifecycle: EXPERIMENTAL\n");
        Finding finding = pack.build()
                .evaluate(Setups.of("AccessRule: [{action: CONTRIBUTE, requirement: PAYMENT}]"))
                .finding(EXCLUSION);
        assertThat(finding.evidence())
                .extracting(Evidence::rule, Evidence::weight)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "to contribute takes a fee or special machines", Weight.COUNTS),
                        org.assertj.core.groups.Tuple.tuple("to contribute takes a fee", Weight.EXPERIMENTAL));
        assertThat(finding.counted()).hasSize(1);
    }

    @Test
    void a_dated_change_holds_from_its_day_on_and_is_announced_before() {
        ProductionSetup setup = Setups.observed("2025-01-01/2026-12-31", "Participation: [{newcomersPerQuarter: 0}]");
        LocalDate eve = LocalDate.of(2025, 12, 31);
        Assessment before = WORKSHOPS.evaluate(setup, eve, Window.TWELVE_MONTHS);
        Assessment after = WORKSHOPS.evaluate(setup, eve.plusDays(1), Window.TWELVE_MONTHS);
        assertThat(before.finding(EXCLUSION).status()).isEqualTo(Status.CONTESTED);
        assertThat(after.finding(EXCLUSION).status()).isEqualTo(Status.UNKNOWN);

        Prospect announced = before.layering().prospects().get(0);
        assertThat(announced.on()).isEqualTo(eve.plusDays(1));
        assertThat(announced.changes()).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(LayerChange.Kind.DISABLED);
            assertThat(change.before()).isEqualTo("hardly anybody new arrives");
        });
        assertThat(announced.statuses())
                .containsExactly(new Prospect.StatusChange(EXCLUSION, Status.CONTESTED, Status.UNKNOWN));
        assertThat(after.layering().prospects()).noneMatch(prospect -> prospect.on() != null);
        assertThat(before.ruleBase()).isEqualTo(after.ruleBase());
    }

    @Test
    void each_question_is_answered_by_the_rules_of_the_day() {
        ProductionSetup setup = Setups.observed("2025-01-01/2026-12-31", "Participation: [{newcomersPerQuarter: 0}]");
        LocalDate eve = LocalDate.of(2025, 12, 31);
        for (LocalDate day : List.of(eve, eve.plusDays(1))) {
            assertThat(WORKSHOPS.outlook(setup, day, Window.TWELVE_MONTHS))
                    .isEqualTo(
                            WORKSHOPS.appraise(setup, day, Window.TWELVE_MONTHS).outlook());
        }
        assertThat(isOpen(setup, eve)).isFalse();
        assertThat(isOpen(setup, eve.plusDays(1))).isTrue();
        assertThat(WORKSHOPS.why(setup, EXCLUSION, eve, Window.TWELVE_MONTHS))
                .hasSize(1
                        + WORKSHOPS
                                .why(setup, EXCLUSION, eve.plusDays(1), Window.TWELVE_MONTHS)
                                .size());
    }

    private static boolean isOpen(ProductionSetup setup, LocalDate day) {
        return WORKSHOPS.outlook(setup, day, Window.TWELVE_MONTHS).openQuestions().stream()
                .anyMatch(question -> question.criterion().equals(EXCLUSION));
    }

    @Test
    void what_is_deprecated_counts_and_is_told() throws IOException {
        Workshop pack = pack().edit(
                        "inversions/entry/workshop.arrivals/criterion.yaml",
                        "lifecycle: EXPERIMENTAL",
                        "lifecycle: DEPRECATED");
        Assessment assessment = pack.build().evaluate(Setups.of("Participation: [{newcomersPerQuarter: 0}]"));
        assertThat(family(assessment, "entry").refuted()).isEqualTo(1);
        assertThat(assessment.layering().notices())
                .containsExactly("The criterion workshop.arrivals is deprecated: it still counts, and is to go.");
    }

    @Test
    void a_criterion_left_without_a_rule_is_told() throws IOException {
        String rules = Corpora.CORPUS.criteria().stream()
                .filter(one -> one.id().value().equals("low-capital-threshold"))
                .flatMap(one -> one.rules().stream())
                .map(rule -> "  - {disable: \"" + rule.name() + "\", of: low-capital-threshold, reason: none}\n")
                .reduce("", String::concat);
        Workshop pack = pack().edit("pack.yaml", "\nchangelog:", rules + "\nchangelog:");
        assertThat(pack.build()
                        .evaluate(Setups.of("Participation: []"))
                        .layering()
                        .notices())
                .containsExactly(
                        "The criterion low-capital-threshold has no rule left: it stays unknown, and the verdict"
                                + " stays as open as that makes it.");
    }

    @Test
    void a_base_that_moved_is_told_and_judged_by() throws IOException {
        String digest = Corpora.CORPUS.digest();
        Workshop right = pack().edit("pack.yaml", "pack: standard", "pack: standard\n  digest: " + digest);
        assertThat(right.build()
                        .evaluate(Setups.of("Participation: []"))
                        .layering()
                        .notices())
                .isEmpty();
        right.edit("pack.yaml", "digest: " + digest, "digest: 0123456789");
        assertThat(right.build()
                        .evaluate(Setups.of("Participation: []"))
                        .layering()
                        .notices())
                .singleElement()
                .asString()
                .startsWith("The pack workshop was written against another state of standard (digest 0123456789)")
                .contains("\"digest: " + digest.substring(0, 12) + "\"");
    }

    @Test
    void a_pack_lies_over_another_and_each_change_names_its_layer() throws IOException {
        pack();
        Path north = Files.createDirectories(parent.resolve("north"));
        Files.writeString(north.resolve("pack.yaml"), """
            id: north
            version: 0.1.0
            name: Workshops of the north
            extends: {pack: ../workshop, version: 1.1.0}
            thresholds:
              plural: {share: 1/5, instead-of: 1/4, reason: Boards are larger here., source: none yet}
              workshop.enoughArrivals: {share: 1/2, instead-of: 3/4, reason: Fewer people live here., source: none yet}
            rules:
              - {disable: enough new people come, of: workshop.arrivals, reason: To be argued.}
            changelog:
              - {version: 0.1.0, date: 2025-07-01, kind: SUBSTANTIVE, changes: [First version.]}
            """);
        GovernanceEvaluator evaluator = GovernanceRules.builder().pack(north).build();
        Assessment assessment = evaluator.evaluate(Setups.of("Participation: [{newcomersPerQuarter: 1/2}]"));
        assertThat(assessment.layering().layers())
                .extracting(Layer::id)
                .containsExactly("standard", "workshop", "north");
        assertThat(assessment.layering().changes().stream()
                        .filter(one -> one.layer().equals("north")))
                .extracting(LayerChange::name)
                .containsExactly("plural", "workshop.enoughArrivals", "enough new people come");
        assertThat(assessment.finding(ARRIVALS).status()).isEqualTo(Status.UNKNOWN);
        String text = Files.readString(north.resolve("pack.yaml"));
        for (String another : List.of("1/3", "1/5")) {
            Files.writeString(north.resolve("pack.yaml"), text.replace("instead-of: 1/4", "instead-of: " + another));
            assertThatThrownBy(() -> GovernanceRules.builder().pack(north).build())
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("\"plural\" is 1/4 now, and this entry was written against " + another);
        }
    }

    @Test
    void packs_that_extend_each_other_are_refused() throws IOException {
        Workshop one = pack();
        Workshop other = Workshop.copiedTo(parent.resolve("other"));
        one.edit("pack.yaml", "pack: standard", "pack: ../other");
        other.edit("pack.yaml", "pack: standard", "pack: ../workshop")
                .edit("pack.yaml", "id: workshop\n", "id: other\n");
        other.edit("pack.yaml", "  workshop.enoughArrivals", "  other.enoughArrivals");
        assertThatThrownBy(one::build)
                .hasMessageContaining("other")
                .hasMessageContaining("packs extend each other in a circle: \"workshop\" is laid over itself");
    }

    @Test
    void two_packs_of_one_id_are_refused() throws IOException {
        pack();
        Path other = Files.createDirectories(parent.resolve("other"));
        Files.writeString(other.resolve("pack.yaml"), """
            id: workshop
            version: 0.1.0
            name: Other workshops
            extends: {pack: ../workshop, version: 1.1.0}
            changelog: [{version: 0.1.0, date: 2025-07-01, kind: EDITORIAL, changes: [First.]}]
            """);
        assertThatThrownBy(() -> GovernanceRules.builder().pack(other).build())
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("two packs have the id \"workshop\"; their rules could not be told apart");
    }

    @Test
    void links_and_huge_files_are_refused() throws IOException {
        Workshop pack = pack();
        Files.createSymbolicLink(pack.file("verdict/more.drl"), parent.resolve("elsewhere.drl"));
        pack.write("notes.md", "x".repeat(4_000_001));
        assertThatThrownBy(pack::build)
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("verdict/more.drl: is a link; a pack holds its files itself")
                .hasMessageContaining("notes.md: has more than 4 MB");
    }

    @Test
    void what_people_keep_beside_rules_changes_no_digest() throws IOException {
        Workshop pack = pack();
        String before = pack.build().evaluate(Setups.of("Participation: []")).ruleBase();
        pack.write("README.md", "Ours.").write("LICENSE", "Ours.").write(".github/workflows/check.yml", "on: push");
        pack.edit("inversions/entry/workshop.arrivals/cases/refuted-two-a-year.yaml", "Quiet", "Silent");
        assertThat(pack.build().evaluate(Setups.of("Participation: []")).ruleBase())
                .isEqualTo(before);
    }

    @Test
    void every_file_that_can_move_a_judgement_changes_the_digest() throws IOException {
        Workshop pack = pack();
        Set<String> digests = new HashSet<>();
        digests.add(digest(pack));
        List<String> edits = List.of(
                "pack.yaml",
                "verdict/workshop.drl",
                "inversions/entry/beyond-exclusion/rules.drl",
                "inversions/entry/workshop.arrivals/rules.drl",
                "inversions/entry/workshop.arrivals/criterion.yaml");
        for (String path : edits) {
            String text = Files.readString(pack.file(path));
            pack.write(path, text + (path.endsWith(".drl") ? "// Read again.\n" : "# Read again.\n"));
            assertThat(digests.add(digest(pack))).as(path).isTrue();
        }
    }

    private static String digest(Workshop pack) {
        return GovernanceRules.builder().pack(pack.folder()).book().digest();
    }

    @Test
    void a_pack_that_changes_nothing_judges_as_the_standard_rules_do() throws IOException {
        Path none = Files.createDirectories(parent.resolve("none"));
        Files.writeString(none.resolve("pack.yaml"), """
            id: none
            version: 0.1.0
            name: Nothing
            extends: {pack: standard}
            changelog: [{version: 0.1.0, date: 2025-07-01, kind: EDITORIAL, changes: [First.]}]
            """);
        GovernanceEvaluator evaluator = GovernanceRules.builder().pack(none).build();
        for (String path : Corpora.CORPUS.verdictCases()) {
            ProductionSetup setup = Dossiers.read(Corpora.FILES.read(path), FactTypes.STANDARD);
            Assessment packed = evaluator.evaluate(setup);
            Assessment standard = STANDARD.evaluate(setup);
            assertThat(packed.findings()).isEqualTo(standard.findings());
            assertThat(packed.verdict()).isEqualTo(standard.verdict());
            assertThat(packed.range()).isEqualTo(standard.range());
            assertThat(packed.caps()).isEqualTo(standard.caps());
            assertThat(evaluator.outlook(setup)).isEqualTo(STANDARD.outlook(setup));
        }
    }

    @Test
    void both_rule_bases_of_a_cross_check_have_the_pack() {
        GovernanceEvaluator checked =
                GovernanceRules.builder().pack(Workshop.FOLDER).crossChecked().build();
        ProductionSetup setup = Setups.of(FEW_ARRIVE);
        assertThat(checked.evaluate(setup)).isEqualTo(WORKSHOPS.evaluate(setup));
        assertThat(checked.evaluate(setup).verdict()).isNotEqualTo(Verdict.PEER_PRODUCTION);
    }

    @Test
    void the_largest_pack_there_may_be_is_worked_through() throws IOException {
        Workshop pack = pack();
        for (int i = 0; i < 2; i++) {
            criterion(pack, "indicators/workshop.i" + i);
        }
        for (int f = 0; f < 3; f++) {
            String family = "inversions/workshop.f" + f;
            pack.write(family + "/family.yaml", """
                id: workshop.f%d
                place: %d
                statement: S.
                """.formatted(f, f + 1));
            for (int i = 0; i < 12; i++) {
                criterion(pack, family + "/workshop.c" + f + "x" + i);
            }
        }
        GovernanceEvaluator evaluator = pack.build();
        ProductionSetup unknown = Setups.of("Participation: []");
        assertThat(evaluator.evaluate(unknown).families()).hasSize(8);
        assertThat(evaluator.outlook(unknown).openQuestions())
                .anyMatch(question -> question.criterion().value().equals("workshop.c2x11"));
        ProductionSetup decided = Setups.of("""
            Organization: [{id: acme, name: Acme, legalForm: COMPANY}]
            Stewardship: [{organization: acme, of: PROJECT}]
            Complete: [{kind: CONTROL}]
            """);
        assertThat(evaluator.evaluate(decided).findings())
                .filteredOn(finding -> finding.criterion().value().startsWith("workshop.c"))
                .hasSize(36)
                .allMatch(finding -> finding.status() == Status.CONTESTED);
        assertThat(evaluator.outlook(decided).changes()).isNotNull();
    }

    private static void criterion(Workshop pack, String folder) throws IOException {
        String id = folder.substring(folder.lastIndexOf('/') + 1);
        pack.write(folder + "/criterion.yaml", """
            id: %s
            place: 1
            statement: S.
            why: [W.]
            remedy: [R.]
            source: none
            """.formatted(id))
                .write(folder + "/rules.drl", """
                    rule "a firm takes part"
                    when
                        Parties( forProfit == YES )
                    then
                        contests();
                    end
                    """)
                .write(folder + "/cases/unknown-nothing.yaml", "id: x\n");
    }
}
