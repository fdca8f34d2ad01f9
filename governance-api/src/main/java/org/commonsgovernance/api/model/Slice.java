package org.commonsgovernance.api.model;

import java.time.LocalDate;
import org.commonsgovernance.api.internal.Require;

/**
 * The part of a history that is judged.
 *
 * @param asOf the judged day: states count if they hold on it
 * @param window the days up to and with {@code asOf} in which work and measurements count
 */
public record Slice(LocalDate asOf, Period window) {
    public Slice {
        Require.present(asOf, "asOf");
        Require.present(window, "window");
    }
}
