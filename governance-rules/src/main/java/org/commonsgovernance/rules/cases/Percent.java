package org.commonsgovernance.rules.cases;

/** Parts in hundredths of a percent, rounded down: what is not all is never shown as all. */
final class Percent {
    private static final int ALL = 10_000;

    private Percent() {}

    static int of(long part, long whole) {
        return whole == 0 ? ALL : (int) (part * ALL / whole);
    }

    static String text(int hundredths) {
        return hundredths % 100 == 0
                ? hundredths / 100 + " %"
                : hundredths / 100 + "." + (hundredths % 100 < 10 ? "0" : "") + hundredths % 100 + " %";
    }
}
