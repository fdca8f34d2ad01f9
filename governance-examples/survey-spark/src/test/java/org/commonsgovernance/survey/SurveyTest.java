package org.commonsgovernance.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.commonsgovernance.api.BatchOptions;
import org.commonsgovernance.api.BatchOutcome;
import org.commonsgovernance.api.GovernanceEvaluator;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.rules.Golden;
import org.commonsgovernance.rules.GovernanceRules;
import org.commonsgovernance.rules.dossier.Dossiers;
import org.commonsgovernance.rules.problem.InvalidInputException;
import org.commonsgovernance.rules.report.AssessmentDigest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A survey finds what the library finds in one process, and loses nothing. */
class SurveyTest {
    private static final GovernanceEvaluator EVALUATOR = GovernanceRules.standard();

    /** How many setups are made by chance; {@code .ci/run} asks for 10,000. */
    private static final int SETUPS = Integer.getInteger("survey.setups", 500);

    /** Tests run in the folder of the rules. */
    private static final Path MODULE = Path.of("../governance-examples/survey-spark");

    @TempDir
    private Path folder = Path.of(".");

    private static SparkSession spark() {
        return Sparks.local();
    }

    private Overview run(String out, List<Path> dossiers, List<Path> contributions) {
        return Survey.run(spark(), request(out, dossiers, contributions));
    }

    private Survey.Request request(String out, List<Path> dossiers, List<Path> contributions) {
        return new Survey.Request(
                dossiers.stream().map(Path::toString).toList(),
                contributions.stream().map(Path::toString).toList(),
                folder.resolve(out).toString(),
                GovernanceRules.texts(),
                Settings.STANDARD);
    }

    private Dataset<Row> table(String out, String name) {
        return spark().read().parquet(folder.resolve(out).resolve(name).toString());
    }

    private Map<String, String> digests(String out) {
        Map<String, String> digests = new TreeMap<>();
        table(out, "verdicts")
                .select("setup", "digest")
                .collectAsList()
                .forEach(row -> digests.put(row.getString(0), row.getString(1)));
        return digests;
    }

    /** With the contributions held as facts, by the library's own batch. */
    private static Map<String, String> held(Iterable<ProductionSetup> setups) {
        Map<String, String> digests = new TreeMap<>();
        Queue<ProductionSetup> begun = new ArrayDeque<>();
        Stream<ProductionSetup> stream =
                StreamSupport.stream(setups.spliterator(), false).peek(begun::add);
        try (Stream<BatchOutcome> outcomes = EVALUATOR.evaluateAll(stream, BatchOptions.STANDARD)) {
            outcomes.forEach(outcome -> digests.put(
                    outcome.setup(),
                    AssessmentDigest.of(((BatchOutcome.Judged) outcome).assessment(), begun.remove())));
        }
        return digests;
    }

    /** Made anew whenever they are asked for: a hundred thousand would not fit the memory. */
    private static Iterable<ProductionSetup> setups(int number) {
        return () -> IntStream.range(0, number)
                .mapToObj(i -> Listed.setup("setup-" + i, new Random(i)))
                .iterator();
    }

    @Test
    void finds_the_same_as_one_process_whatever_the_number_and_order_of_partitions() throws IOException {
        Iterable<ProductionSetup> setups = setups(SETUPS);
        Path dossiers = folder.resolve("dossiers.ndjson");
        Path contributions = folder.resolve("contributions.ndjson");
        Listed.write(setups, dossiers, contributions);
        Map<String, String> held = held(setups);

        Overview few = run("few", List.of(dossiers), List.of(contributions));
        assertThat(few.rejected()).isEmpty();
        assertThat(digests("few")).isEqualTo(held);

        // In many small files, the rows in another order, and as Parquet.
        List<String> shuffled = new ArrayList<>(Files.readAllLines(contributions));
        Collections.shuffle(shuffled, new Random(3));
        List<Path> parts = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            int part = i;
            parts.add(Files.write(
                    folder.resolve("part-" + i + ".ndjson"),
                    IntStream.range(0, shuffled.size())
                            .filter(line -> line % 7 == part)
                            .mapToObj(shuffled::get)
                            .toList()));
        }
        spark().conf().set("spark.sql.shuffle.partitions", "13");
        Overview many = run("many", List.of(dossiers), parts);
        spark().conf().set("spark.sql.shuffle.partitions", "4");
        assertThat(digests("many")).isEqualTo(held);
        assertThat(many.json()).isEqualTo(few.json());
        assertThat(many.markdown()).isEqualTo(few.markdown());
        assertThat(many.digest())
                .isEqualTo(Overview.digest(new TreeMap<>(held).entrySet().iterator()));
    }

    @Test
    void all_real_cases_are_found_as_they_are_from_their_files() throws IOException {
        List<Path> files;
        try (Stream<Path> cases = Files.list(Path.of("../governance-examples/case-studies"))) {
            files = cases.map(one -> one.resolve("dossier.yaml"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
        Path dossiers = folder.resolve("dossiers.ndjson");
        Path contributions = folder.resolve("contributions.ndjson");
        List<String> args = new ArrayList<>(
                List.of("pack", "--dossiers", dossiers.toString(), "--contributions", contributions.toString()));
        files.forEach(file -> args.add(file.toString()));
        assertThat(SurveyCommand.run(args.toArray(String[]::new), System.out, System.err))
                .isZero();
        List<ProductionSetup> setups = files.stream().map(Dossiers::read).toList();

        Overview overview = run("ndjson", List.of(dossiers), List.of(contributions));
        assertThat(overview.rejected()).isEmpty();
        assertThat(digests("ndjson")).hasSizeGreaterThanOrEqualTo(40).isEqualTo(held(setups));

        // The same input as Parquet.
        Path dossierTable = folder.resolve("dossiers.parquet");
        Path contributionTable = folder.resolve("contributions.parquet");
        spark().read().json(dossiers.toString()).write().parquet(dossierTable.toString());
        spark().read().json(contributions.toString()).write().parquet(contributionTable.toString());
        Overview parquet = run("parquet", List.of(dossierTable), List.of(contributionTable));
        assertThat(parquet.json()).isEqualTo(overview.json());

        // Of each dossier the digest of its file, so that whoever has the file knows that it is the one.
        assertThat(table("ndjson", "verdicts").select("dossier_sha256").collectAsList())
                .extracting(row -> row.getString(0))
                .containsAll(setups.stream()
                        .map(setup -> setup.readFrom().get(0).sha256())
                        .toList());
    }

    @Test
    void rows_that_are_broken_are_told_with_their_reason_and_never_lost() throws IOException {
        Iterable<ProductionSetup> setups = setups(20);
        Path dossiers = folder.resolve("dossiers.ndjson");
        Path contributions = folder.resolve("contributions.ndjson");
        Listed.write(setups, dossiers, contributions);
        Files.writeString(
                dossiers,
                Files.readString(dossiers)
                        + "no json\n"
                        + "[1]\n"
                        + "{\"id\":\"twice\",\"observed\":\"2025-01-01/2025-12-31\"}\n"
                        + "{\"id\":\"twice\",\"observed\":\"2025-01-01/2025-12-31\"}\n"
                        + "{\"id\":\"wrong\",\"observed\":\"2025-13\"}\n"
                        + "{\"observed\":\"2025-01-01/2025-12-31\"}\n"
                        + "{\"name\":\"yaml.yaml\",\"dossier\":\"id: yaml\\nobserved: [\"}\n"
                        + "{\"id\":\"whole\",\"observed\":\"2025-01-01/2025-12-31\",\"sources\":{\"s\":{\"locator\":\"x\","
                        + "\"basis\":\"OBSERVED\",\"speaker\":\"OTHER\"}},\"source\":\"s\",\"facts\":{\"Complete\":[{\"kind\":"
                        + "\"CONTRIBUTION\"}]},\"contributions\":[{\"file\":\"log\"}]}\n");
        List<String> broken = List.of(
                "{\"setup\":\"whole\",\"contributor\":\"a\",\"at\":\"2025-14\"}",
                "{\"setup\":\"whole\",\"contributor\":\"a\",\"at\":\"2025-12\",\"onBehalfOf\":\"nobody\"}",
                "{\"setup\":\"whole\",\"contributor\":\"a\",\"at\":\"2025-12\",\"list\":\"other\"}",
                "{\"setup\":\"nowhere\",\"contributor\":\"a\",\"at\":\"2025-12\"}",
                "{\"setup\":\"twice\",\"contributor\":\"a\",\"at\":\"2025-12\"}",
                "{\"setup\":\"wrong\",\"contributor\":\"a\",\"at\":\"2025-12\"}",
                "{\"contributor\":\"a\",\"at\":\"2025-12\"}",
                "{\"setup\":");
        List<String> rows = new ArrayList<>(Files.readAllLines(contributions));
        int good = rows.size();
        rows.addAll(broken);
        rows.add("{\"setup\":\"whole\",\"contributor\":\"a\",\"at\":\"2025-12\"}");
        rows.add("  ");
        Files.write(contributions, rows);

        Overview overview = run("out", List.of(dossiers), List.of(contributions));
        Map<String, String> expected = held(setups);
        Map<String, String> found = digests("out");
        assertThat(found).containsAllEntriesOf(expected).hasSize(21).containsKey("whole");
        assertThat(overview.workRows()).isEqualTo(good + 1);
        assertThat(overview.rejectedRows()).isEqualTo(7 + broken.size());
        assertThat(overview.incomplete()).isEqualTo(1);

        Map<String, Row> byReason = new TreeMap<>();
        table("out", "rejected").collectAsList().forEach(row -> byReason.put(row.getString(3), row));
        assertThat(byReason.keySet())
                .anyMatch(reason -> reason.contains("is no JSON"))
                .anyMatch(reason -> reason.contains("a line is a JSON object"))
                .anyMatch(reason -> reason.contains("there are 2 dossiers of this setup, in dossiers.ndjson"))
                .anyMatch(reason -> reason.startsWith("wrong.json:1:"))
                .anyMatch(reason -> reason.contains("a dossier needs id"))
                .anyMatch(reason -> reason.startsWith("yaml.yaml:2:"))
                .anyMatch(reason -> reason.contains("not a date: \"2025-14\""))
                .contains(
                        "the dossier has no list \"other\"; it has \"log\"; the dossier lists no Organization \"nobody\"")
                .contains("there is no dossier of this setup")
                .contains("the dossier of this setup can't be read")
                .anyMatch(reason -> reason.contains("needs setup"));
        assertThat(table("out", "rejected").where("rows > 1").select("rows").collectAsList())
                .extracting(row -> row.getLong(0))
                .containsExactly(2L);
        assertThat(overview.markdown()).contains("their lists are not taken as complete");

        // One process tells the same.
        Map<String, String> alone = new TreeMap<>();
        long rejected = new Alone(EVALUATOR, Settings.STANDARD, 2)
                .judge(List.of(dossiers.toString()), List.of(contributions.toString()), alone::put);
        assertThat(alone).isEqualTo(found);
        assertThat(rejected).isEqualTo(overview.rejectedRows());
    }

    @Test
    void maintainers_by_company_are_counted_by_level_and_what_is_missing_is_told() throws IOException {
        Path table = Files.writeString(folder.resolve("maintainers.csv"), """
                level,project,company,maintainers
                Graduated,Kiln,Acme,1
                Graduated,Kiln,Globex,1
                Graduated,Kiln,Initech,1
                Graduated,Kiln,Independent,1
                Sandbox,Loom,Acme,4
                Sandbox,Loom,University of Ulm,1
                Sandbox,Wheel,University of Ulm,2
                """);
        Path dossiers = folder.resolve("bodies.ndjson");
        assertThat(SurveyCommand.run(
                        new String[] {
                            "maintainers",
                            table.toString(),
                            "--until",
                            "2026-08",
                            "--suppose",
                            "--out",
                            dossiers.toString()
                        },
                        System.out,
                        System.err))
                .isZero();
        Overview overview = run("out", List.of(dossiers), List.of());
        assertThat(overview.verdicts().get("UNDETERMINED")).isEqualTo(Map.of("Graduated", 1L, "Sandbox", 2L));
        Golden.compare(MODULE.resolve("src/test/golden/overview.md"), overview.markdown());
        assertThat(Files.readString(folder.resolve("out/overview.md"))).isEqualTo(overview.markdown());
    }

    @Test
    void one_rule_base_serves_all_tasks_of_a_process() {
        assertThat(RuleBases.of(GovernanceRules.texts())).isSameAs(RuleBases.of(GovernanceRules.texts()));
    }

    @Test
    void nothing_is_written_where_something_is_there_or_the_input_is_not() throws IOException {
        Path dossiers = Files.writeString(
                folder.resolve("d.ndjson"), "{\"id\":\"a\",\"observed\":\"2025-01-01/2025-12-31\"}\n");
        Files.createDirectory(folder.resolve("there"));
        assertThatThrownBy(() -> run("there", List.of(dossiers), List.of()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("is there already");
        assertThatThrownBy(() -> run("out", List.of(folder.resolve("missing.ndjson")), List.of()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("missing.ndjson: is not there");
        Path table = folder.resolve("strange.parquet");
        spark().range(3).write().parquet(table.toString());
        assertThatThrownBy(() -> run("out", List.of(table), List.of()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("has columns that mean nothing here: [id]");
        assertThat(folder.resolve("out")).doesNotExist();
        assertThat(folder.resolve("out.partial")).doesNotExist();
        assertThat(run("out", List.of(dossiers), List.of()).judged()).isEqualTo(1);
    }
}
