package org.commonsgovernance.audit.cases;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commonsgovernance.api.assessment.CriterionId;
import org.commonsgovernance.api.assessment.Indicators;
import org.commonsgovernance.api.assessment.Status;
import org.commonsgovernance.api.assessment.Verdict;
import org.commonsgovernance.collect.tables.csv.Columns;
import org.commonsgovernance.collect.tables.csv.Row;
import org.commonsgovernance.rules.problem.InvalidInputException;
import org.jspecify.annotations.Nullable;

/**
 * What careful readers concluded of a case.
 *
 * @param id of the case
 * @param name of the case
 * @param kind what they called it
 * @param indicators whether each indicator holds
 * @param isContested whether experts dispute it
 */
record Label(String id, String name, Kind kind, Map<CriterionId, Answer> indicators, boolean isContested) {
    /** The document's indicators in its order, by the columns of the file, whose case does not matter. */
    private static final List<String> INDICATORS = List.of("i1_market", "i2_alloc", "i3_particip", "i4_product");

    private static final Columns COLUMNS = new Columns()
            .required("id")
            .required("case")
            .required(INDICATORS.get(0))
            .required(INDICATORS.get(1))
            .required(INDICATORS.get(2))
            .required(INDICATORS.get(3))
            .required("label")
            .required("contested");

    /** What a case is called, from the worst on. */
    enum Kind {
        CORPORATE,
        /** A diagonal adaptation. */
        HYBRID,
        PEER;

        /** What a verdict is called; null where it calls it nothing. */
        static @Nullable Kind of(Verdict verdict) {
            return switch (verdict) {
                case PEER_PRODUCTION -> PEER;
                case DIAGONAL, NEITHER -> HYBRID;
                case CORPORATE_CONTROLLED -> CORPORATE;
                case UNDETERMINED -> null;
            };
        }
    }

    /** Whether an indicator holds. */
    enum Answer {
        Y,
        P,
        N;

        /** What a status says; null where it says nothing. */
        static @Nullable Answer of(Status status) {
            return switch (status) {
                case ESTABLISHED -> Y;
                case CONTESTED -> P;
                case REFUTED, NOT_APPLICABLE -> N;
                case UNKNOWN -> null;
            };
        }
    }

    /**
     * The labels of a file, by the case's id.
     *
     * @throws InvalidInputException with every mistake in it
     */
    static Map<String, Label> read(Path path) {
        Map<String, Label> labels = new LinkedHashMap<>();
        CsvFile.read(path, COLUMNS, row -> {
            Map<CriterionId, Answer> indicators = new LinkedHashMap<>();
            for (int i = 0; i < INDICATORS.size(); i++) {
                Answer answer = one(row, INDICATORS.get(i), Answer.values());
                if (answer != null) {
                    indicators.put(Indicators.ALL.get(i), answer);
                }
            }
            Kind kind = one(row, "label", Kind.values());
            String contested = row.text("contested").toLowerCase(Locale.ROOT);
            if (!List.of("yes", "minor", "no").contains(contested)) {
                row.problem("contested", "is none of yes, minor, no");
            }
            if (kind != null) {
                Label label = new Label(row.text("id"), row.text("case"), kind, indicators, contested.equals("yes"));
                if (labels.put(label.id(), label) != null) {
                    row.problem("id", "a second label for case " + label.id());
                }
            }
        });
        return labels;
    }

    private static <E extends Enum<E>> @Nullable E one(Row row, String column, E[] values) {
        for (E value : values) {
            if (value.name().equalsIgnoreCase(row.text(column))) {
                return value;
            }
        }
        row.problem(column, "is none of " + List.of(values));
        return null;
    }
}
