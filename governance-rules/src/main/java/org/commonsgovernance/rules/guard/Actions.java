package org.commonsgovernance.rules.guard;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.commonsgovernance.api.assessment.Stance;
import org.commonsgovernance.rules.problem.Suggestion;
import org.jspecify.annotations.Nullable;

/** The words after "then". */
final class Actions {
    /** What a rule of the verdict says. */
    static final String CAP = "atMost";

    /** What a rule of a criterion says, in the order in which it is told. */
    static final Map<String, Stance> STANCES = stances();

    private static Map<String, Stance> stances() {
        Map<String, Stance> stances = new LinkedHashMap<>();
        stances.put("supports", Stance.SUPPORTS);
        stances.put("opposes", Stance.OPPOSES);
        stances.put("contests", Stance.CONTESTS);
        stances.put("notApplicable", Stance.NOT_APPLICABLE);
        stances.put("presumablySupports", Stance.PRESUMABLY_SUPPORTS);
        stances.put("presumablyOpposes", Stance.PRESUMABLY_OPPOSES);
        return Collections.unmodifiableMap(stances);
    }

    /** The words of what then comes out, which are other words. */
    private static final Map<String, String> MEANT = Map.of(
            "established", "supports",
            "establishes", "supports",
            "refuted", "opposes",
            "refutes", "opposes",
            "contested", "contests");

    private Actions() {}

    static boolean isKnown(String word) {
        return STANCES.containsKey(word) || word.equals(CAP);
    }

    /** What may have been meant; null where nothing is near. */
    static @Nullable String near(String word) {
        String meant = MEANT.get(word);
        if (meant != null || STANCES.containsKey(word)) {
            return meant == null ? word : meant;
        }
        Map<String, String> bySmallLetters = new HashMap<>();
        STANCES.keySet().forEach(one -> bySmallLetters.put(one.toLowerCase(Locale.ROOT), one));
        String same = bySmallLetters.get(word.toLowerCase(Locale.ROOT));
        return same != null ? same : Suggestion.near(word, Set.copyOf(STANCES.keySet()));
    }
}
