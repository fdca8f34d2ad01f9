package org.commonsgovernance.rules.policy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The thresholds of a rule base, by name, in the order of the policy file. Immutable. */
public final class Policy {
    private final Map<String, Threshold> thresholds;

    public Policy(List<Threshold> thresholds) {
        Map<String, Threshold> byName = new LinkedHashMap<>();
        thresholds.forEach(threshold -> byName.put(threshold.name(), threshold));
        this.thresholds = Collections.unmodifiableMap(byName);
    }

    public Map<String, Threshold> thresholds() {
        return thresholds;
    }

    public @Nullable Threshold get(String name) {
        return thresholds.get(name);
    }
}
