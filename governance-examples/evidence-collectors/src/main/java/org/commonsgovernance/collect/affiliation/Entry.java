package org.commonsgovernance.collect.affiliation;

import org.commonsgovernance.api.model.Source;

/**
 * A line of a source of affiliations. It names no person.
 *
 * @param source where the file is found, and what it rests on
 * @param file the file as messages call it
 * @param line counted from 1
 */
public record Entry(Source source, String file, int line) {
    /** The source of a fact that rests on this line. */
    public Source cited() {
        return new Source(
                source.locator() + ", line " + line,
                source.basis(),
                source.speaker(),
                source.retrieved(),
                source.sha256(),
                source.note(),
                source.derivedFrom());
    }

    /** {@code file:line}. */
    String place() {
        return file + ":" + line;
    }
}
