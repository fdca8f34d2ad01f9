package org.commonsgovernance.gate.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.commonsgovernance.gate.ops.Scratch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldersTest {
    /** The half pack is deleted before anybody asks, and there is room again. */
    @Test
    void aDiskThatWasFullAMomentAgoIsTold(@TempDir Path folder) {
        Folders folders = new Folders(folder.resolve("repositories"), new Scratch(folder.resolve("scratch")));
        IOException unpacking = new IOException("unpack failed", new IOException("No space left on device"));
        assertThat(folders.isFull(unpacking)).isTrue();
        assertThat(folders.isFull(new FileSystemException("pack", null, "Disk quota exceeded")))
                .isTrue();
        assertThat(folders.isFull(new IOException("Broken pipe"))).isFalse();
    }
}
