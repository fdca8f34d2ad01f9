package org.commonsgovernance.rules.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an editor holds is found by the folder that it belongs to. */
class UnsavedTextsTest {
    @TempDir
    private Path folder;

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void findsTextsInAFolderAndBelowItByTheirPathsInIt() throws IOException {
        Path rules = Files.createDirectories(folder.resolve("pack/inversions/entry"));
        Path beside = Files.createDirectories(folder.resolve("packet"));
        UnsavedTexts texts = UnsavedTexts.of(Map.of(
                rules.resolve("rules.drl"), "größer",
                folder.resolve("pack/pack.yaml"), "id: a",
                beside.resolve("pack.yaml"), "id: b"));
        assertThat(texts.in(folder.resolve("pack")))
                .containsOnlyKeys("inversions/entry/rules.drl", "pack.yaml")
                .containsEntry("inversions/entry/rules.drl", utf8("größer"));
        assertThat(texts.in(folder.resolve("elsewhere"))).isEmpty();
    }

    @Test
    void knowsAFolderByEveryPathThatLeadsToIt() throws IOException {
        Path pack = Files.createDirectories(folder.resolve("pack"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), pack);
        UnsavedTexts texts = UnsavedTexts.of(Map.of(link.resolve("../pack/pack.yaml"), "id: a"));
        assertThat(texts.in(pack)).containsOnlyKeys("pack.yaml");
        assertThat(texts.in(link)).containsOnlyKeys("pack.yaml");
        assertThat(texts.in(folder.resolve("pack/./x/.."))).containsOnlyKeys("pack.yaml");
    }

    @Test
    void holdsAFileThatIsNotThereYet() throws IOException {
        Path pack = Files.createDirectories(folder.resolve("pack"));
        assertThat(UnsavedTexts.of(Map.of(pack.resolve("new.drl"), "")).in(pack))
                .containsEntry("new.drl", new byte[0]);
        assertThat(UnsavedTexts.NONE.in(pack)).isEmpty();
    }
}
