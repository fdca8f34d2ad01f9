package org.commonsgovernance.gate.api;

/** Ends a request with a problem. */
public final class ApiException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    ApiException(Problem problem) {
        super(problem.detail());
        this.problem = problem;
    }

    /** Something that is not there. */
    public static ApiException notFound(String what) {
        return new ApiException(Problem.notFound(what));
    }

    /** Something that can't be understood. */
    public static ApiException badRequest(String what) {
        return new ApiException(Problem.badRequest(what));
    }

    /** What a problem says. */
    public Problem problem() {
        return problem;
    }
}
