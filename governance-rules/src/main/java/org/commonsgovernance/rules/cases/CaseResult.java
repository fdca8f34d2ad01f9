package org.commonsgovernance.rules.cases;

/**
 * What came of a case.
 *
 * @param of the case
 * @param actual the status or verdict that it gives; null where it could not be judged
 * @param reason why it gives something else than it must, as people read it; empty where it does not
 */
public record CaseResult(
        Case of, @org.jspecify.annotations.Nullable Enum<?> actual, String reason) {
    /** Whether it gives what it must. */
    public boolean isAsExpected() {
        return of.expected() == actual;
    }
}
