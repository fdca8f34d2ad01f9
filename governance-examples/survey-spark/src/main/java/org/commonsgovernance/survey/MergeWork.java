package org.commonsgovernance.survey;

import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.expressions.Aggregator;

/** Merges partial counts of a setup's work, in whatever order they come. */
final class MergeWork extends Aggregator<byte[], MergedWork, byte[]> {
    private static final long serialVersionUID = 1;

    @Override
    public MergedWork zero() {
        return new MergedWork();
    }

    @Override
    public MergedWork reduce(MergedWork sum, byte[] counts) {
        return counts == null ? sum : sum.add(counts);
    }

    @Override
    public MergedWork merge(MergedWork one, MergedWork other) {
        return one.merge(other);
    }

    @Override
    public byte[] finish(MergedWork sum) {
        return sum.getBytes();
    }

    @Override
    public Encoder<MergedWork> bufferEncoder() {
        return Encoders.bean(MergedWork.class);
    }

    @Override
    public Encoder<byte[]> outputEncoder() {
        return Encoders.BINARY();
    }
}
