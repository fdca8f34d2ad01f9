package org.commonsgovernance.rules.corpus;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder that is none of rules is told once, with what was meant, and not file by file. */
class FolderAdviceTest {
    @TempDir
    Path folder;

    @Test
    void a_pack_whose_file_has_another_ending_is_told_to_rename_it() throws IOException {
        Files.writeString(folder.resolve("pack.yml"), "id: workshop\n");
        assertThatThrownBy(() -> CorpusFiles.of(folder))
                .hasMessageEndingWith("there is pack.yml and no pack.yaml; rename it: pack.yaml");
    }

    @Test
    void one_criterion_is_told_as_that() throws IOException {
        Files.writeString(folder.resolve("criterion.yaml"), "id: x\n");
        Files.writeString(folder.resolve("rules.drl"), "");
        assertThatThrownBy(() -> CorpusFiles.of(folder)).hasMessageContaining("is the folder of one criterion");
    }

    @Test
    void a_folder_that_is_misspelt_is_suggested() throws IOException {
        Files.createDirectory(folder.resolve("openworkshop"));
        assertThatThrownBy(() -> CorpusFiles.of(folder.resolve("openwokshop")))
                .hasMessageContaining("is no folder of criteria")
                .hasMessageEndingWith("there is none of that name (did you mean \"openworkshop\"?)");
    }

    @Test
    void a_file_is_told_to_be_one() throws IOException {
        Path file = Files.writeString(folder.resolve("pack.yaml"), "id: x\n");
        assertThatThrownBy(() -> CorpusFiles.of(file)).hasMessageContaining("it is a file");
    }
}
