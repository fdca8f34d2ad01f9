package org.commonsgovernance.survey;

import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.substring_index;
import static org.apache.spark.sql.functions.sum;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.commonsgovernance.api.assessment.Verdict;
import org.commonsgovernance.rules.problem.Sha256;
import scala.jdk.javaapi.CollectionConverters;

/**
 * What a survey found, counted.
 *
 * @param settings what was judged of each setup
 * @param judged setups that were judged
 * @param settled of these, those whose verdict nothing unknown can change
 * @param workRows rows of contributions that were counted
 * @param incomplete setups of whose contributions some rows were not counted
 * @param ruleBase digest of the rules; empty where nothing was judged
 * @param digest of all setups' digests, sorted by setup: the same for the same findings
 * @param verdicts by verdict and group
 * @param findings by criterion, status and group
 * @param rules by indicator, rule and group, the setups in which a rule matched
 * @param lookedFor what would settle each criterion, in the order of the criteria
 * @param missing by criterion, the undetermined setups in which it is unknown
 * @param rejected rows that were not used, by kind and reason
 */
record Overview(
        Settings settings,
        long judged,
        long settled,
        long workRows,
        long incomplete,
        String ruleBase,
        String digest,
        Map<String, Map<String, Long>> verdicts,
        Map<String, Map<String, Map<String, Long>>> findings,
        Map<String, Map<String, Map<String, Long>>> rules,
        Map<String, List<String>> lookedFor,
        Map<String, Long> missing,
        List<Reason> rejected) {
    /** What setups are called that are of no group. */
    static final String NO_GROUP = "";

    /** Of more reasons, those with most rows are told. */
    private static final int MOST_REASONS = 100;

    /**
     * Why rows were not used.
     *
     * @param rows how many
     */
    record Reason(String kind, String reason, long rows) {}

    /**
     * @param judged the rows of {@link Tables#JUDGED} that have a verdict
     * @param rejected rows of {@link Tables#REJECTED}
     */
    static Overview of(Dataset<Row> judged, Dataset<Row> rejected, Settings settings) {
        Dataset<Row> verdicts = judged.select(col("verdict.*"));
        Row sums = verdicts.agg(
                        count(lit(1)),
                        coalesce(sum(col("settled").cast("long")), lit(0L)),
                        coalesce(sum(col("work_rows")), lit(0L)),
                        coalesce(sum(col("broken_rows").gt(0).cast("long")), lit(0L)))
                .first();
        Map<String, Map<String, Long>> byVerdict = new LinkedHashMap<>();
        for (Verdict verdict : Verdict.values()) {
            byVerdict.put(verdict.name(), new TreeMap<>());
        }
        for (Row row : verdicts.groupBy(col("verdict"), group("group").as("group"))
                .count()
                .collectAsList()) {
            byVerdict.computeIfAbsent(row.getString(0), any -> new TreeMap<>()).put(row.getString(1), row.getLong(2));
        }
        Map<String, Map<String, Map<String, Long>>> byCriterion = new TreeMap<>();
        Map<String, Long> missing = new TreeMap<>();
        for (Row row : judged.select(
                        group("verdict.group").as("group"),
                        col("verdict.verdict").as("verdict"),
                        explode(col("findings")).as("finding"))
                .groupBy("finding.criterion", "finding.tier", "finding.status", "group", "verdict")
                .count()
                .collectAsList()) {
            String criterion = row.getString(1) + "/" + row.getString(0);
            long number = row.getLong(5);
            byCriterion
                    .computeIfAbsent(criterion, any -> new TreeMap<>())
                    .computeIfAbsent(row.getString(2), any -> new TreeMap<>())
                    .merge(row.getString(3), number, Long::sum);
            if (row.getString(2).equals("UNKNOWN") && row.getString(4).equals(Verdict.UNDETERMINED.name())) {
                missing.merge(criterion, number, Long::sum);
            }
        }
        // Of the rules, and so the same for each setup.
        String ruleBase = "";
        Map<String, List<String>> lookedFor = new TreeMap<>();
        for (Row any : judged.select(
                        col("verdict.rule_base"),
                        col("findings.criterion"),
                        col("findings.tier"),
                        col("findings.looks_for"))
                .limit(1)
                .collectAsList()) {
            ruleBase = any.getString(0);
            List<scala.collection.Seq<String>> looksFor = any.getList(3);
            for (int i = 0; i < looksFor.size(); i++) {
                lookedFor.put(
                        any.getList(2).get(i) + "/" + any.getList(1).get(i),
                        CollectionConverters.asJava(looksFor.get(i)));
            }
        }
        return new Overview(
                settings,
                sums.getLong(0),
                sums.getLong(1),
                sums.getLong(2),
                sums.getLong(3),
                ruleBase,
                digest(verdicts),
                byVerdict,
                byCriterion,
                rules(judged),
                lookedFor,
                missing,
                reasons(rejected));
    }

    private static Column group(String column) {
        return coalesce(col(column), lit(NO_GROUP));
    }

    private static Map<String, Map<String, Map<String, Long>>> rules(Dataset<Row> judged) {
        Map<String, Map<String, Map<String, Long>>> rules = new TreeMap<>();
        for (Row row : judged.select(
                        group("verdict.group").as("group"),
                        explode(col("findings")).as("finding"))
                .where(col("finding.tier").equalTo("INDICATOR"))
                .select(
                        col("finding.criterion"),
                        explode(array_distinct(col("finding.evidence.rule"))).as("rule"),
                        col("group"))
                .groupBy("criterion", "rule", "group")
                .count()
                .collectAsList()) {
            rules.computeIfAbsent("INDICATOR/" + row.getString(0), any -> new TreeMap<>())
                    .computeIfAbsent(row.getString(1), any -> new TreeMap<>())
                    .put(row.getString(2), row.getLong(3));
        }
        return rules;
    }

    private static List<Reason> reasons(Dataset<Row> rejected) {
        List<Reason> reasons = new ArrayList<>();
        // Mistakes that differ in their place alone are one reason; the table tells each.
        Column reason =
                regexp_replace(substring_index(col("reason"), "\n", 1), "^.*?:[0-9]+:[0-9]+: |^column [0-9]+: ", "");
        for (Row row : rejected.groupBy(col("kind"), reason.as("reason"))
                .agg(sum("rows").as("rows"))
                .orderBy(col("rows").desc(), col("kind"), col("reason"))
                .limit(MOST_REASONS)
                .collectAsList()) {
            reasons.add(new Reason(row.getString(0), row.getString(1), row.getLong(2)));
        }
        long told = reasons.stream().mapToLong(Reason::rows).sum();
        long all = rejected.agg(coalesce(sum("rows"), lit(0L))).first().getLong(0);
        if (all > told) {
            reasons.add(new Reason("ANY", "other reasons, which the table \"rejected\" tells", all - told));
        }
        return reasons;
    }

    /** Line by line, so that a million digests are never held at once. */
    private static String digest(Dataset<Row> verdicts) {
        Iterator<Row> sorted =
                verdicts.select("setup", "digest").orderBy("setup").toLocalIterator();
        return digest(new Iterator<>() {
            @Override
            public boolean hasNext() {
                return sorted.hasNext();
            }

            @Override
            public Map.Entry<String, String> next() {
                Row row = sorted.next();
                return Map.entry(row.getString(0), row.getString(1));
            }
        });
    }

    /**
     * SHA-256 of the lines {@code DIGEST  SETUP}.
     *
     * @param sorted setups with their digests, by the setups' ids in the order of their UTF-8 bytes
     */
    static String digest(Iterator<Map.Entry<String, String>> sorted) {
        Sha256 all = new Sha256();
        while (sorted.hasNext()) {
            Map.Entry<String, String> one = sorted.next();
            all.add((one.getValue() + "  " + one.getKey() + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return all.hex();
    }

    /** Rows that were not used. */
    long rejectedRows() {
        return rejected.stream().mapToLong(Reason::rows).sum();
    }

    String markdown() {
        return OverviewPage.of(this);
    }

    String json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("format", "commons-governance/survey/1");
        json.put("asOf", settings.day() == null ? "the last observed day of each" : settings.day());
        json.put("window", settings.window());
        json.put("judged", judged);
        json.put("settled", settled);
        json.put("workRows", workRows);
        json.put("incomplete", incomplete);
        json.put("verdicts", verdicts);
        json.put("findings", findings);
        json.put("rules", rules);
        json.put("missing", missing);
        json.put("rejected", rejected);
        json.put("ruleBase", ruleBase);
        json.put("digest", digest);
        return Json.pretty(json) + "\n";
    }
}
