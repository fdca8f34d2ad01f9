package org.commonsgovernance.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.commonsgovernance.api.assessment.Evidence;
import org.commonsgovernance.api.assessment.Finding;
import org.commonsgovernance.api.assessment.Status;
import org.commonsgovernance.api.assessment.Tier;
import org.commonsgovernance.reports.text.Texts;
import org.commonsgovernance.rules.dossier.Dossiers;
import org.commonsgovernance.rules.facts.FactKey;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The evidence that a format shows gives, taken alone and by the table of statuses, the status that it shows: nothing is
 * left out, no fact of it either, and nothing is put otherwise.
 */
class EvidenceShownTest {
    private static final Texts ENGLISH = Texts.of("en");

    @TestFactory
    Stream<DynamicTest> the_evidence_shown_gives_the_status_shown() {
        return Setups.all().stream()
                .map(path -> DynamicTest.dynamicTest(path.toString(), () -> holds(Setups.report(Dossiers.read(path)))));
    }

    static void holds(Report report) throws IOException {
        Map<String, List<Piece>> all = new LinkedHashMap<>();
        Map<String, List<Piece>> tested = new LinkedHashMap<>();
        Map<String, Status> found = new LinkedHashMap<>();
        for (Finding finding : report.assessment().findings()) {
            String criterion = finding.criterion().value();
            List<Piece> its = finding.evidence().stream().map(Piece::of).toList();
            all.put(criterion, its);
            if (finding.tier() == Tier.INDICATOR || finding.tier() == Tier.INVERSION) {
                tested.put(criterion, its);
            }
            found.put(criterion, finding.status());
        }
        assertThat(tested).hasSize(26);
        assertThat(statuses(all)).as("the table of statuses").isEqualTo(found);
        SoftAssertions formats = new SoftAssertions(); // a failure tells of every format
        formats.assertThat(EvidenceReaders.json(report)).as("JSON").isEqualTo(all);
        formats.assertThat(EvidenceReaders.csv(report)).as("CSV").isEqualTo(all);
        formats.assertThat(EvidenceReaders.sarif(report)).as("SARIF").isEqualTo(all);
        formats.assertThat(EvidenceReaders.junit(report)).as("JUnit").isEqualTo(tested);
        formats.assertThat(sorted(EvidenceReaders.html(report))).as("HTML").isEqualTo(sorted(all));
        Map<String, List<Piece>> markdown = EvidenceReaders.markdown(report);
        formats.assertThat(statuses(markdown)).as("Markdown").isEqualTo(found);
        // It names what derived facts were computed from beside them.
        markdown.forEach((criterion, its) -> its.forEach(one -> formats.assertThat(all.get(criterion))
                .as("Markdown, " + criterion)
                .anyMatch(piece -> one.facts().containsAll(piece.facts()))));
        formats.assertAll();
    }

    /** A page puts the matches of a rule together. */
    private static Map<String, List<Piece>> sorted(Map<String, List<Piece>> evidence) {
        Map<String, List<Piece>> sorted = new LinkedHashMap<>();
        evidence.forEach((criterion, shown) -> sorted.put(
                criterion,
                shown.stream().sorted(Comparator.comparing(Piece::toString)).toList()));
        return sorted;
    }

    private static Map<String, Status> statuses(Map<String, List<Piece>> evidence) {
        Map<String, Status> statuses = new LinkedHashMap<>();
        evidence.forEach((criterion, shown) -> statuses.put(criterion, Piece.status(shown)));
        return statuses;
    }

    /** Each in its finding, whatever lines and pages it is broken into. */
    @Test
    void paper_shows_the_same_evidence() {
        for (String study : List.of("terraform", "wikipedia")) {
            Report report = Setups.report(Setups.study(study));
            String paper = packed(FormatsTest.text(Setups.bytes(report, Format.PDF, ".pdf"))
                    .replaceAll("(?m)^.* \u00b7 Rule base.*$|^[0-9]+ / [0-9]+$", ""));
            int at = paper.indexOf(packed(ENGLISH.get("findings.lead")));
            List<Finding> told = report.assessment().findings().stream()
                    .filter(finding -> !finding.evidence().isEmpty())
                    .toList();
            for (Finding finding : told) {
                at = paper.indexOf(packed(finding.statement()), at);
                assertThat(at).as(study + ", " + finding.criterion()).isNotNegative();
                for (Evidence evidence : finding.evidence()) {
                    int from = at;
                    for (String part : parts(evidence)) {
                        from = paper.indexOf(packed(part), from);
                        assertThat(from)
                                .as(study + ", " + finding.criterion() + ": " + part)
                                .isNotNegative()
                                .isLessThan(end(paper, at, told, finding));
                    }
                }
            }
        }
    }

    /** Where the next finding begins, or the section after them. */
    private static int end(String paper, int at, List<Finding> told, Finding finding) {
        int next = told.indexOf(finding) + 1;
        String then = next < told.size() ? told.get(next).statement() : ENGLISH.get("changes.lead");
        return paper.indexOf(packed(then), at + 1);
    }

    private static List<String> parts(Evidence evidence) {
        String stance = ENGLISH.of("stance", evidence.stance());
        String says = switch (evidence.weight()) {
            case COUNTS -> ENGLISH.of("says", evidence.stance());
            case CONTESTS_ONLY -> ENGLISH.get("says.contestsOnly", stance);
            case DISCOUNTED -> ENGLISH.get("says.discounted", stance);
            case EXPERIMENTAL -> ENGLISH.get("says.notCounted", stance);
        };
        return Stream.concat(
                        Stream.of(says, evidence.rule().substring(1)),
                        evidence.facts().stream().map(FactKey::of).distinct())
                .toList();
    }

    private static String packed(String text) {
        return text.replaceAll("\\s+", "");
    }
}
