package org.commonsgovernance.rules.problem;

import java.util.ArrayList;
import java.util.List;

/** Gathers mistakes, so that all are told at once. Not safe to share between threads. */
public final class Problems {
    /** A file that is wrong throughout is told of so often. */
    private static final int MOST = 200;

    private final List<Problem> found = new ArrayList<>();

    public void add(Problem problem) {
        found.add(problem);
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public int size() {
        return found.size();
    }

    /**
     * Ends the work if anything was wrong.
     *
     * @throws InvalidInputException with every mistake found
     */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw failure();
        }
    }

    /** The mistakes as an exception, sorted by file and place. */
    public InvalidInputException failure() {
        List<Problem> sorted = found.stream().distinct().sorted().toList();
        return new InvalidInputException(
                sorted.size() <= MOST ? sorted : sorted.subList(0, MOST), Math.max(0, sorted.size() - MOST));
    }
}
