package org.commonsgovernance.rules.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Gathers mistakes, so that all are told at once. Not safe to share between threads. */
public final class Problems {
    /** A file that is wrong throughout is told of so often. */
    private static final int MOST = 200;

    /** More are only counted. */
    private static final int KEPT = 5 * MOST;

    private final List<Problem> found = new ArrayList<>();
    private int number;

    public void add(Problem problem) {
        number++;
        if (found.size() < KEPT) {
            found.add(problem);
        }
    }

    /** The same for places of which there may be millions: a text that would only be counted is not made. */
    public void add(Supplier<Problem> problem) {
        if (found.size() < KEPT) {
            found.add(problem.get());
        }
        number++;
    }

    public boolean isEmpty() {
        return number == 0;
    }

    public int size() {
        return number;
    }

    /**
     * Ends the work if anything was wrong.
     *
     * @throws InvalidInputException with every mistake found
     */
    public void throwIfAny() {
        if (number > 0) {
            throw failure();
        }
    }

    /** The mistakes as an exception, sorted by file and place. */
    public InvalidInputException failure() {
        List<Problem> sorted = found.stream().distinct().sorted().toList();
        return new InvalidInputException(
                sorted.size() <= MOST ? sorted : sorted.subList(0, MOST),
                number - found.size() + Math.max(0, sorted.size() - MOST));
    }
}
