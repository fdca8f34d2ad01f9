package org.commonsgovernance.survey;

import java.io.Serializable;
import java.time.LocalDate;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.api.model.Window;
import org.jspecify.annotations.Nullable;

/**
 * What is judged of each setup. Texts, because it is sent to executors.
 *
 * @param day the day judged, as {@code 2025-12-31}; null for each setup's last observed one
 * @param window how far back work counts, such as {@code P12M}
 */
record Settings(@Nullable String day, String window) implements Serializable {
    private static final long serialVersionUID = 1;

    /** Each setup's last observed day, and the twelve months up to it. */
    static final Settings STANDARD = new Settings(null, "P12M");

    LocalDate asOf(ProductionSetup setup) {
        return day == null ? setup.lastDay() : LocalDate.parse(day);
    }

    Window back() {
        return Window.parse(window);
    }
}
