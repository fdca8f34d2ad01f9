package org.commonsgovernance.api.model;

import org.commonsgovernance.api.internal.Require;

/**
 * A place in a file that a setup was read from.
 *
 * @param file name of the file, as {@link InputFile} has it
 * @param line counted from 1
 * @param column counted from 1, in characters (Unicode code points)
 */
public record Place(String file, int line, int column) {
    public Place {
        Require.text(file, "file");
        if (line < 1 || column < 1) {
            throw new IllegalArgumentException("line and column are counted from 1");
        }
    }

    /** {@code file:line}, as editors and compilers write it. */
    @Override
    public String toString() {
        return file + ":" + line;
    }
}
