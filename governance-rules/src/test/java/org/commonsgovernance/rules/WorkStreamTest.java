package org.commonsgovernance.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.commonsgovernance.api.GovernanceEvaluator;
import org.commonsgovernance.api.assessment.Assessment;
import org.commonsgovernance.api.assessment.Finding;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.api.model.Window;
import org.commonsgovernance.api.model.given.Contribution;
import org.commonsgovernance.rules.derive.WorkCounts;
import org.commonsgovernance.rules.derive.WorkStream;
import org.commonsgovernance.rules.dossier.Dossiers;
import org.commonsgovernance.rules.dossier.NdjsonContributions;
import org.commonsgovernance.rules.problem.InvalidInputException;
import org.commonsgovernance.rules.report.AssessmentDigest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Work that is counted as it comes by is judged like work that the setup holds. */
class WorkStreamTest {
    private static final GovernanceEvaluator EVALUATOR = GovernanceRules.standard();

    @TempDir
    private Path folder = Path.of(".");

    private static ProductionSetup without(ProductionSetup setup) {
        List<Fact> others = setup.facts().stream()
                .filter(fact -> !(fact instanceof Contribution))
                .toList();
        return Generated.with(setup, others);
    }

    private static List<String> told(Assessment assessment) {
        List<String> told = new ArrayList<>(List.of(assessment.verdict() + " " + assessment.range()));
        for (Finding finding : assessment.findings()) {
            told.add(finding.criterion() + " " + finding.status());
            finding.evidence()
                    .forEach(one -> told.add("  " + finding.criterion() + " " + one.weight() + " " + one.rule() + " "
                            + one.facts().stream().map(Fact::id).toList()));
        }
        return told;
    }

    @Test
    void work_that_comes_by_is_judged_like_work_that_is_held() {
        Random random = new Random(1);
        List<ProductionSetup> setups = Stream.concat(
                        Generated.CASES.stream(),
                        Stream.generate(() -> Generated.setup(random)).limit(2000))
                .filter(setup -> !setup.facts(Contribution.class).isEmpty())
                .toList();
        int judged = 0;
        for (ProductionSetup setup : setups) {
            List<Contribution> work = setup.facts(Contribution.class);
            Source source = work.get(0).source();
            if (!work.stream().allMatch(one -> one.source().equals(source))) {
                continue;
            }
            // In two parts that are merged, as threads would.
            WorkStream one = WorkStream.of(without(setup), setup.lastDay(), Window.TWELVE_MONTHS, source);
            WorkStream other = WorkStream.of(without(setup), setup.lastDay(), Window.TWELVE_MONTHS, source);
            for (int i = 0; i < work.size(); i++) {
                (i % 2 == 0 ? one : other).add(work.get(i));
            }
            one.merge(other);
            assertThat(told(EVALUATOR.evaluate(one.derived())))
                    .as(setup.id())
                    .containsExactlyElementsOf(told(EVALUATOR.evaluate(setup)));
            judged++;
        }
        assertThat(judged).isGreaterThan(300);
    }

    /** Each source a list of its own, in counts that were written, read and merged before the setup was known. */
    private static ProductionSetup counted(ProductionSetup setup) {
        Map<String, Source> lists = new TreeMap<>();
        WorkCounts one = new WorkCounts();
        WorkCounts other = new WorkCounts();
        for (Contribution work : setup.facts(Contribution.class)) {
            String list = work.source().toString();
            lists.put(list, work.source());
            (one.rows() % 3 == 0 ? one : other).add(list, work);
        }
        one.merge(WorkCounts.of(other.toBytes()));
        WorkStream stream = WorkStream.of(without(setup), setup.lastDay(), Window.TWELVE_MONTHS, lists);
        stream.add(WorkCounts.of(one.toBytes()));
        return stream.derived();
    }

    private static String digest(ProductionSetup setup) {
        return AssessmentDigest.of(EVALUATOR.evaluate(setup), setup);
    }

    @Test
    void work_of_several_sources_that_was_counted_elsewhere_is_judged_like_work_that_is_held() {
        Random random = new Random(2);
        List<ProductionSetup> setups = Stream.concat(
                        Generated.CASES.stream(),
                        Stream.generate(() -> Generated.setup(random)).limit(2000))
                .filter(setup -> !setup.facts(Contribution.class).isEmpty())
                .toList();
        int several = 0;
        for (ProductionSetup setup : setups) {
            ProductionSetup counted = counted(setup);
            assertThat(told(EVALUATOR.evaluate(counted)))
                    .as(setup.id())
                    .containsExactlyElementsOf(told(EVALUATOR.evaluate(setup)));
            assertThat(digest(counted)).as(setup.id()).isEqualTo(digest(setup));
            several += setup.facts(Contribution.class).stream()
                                    .map(Contribution::source)
                                    .distinct()
                                    .count()
                            > 1
                    ? 1
                    : 0;
        }
        assertThat(several).isGreaterThan(50);
    }

    /** Among them two that bring along a measure which could be counted from their work as well. */
    @ParameterizedTest
    @ValueSource(strings = {"opentofu", "libreoffice", "linux-2022", "apache-httpd"})
    void work_of_real_dossiers_that_was_counted_elsewhere_is_judged_like_work_that_is_held(String name) {
        ProductionSetup setup = Dossiers.read(Path.of("../governance-examples/case-studies", name, "dossier.yaml"));
        assertThat(digest(counted(setup))).isEqualTo(digest(setup));
    }

    @Test
    void a_digest_tells_setups_apart() {
        List<String> digests =
                Generated.CASES.stream().map(WorkStreamTest::digest).distinct().toList();
        assertThat(digests).hasSizeGreaterThan(Generated.CASES.size() * 9 / 10);
    }

    @Test
    void rules_from_texts_are_the_same_rule_base() {
        ProductionSetup setup = Generated.CASES.get(0);
        GovernanceEvaluator fromTexts =
                GovernanceRules.builder().criteria(GovernanceRules.texts()).build();
        assertThat(fromTexts.evaluate(setup)).isEqualTo(EVALUATOR.evaluate(setup));
        GovernanceEvaluator fromFolder = GovernanceRules.builder()
                .criteria(GovernanceRules.texts(Path.of("criteria")))
                .build();
        assertThat(fromFolder.evaluate(setup).ruleBase())
                .isEqualTo(EVALUATOR.evaluate(setup).ruleBase());
    }

    @ParameterizedTest
    @ValueSource(strings = {"terraform", "opentofu", "libreoffice", "linkerd", "mongodb", "android", "postgresql"})
    void the_contributions_of_real_dossiers_are_read_to_the_same_facts(String name) throws IOException {
        Path dossier = Path.of("../governance-examples/case-studies", name, "dossier.yaml");
        ProductionSetup setup = Dossiers.read(dossier);
        List<Contribution> held = setup.facts(Contribution.class);
        Source source = held.get(0).source();
        List<Contribution> read = new ArrayList<>();
        try (Stream<Path> files = Files.list(dossier.getParent())) {
            for (Path file : files.filter(path -> path.toString().endsWith(".ndjson"))
                    .sorted()
                    .toList()) {
                NdjsonContributions.read(file, source, read::add);
            }
        }
        assertThat(read).isNotEmpty().isSubsetOf(held);
        assertThat(read).hasSize((int)
                held.stream().filter(one -> one.id().contains(".ndjson:")).count());
    }

    @Test
    void a_line_that_is_wrong_is_told_with_its_place() throws IOException {
        String good = "{\"contributor\":\"a\",\"at\":\"2025-01\"}\n";
        assertRefused(good + "{\"contributor\":\"a\",\"at\":\"2025-13\"}\n", "work.ndjson:2:", "not a date");
        assertRefused(good + "\n{\"contributor\":\"a\"}\n", "work.ndjson:3:", "needs at");
        assertRefused("{\"at\":\"2025\"}", "needs contributor");
        assertRefused(
                good + "{\"contributor\":\"a\",\"at\":\"2025\",\"cuont\":1}", "work.ndjson:2:", "no key \"cuont\"");
        assertRefused("{\"contributor\":\"a\",\"contributor\":\"b\",\"at\":\"2025\"}", "a second time");
        assertRefused("{\"contributor\":\"a\",\n\"at\":\"2025\"}", "is one line");
        assertRefused(
                "{\"contributor\":\"a\",\"at\":\"2025\"} {\"contributor\":\"a\",\"at\":\"2025\"}", "this is another");
        assertRefused("{\"contributor\":\"a\",\"at\":\"2025\",\"kind\":\"SONG\"}", "kind is one of [CODE");
        assertRefused("{\"contributor\":\"a\",\"at\":\"2025\",\"count\":0}", "count must be at least 1");
        assertRefused("{\"contributor\":\"a\\u001b\",\"at\":\"2025\"}", "invisible");
        assertRefused("[]", "keys with values");
        assertRefused("{\"contributor\":", "work.ndjson:1:");
        assertThatThrownBy(() -> NdjsonContributions.read(folder, Source.observed("x"), one -> {}))
                .isInstanceOf(InvalidInputException.class);
    }

    private void assertRefused(String text, String... told) throws IOException {
        Path file = Files.writeString(folder.resolve("work.ndjson"), text);
        assertThatThrownBy(() -> NdjsonContributions.read(file, Source.observed("x"), one -> {}))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContainingAll(told);
    }

    @Test
    void a_setup_that_holds_work_itself_is_refused() {
        ProductionSetup setup = Generated.CASES.stream()
                .filter(one -> !one.facts(Contribution.class).isEmpty())
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> WorkStream.of(setup, setup.lastDay(), Window.TWELVE_MONTHS, Source.observed("x")))
                .hasMessageContaining("holds contributions itself");
    }
}
