package org.commonsgovernance.gate.limits;

import java.util.Objects;
import java.util.stream.Stream;

/** What a failure comes from. */
public final class Causes {
    private static final int MOST = 20; // some failures are their own cause, by a way about

    private Causes() {}

    /** The failure, what caused it, what caused that, and so on. */
    public static Stream<Throwable> of(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(MOST);
    }
}
