package org.commonsgovernance.rules.pack;

import java.util.Set;

/**
 * What of a {@code pack.yaml} could not be read, which was told: what only follows from it is not told too.
 *
 * @param figures names of figures that stand there and could not be read
 * @param ofFigures whether there may be figures of any name
 * @param ofRules whether there may be entries about any rule
 * @param ofBase whether it is open what the pack is laid over
 */
public record Doubt(Set<String> figures, boolean ofFigures, boolean ofRules, boolean ofBase) {
    /** Of a pack of which all could be read. */
    public static final Doubt NONE = new Doubt(Set.of(), false, false, false);

    /** Of a pack of which nothing could be read. */
    public static final Doubt ALL = new Doubt(Set.of(), true, true, true);

    public Doubt {
        figures = Set.copyOf(figures);
    }

    /** Whether all could be read. */
    public boolean isNone() {
        return equals(NONE);
    }
}
