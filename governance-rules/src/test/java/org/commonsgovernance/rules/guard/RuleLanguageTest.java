package org.commonsgovernance.rules.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.commonsgovernance.rules.Corpora;
import org.commonsgovernance.rules.facts.FactType;
import org.commonsgovernance.rules.facts.FactTypes;
import org.commonsgovernance.rules.facts.Property;
import org.commonsgovernance.rules.problem.Problems;
import org.commonsgovernance.rules.problem.SourceFile;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.parser.DrlParser;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.kie.api.io.ResourceType;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.builder.conf.LanguageLevelOption;
import org.kie.internal.io.ResourceFactory;

/** Our rule language is a part of Drools': what the guard accepts, Drools reads and compiles. */
class RuleLanguageTest {
    private final Guard guard = new Guard(FactTypes.STANDARD, Corpora.CORPUS.policy());

    @TestFactory
    Stream<DynamicTest> every_shipped_rule_file_is_drl_as_it_stands() {
        return Corpora.FILES.paths().stream()
                .filter(path -> path.endsWith(".drl"))
                .map(path -> DynamicTest.dynamicTest(path, () -> {
                    String text = Corpora.FILES.read(path).text();
                    DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
                    PackageDescr parsed = parser.parse(false, text);
                    assertThat(parser.getErrors()).isEmpty();
                    assertThat(parsed.getRules().stream().map(rule -> rule.getName()))
                            .containsExactlyElementsOf(
                                    RuleParser.parse(new SourceFile(path, text), new Problems()).stream()
                                            .map(rule -> rule.name().text())
                                            .toList());
                }));
    }

    @Test
    void every_property_of_every_type_can_be_compared_and_named() {
        List<Rule> rules = new ArrayList<>();
        Problems problems = new Problems();
        for (FactType type : FactTypes.STANDARD.forEvidenceRules().values()) {
            StringBuilder text = new StringBuilder();
            for (Property property : type.properties().values()) {
                for (String condition : conditions(property)) {
                    text.append("rule \"%s %s\"\nwhen\n %s( %s )\nthen\n contests();\nend\n"
                            .formatted(type, condition.replace('"', '~'), type, condition));
                }
                text.append("rule \"%s named %s\"\nwhen\n %s( $x : %s, %s == $x )\nthen\n contests();\nend\n"
                        .formatted(type, property.name(), type, property.name(), property.name()));
            }
            rules.addAll(guard.evidenceRules("types", new SourceFile(type + ".drl", text.toString()), problems));
        }
        problems.throwIfAny();
        assertThat(rules).hasSizeGreaterThan(400);
        assertThat(compilerErrors(CanonicalDrl.of(rules))).isEmpty();
    }

    private static List<String> conditions(Property property) {
        String name = property.name();
        return switch (property.kind()) {
            case TEXT -> List.of(name + " == \"some text\"", name + " != \"some text\"", name + " in ( \"a\", \"b\" )");
            case REFERENCE -> List.of();
            case CHOICE -> {
                String first = property.choices().get(0);
                String last = property.choices().get(property.choices().size() - 1);
                yield List.of(
                        name + " == " + first, name + " != " + first, name + " in ( " + first + ", " + last + " )");
            }
            case FLAG -> List.of(name, "!" + name, name + " != true");
            case NUMBER ->
                List.of(name + " >= 3", name + " != 3", name + " < policy.severalSellers || " + name + " == 0");
            case SHARE -> List.of(name + " > policy.plural", name + " <= 1", name + " == policy.near", name + " != 0");
        };
    }

    private static String compilerErrors(String drl) {
        KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder();
        builder.add(
                ResourceFactory.newByteArrayResource(drl.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                ResourceType.DRL);
        return builder.hasErrors() ? builder.getErrors().toString() : "";
    }

    @Test
    void canonical_text_holds_nothing_that_was_written_but_checked_words() {
        String drl = CanonicalDrl.of(Corpora.CORPUS.rules());
        for (Rule rule : Corpora.CORPUS.rules()) {
            assertThat(drl).doesNotContain(rule.name()).doesNotContain(rule.id());
        }
        assertThat(drl).matches("[ -~\\n]*");
    }

    @Test
    void line_ends_of_other_systems_change_nothing() {
        String text = Corpora.FILES.read("verdict/caps.drl").text();
        Problems problems = new Problems();
        List<Rule> windows =
                guard.verdictRules("verdict/caps", new SourceFile("caps.drl", text.replace("\n", "\r\n")), problems);
        problems.throwIfAny();
        assertThat(CanonicalDrl.of(windows)).isEqualTo(CanonicalDrl.of(Corpora.CORPUS.verdictRules()));
    }

    @Test
    void a_large_file_of_accepted_rules_is_read() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 8_000; i++) {
            text.append("rule \"rule ")
                    .append(i)
                    .append("\"\nwhen\n    AssetControl( asset == TRADEMARK, $h : holder )\n");
            text.append("    Participant( group == $h, forProfit == YES )\nthen\n    contests();\nend\n\n");
        }
        Problems problems = new Problems();
        assertThat(text.length()).isGreaterThan(1_000_000);
        assertThat(guard.evidenceRules("big", new SourceFile("big.drl", text.toString()), problems))
                .hasSize(8_000);
        problems.throwIfAny();
    }
}
