package org.commonsgovernance.collect.texts;

/**
 * A link in a text.
 *
 * @param label what it shows; empty where only the address stands there
 * @param target where it leads, as written
 */
record Link(String label, String target) {
    /** Whether it leads to a place on the web. */
    boolean isWeb() {
        return target.startsWith("https://") || target.startsWith("http://");
    }
}
