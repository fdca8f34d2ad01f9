package org.commonsgovernance.gate.limits;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * So much in a time for each caller: a bucket that fills at a rate and holds a burst. Goes by the machine's own count of
 * nanoseconds, so that a clock that is set changes nothing. Safe to share between threads.
 */
public final class RateLimit {
    private static final int MOST_CALLERS = 50_000;
    private static final double NANOS = 1e9;

    private final double perSecond;
    private final double burst;
    private final LongSupplier nanos;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_CALLERS;
        }
    };

    private static final class Bucket {
        private double left;
        private long at;

        Bucket(double left, long at) {
            this.left = left;
            this.at = at;
        }
    }

    /**
     * @param perSecond how many are allowed in the long run
     * @param burst how many are allowed at once
     */
    public RateLimit(double perSecond, double burst) {
        this(perSecond, burst, System::nanoTime);
    }

    RateLimit(double perSecond, double burst, LongSupplier nanos) {
        this.perSecond = perSecond;
        this.burst = burst;
        this.nanos = nanos;
    }

    /** Takes one. False if there is none left. */
    public synchronized boolean take(String caller) {
        Bucket bucket = filled(caller);
        if (bucket.left < 1) {
            return false;
        }
        bucket.left -= 1;
        return true;
    }

    /** Whether there is one to take. */
    public synchronized boolean has(String caller) {
        return filled(caller).left >= 1;
    }

    private Bucket filled(String caller) {
        long now = nanos.getAsLong();
        Bucket bucket = buckets.computeIfAbsent(caller, any -> new Bucket(burst, now));
        double gone = Math.max(0, now - bucket.at) / NANOS;
        bucket.left = Math.min(burst, bucket.left + gone * perSecond);
        bucket.at = now;
        return bucket;
    }
}
