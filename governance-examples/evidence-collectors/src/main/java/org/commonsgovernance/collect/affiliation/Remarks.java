package org.commonsgovernance.collect.affiliation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Remarks of which a file can give cause for thousands: of each kind the first are kept, the rest counted. */
final class Remarks {
    private static final int MOST = 5;

    private final List<String> kept = new ArrayList<>();
    private final Map<String, Integer> byKind = new TreeMap<>();

    void add(String kind, String remark) {
        if (byKind.merge(kind, 1, Integer::sum) <= MOST) {
            kept.add(remark);
        }
    }

    List<String> list() {
        List<String> all = new ArrayList<>(kept);
        byKind.forEach((kind, number) -> {
            if (number > MOST) {
                all.add("... and " + (number - MOST) + " more remarks on " + kind);
            }
        });
        return List.copyOf(all);
    }
}
