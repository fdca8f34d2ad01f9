package org.commonsgovernance.rules.policy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonsgovernance.rules.problem.Suggestion;
import org.jspecify.annotations.Nullable;

/** The thresholds of a rule base, by name, in the order of the policy file. Immutable. */
public final class Policy {
    /** The share of the indicators that must be decided before a verdict that could still move is given. */
    public static final String INDICATORS_DECIDED = "indicatorsDecided";

    /** The same of the families of inversions. */
    public static final String FAMILIES_DECIDED = "familiesDecided";

    /** The share of a family's criteria from which on it counts as decided. */
    public static final String FAMILY_DECIDED = "familyDecided";

    /** Shares that no rule need mention: the verdict's coverage rests on them. */
    public static final Set<String> OF_THE_VERDICT = Set.of(INDICATORS_DECIDED, FAMILIES_DECIDED, FAMILY_DECIDED);

    private final Map<String, Threshold> thresholds;

    /** Names that stand in the file and could not be read, which was told. */
    private final Set<String> unreadable;

    private final boolean isUnreadable;

    public Policy(List<Threshold> thresholds) {
        this(thresholds, Set.of(), false);
    }

    /**
     * What could be read of a policy that has mistakes.
     *
     * @param unreadable names of thresholds that could not be read
     * @param isUnreadable whether nothing could be read at all
     */
    public Policy(List<Threshold> thresholds, Set<String> unreadable, boolean isUnreadable) {
        Map<String, Threshold> byName = new LinkedHashMap<>();
        thresholds.forEach(threshold -> byName.put(threshold.name(), threshold));
        this.unreadable = Set.copyOf(unreadable);
        this.isUnreadable = isUnreadable;
        this.thresholds = Collections.unmodifiableMap(byName);
    }

    public Map<String, Threshold> thresholds() {
        return thresholds;
    }

    /** Whether it was told already that a threshold of this name, or one that was meant by it, could not be read. */
    public boolean isUnreadable(String name) {
        return isUnreadable || unreadable.contains(name) || Suggestion.near(name, unreadable) != null;
    }

    public @Nullable Threshold get(String name) {
        return thresholds.get(name);
    }
}
