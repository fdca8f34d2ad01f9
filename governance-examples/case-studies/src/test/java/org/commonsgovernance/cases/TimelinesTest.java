package org.commonsgovernance.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonsgovernance.api.GovernanceEvaluator;
import org.commonsgovernance.api.assessment.Assessment;
import org.commonsgovernance.api.assessment.Finding;
import org.commonsgovernance.api.assessment.Tier;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.api.model.Window;
import org.commonsgovernance.rules.GovernanceRules;
import org.commonsgovernance.rules.dossier.Dossiers;
import org.commonsgovernance.rules.problem.Spelled;
import org.junit.jupiter.api.Test;

/** One dossier judged on the day before each event and on the day after it. */
class TimelinesTest {
    private static final Path FOLDER = Path.of("timelines");

    private record Event(LocalDate day, String what) {
        static List<Event> of(Path folder) throws IOException {
            return Files.readAllLines(folder.resolve("events.csv")).stream()
                    .skip(1)
                    .map(line -> line.split(",", 2))
                    .map(parts -> new Event(LocalDate.parse(parts[0]), parts[1]))
                    .toList();
        }
    }

    private static List<Path> timelines() throws IOException {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    @Test
    void events_stand_in_order_within_what_was_observed() throws IOException {
        assertThat(timelines()).hasSize(5);
        for (Path folder : timelines()) {
            ProductionSetup setup = Dossiers.read(folder.resolve("dossier.yaml"));
            assertThat(setup.id()).isEqualTo(String.valueOf(folder.getFileName()));
            List<Event> events = Event.of(folder);
            assertThat(events)
                    .hasSizeGreaterThan(3)
                    .isSortedAccordingTo((a, b) -> a.day().compareTo(b.day()));
            for (Event event : events) {
                assertThat(setup.observed().mayContain(event.day().minusDays(1)))
                        .isTrue();
                assertThat(setup.observed().mayContain(event.day().plusDays(1))).isTrue();
            }
        }
    }

    @Test
    void the_page_is_what_the_rules_say() throws IOException {
        GovernanceEvaluator evaluator = GovernanceRules.standard();
        StringBuilder page = new StringBuilder("# Before and after\n\n"
                + "Made by a test; `mvn verify -Dgolden.write` writes it anew. Each row is the same dossier on another"
                + " day; in bold what differs from the row above. Work, tasks and means are looked at over twelve months,"
                + " so that what changed there shows later.\n");
        for (Path folder : timelines()) {
            ProductionSetup setup = Dossiers.read(folder.resolve("dossier.yaml"));
            page.append("\n## [")
                    .append(setup.name())
                    .append("](")
                    .append(folder.getFileName())
                    .append("/README.md)\n\n| day | verdict | could be | market-direction | corporate-allocation |"
                            + " constrained-participation | product-control |\n|---|---|---|---|---|---|---|\n");
            List<String> above = List.of();
            for (Event event : Event.of(folder)) {
                above = row(page, event.day().minusDays(1), above, evaluator, setup);
                page.append("| **")
                        .append(event.day())
                        .append("** | *")
                        .append(event.what())
                        .append("* | | | | | |\n");
                above = row(page, event.day().plusDays(1), above, evaluator, setup);
            }
            row(page, setup.lastDay(), above, evaluator, setup);
        }
        Path file = FOLDER.resolve("README.md");
        if (System.getProperty("golden.write") != null) {
            Files.writeString(file, page);
        }
        assertThat(Files.readString(file)).isEqualTo(page.toString());
    }

    private static List<String> row(
            StringBuilder page,
            LocalDate day,
            List<String> above,
            GovernanceEvaluator evaluator,
            ProductionSetup setup) {
        Assessment assessment = evaluator.evaluate(setup, day, Window.TWELVE_MONTHS);
        List<String> cells = Stream.concat(
                        Stream.of(
                                Spelled.words(assessment.verdict()),
                                assessment.isSettled()
                                        ? "settled"
                                        : Spelled.words(assessment.range().worst()) + " to "
                                                + Spelled.words(
                                                        assessment.range().best())),
                        assessment.findings(Tier.INDICATOR).stream().map(TimelinesTest::status))
                .toList();
        List<String> marked = Stream.iterate(0, i -> i < cells.size(), i -> i + 1)
                .map(i -> above.isEmpty() || above.get(i).equals(cells.get(i))
                        ? cells.get(i)
                        : "**" + cells.get(i) + "**")
                .toList();
        page.append("| ")
                .append(day)
                .append(" | ")
                .append(marked.stream().collect(Collectors.joining(" | ")))
                .append(" |\n");
        return cells;
    }

    private static String status(Finding finding) {
        return (finding.isPresumed() ? "presumably " : "") + Spelled.words(finding.status());
    }
}
