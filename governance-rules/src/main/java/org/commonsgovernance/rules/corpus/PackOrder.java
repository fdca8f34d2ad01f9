package org.commonsgovernance.rules.corpus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Where a pack's own criteria stand among those below. */
final class PackOrder {
    private PackOrder() {}

    /** A pack's criteria stand behind those of their family, or of their sort. */
    static List<Criterion> of(Iterable<Criterion> below, List<Criterion> own) {
        List<Criterion> all = new ArrayList<>();
        below.forEach(all::add);
        List<Criterion> sorted = own.stream()
                .sorted(Comparator.comparing(Criterion::tier)
                        .thenComparing(
                                one -> one.family() == null ? 0 : one.family().place())
                        .thenComparing(
                                one -> one.family() == null ? "" : one.family().id())
                        .thenComparing(one -> one.words().place())
                        .thenComparing(Criterion::id))
                .toList();
        for (Criterion one : sorted) {
            int after = -1;
            for (int i = 0; i < all.size(); i++) {
                if (all.get(i).tier().compareTo(one.tier()) <= 0 && !isOfLaterFamily(all, i, one)) {
                    after = i;
                }
            }
            all.add(after + 1, one);
        }
        return all;
    }

    /** Whether the criterion at a place belongs to another family than one whose family is there already. */
    private static boolean isOfLaterFamily(List<Criterion> all, int place, Criterion one) {
        return all.get(place).tier() == one.tier()
                && all.stream()
                        .anyMatch(there -> Objects.equals(there.family(), one.family()) && there.family() != null)
                && !Objects.equals(all.get(place).family(), one.family());
    }
}
