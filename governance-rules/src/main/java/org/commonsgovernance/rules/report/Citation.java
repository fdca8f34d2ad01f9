package org.commonsgovernance.rules.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonsgovernance.api.assessment.Assessment;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.api.model.Source;

/**
 * A fact that an assessment rests on, as reports show it.
 *
 * @param fact its type and id, such as {@code Seat s1}
 * @param says what it says, by the names of its properties; values are texts, numbers, booleans and lists of texts, and
 *     what no source says is left out
 * @param source where it is known from
 */
public record Citation(String fact, Map<String, Object> says, Source source) {
    public Citation {
        says = Collections.unmodifiableMap(new LinkedHashMap<>(says));
    }

    /**
     * The facts that an assessment cites and those that they were computed from, sorted by type and id.
     *
     * @param setup what was judged
     */
    public static List<Citation> all(Assessment assessment, ProductionSetup setup) {
        List<Citation> all = new ArrayList<>();
        new CitedFacts(assessment, setup)
                .all()
                .forEach((key, fact) -> all.add(new Citation(key, FactView.properties(fact), fact.source())));
        return all;
    }
}
