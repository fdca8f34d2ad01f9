package org.commonsgovernance.rules.derive;

import java.time.LocalDate;
import org.commonsgovernance.api.model.PartialDate;
import org.commonsgovernance.api.model.Period;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.api.model.Slice;
import org.commonsgovernance.api.model.Window;

/** Which part of a setup's history is judged. */
public final class Slices {
    private Slices() {}

    /** Work from before a setup was observed is not its own: a fork does not inherit what its parent did. */
    public static Slice of(ProductionSetup setup, LocalDate asOf, Window window) {
        Slice slice = window.upTo(asOf);
        PartialDate begins = setup.observed().from();
        PartialDate from = slice.window().from();
        if (begins == null || from == null || !begins.earliest().isAfter(from.earliest())) {
            return slice;
        }
        return new Slice(asOf, Period.between(begins.earliest(), asOf));
    }
}
