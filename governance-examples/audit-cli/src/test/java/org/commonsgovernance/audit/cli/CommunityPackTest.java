package org.commonsgovernance.audit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.commonsgovernance.api.GovernanceEvaluator;
import org.commonsgovernance.api.assessment.CriterionId;
import org.commonsgovernance.api.assessment.Evidence;
import org.commonsgovernance.api.assessment.Finding;
import org.commonsgovernance.rules.GovernanceRules;
import org.commonsgovernance.rules.dossier.Dossiers;
import org.commonsgovernance.rules.problem.Spelled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The community's pack does what its cases say, and is kept as it would be by a community. */
class CommunityPackTest {
    private static final Path PACK = Path.of("../community-pack/openworkshop");
    private static final GovernanceEvaluator EVALUATOR =
            GovernanceRules.builder().pack(PACK).build();

    private static List<Path> cases() throws IOException {
        try (Stream<Path> walk = Files.walk(PACK)) {
            return walk.filter(path ->
                            path.toString().endsWith(".yaml") && path.toString().contains("cases"))
                    .sorted()
                    .toList();
        }
    }

    private static Finding finding(Path path) {
        String criterion = path.getName(path.getNameCount() - 3).toString();
        return EVALUATOR.evaluate(Dossiers.read(path)).finding(new CriterionId(criterion));
    }

    @Test
    void every_case_gives_the_status_in_its_name() throws IOException {
        assertThat(cases()).hasSizeGreaterThan(10).allSatisfy(path -> {
            String status = Spelled.hyphened(finding(path).status());
            assertThat(path.getFileName().toString()).startsWith(status + "-");
        });
    }

    @Test
    void every_rule_of_its_own_speaks_in_some_case() throws IOException {
        Set<String> spoke = new HashSet<>();
        for (Path path : cases()) {
            finding(path).evidence().stream().map(Evidence::rule).forEach(spoke::add);
        }
        try (Stream<Path> walk = Files.walk(PACK)) {
            for (Path file :
                    walk.filter(path -> path.toString().endsWith(".drl")).toList()) {
                for (String line : Files.readAllLines(file)) {
                    if (line.startsWith("rule \"")) {
                        assertThat(spoke).contains(line.substring("rule \"".length(), line.length() - 1));
                    }
                }
            }
        }
    }

    /** Whoever starts a pack copies the guide's first example. */
    @Test
    void the_guides_first_example_is_a_pack(@TempDir Path folder) throws IOException {
        String guide = Files.readString(Path.of("../../governance-rules/criteria/packs.md"));
        String begin = "```yaml\n";
        int from = guide.indexOf(begin) + begin.length();
        Path pack = Files.createDirectory(folder.resolve("workshop"));
        Files.writeString(pack.resolve("pack.yaml"), guide.substring(from, guide.indexOf("```", from)));
        Run run = Run.of("rules", "layers", pack.toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("- workshop: the figure plural is 1/4 and not 1/3.");
    }
}
