package org.commonsgovernance.survey;

import org.commonsgovernance.rules.derive.WorkCounts;
import org.jspecify.annotations.Nullable;

/**
 * Counted work on its way: between machines it is its bytes and nothing else, in memory the bytes until a second count
 * has to be merged. Public and mutable because Spark's encoder of beans wants that.
 */
public final class MergedWork {
    private byte[] bytes = {};
    private @Nullable WorkCounts counts;

    /** Of no work. */
    public MergedWork() {}

    /** What {@link WorkCounts#toBytes} writes; empty for no work. */
    public byte[] getBytes() {
        return counts == null ? bytes : counts.toBytes();
    }

    /** Takes what {@link #getBytes} gave. */
    public void setBytes(byte[] written) {
        this.bytes = written;
        this.counts = null;
    }

    /** What was counted; not a copy. */
    WorkCounts counts() {
        return counts != null ? counts : bytes.length == 0 ? new WorkCounts() : WorkCounts.of(bytes);
    }

    /** Counts what another has counted. */
    MergedWork merge(MergedWork other) {
        if (other.counts == null && other.bytes.length == 0) {
            return this;
        }
        if (counts == null && bytes.length == 0) {
            bytes = other.bytes;
            counts = other.counts;
            return this;
        }
        WorkCounts mine = counts == null ? WorkCounts.of(bytes) : counts;
        mine.merge(other.counts == null ? WorkCounts.of(other.bytes) : other.counts);
        counts = mine;
        bytes = new byte[0];
        return this;
    }

    /** Counts what these bytes say. */
    MergedWork add(byte[] written) {
        MergedWork one = new MergedWork();
        one.setBytes(written);
        return merge(one);
    }
}
