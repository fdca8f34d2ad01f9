package org.commonsgovernance.rules.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.commonsgovernance.api.assessment.Adaptations;
import org.commonsgovernance.api.assessment.CriterionId;
import org.commonsgovernance.api.assessment.Indicators;
import org.commonsgovernance.api.assessment.Inversions;
import org.commonsgovernance.api.assessment.Signals;
import org.commonsgovernance.api.assessment.Tier;
import org.commonsgovernance.rules.Corpora;
import org.commonsgovernance.rules.facts.FactTypes;
import org.commonsgovernance.rules.problem.InvalidInputException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The corpus in the jar is the one in the folder; a broken one is refused with all that is wrong with it. */
class CorpusLoaderTest {
    @TempDir
    private Path folder = Path.of(".");

    @BeforeEach
    void copy_the_shipped_corpus() throws IOException {
        Corpora.copyTo(folder);
    }

    private Corpus load() {
        return CorpusLoader.load(CorpusFiles.of(folder), FactTypes.STANDARD);
    }

    @Test
    void the_index_in_the_jar_lists_what_lies_in_the_folder() {
        assertThat(CorpusFiles.shipped().paths()).containsExactlyElementsOf(Corpora.FILES.paths());
    }

    @Test
    void the_shipped_corpus_is_the_one_in_the_folder() {
        Corpus shipped = CorpusLoader.load(CorpusFiles.shipped(), FactTypes.STANDARD);
        assertThat(shipped.digest()).isEqualTo(Corpora.CORPUS.digest()).isEqualTo(load().digest());
    }

    @Test
    void the_ids_in_the_api_are_the_folders_in_the_documents_order() {
        assertThat(ids(Tier.INDICATOR)).isEqualTo(Indicators.ALL);
        assertThat(ids(Tier.INVERSION)).isEqualTo(Inversions.ALL).hasSize(22);
        assertThat(ids(Tier.ADAPTATION)).isEqualTo(Adaptations.ALL);
        assertThat(ids(Tier.SIGNAL)).isEqualTo(Signals.ALL);
    }

    private static List<CriterionId> ids(Tier tier) {
        return Corpora.CORPUS.criteria().stream()
                .filter(one -> one.tier() == tier)
                .map(Criterion::id)
                .toList();
    }

    @Test
    void a_family_without_its_words_is_refused() throws IOException {
        Files.delete(folder.resolve("inversions/labour/family.yaml"));
        assertThatThrownBy(this::load)
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("inversions/labour: family.yaml is missing: it says what the criteria of the family say"
                        + " together");
    }

    @Test
    void line_ends_do_not_change_the_digest() throws IOException {
        Path rules = folder.resolve("indicators/product-control/rules.drl");
        Files.writeString(rules, Files.readString(rules).replace("\n", "\r\n"));
        assertThat(load().digest()).isEqualTo(Corpora.CORPUS.digest());
    }

    @Test
    void a_changed_threshold_changes_the_digest() throws IOException {
        Path policy = folder.resolve("policy.yaml");
        Files.writeString(policy, Files.readString(policy).replace("share: 1/3", "share: 1/4"));
        assertThat(load().digest()).isNotEqualTo(Corpora.CORPUS.digest());
    }

    @Test
    void an_empty_folder_is_refused() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertThatThrownBy(() -> CorpusLoader.load(CorpusFiles.of(empty), FactTypes.STANDARD))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("policy.yaml: is missing");
    }

    @Test
    void a_corpus_without_criteria_is_refused() throws IOException {
        for (String tier : List.of("indicators", "inversions", "adaptations", "signals")) {
            delete(folder.resolve(tier));
        }
        assertThatThrownBy(this::load)
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("there is no criterion");
    }

    @Test
    void an_id_that_differs_from_its_folder_is_refused() throws IOException {
        Files.move(folder.resolve("indicators/product-control"), folder.resolve("indicators/product-kontrol"));
        assertThatThrownBy(this::load)
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(
                        "indicators/product-kontrol/criterion.yaml:1:5: the id is \"product-control\" and the"
                                + " folder is \"product-kontrol\"");
    }

    @Test
    void a_criterion_without_cases_is_refused() throws IOException {
        delete(folder.resolve("indicators/product-control/cases"));
        assertThatThrownBy(this::load)
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("indicators/product-control: has no cases");
    }

    @Test
    void a_case_whose_name_says_no_status_is_refused() throws IOException {
        Files.writeString(folder.resolve("indicators/product-control/cases/example.yaml"), "id: x\nobserved: 2025\n");
        assertThatThrownBy(this::load)
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("a case's name begins with the outcome");
    }

    @Test
    void a_file_in_the_wrong_place_is_not_left_out_in_silence() throws IOException {
        Files.writeString(folder.resolve("indicators/product-control/rule.drl"), "");
        assertThatThrownBy(this::load)
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("indicators/product-control/rule.drl: a criterion's rules are all in rules.drl");
    }

    @Test
    void all_that_is_wrong_is_told_at_once() throws IOException {
        Path policy = folder.resolve("policy.yaml");
        Files.writeString(policy, Files.readString(policy).replace("  share: 4/5\n", "  share: 4/5\n  count: 2\n"));
        Path rules = folder.resolve("indicators/product-control/rules.drl");
        Files.writeString(rules, Files.readString(rules).replace("Holdings(", "Holding("));
        delete(folder.resolve("indicators/market-direction/cases"));
        Files.delete(folder.resolve("indicators/corporate-allocation/rules.drl"));
        assertThatThrownBy(this::load)
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("policy.yaml:")
                .hasMessageContaining("give one of share")
                .hasMessageContaining("there is no fact type \"Holding\" (did you mean Holdings?)")
                .hasMessageContaining("indicators/market-direction: has no cases")
                .hasMessageContaining("indicators/corporate-allocation: rules.drl is missing");
    }

    private static void delete(Path path) throws IOException {
        try (Stream<Path> walk = Files.walk(path)) {
            for (Path one : walk.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
    }
}
