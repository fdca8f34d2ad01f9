package org.commonsgovernance.survey;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.CoGroupFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.commonsgovernance.api.EvaluationException;
import org.commonsgovernance.api.GovernanceEvaluator;
import org.commonsgovernance.api.assessment.Assessment;
import org.commonsgovernance.api.model.ProductionSetup;
import org.jspecify.annotations.Nullable;

/** Judges one setup, where its dossier and its work have come together. */
final class JudgeSetup implements CoGroupFunction<String, Row, Row, Row> {
    private static final long serialVersionUID = 1;

    /** A dossier that can be looked into. */
    static final StructType DOSSIER = new StructType()
            .add("setup", DataTypes.StringType, true)
            .add("name", DataTypes.StringType, false)
            .add("group", DataTypes.StringType, true)
            .add("text", DataTypes.StringType, false)
            .add("place", DataTypes.StringType, false)
            .add("problem", DataTypes.StringType, true);

    private final Broadcast<Map<String, String>> rules;
    private final Settings settings;
    private transient @Nullable GovernanceEvaluator evaluator;

    JudgeSetup(Broadcast<Map<String, String>> rules, Settings settings) {
        this.rules = rules;
        this.settings = settings;
    }

    static Row row(DossierLine line, String place) {
        return RowFactory.create(line.setup(), line.name(), line.group(), line.text(), place, line.problem());
    }

    @Override
    public Iterator<Row> call(String setup, Iterator<Row> dossiers, Iterator<Row> work) {
        List<Prepared.Placed> placed = new ArrayList<>();
        dossiers.forEachRemaining(row -> placed.add(new Prepared.Placed(
                new DossierLine(row.getString(0), row.getString(1), row.getString(2), row.getString(3), null),
                row.getString(4))));
        MergedWork counted = new MergedWork();
        long broken = 0;
        while (work.hasNext()) {
            Row row = work.next();
            byte[] counts = row.getAs(2);
            if (counts != null && counts.length > 0) {
                counted.add(counts);
            }
            broken += row.getLong(3);
        }
        Prepared prepared = Prepared.of(setup, placed, counted.counts(), broken, settings);
        return List.of(judged(prepared, placed)).iterator();
    }

    private Row judged(Prepared prepared, List<Prepared.Placed> placed) {
        ProductionSetup setup = prepared.setup();
        if (setup == null) {
            return Tables.rejected(prepared.rejected());
        }
        try {
            Assessment assessment = evaluator().evaluate(setup, prepared.asOf(), settings.back());
            return Tables.judged(prepared, setup, assessment);
        } catch (EvaluationException e) {
            return Tables.rejected(prepared.refused(placed.get(0), String.valueOf(e.getMessage())));
        }
    }

    /** Looked up once a task: telling rules apart takes longer than finding a setup's dossier. */
    private GovernanceEvaluator evaluator() {
        if (evaluator == null) {
            evaluator = RuleBases.of(rules.value());
        }
        return evaluator;
    }
}
