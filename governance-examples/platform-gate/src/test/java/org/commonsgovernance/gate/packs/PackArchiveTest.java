package org.commonsgovernance.gate.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.commonsgovernance.rules.problem.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackArchiveTest {
    private static SortedMap<String, byte[]> holding(String... paths) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (String path : paths) {
            files.put(path, new byte[] {1});
        }
        return files;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../x.yaml",
                "/etc/x.yaml",
                "a/./x.yaml",
                "a//x.yaml",
                "a\\x.yaml",
                "C:x.yaml",
                "a\u0000.yaml",
                "a\u202eb.yaml",
                "a\u200b/x.yaml",
                " /x.yaml",
                "x/ a.yaml",
                "x /a.yaml"
            })
    void refusesPathsThatLeadOutOfThePackOrAreNotWhatTheySeem(String path) {
        byte[] zip = PackArchive.zip(holding(path));
        assertThatThrownBy(() -> PackArchive.files(zip))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("leads out of it or is no path");
    }

    @Test
    void refusesNamesLongerThanFileSystemsHave() {
        byte[] zip = PackArchive.zip(holding("a".repeat(260) + ".yaml"));
        assertThatThrownBy(() -> PackArchive.files(zip)).isInstanceOf(InvalidInputException.class);
        byte[] wide = PackArchive.zip(holding("\u20ac".repeat(80) + ".yaml")); // 80 characters, 240 bytes
        assertThatThrownBy(() -> PackArchive.files(wide)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void refusesAFileInTheWayOfAFolder(@TempDir Path folder) {
        assertThatThrownBy(() -> PackArchive.write(holding("pack.yaml", "pack.yaml/x.yaml"), folder))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("can't lie in pack.yaml, which is a file");
    }

    @Test
    void keepsWhatIsPlain(@TempDir Path folder) throws IOException {
        PackArchive.write(PackArchive.files(PackArchive.zip(holding("pack.yaml", "a/cases/one two.yaml"))), folder);
        assertThat(folder.resolve("a/cases/one two.yaml")).exists();
    }
}
