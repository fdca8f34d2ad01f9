package org.commonsgovernance.rules.problem;

import java.util.List;
import java.util.stream.Collectors;

/** Files that can't be used as they are; the message is every mistake with its place and what would be right. */
public final class InvalidInputException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    InvalidInputException(List<Problem> problems, int leftOut) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n"))
                + (leftOut == 0 ? "" : "\n... and " + leftOut + " more"));
        this.problems = List.copyOf(problems);
    }

    /** One mistake about a file as a whole. */
    public static InvalidInputException of(String file, String message) {
        return new InvalidInputException(List.of(Problem.whole(file, message)), 0);
    }

    /** One mistake. */
    public static InvalidInputException of(Problem problem) {
        return new InvalidInputException(List.of(problem), 0);
    }

    /** Every mistake, by file and place; at most the first 200. */
    public List<Problem> problems() {
        return problems;
    }
}
