package org.commonsgovernance.api.assessment;

/** Where a criterion stands after all evidence that counts. */
public enum Status {
    /** Decisive evidence for it, none against; or presumed so, and nothing said otherwise. */
    ESTABLISHED,
    /** Decisive evidence on both sides, or only evidence that contests, or that is presumed on both sides. */
    CONTESTED,
    /** Decisive evidence against it, none for; or presumed not so, and nothing said otherwise. */
    REFUTED,
    /** No evidence that counts. */
    UNKNOWN,
    /** The question does not arise for this setup. */
    NOT_APPLICABLE;

    /** Whether the evidence decided it: established, contested or refuted. */
    public boolean isDecided() {
        return this == ESTABLISHED || this == CONTESTED || this == REFUTED;
    }
}
