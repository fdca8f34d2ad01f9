package org.commonsgovernance.api;

/** A setup could not be judged: it exceeds a bound, which the message names. */
public final class EvaluationException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public EvaluationException(String message) {
        super(message);
    }
}
