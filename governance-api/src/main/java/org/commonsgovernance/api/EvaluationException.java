package org.commonsgovernance.api;

/**
 * A setup could not be judged, and the message says why: it exceeds a bound, the day asked for lies outside of what was
 * observed, or a licence in it is no SPDX expression.
 */
public final class EvaluationException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public EvaluationException(String message) {
        super(message);
    }
}
