package org.commonsgovernance.rules.derive;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.commonsgovernance.api.model.Answer;
import org.commonsgovernance.api.model.Fraction;

/**
 * How many of a number of things belong to each group, to people who act for none, and to nobody known. Counts are
 * added and never divided until a share is asked for, so distributions merge in any order.
 */
final class Distribution {
    private final Map<String, Long> groups = new TreeMap<>();
    private long attributed;
    private long independent;
    private long unknown;

    /** What lies with groups whose controllers may be missing; negative until it was asked for. */
    private long unsure = -1;

    /** For whom: a group's head, or one of {@link ContributionTally}'s names for those without one. */
    void add(String group, long count) {
        switch (group) {
            case ContributionTally.INDEPENDENT -> independent += count;
            case ContributionTally.UNKNOWN -> unknown += count;
            default -> {
                groups.merge(group, count, Long::sum);
                attributed += count;
                unsure = -1;
            }
        }
    }

    void addAll(Distribution other) {
        other.groups.forEach(this::add);
        independent += other.independent;
        unknown += other.unknown;
    }

    Map<String, Long> groups() {
        return groups;
    }

    long independent() {
        return independent;
    }

    long unknown() {
        return unknown;
    }

    long attributed() {
        return attributed;
    }

    long total() {
        return attributed() + independent + unknown;
    }

    Fraction share(long count) {
        return Fraction.of(count, total());
    }

    /** What surely is the group's. */
    Fraction lower(String group) {
        return share(groups.getOrDefault(group, 0L));
    }

    /** What may be the group's: its own, the unknown, and what others have that may be one with it. */
    Fraction upper(String group, Groups all) {
        return share(groups.getOrDefault(group, 0L) + mayJoin(group, all) + unknown);
    }

    /** What other groups have that may be one with this: where either's controllers may be missing. */
    long mayJoin(String group, Groups all) {
        long own = groups.getOrDefault(group, 0L);
        return all.isKnown(group) ? unsure(all) : attributed - own;
    }

    private long unsure(Groups all) {
        if (unsure < 0) {
            unsure = groups.entrySet().stream()
                    .filter(entry -> !all.isKnown(entry.getKey()))
                    .mapToLong(Map.Entry::getValue)
                    .sum();
        }
        return unsure;
    }

    /** The most that one of the groups surely has; nothing if there are none. */
    Fraction largestLower(Collection<String> among) {
        return share(among.stream()
                .mapToLong(group -> groups.getOrDefault(group, 0L))
                .max()
                .orElse(0));
    }

    /** The most that one of the groups may have, or one that is not listed and may control some of them. */
    Fraction largestUpper(Collection<String> among, Groups all) {
        long largest = unsure(all);
        for (String group : among) {
            largest = Math.max(largest, groups.getOrDefault(group, 0L) + mayJoin(group, all));
        }
        return share(largest + unknown);
    }

    /** The groups that are, or may be, for profit. */
    List<String> perhapsForProfit(Groups all) {
        return groups.keySet().stream()
                .filter(group -> all.forProfit(group) != Answer.NO)
                .toList();
    }

    List<String> forProfit(Groups all) {
        return groups.keySet().stream()
                .filter(group -> all.forProfit(group) == Answer.YES)
                .toList();
    }

    /** The fewest groups that have at least half of what is attributed to groups (CHAOSS, elephant factor); 0 if nothing is. */
    int elephantFactor() {
        return fewestForHalf(groups.values());
    }

    /** The fewest counts that make at least half of their sum. */
    static int fewestForHalf(Collection<Long> counts) {
        List<Long> sorted = new ArrayList<>(counts);
        sorted.sort((a, b) -> Long.compare(b, a));
        long sum = sorted.stream().mapToLong(Long::longValue).sum();
        long taken = 0;
        int number = 0;
        while (taken * 2 < sum) {
            taken += sorted.get(number++);
        }
        return number;
    }
}
