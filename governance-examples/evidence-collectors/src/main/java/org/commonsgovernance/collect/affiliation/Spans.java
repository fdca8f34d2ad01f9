package org.commonsgovernance.collect.affiliation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lines that only say until when something held: each begins where the one before it for the same key ended. */
final class Spans {
    private record Line(String employer, @Nullable LocalDate until, int number) {}

    private final Map<String, List<Line>> byKey = new LinkedHashMap<>();

    void add(String key, String employer, @Nullable LocalDate until, int line) {
        byKey.computeIfAbsent(key, any -> new ArrayList<>(1)).add(new Line(employer, until, line));
    }

    /**
     * The rules that the lines make.
     *
     * @param lastYields whether what still holds gives way to a domain
     */
    List<AffiliationSource.Rule> rules(boolean lastYields) {
        List<AffiliationSource.Rule> rules = new ArrayList<>();
        byKey.forEach((key, lines) -> {
            lines.sort(Comparator.comparing(Line::until, Comparator.nullsLast(Comparator.naturalOrder())));
            LocalDate from = null;
            for (int i = 0; i < lines.size(); i++) {
                Line line = lines.get(i);
                if (i > 0 && !Objects.equals(lines.get(i - 1).until(), line.until())) {
                    from = lines.get(i - 1).until();
                }
                boolean yields = lastYields && line.until() == null;
                rules.add(new AffiliationSource.Rule(key, line.employer(), from, line.until(), yields, line.number()));
            }
        });
        return rules;
    }
}
