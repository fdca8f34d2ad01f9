package org.commonsgovernance.beside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonsgovernance.api.assessment.Tier;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.rules.Corpora;
import org.commonsgovernance.rules.Generated;
import org.commonsgovernance.rules.dossier.Dossiers;
import org.commonsgovernance.rules.engine.OwnParts;
import org.commonsgovernance.rules.facts.FactTypes;
import org.junit.jupiter.api.Test;

/** What is compared is the same work: every engine gives each indicator the library's status, for the same reasons. */
class SameAnswersTest {
    private static final Path DOSSIERS = Path.of("../governance-examples/case-studies");
    private static final Map<Engine, Alternative> ENGINES = engines();

    private static Map<Engine, Alternative> engines() {
        Map<Engine, Alternative> engines = new EnumMap<>(Engine.class);
        for (Engine one : Engine.values()) {
            engines.put(one, one.load());
        }
        return engines;
    }

    @Test
    void every_engine_says_the_same_of_every_real_dossier() throws IOException {
        try (Stream<Path> files = Files.walk(DOSSIERS)) {
            List<Path> dossiers =
                    files.filter(file -> file.endsWith("dossier.yaml")).toList();
            assertThat(dossiers).hasSizeGreaterThan(30);
            dossiers.forEach(file -> assertSame(Dossiers.read(file)));
        }
    }

    @Test
    void every_engine_says_the_same_of_every_case_of_the_indicators_and_every_rule_matches_there() {
        Set<String> matched = new TreeSet<>();
        Corpora.CORPUS.criteria().stream()
                .filter(criterion -> criterion.tier() == Tier.INDICATOR)
                .flatMap(criterion -> criterion.cases().stream())
                .map(path -> Dossiers.read(Corpora.FILES.read(path), FactTypes.STANDARD))
                .forEach(setup ->
                        assertSame(setup).reasons().forEach(one -> matched.add(one.indicator() + " " + one.rule())));
        assertThat(matched).hasSize(61);
    }

    /** {@code -Dsetups=10000} for more, with the cases of all other criteria. */
    @Test
    void every_engine_says_the_same_of_setups_by_chance() {
        Integer asked = Integer.getInteger("setups");
        if (asked != null) {
            Generated.CASES.forEach(SameAnswersTest::assertSame);
        }
        Random random = new Random(11);
        IntStream.range(0, asked == null ? 200 : asked).forEach(i -> assertSame(Generated.setup(random)));
    }

    private static Outcome assertSame(ProductionSetup setup) {
        Outcome expected = OwnParts.ofLibrary(setup);
        Material material = OwnParts.material(setup);
        ENGINES.forEach((engine, rules) -> {
            Outcome outcome = Outcome.of(rules.reasons(material));
            assertThat(outcome.reasons())
                    .as("%s, reasons in %s", engine, setup.id())
                    .isEqualTo(expected.reasons());
            assertThat(outcome.statuses())
                    .as("%s, statuses of %s", engine, setup.id())
                    .isEqualTo(expected.statuses());
        });
        return expected;
    }
}
