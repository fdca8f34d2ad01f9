package org.commonsgovernance.rules.engine;

/** Runs the measurements. */
final class Benchmarks {
    private Benchmarks() {}

    public static void main(String[] args) throws Exception {
        org.openjdk.jmh.Main.main(args);
    }
}
