package org.commonsgovernance.survey;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.commonsgovernance.api.assessment.Assessment;
import org.commonsgovernance.api.assessment.Cap;
import org.commonsgovernance.api.assessment.Coverage;
import org.commonsgovernance.api.assessment.Evidence;
import org.commonsgovernance.api.assessment.Finding;
import org.commonsgovernance.api.assessment.Tally;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.rules.facts.FactKey;
import org.commonsgovernance.rules.report.AssessmentDigest;
import org.commonsgovernance.rules.report.Citation;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** The columns of what is written, and their values. */
final class Tables {
    private static final DataType TEXT = DataTypes.StringType;
    private static final DataType TEXTS = DataTypes.createArrayType(TEXT, false);

    static final StructType REJECTED = new StructType()
            .add("kind", TEXT, false)
            .add("setup", TEXT, true)
            .add("place", TEXT, true)
            .add("reason", TEXT, false)
            .add("rows", DataTypes.LongType, false)
            .add("row", TEXT, true);

    static final StructType VERDICT = new StructType()
            .add("setup", TEXT, false)
            .add("name", TEXT, false)
            .add("group", TEXT, true)
            .add("as_of", TEXT, false)
            .add("window", TEXT, false)
            .add("verdict", TEXT, false)
            .add("worst", TEXT, false)
            .add("best", TEXT, false)
            .add("settled", DataTypes.BooleanType, false)
            .add("indicators_decided", DataTypes.IntegerType, false)
            .add("indicators_applicable", DataTypes.IntegerType, false)
            .add("families_decided", DataTypes.IntegerType, false)
            .add("families_applicable", DataTypes.IntegerType, false)
            .add("caps", TEXTS, false)
            .add("work_rows", DataTypes.LongType, false)
            .add("broken_rows", DataTypes.LongType, false)
            .add("dossier_sha256", TEXT, false)
            .add("rule_base", TEXT, false)
            .add("digest", TEXT, false);

    private static final StructType EVIDENCE = new StructType()
            .add("rule", TEXT, false)
            .add("stance", TEXT, false)
            .add("weight", TEXT, false)
            .add("basis", TEXT, false)
            .add("speaker", TEXT, false)
            .add("facts", TEXTS, false);

    private static final StructType FINDING = new StructType()
            .add("criterion", TEXT, false)
            .add("tier", TEXT, false)
            .add("family", TEXT, true)
            .add("status", TEXT, false)
            .add("looks_for", TEXTS, false)
            .add("evidence", DataTypes.createArrayType(EVIDENCE, false), false);

    private static final StructType FACT = new StructType()
            .add("fact", TEXT, false)
            .add("says", TEXT, false)
            .add("locator", TEXT, false)
            .add("basis", TEXT, false)
            .add("speaker", TEXT, false)
            .add("retrieved", TEXT, true)
            .add("sha256", TEXT, true)
            .add("note", TEXT, true)
            .add("derived_from", TEXTS, false);

    /** All that became of one setup. */
    static final StructType JUDGED = new StructType(new StructField[] {
        DataTypes.createStructField("verdict", VERDICT, true),
        DataTypes.createStructField("findings", DataTypes.createArrayType(FINDING, false), false),
        DataTypes.createStructField("facts", DataTypes.createArrayType(FACT, false), false),
        DataTypes.createStructField("rejected", DataTypes.createArrayType(REJECTED, false), false)
    });

    private Tables() {}

    /** Spark takes arrays as Scala's sequences. */
    private static Seq<Object> seq(List<?> list) {
        return CollectionConverters.asScala(new ArrayList<Object>(list));
    }

    static Row row(Rejected one) {
        return RowFactory.create(one.kind().name(), one.setup(), one.place(), one.reason(), one.rows(), one.row());
    }

    static Row rejected(List<Rejected> rejected) {
        return RowFactory.create(
                null,
                seq(List.of()),
                seq(List.of()),
                seq(rejected.stream().map(Tables::row).toList()));
    }

    static Row judged(Prepared prepared, ProductionSetup setup, Assessment assessment) {
        List<Citation> cited = Citation.all(assessment, setup);
        return RowFactory.create(
                verdict(prepared, setup, assessment, AssessmentDigest.of(assessment, cited)),
                seq(assessment.findings().stream().map(Tables::finding).toList()),
                seq(cited.stream().map(Tables::fact).toList()),
                seq(prepared.rejected().stream().map(Tables::row).toList()));
    }

    private static Row verdict(Prepared prepared, ProductionSetup setup, Assessment assessment, String digest) {
        Coverage indicators = coverage(assessment, Tally.Scope.INDICATORS);
        Coverage families = coverage(assessment, Tally.Scope.FAMILIES);
        return RowFactory.create(
                assessment.setup(),
                assessment.name(),
                prepared.group(),
                assessment.slice().asOf().toString(),
                assessment.slice().window().toString(),
                assessment.verdict().name(),
                assessment.range().worst().name(),
                assessment.range().best().name(),
                assessment.isSettled(),
                indicators.decided(),
                indicators.applicable(),
                families.decided(),
                families.applicable(),
                seq(assessment.caps().stream().map(Cap::rule).toList()),
                prepared.workRows(),
                prepared.brokenRows(),
                setup.readFrom().get(0).sha256(),
                assessment.ruleBase(),
                digest);
    }

    private static Coverage coverage(Assessment assessment, Tally.Scope scope) {
        return assessment.coverage().stream()
                .filter(one -> one.scope() == scope)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("an assessment without coverage of " + scope));
    }

    private static Row finding(Finding finding) {
        return RowFactory.create(
                finding.criterion().value(),
                finding.tier().name(),
                finding.family(),
                finding.status().name(),
                seq(finding.looksFor()),
                seq(finding.evidence().stream().map(Tables::evidence).toList()));
    }

    private static Row evidence(Evidence evidence) {
        return RowFactory.create(
                evidence.rule(),
                evidence.stance().name(),
                evidence.weight().name(),
                evidence.strength().basis().name(),
                evidence.strength().speaker().name(),
                seq(keys(evidence.facts())));
    }

    private static List<String> keys(List<Fact> facts) {
        List<String> keys = new ArrayList<>();
        facts.forEach(fact -> keys.add(FactKey.of(fact)));
        return keys;
    }

    private static Row fact(Citation cited) {
        Source source = cited.source();
        return RowFactory.create(
                cited.fact(),
                Json.text(cited.says()),
                source.locator(),
                source.basis().name(),
                source.speaker().name(),
                source.retrieved() == null ? null : source.retrieved().toString(),
                source.sha256(),
                source.note(),
                seq(source.derivedFrom()));
    }
}
