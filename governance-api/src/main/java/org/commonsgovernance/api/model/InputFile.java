package org.commonsgovernance.api.model;

import org.commonsgovernance.api.internal.Require;

/**
 * A file that a setup was read from, so that a report can be checked against it.
 *
 * @param name the file's name without its folder
 * @param sha256 digest of its bytes, in lower-case hex
 */
public record InputFile(String name, String sha256) {
    public InputFile {
        Require.text(name, "name");
        Require.text(sha256, "sha256");
    }
}
