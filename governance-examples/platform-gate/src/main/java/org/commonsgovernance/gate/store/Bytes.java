package org.commonsgovernance.gate.store;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Bytes that nobody changes: equal where they are the same. */
public final class Bytes {
    private final byte[] all;

    private Bytes(byte[] all) {
        this.all = all;
    }

    /** These; whoever gave them leaves them alone from now on. */
    public static Bytes of(byte[] all) {
        return new Bytes(all);
    }

    /** Them, not to be changed. */
    public byte[] array() {
        return all;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Bytes bytes && Arrays.equals(all, bytes.all);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(all);
    }

    @Override
    public String toString() {
        return all.length + " bytes";
    }
}
