package org.commonsgovernance.collect.forge;

import java.nio.file.Path;

/**
 * A file or folder that a forge's export was saved to. In a folder every file ending in {@code .json}, {@code .ndjson}
 * or {@code .jsonl}, each also with {@code .gz}, is read; links are not followed.
 *
 * @param path where it lies
 * @param name how messages and sources call it, so that others find it again; never blank, and no path of this machine
 */
public record ForgeExport(Path path, String name) {
    public ForgeExport {
        if (name.isBlank()) {
            throw new IllegalArgumentException("an export needs a name by which others find it");
        }
    }
}
