package org.commonsgovernance.collect.forge;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.commonsgovernance.collect.forge.ForgeItem.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Accounts without a program's mark that answer like one: of at least {@value #LEAST} change requests and issues of
 * others made in the window on which they said anything, they said it within a minute on more than nine in ten. Nobody
 * reads what is asked so fast and so steadily. Such an account may still be a person's whose programs speak in that
 * person's name, so that it is left out of the response times only, and of reviews only what comes in that minute.
 */
final class SwiftAnswers {
    private static final int LEAST = 20;
    private static final Duration SWIFT = Duration.ofMinutes(1);

    /** Of so many items answered, so many were answered within the minute. */
    private record Count(int swift, int all) {
        static final Count NONE = new Count(0, 0);

        Count and(boolean isSwift) {
            return new Count(swift + (isSwift ? 1 : 0), all + 1);
        }

        boolean isProgram() {
            return all >= LEAST && swift * 10L > all * 9L;
        }
    }

    private final SortedMap<String, Count> accounts;

    private SwiftAnswers(SortedMap<String, Count> accounts) {
        this.accounts = accounts;
    }

    static SwiftAnswers of(Selection selection) {
        Map<String, Count> counts = new HashMap<>();
        for (Kind kind : Kind.values()) {
            for (ForgeItem item : selection.created(kind)) {
                add(item, counts);
            }
        }
        SortedMap<String, Count> accounts = new TreeMap<>(counts);
        accounts.values().removeIf(count -> !count.isProgram());
        return new SwiftAnswers(accounts);
    }

    private static void add(ForgeItem item, Map<String, Count> counts) {
        Instant created = item.created();
        String author = item.author();
        if (created == null || author == null) {
            return;
        }
        Set<String> seen = new HashSet<>();
        for (ForgeResponse one : item.responses()) {
            boolean isFirst = !one.at().isBefore(created) && !one.author().equals(author) && seen.add(one.author());
            if (isFirst) {
                counts.put(
                        one.author(),
                        counts.getOrDefault(one.author(), Count.NONE).and(isWithin(created, one)));
            }
        }
    }

    private static boolean isWithin(Instant created, ForgeResponse one) {
        return !one.at().isAfter(created.plus(SWIFT));
    }

    boolean isEmpty() {
        return accounts.isEmpty();
    }

    boolean contains(String login) {
        return accounts.containsKey(login);
    }

    /** Whether such an account said this in the first minute, so that nobody can have read what is asked. */
    boolean isUnread(@Nullable Instant created, ForgeResponse one) {
        return created != null && contains(one.author()) && isWithin(created, one);
    }

    /** {@code 52 of 52, 40 of 41}, the largest first; no names, for they may be people. */
    String told() {
        List<String> told = accounts.values().stream()
                .sorted((a, b) -> a.all() != b.all() ? b.all() - a.all() : b.swift() - a.swift())
                .limit(5)
                .map(count -> count.swift() + " of " + count.all())
                .toList();
        return String.join(", ", told) + (accounts.size() > told.size() ? ", …" : "");
    }

    int number() {
        return accounts.size();
    }
}
