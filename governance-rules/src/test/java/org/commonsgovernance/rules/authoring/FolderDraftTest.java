package org.commonsgovernance.rules.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.commonsgovernance.rules.corpus.Criterion;
import org.commonsgovernance.rules.facts.FactTypes;
import org.commonsgovernance.rules.file.UnsavedTexts;
import org.commonsgovernance.rules.pack.Pack;
import org.commonsgovernance.rules.pack.Workshop;
import org.commonsgovernance.rules.problem.InvalidInputException;
import org.commonsgovernance.rules.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an editor can be told of a folder while somebody writes in it. */
class FolderDraftTest {
    private static final String ARRIVALS = "inversions/entry/workshop.arrivals/rules.drl";

    @TempDir
    private Path parent;

    private static FolderDraft read(Path folder, UnsavedTexts unsaved) {
        return FolderDraft.read(folder, FactTypes.STANDARD, unsaved);
    }

    @Test
    void knowsTheFiguresCriteriaAndChangesOfAPack() {
        FolderDraft draft = read(Workshop.FOLDER, UnsavedTexts.NONE);
        assertThat(draft.problems()).isEmpty();
        assertThat(draft.policy().thresholds()).containsKeys("controlled", "workshop.enoughArrivals");
        assertThat(draft.criteria())
                .extracting(one -> one.id().value())
                .contains("product-control", "workshop.arrivals");
        assertThat(draft.changes()).isNotEmpty();
        assertThat(draft.packs()).extracting(Pack::id).containsExactly("workshop");
    }

    @Test
    void readsWhatIsNotSavedInPlaceOfTheFile() throws IOException {
        Path rules = Workshop.FOLDER.resolve(ARRIVALS);
        String text = Files.readString(rules).replace("Newcomers(", "Newcomer(");
        FolderDraft draft = read(Workshop.FOLDER, UnsavedTexts.of(Map.of(rules, text)));
        assertThat(draft.problems())
                .hasSize(2)
                .extracting(Problem::message)
                .allSatisfy(message -> assertThat(message).contains("did you mean Newcomers?"));
    }

    @Test
    void knowsWhatARuleMayCompareWithWhilePackYamlIsHalfWritten() throws IOException {
        Path pack = Workshop.FOLDER.resolve("pack.yaml");
        String text = Files.readString(pack).replace("version: 1.1.0\nname", "version: 1.\nname");
        FolderDraft draft = read(Workshop.FOLDER, UnsavedTexts.of(Map.of(pack, text)));
        assertThat(draft.problems())
                .singleElement()
                .satisfies(one -> assertThat(one.line()).isEqualTo(3));
        assertThat(draft.policy().thresholds()).containsKey("workshop.enoughArrivals");
        assertThat(draft.criteria()).extracting(Criterion::folder).contains("inversions/entry/workshop.arrivals");
    }

    @Test
    void tellsOfRulesThoughPackYamlCanNotBeReadAtAll() throws IOException {
        Workshop pack = Workshop.copiedTo(parent.resolve("workshop"))
                .write("pack.yaml", "{")
                .edit(ARRIVALS, "Newcomers(", "Newcomer(");
        FolderDraft draft = read(pack.folder(), UnsavedTexts.NONE);
        assertThat(draft.packs()).isEmpty();
        assertThat(draft.problems())
                .extracting(one -> one.file().substring(one.file().indexOf("workshop/") + 9))
                .containsExactly(ARRIVALS, ARRIVALS, "pack.yaml");
        assertThat(draft.policy().thresholds()).containsKey("controlled");
    }

    @Test
    void refusesAFolderThatIsNoneOfRules() {
        assertThatThrownBy(() -> read(parent.resolve("nowhere"), UnsavedTexts.NONE))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("nowhere");
    }
}
