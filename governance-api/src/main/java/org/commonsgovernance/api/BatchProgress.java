package org.commonsgovernance.api;

/**
 * How far a batch is. Each outcome is told when it is handed on, in order, by the thread that takes it: an
 * implementation needs no locks, and one that throws ends the batch.
 */
@FunctionalInterface
public interface BatchProgress {
    /**
     * One more setup is done.
     *
     * @param done how many are, this one too
     * @param outcome what became of it
     */
    void done(long done, BatchOutcome outcome);
}
