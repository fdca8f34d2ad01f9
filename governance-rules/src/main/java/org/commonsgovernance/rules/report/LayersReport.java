package org.commonsgovernance.rules.report;

import org.commonsgovernance.api.assessment.LayerChange;
import org.commonsgovernance.api.assessment.Layering;

/** What a rule base is made of, for a person at a terminal. */
public final class LayersReport {
    private LayersReport() {}

    /** What a pack changed and why, as sentences. */
    public static String sentence(LayerChange change) {
        return LayerWording.change(change);
    }

    /** The report, ending in a line end. */
    public static String of(Layering layering) {
        TextLines out = new TextLines();
        layering.layers().forEach(layer -> out.wrapped("", "  ", LayerWording.layer(layer)));
        layering.changes().forEach(change -> out.wrapped("- ", "  ", LayerWording.change(change)));
        layering.notices().forEach(notice -> out.wrapped("Note: ", "  ", notice));
        return out.toString();
    }
}
