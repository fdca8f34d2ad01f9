package org.commonsgovernance.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.commonsgovernance.api.GovernanceEvaluator;
import org.commonsgovernance.api.assessment.Status;
import org.commonsgovernance.rules.GovernanceRules;
import org.commonsgovernance.rules.corpus.Corpus;
import org.commonsgovernance.rules.corpus.CorpusFiles;
import org.commonsgovernance.rules.corpus.CorpusLoader;
import org.commonsgovernance.rules.corpus.LayeredLoader;
import org.commonsgovernance.rules.dossier.Dossiers;
import org.commonsgovernance.rules.facts.FactTypes;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The cases that a pack brings along give what their names say. */
class PackCasesTest {
    @TestFactory
    Stream<DynamicTest> a_case_gives_the_status_in_its_name() {
        GovernanceEvaluator evaluator =
                GovernanceRules.builder().pack(Workshop.FOLDER).build();
        List<Pack> packs = Packs.read(Workshop.FOLDER, null);
        PackFolder folder = packs.get(0).folder();
        Corpus corpus = LayeredLoader.load(CorpusFiles.shipped(), packs, FactTypes.STANDARD)
                .first();
        return corpus.criteria().stream()
                .flatMap(criterion -> criterion.cases().stream()
                        .map(path -> DynamicTest.dynamicTest(path, () -> {
                            Status status = evaluator
                                    .evaluate(Dossiers.read(folder.text(path), FactTypes.STANDARD))
                                    .finding(criterion.id())
                                    .status();
                            assertThat(status).isEqualTo(CorpusLoader.expected(path, Status.values()));
                        })));
    }
}
