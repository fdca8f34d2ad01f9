package org.commonsgovernance.rules.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.commonsgovernance.api.assessment.Indicators;
import org.commonsgovernance.api.assessment.Standing;
import org.commonsgovernance.api.assessment.Status;
import org.commonsgovernance.api.assessment.Tally;

/** Two ways in which criteria could stand, of which a cap judges the better one worse. */
final class DirectionExample {
    /** Indicators from bad to good; families the other way round. */
    private static final List<Status> BAD_TO_GOOD = List.of(Status.ESTABLISHED, Status.CONTESTED, Status.REFUTED);

    private static final List<String> INDICATORS =
            Indicators.ALL.stream().map(Object::toString).toList();

    /** As many as an example needs, whatever the corpus has. */
    private static final int FAMILIES = 3;

    private DirectionExample() {}

    /**
     * The example as the end of a message.
     *
     * @param pattern what the cap asks of the findings: a {@link Tally} or a {@link Standing}
     * @param ofIndicators whether it looks at indicators; else at families
     * @return empty if there is no example, because the pattern holds of nothing or of everything
     */
    static String of(Pattern pattern, boolean ofIndicators) {
        List<FindingStates.State> states =
                ofIndicators ? FindingStates.ofIndicators(INDICATORS) : FindingStates.ofFamilies(FAMILIES);
        boolean isOfOne = pattern.type().javaType() == Standing.class;
        for (FindingStates.State worse : states) {
            if (isMet(pattern, worse)) {
                continue;
            }
            for (int place = 0; place < worse.statuses().size(); place++) {
                FindingStates.State better = improved(worse, place, ofIndicators);
                if (better != null && isMet(pattern, better)) {
                    String before = isOfOne ? named(worse, place) : counted(worse);
                    String after = isOfOne ? named(better, place) : counted(better);
                    return "; with " + before + " it would not hold, and with " + after + ", which is better, it would";
                }
            }
        }
        return "";
    }

    private static FindingStates.@org.jspecify.annotations.Nullable State improved(
            FindingStates.State state, int place, boolean ofIndicators) {
        int at = BAD_TO_GOOD.indexOf(state.statuses().get(place));
        int next = ofIndicators ? at + 1 : at - 1;
        if (at < 0 || next < 0 || next >= BAD_TO_GOOD.size()) {
            return null;
        }
        List<Status> statuses = new ArrayList<>(state.statuses());
        statuses.set(place, BAD_TO_GOOD.get(next));
        return ofIndicators ? FindingStates.indicators(INDICATORS, statuses) : FindingStates.families(statuses);
    }

    private static boolean isMet(Pattern pattern, FindingStates.State state) {
        return state.facts().stream()
                .anyMatch(fact -> fact.getClass() == pattern.type().javaType() && Conditions.meets(pattern, fact));
    }

    private static String named(FindingStates.State state, int place) {
        return INDICATORS.get(place) + " " + word(state.statuses().get(place));
    }

    private static String counted(FindingStates.State state) {
        List<Status> said = List.of(Status.ESTABLISHED, Status.CONTESTED, Status.REFUTED);
        return IntStream.range(0, said.size())
                .mapToObj(i -> state.statuses().stream()
                                .filter(status -> status == said.get(i))
                                .count()
                        + " " + word(said.get(i)))
                .filter(text -> !text.startsWith("0 "))
                .collect(Collectors.joining(" and "));
    }

    private static String word(Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
