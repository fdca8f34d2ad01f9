package org.commonsgovernance.gate.push;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Has the disk keep what was renamed. */
final class Durable {
    private Durable() {}

    /** Writes a folder's entries through to the disk, where the system lets one. */
    static void folder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            return; // not every system opens folders; the files themselves are on the disk
        }
    }
}
