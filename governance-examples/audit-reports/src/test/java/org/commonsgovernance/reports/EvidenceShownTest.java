package org.commonsgovernance.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonsgovernance.api.assessment.Finding;
import org.commonsgovernance.api.assessment.Stance;
import org.commonsgovernance.api.assessment.Status;
import org.commonsgovernance.api.assessment.Weight;
import org.commonsgovernance.reports.text.Texts;
import org.commonsgovernance.rules.dossier.Dossiers;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The evidence that a format shows gives, taken alone and by the table of statuses, the status that it shows: nothing is
 * left out that counts, and nothing is put otherwise.
 */
class EvidenceShownTest {
    private static final Texts ENGLISH = Texts.of("en");
    private static final ObjectMapper JSON = new ObjectMapper();

    private record Piece(Stance stance, Weight weight) {}

    @TestFactory
    Stream<DynamicTest> the_evidence_shown_gives_the_status_shown() {
        return Setups.all().stream()
                .map(path -> DynamicTest.dynamicTest(path.toString(), () -> holds(Setups.report(Dossiers.read(path)))));
    }

    static void holds(Report report) throws IOException {
        Map<String, Status> expected = new LinkedHashMap<>();
        for (Finding finding : report.assessment().findings()) {
            expected.put(finding.criterion().value(), finding.status());
        }
        assertThat(statuses(json(report))).as("JSON").isEqualTo(expected);
        assertThat(statuses(csv(report, expected))).as("CSV").isEqualTo(expected);
        assertThat(statuses(sarif(report))).as("SARIF").isEqualTo(expected);
        Map<String, Status> counted = new LinkedHashMap<>(expected);
        counted.keySet().retainAll(junit(report).keySet());
        assertThat(counted).hasSize(26);
        assertThat(statuses(junit(report))).as("JUnit").isEqualTo(counted);
        String page = Setups.text(report, Format.HTML, ".html");
        assertThat(statuses(html(page, expected))).as("HTML").isEqualTo(expected);
        Map<String, Integer> pieces = new LinkedHashMap<>();
        report.assessment()
                .findings()
                .forEach(one ->
                        pieces.put(one.criterion().value(), one.evidence().size()));
        // What was not counted makes no status, and is shown all the same.
        assertThat(sizes(json(report))).as("JSON").isEqualTo(pieces);
        assertThat(sizes(sarif(report))).as("SARIF").isEqualTo(pieces);
        assertThat(sizes(html(page, expected))).as("HTML").isEqualTo(pieces);
        pieces.keySet().retainAll(counted.keySet());
        assertThat(sizes(junit(report))).as("JUnit").isEqualTo(pieces);
    }

    private static Map<String, Integer> sizes(Map<String, List<Piece>> evidence) {
        Map<String, Integer> sizes = new LinkedHashMap<>();
        evidence.forEach((criterion, shown) -> sizes.put(criterion, shown.size()));
        return sizes;
    }

    private static Map<String, Status> statuses(Map<String, List<Piece>> evidence) {
        Map<String, Status> statuses = new LinkedHashMap<>();
        evidence.forEach((criterion, shown) -> statuses.put(criterion, status(shown)));
        return statuses;
    }

    /** The table of the corpus' README. */
    private static Status status(List<Piece> evidence) {
        boolean isFor = evidence.contains(new Piece(Stance.SUPPORTS, Weight.COUNTS));
        boolean isAgainst = evidence.contains(new Piece(Stance.OPPOSES, Weight.COUNTS));
        if (isFor || isAgainst) {
            return isFor && isAgainst ? Status.CONTESTED : isFor ? Status.ESTABLISHED : Status.REFUTED;
        }
        boolean isPresumed = evidence.contains(new Piece(Stance.PRESUMABLY_SUPPORTS, Weight.COUNTS));
        boolean isPresumedNot = evidence.contains(new Piece(Stance.PRESUMABLY_OPPOSES, Weight.COUNTS));
        boolean isSaidFor = says(evidence, Stance.SUPPORTS, Stance.PRESUMABLY_SUPPORTS);
        boolean isSaidAgainst = says(evidence, Stance.OPPOSES, Stance.PRESUMABLY_OPPOSES);
        boolean isContested = evidence.contains(new Piece(Stance.CONTESTS, Weight.COUNTS))
                || (isSaidFor && !isPresumed)
                || (isSaidAgainst && !isPresumedNot);
        if (isContested) {
            return Status.CONTESTED;
        }
        if (evidence.contains(new Piece(Stance.NOT_APPLICABLE, Weight.COUNTS))) {
            return isSaidFor || isSaidAgainst ? Status.CONTESTED : Status.NOT_APPLICABLE;
        }
        if (isPresumed && isPresumedNot) {
            return Status.CONTESTED;
        }
        return isPresumed ? Status.ESTABLISHED : isPresumedNot ? Status.REFUTED : Status.UNKNOWN;
    }

    /** Whether others merely claim it. */
    private static boolean says(List<Piece> evidence, Stance stance, Stance presumption) {
        return evidence.contains(new Piece(stance, Weight.CONTESTS_ONLY))
                || evidence.contains(new Piece(presumption, Weight.CONTESTS_ONLY));
    }

    private static Piece shown(JsonNode node) {
        return new Piece(
                Stance.valueOf(node.get("stance").asText()),
                Weight.valueOf(node.get("weight").asText()));
    }

    private static Map<String, List<Piece>> json(Report report) throws IOException {
        Map<String, List<Piece>> evidence = new LinkedHashMap<>();
        JsonNode root = JSON.readTree(Setups.bytes(report, Format.JSON, ".json"));
        for (JsonNode finding : root.at("/assessment/findings")) {
            List<Piece> its = new ArrayList<>();
            finding.get("evidence").forEach(one -> its.add(shown(one)));
            evidence.put(finding.get("criterion").asText(), its);
        }
        return evidence;
    }

    private static Map<String, List<Piece>> sarif(Report report) throws IOException {
        Map<String, List<Piece>> evidence = new LinkedHashMap<>();
        JsonNode root = JSON.readTree(Setups.bytes(report, Format.SARIF, ".sarif"));
        for (JsonNode result : root.at("/runs/0/results")) {
            if (!result.get("ruleId").asText().equals("verdict")) {
                List<Piece> its = new ArrayList<>();
                result.at("/properties/evidence").forEach(one -> its.add(shown(one)));
                evidence.put(result.get("ruleId").asText(), its);
            }
        }
        return evidence;
    }

    private static Map<String, List<Piece>> csv(Report report, Map<String, Status> all) {
        Map<String, List<Piece>> evidence = new LinkedHashMap<>();
        all.keySet().forEach(criterion -> evidence.put(criterion, new ArrayList<>()));
        List<List<String>> rows = CsvCells.of(Setups.text(report, Format.CSV, ".evidence.csv"));
        int criterion = rows.get(0).indexOf("criterion");
        int stance = rows.get(0).indexOf("stance");
        int weight = rows.get(0).indexOf("weight");
        for (List<String> row : rows.subList(1, rows.size())) {
            Objects.requireNonNull(evidence.get(row.get(criterion)))
                    .add(new Piece(Stance.valueOf(row.get(stance)), Weight.valueOf(row.get(weight))));
        }
        return evidence;
    }

    private static Map<String, List<Piece>> junit(Report report) {
        Map<String, List<Piece>> evidence = new LinkedHashMap<>();
        String xml = Setups.text(report, Format.JUNIT, ".junit.xml");
        Matcher test = Pattern.compile("(?s)<testcase [^>]* name=\"([^\"]+)\">(.*?)</testcase>")
                .matcher(xml);
        while (test.find()) {
            List<Piece> its = new ArrayList<>();
            Matcher line = Pattern.compile("(?m)^(" + joined(Stance.values()) + ") (" + joined(Weight.values()) + "): ")
                    .matcher(test.group(2));
            while (line.find()) {
                its.add(new Piece(Stance.valueOf(line.group(1)), Weight.valueOf(line.group(2))));
            }
            evidence.put(test.group(1), its);
        }
        return evidence;
    }

    private static String joined(Enum<?>[] constants) {
        return Stream.of(constants).map(Enum::name).collect(Collectors.joining("|"));
    }

    /** What a reader sees: words. */
    private static Map<String, List<Piece>> html(String page, Map<String, Status> all) {
        Map<String, List<Piece>> evidence = new LinkedHashMap<>();
        all.keySet().forEach(criterion -> evidence.put(criterion, new ArrayList<>()));
        Matcher finding = Pattern.compile("(?s)<article class=\"finding\" id=\"criterion-([^\"]+)\"(.*?)</article>")
                .matcher(page);
        while (finding.find()) {
            Matcher says =
                    Pattern.compile("<span class=\"says\">([^<]+)</span>").matcher(finding.group(2));
            while (says.find()) {
                Objects.requireNonNull(evidence.get(finding.group(1))).add(read(says.group(1)));
            }
        }
        return evidence;
    }

    private static Piece read(String words) {
        for (Stance stance : Stance.values()) {
            if (words.equals(ENGLISH.of("says", stance))) {
                return new Piece(stance, Weight.COUNTS);
            }
            if (words.equals(ENGLISH.get("says.discounted", ENGLISH.of("stance", stance)))) {
                return new Piece(stance, Weight.DISCOUNTED);
            }
            if (words.equals(ENGLISH.get("says.contestsOnly", ENGLISH.of("stance", stance)))) {
                return new Piece(stance, Weight.CONTESTS_ONLY);
            }
        }
        throw new AssertionError("no words of evidence: " + words);
    }
}
