package org.commonsgovernance.reports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonsgovernance.api.assessment.Finding;
import org.commonsgovernance.api.assessment.Stance;
import org.commonsgovernance.api.assessment.Weight;
import org.commonsgovernance.reports.text.Texts;
import org.commonsgovernance.rules.report.MarkdownReport;

/** The evidence of each criterion, read back from a format by what a reader of it sees. */
final class EvidenceReaders {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Texts ENGLISH = Texts.of("en");

    private EvidenceReaders() {}

    static Map<String, List<Piece>> json(Report report) throws IOException {
        Map<String, List<Piece>> evidence = new LinkedHashMap<>();
        JsonNode root = JSON.readTree(Setups.bytes(report, Format.JSON, ".json"));
        for (JsonNode finding : root.at("/assessment/findings")) {
            List<Piece> its = new ArrayList<>();
            for (JsonNode one : finding.get("evidence")) {
                Set<String> facts = new TreeSet<>();
                one.get("facts").forEach(fact -> facts.add(fact.asText()));
                its.add(new Piece(stance(one), weight(one), facts));
            }
            evidence.put(finding.get("criterion").asText(), its);
        }
        return evidence;
    }

    static Map<String, List<Piece>> sarif(Report report) throws IOException {
        Map<String, List<Piece>> evidence = new LinkedHashMap<>();
        JsonNode root = JSON.readTree(Setups.bytes(report, Format.SARIF, ".sarif"));
        for (JsonNode result : root.at("/runs/0/results")) {
            List<Piece> its = new ArrayList<>();
            for (JsonNode one : result.at("/properties/evidence")) {
                Set<String> facts = new TreeSet<>();
                one.get("facts").forEach(fact -> facts.add(fact.get("fact").asText()));
                its.add(new Piece(stance(one), weight(one), facts));
            }
            evidence.put(result.get("ruleId").asText(), its);
        }
        evidence.remove("verdict");
        return evidence;
    }

    private static Stance stance(JsonNode evidence) {
        return Stance.valueOf(evidence.get("stance").asText());
    }

    private static Weight weight(JsonNode evidence) {
        return Weight.valueOf(evidence.get("weight").asText());
    }

    static Map<String, List<Piece>> csv(Report report) {
        Map<String, List<Piece>> evidence = silent(report);
        List<List<String>> rows = CsvCells.of(Setups.text(report, Format.CSV, ".evidence.csv"));
        List<String> heading = rows.get(0);
        for (List<String> row : rows.subList(1, rows.size())) {
            List<Piece> its = Objects.requireNonNull(evidence.get(row.get(heading.indexOf("criterion"))));
            if (its.size() < Integer.parseInt(row.get(heading.indexOf("evidence_number")))) {
                its.add(new Piece(
                        Stance.valueOf(row.get(heading.indexOf("stance"))),
                        Weight.valueOf(row.get(heading.indexOf("weight"))),
                        new TreeSet<>()));
            }
            its.get(its.size() - 1).facts().add(row.get(heading.indexOf("fact")));
        }
        return evidence;
    }

    /** Of indicators and inversions, which alone are tests. */
    static Map<String, List<Piece>> junit(Report report) {
        Map<String, List<Piece>> evidence = new LinkedHashMap<>();
        Matcher test = Pattern.compile("(?s)<testcase [^>]* name=\"([^\"]+)\"[^>]*>(.*?)</testcase>")
                .matcher(Setups.text(report, Format.JUNIT, ".junit.xml"));
        Pattern spoke = Pattern.compile("(" + joined(Stance.values()) + ") (" + joined(Weight.values()) + "): .*");
        while (test.find()) {
            List<Piece> its = new ArrayList<>();
            String output = test.group(2).substring(test.group(2).indexOf("<system-out>"));
            for (String line : output.lines().toList()) {
                Matcher rule = spoke.matcher(line);
                if (rule.matches()) {
                    its.add(new Piece(Stance.valueOf(rule.group(1)), Weight.valueOf(rule.group(2)), new TreeSet<>()));
                } else if (line.startsWith("  ") && !line.startsWith("    ")) {
                    its.get(its.size() - 1).facts().add(named(report, plain(line.substring(2)), ":"));
                }
            }
            evidence.put(test.group(1), its);
        }
        return evidence;
    }

    private static String joined(Enum<?>[] constants) {
        return Stream.of(constants).map(Enum::name).collect(Collectors.joining("|"));
    }

    static Map<String, List<Piece>> html(Report report) {
        Map<String, List<Piece>> evidence = silent(report);
        Matcher finding = Pattern.compile("(?s)<article class=\"finding\" id=\"criterion-([^\"]+)\"(.*?)</article>")
                .matcher(Setups.text(report, Format.HTML, ".html"));
        Pattern spoken = Pattern.compile("(?s)<span class=\"says\">([^<]+)</span>(.*?)(?=<span class=\"says\">|$)");
        Pattern match = Pattern.compile("(?s)<ul class=\"cited\">(.*?)</ul>");
        Pattern cited = Pattern.compile("<a href=\"#fact-[0-9]+\">([^<]+)</a>");
        while (finding.find()) {
            List<Piece> its = Objects.requireNonNull(evidence.get(finding.group(1)));
            spoken.matcher(finding.group(2))
                    .results()
                    .forEach(rule -> match.matcher(rule.group(2)).results().forEach(one -> {
                        Set<String> facts = new TreeSet<>();
                        cited.matcher(one.group(1)).results().forEach(fact -> facts.add(plain(fact.group(1))));
                        its.add(inWords(rule.group(1), facts));
                    }));
        }
        return evidence;
    }

    private static Piece inWords(String words, Set<String> facts) {
        for (Stance stance : Stance.values()) {
            String would = ENGLISH.of("stance", stance);
            if (words.equals(ENGLISH.of("says", stance))) {
                return new Piece(stance, Weight.COUNTS, facts);
            }
            if (words.equals(ENGLISH.get("says.discounted", would))) {
                return new Piece(stance, Weight.DISCOUNTED, facts);
            }
            if (words.equals(ENGLISH.get("says.contestsOnly", would))) {
                return new Piece(stance, Weight.CONTESTS_ONLY, facts);
            }
        }
        throw new AssertionError("no words of evidence: " + words);
    }

    /**
     * Markdown tells no direction of what does not count, and no presumption where evidence decides; neither makes a
     * status. What merely contests is read as said in favour, which gives the same.
     */
    static Map<String, List<Piece>> markdown(Report report) {
        Map<String, List<Piece>> evidence = silent(report);
        String text = MarkdownReport.of(report.judgement());
        String told = text.substring(text.indexOf("\n## Evidence"), text.indexOf("\n## Facts"));
        List<Piece> its = new ArrayList<>();
        for (String line : told.lines().toList()) {
            if (line.startsWith("### ")) {
                its = Objects.requireNonNull(evidence.get(line.substring(4, line.indexOf(':'))));
            } else if (line.startsWith("## ")) {
                its = new ArrayList<>(); // open questions and the like
            } else if (line.startsWith("- ")) {
                spoken(line.substring(2), its);
            }
        }
        return evidence;
    }

    private static void spoken(String line, List<Piece> its) {
        for (Stance stance : Stance.values()) {
            if (line.startsWith(capital(ENGLISH.of("says", stance)) + ": ")) {
                its.add(new Piece(stance, Weight.COUNTS, coded(line)));
                return;
            }
        }
        if (line.startsWith("Contests only, ")) {
            its.add(new Piece(Stance.SUPPORTS, Weight.CONTESTS_ONLY, coded(line)));
        } else if (line.startsWith("Not counted, ")) {
            its.add(new Piece(Stance.SUPPORTS, Weight.DISCOUNTED, coded(line)));
        }
    }

    private static Set<String> coded(String line) {
        return Pattern.compile("`([^`]+)`")
                .matcher(line)
                .results()
                .map(one -> one.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static Map<String, List<Piece>> silent(Report report) {
        Map<String, List<Piece>> evidence = new LinkedHashMap<>();
        for (Finding finding : report.assessment().findings()) {
            evidence.put(finding.criterion().value(), new ArrayList<>());
        }
        return evidence;
    }

    /** The cited fact that a line names before a mark, or at its end. */
    private static String named(Report report, String line, String mark) {
        return report.assessment().findings().stream()
                .flatMap(finding -> finding.evidence().stream())
                .flatMap(one -> Piece.of(one).facts().stream())
                .filter(fact -> line.equals(fact) || line.startsWith(fact + mark))
                .max(Comparator.comparing(String::length)) // names of facts may begin as others do
                .orElseThrow(() -> new AssertionError("no cited fact: " + line));
    }

    private static String plain(String escaped) {
        return escaped.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }
}
