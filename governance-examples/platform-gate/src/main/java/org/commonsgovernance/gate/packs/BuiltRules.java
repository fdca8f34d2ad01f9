package org.commonsgovernance.gate.packs;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonsgovernance.api.assessment.Layer;
import org.commonsgovernance.rules.GovernanceRules;
import org.commonsgovernance.rules.RuleBook;
import org.commonsgovernance.rules.problem.InvalidInputException;
import org.jspecify.annotations.Nullable;

/**
 * Rules built of packs: that takes long enough for the last few to be remembered. The standard rules are always there. Safe
 * to share between threads.
 */
final class BuiltRules {
    private static final int MOST = 4;

    private final RuleBook book = GovernanceRules.builder().book();
    private final Rules standard = new Rules(
            GovernanceRules.standard(),
            book,
            null,
            GovernanceRules.builder().layering(Rules.ANY_DAY).layers());
    private final Map<String, Rules> remembered = new LinkedHashMap<>(8, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Rules> eldest) {
            return size() > MOST;
        }
    };

    /** The rules that come with the library. */
    Rules standard() {
        return standard;
    }

    /** Names of the criteria of the standard rules. */
    List<String> criteria() {
        return book.rules().stream()
                .map(RuleBook.RuleText::about)
                .filter(one -> !one.equals("verdict"))
                .distinct()
                .toList();
    }

    /**
     * Builds the rules of a pack.
     *
     * @param pack its folder, beside those that it lies over
     * @param key {@code id@version}
     * @throws InvalidInputException with every mistake in it
     */
    Rules build(Path pack, String key) {
        List<Layer> layers =
                GovernanceRules.builder().pack(pack).layering(Rules.ANY_DAY).layers();
        return new Rules(GovernanceRules.builder().pack(pack).build(), book, key, layers);
    }

    /** Rules that were built of late; null where they were not. */
    @Nullable
    Rules remembered(String key) {
        synchronized (remembered) {
            return remembered.get(key);
        }
    }

    /** Keeps them in place of those that were asked for least lately. */
    void remember(Rules rules) {
        synchronized (remembered) {
            remembered.put(String.valueOf(rules.pack()), rules);
        }
    }
}
