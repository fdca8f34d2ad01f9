package org.commonsgovernance.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonsgovernance.rules.corpus.Corpus;
import org.commonsgovernance.rules.corpus.CorpusFiles;
import org.commonsgovernance.rules.corpus.CorpusLoader;
import org.commonsgovernance.rules.facts.FactTypes;
import org.commonsgovernance.rules.file.UnsavedTexts;
import org.commonsgovernance.rules.guard.RuleLanguage;
import org.commonsgovernance.rules.guard.RuleProposals;
import org.commonsgovernance.rules.guard.RuleProposals.Proposal;
import org.commonsgovernance.rules.problem.Problem;
import org.commonsgovernance.rules.problem.Problems;
import org.commonsgovernance.rules.problem.SourceFile;
import org.commonsgovernance.rules.tree.Node;
import org.commonsgovernance.rules.tree.TreeReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds of every file of the standard rules. */
class LawsTest {
    private static final Corpus CORPUS = CorpusLoader.load(CorpusFiles.shipped(), FactTypes.STANDARD);
    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9_.]*|\\$[a-z]+|[<>=]+|!=");

    /** Whoever writes a rule of the standard corpus is offered each of its words, and nothing that the guard refuses. */
    @Test
    void everyWordOfEveryRuleIsOfferedWhereItStands() {
        int words = 0;
        for (Path file : RuleFolders.files(RuleFolders.CRITERIA)) {
            if (file.toString().endsWith(".drl")) {
                words += offered(file);
            }
        }
        assertThat(words).isGreaterThan(3_000);
    }

    private static int offered(Path path) {
        boolean isVerdict = path.toString().replace('\\', '/').contains("/verdict/");
        RuleLanguage language = isVerdict
                ? RuleLanguage.ofVerdict(FactTypes.STANDARD, CORPUS.policy(), Set.of())
                : RuleLanguage.ofEvidence(FactTypes.STANDARD, CORPUS.policy());
        SourceFile file = new SourceFile(path.toString(), RuleFolders.read(path));
        int words = 0;
        String[] lines = file.text().split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].strip().startsWith("//")) {
                continue;
            }
            String plain = lines[i].contains("\"") ? "" : lines[i];
            Matcher word = WORD.matcher(plain);
            while (word.find()) {
                boolean isNamed =
                        plain.startsWith(" :", word.end()) && word.group().startsWith("$");
                if (isNamed) {
                    continue; // a new name is the author's own
                }
                List<Proposal> all = RuleProposals.at(file, i + 1, word.start() + 1, language)
                        .all();
                assertThat(all)
                        .as(path + ":" + (i + 1) + ":" + (word.start() + 1) + " " + word.group())
                        .extracting(Proposal::text)
                        .contains(word.group());
                words++;
                if (words % 25 == 0) {
                    refusesNone(file, i + 1, word, all, language);
                }
            }
        }
        return words;
    }

    /** Each proposal in place of the word that stands there: the guard finds nothing wrong with it itself. */
    private static void refusesNone(
            SourceFile file, int line, Matcher word, List<Proposal> all, RuleLanguage language) {
        int from = file.index(line, word.start() + 1);
        for (Proposal one : all) {
            boolean changesTheRest = one.sort() == RuleProposals.Sort.TYPE
                    || one.sort() == RuleProposals.Sort.PROPERTY
                    || one.sort() == RuleProposals.Sort.OPERATOR
                    || one.sort() == RuleProposals.Sort.WORD;
            if (changesTheRest) {
                continue;
            }
            String text = file.text().substring(0, from)
                    + one.text()
                    + file.text().substring(from + word.group().length());
            Problems problems = new Problems();
            SourceFile changed = new SourceFile("changed.drl", text);
            if (language.isVerdict()) {
                language.guard().verdictRules("verdict/caps", changed, problems);
            } else {
                language.guard().evidenceRules("x", changed, problems);
            }
            List<Problem> there = problems.isEmpty()
                    ? List.of()
                    : problems.failure().problems().stream()
                            .filter(problem -> problem.line() == line && problem.column() == word.start() + 1)
                            .filter(problem -> !problem.message().contains("twice"))
                            .toList();
            assertThat(there).as(one + " in " + file.name() + ":" + line).isEmpty();
        }
    }

    /** The half-written way of reading layout finds every key where the YAML reader finds it. */
    @Test
    void everyKeyOfEveryYamlFileIsFoundWhereTheReaderFindsIt() {
        int keys = 0;
        for (Path file : RuleFolders.files(RuleFolders.CRITERIA)) {
            if (file.toString().endsWith(".yaml")) {
                String text = RuleFolders.read(file);
                Node tree = TreeReader.read(new SourceFile(file.toString(), text), new Problems());
                keys += found(Objects.requireNonNull(tree), List.of(), Lines.of(text), file);
            }
        }
        assertThat(keys).isGreaterThan(5_000);
    }

    private static int found(Node node, List<String> path, Lines lines, Path file) {
        int keys = 0;
        if (node instanceof Node.Sequence sequence) {
            List<String> below = with(path, YamlPlace.ITEM);
            for (Node item : sequence.items()) {
                keys += found(item, below, lines, file);
            }
        } else if (node instanceof Node.Mapping mapping) {
            for (Map.Entry<String, Node.Field> entry : mapping.fields().entrySet()) {
                Node.Field field = entry.getValue();
                String line = lines.line(field.line() - 1);
                int from = field.column() - 1;
                boolean isQuoted = line.startsWith("\"", from);
                if (!isQuoted) {
                    YamlPlace place = Objects.requireNonNull(
                            YamlPlace.at(
                                    lines,
                                    field.line() - 1,
                                    from + entry.getKey().length()),
                            () -> file + ":" + field.line() + " " + entry.getKey());
                    assertThat(place.path())
                            .as(file + ":" + field.line() + " " + entry.getKey())
                            .isEqualTo(path);
                    assertThat(place.isKey())
                            .as(file + ":" + field.line() + " " + entry.getKey())
                            .isTrue();
                    assertThat(place.word()).isEqualTo(entry.getKey());
                    keys++;
                }
                keys += found(field.value(), with(path, entry.getKey()), lines, file);
            }
        }
        return keys;
    }

    private static List<String> with(List<String> path, String step) {
        List<String> longer = new ArrayList<>(path);
        longer.add(step);
        return longer;
    }

    /** The keys that are offered in pack.yaml are those that its reader knows: its message lists them. */
    @Test
    void theKeysOfPacksAreThoseThatTheReaderKnows(@TempDir Path temporary) {
        Path pack = RuleFolders.copy(RuleFolders.WORKSHOP, temporary.resolve("openworkshop"));
        Path yaml = pack.resolve("pack.yaml");
        String text = RuleFolders.read(yaml)
                .replace("\nversion:", "\nzzz: 1\nversion:")
                .replace("  pack: standard", "  pack: standard\n  zzz: 1")
                .replace("    count: 3\n", "    count: 3\n    zzz: 1\n")
                .replace("    of: beyond-exclusion\n", "    of: beyond-exclusion\n    zzz: 1\n")
                .replace("changelog:\n  - version: 1.0.0", "changelog:\n  - zzz: 1\n    version: 1.0.0");
        RuleFolders.write(yaml, text);
        Shape shape = Objects.requireNonNull(Shape.of("pack.yaml"));
        Map<String, List<String>> places = Map.of(
                "a pack has", List.of(),
                "extends has", List.of("extends"),
                "a threshold has", List.of("thresholds", "x"),
                "a rule's entry has", List.of("rules", YamlPlace.ITEM),
                "an entry of the changelog has", List.of("changelog", YamlPlace.ITEM));
        List<Problem> problems = FolderCheck.draft(pack, UnsavedTexts.NONE).problems();
        places.forEach((begins, path) -> {
            String message = problems.stream()
                    .map(Problem::message)
                    .filter(one -> one.startsWith(begins) && one.contains("; it has "))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(begins + " in " + problems));
            List<String> known =
                    List.of(message.substring(message.indexOf("; it has ") + 9).split(", ", -1));
            assertThat(new TreeSet<>(shape.keys(path).keySet())).as(begins).isEqualTo(new TreeSet<>(known));
        });
    }

    @Test
    void theShapeOfPacksIsJson() throws IOException {
        try (InputStream in = Shape.class.getResourceAsStream("pack-keys.json")) {
            assertThat(new ObjectMapper().readTree(in).path("properties").size())
                    .isEqualTo(8);
        }
    }
}
