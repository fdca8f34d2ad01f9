package org.commonsgovernance.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.commonsgovernance.api.EvaluationException;
import org.commonsgovernance.api.GovernanceEvaluator;
import org.commonsgovernance.api.assessment.Indicators;
import org.commonsgovernance.api.assessment.Status;
import org.commonsgovernance.rules.Corpora;
import org.commonsgovernance.rules.Golden;
import org.commonsgovernance.rules.GovernanceRules;
import org.commonsgovernance.rules.Setups;
import org.commonsgovernance.rules.problem.InvalidInputException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.io.ResourceFactory;

/** Files of strangers, loaded the whole way: none runs anything, none takes more than its share. */
class HostileFilesTest {
    private static final Path MARKER = Path.of("MARKER");

    @TempDir
    private Path folder = Path.of(".");

    @BeforeEach
    void copy_the_shipped_corpus() throws IOException {
        Files.deleteIfExists(MARKER);
        Corpora.copyTo(folder);
    }

    private GovernanceEvaluator with(String rules) throws IOException {
        Files.writeString(folder.resolve("indicators/product-control/rules.drl"), rules);
        return GovernanceRules.builder().criteria(folder).build();
    }

    @TestFactory
    Stream<DynamicTest> a_corpus_with_a_hostile_file_is_refused_and_nothing_of_it_runs() {
        return Golden.files("hostile", ".drl").stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    byte[] hostile = Files.readAllBytes(file);
                    Files.write(folder.resolve("indicators/product-control/rules.drl"), hostile);
                    assertThatThrownBy(() ->
                                    GovernanceRules.builder().criteria(folder).build())
                            .isInstanceOf(InvalidInputException.class);
                    assertThat(MARKER).doesNotExist();
                }));
    }

    /** The marker is one that would be made: an engine without the guard makes it. */
    @Test
    void without_the_guard_such_a_file_runs_code() throws IOException {
        String eval = Files.readString(Golden.ROOT.resolve("hostile/eval-as-pattern.drl"))
                .replace("contests();", "")
                .replace(
                        "new java.io.File(\"MARKER\").createNewFile()",
                        "new java.io.File(\"MARKER\").createNewFile() || true");
        KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder();
        builder.add(ResourceFactory.newByteArrayResource(eval.getBytes(StandardCharsets.UTF_8)), ResourceType.DRL);
        assertThat(builder.hasErrors()).as(builder.getErrors().toString()).isFalse();
        KieSession session = builder.newKieBase().newKieSession();
        session.fireAllRules();
        session.dispose();
        assertThat(MARKER).exists();
        Files.delete(MARKER);
    }

    @Test
    void nothing_in_the_name_of_a_file_reaches_the_compiler() throws IOException {
        Path caps = folder.resolve("verdict/caps.drl");
        Files.move(
                caps,
                folder.resolve(
                        "verdict/a\" when eval(new java.io.File(\"MARKER\").createNewFile()) then end rule \"b.drl"));
        assertThatThrownBy(() -> GovernanceRules.builder().criteria(folder).build())
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("a file of rules has a name of small letters");
        assertThat(MARKER).doesNotExist();
    }

    @Test
    void a_link_out_of_the_corpus_is_not_followed() throws IOException {
        Path secret = Files.writeString(folder.resolveSibling("secret-" + folder.getFileName()), "a secret");
        Path rules = folder.resolve("indicators/product-control/rules.drl");
        Files.delete(rules);
        Files.createSymbolicLink(rules, secret);
        Throwable refused =
                catchThrowable(() -> GovernanceRules.builder().criteria(folder).build());
        Files.delete(secret);
        assertThat(refused)
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("is a link")
                .hasMessageNotContaining("a secret");
    }

    @Test
    void a_rule_of_exists_alone_judges() throws IOException {
        GovernanceEvaluator evaluator = with("""
                rule "somebody looks after it"
                when
                    exists Stewardship( of == PROJECT )
                then
                    supports();
                end
                """);
        assertThat(evaluator
                        .evaluate(Setups.of("""
                                Organization: [{id: acme, name: Acme}]
                                Stewardship: [{organization: acme, of: PROJECT}]
                                """))
                        .finding(Indicators.PRODUCT_CONTROL)
                        .status())
                .isEqualTo(Status.ESTABLISHED);
    }

    @Test
    void facts_that_combine_in_too_many_ways_are_refused_before_the_engine_joins_them() {
        StringBuilder facts =
                new StringBuilder("Organization: [{id: gable, name: Gable, legalForm: COMPANY}]\nPurpose:\n");
        facts.append("  - {by: gable, aim: MARKET}\n".repeat(3000)).append("Offering:\n");
        facts.append("  - {name: box, seller: gable, offers: PRODUCT, price: PAID}\n".repeat(3000));
        GovernanceEvaluator evaluator = GovernanceRules.standard();
        assertThatThrownBy(() -> evaluator.evaluate(Setups.of(facts.toString())))
                .isInstanceOf(EvaluationException.class)
                .hasMessageContaining("a firm's purpose is to sell the product itself")
                .hasMessageContaining("more than 1000000 ways");
    }

    @TestFactory
    Stream<DynamicTest> a_file_that_is_wrong_throughout_is_told_of_in_bounded_space() {
        return List.of(
                        "rule \"x\"\nwhen\n    Holdings( " + "counf == 1,".repeat(20_000)
                                + " trademark )\nthen\n    contests();\nend\n",
                        "Hol( )".repeat(20_000),
                        "#\n".repeat(100_000),
                        "rule \"x\"\n".repeat(20_000),
                        "(".repeat(400_000))
                .stream()
                .map(text -> DynamicTest.dynamicTest(
                        text.substring(0, Math.min(20, text.length())).strip(), () -> {
                            Throwable refused = catchThrowable(() -> with(text));
                            assertThat(refused).isInstanceOf(InvalidInputException.class);
                            assertThat(String.valueOf(refused.getMessage()).length())
                                    .isLessThan(300_000);
                        }));
    }

    @Test
    void what_many_facts_refer_to_in_vain_is_told_in_bounded_time() {
        StringBuilder facts = new StringBuilder("Contributor:\n");
        for (int i = 0; i < 4000; i++) {
            facts.append("  - {id: contributor-number-").append(i).append("}\n");
        }
        facts.append("Affiliation:\n");
        for (int i = 0; i < 4000; i++) {
            facts.append("  - {contributor: contributor-nunber-").append(i).append(", independent: true}\n");
        }
        assertThatThrownBy(() -> Setups.of(facts.toString()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("there is no Contributor \"contributor-nunber-0\"")
                .hasMessageContaining("more");
    }
}
