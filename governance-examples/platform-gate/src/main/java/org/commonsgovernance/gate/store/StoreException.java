package org.commonsgovernance.gate.store;

/** The database failed: a full disk, a broken file. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1;

    StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
