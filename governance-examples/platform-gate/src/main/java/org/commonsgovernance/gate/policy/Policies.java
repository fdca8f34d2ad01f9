package org.commonsgovernance.gate.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import org.commonsgovernance.api.assessment.Verdict;
import org.commonsgovernance.rules.file.BoundedFile;
import org.commonsgovernance.rules.problem.InvalidInputException;
import org.commonsgovernance.rules.problem.Problems;
import org.commonsgovernance.rules.problem.SourceFile;
import org.commonsgovernance.rules.problem.Suggestion;
import org.commonsgovernance.rules.tree.Node;
import org.commonsgovernance.rules.tree.RecordBinder;
import org.commonsgovernance.rules.tree.TreeReader;
import org.jspecify.annotations.Nullable;

/** Reads policies. Every mistake is told in one run, with its place. */
public final class Policies {
    private static final int MOST_BYTES = 1_000_000;
    private static final int MOST_SECONDS = 600;

    private final SourceFile file;
    private final Collection<String> criteria;
    private final Problems problems = new Problems();
    private final RecordBinder binder;

    private Policies(SourceFile file, Collection<String> criteria) {
        this.file = file;
        this.criteria = criteria;
        this.binder = new RecordBinder(file, problems)
                .reading(Word.class, this::word)
                .reading(
                        PolicyYaml.Placed.Verdicts.class,
                        (node, key) -> placed(
                                PolicyYaml.VerdictLine.class,
                                node,
                                "an entry of verdicts",
                                PolicyYaml.Placed.Verdicts::new))
                .reading(
                        PolicyYaml.Placed.Worse.class,
                        (node, key) -> placed(
                                PolicyYaml.WorseLine.class, node, "an entry of worse", PolicyYaml.Placed.Worse::new))
                .reading(
                        PolicyYaml.Placed.Facts.class,
                        (node, key) -> placed(
                                PolicyYaml.FactLine.class, node, "an entry of facts", PolicyYaml.Placed.Facts::new));
    }

    /**
     * Reads a file.
     *
     * @param criteria the ids of the criteria that it may name; those with a dot are a pack's and are not looked up
     * @throws InvalidInputException with every mistake in it
     */
    public static GatePolicy read(Path file, Collection<String> criteria) {
        String name = String.valueOf(file.getFileName());
        return read(
                SourceFile.decode(name, BoundedFile.read(file, MOST_BYTES, "a policy is a page of text")), criteria);
    }

    /** The policy that comes with the program. */
    public static GatePolicy standard(Collection<String> criteria) {
        try (InputStream in = Objects.requireNonNull(Policies.class.getResourceAsStream("gate.yaml"))) {
            return read(SourceFile.decode("gate.yaml", in.readAllBytes()), criteria);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static GatePolicy read(SourceFile file, Collection<String> criteria) {
        return new Policies(file, criteria).policy();
    }

    private GatePolicy policy() {
        Node tree = TreeReader.read(file, problems);
        PolicyYaml yaml = tree == null ? null : binder.bind(PolicyYaml.class, tree, "a policy", Map.of());
        if (yaml != null && tree != null) {
            requireVersion(tree, yaml.version());
            requireBudget(tree, yaml.budget());
        }
        List<Clause> clauses = yaml == null ? List.of() : clauses(yaml);
        problems.throwIfAny();
        if (yaml == null) {
            throw new IllegalStateException("a policy without mistakes gave none");
        }
        return new GatePolicy(
                file.name(),
                file.text(),
                yaml.branches(),
                Duration.ofSeconds(yaml.budget().seconds()),
                yaml.budget().otherwise(),
                clauses);
    }

    private List<Clause> clauses(PolicyYaml yaml) {
        List<Clause> clauses = new ArrayList<>();
        yaml.verdicts().forEach(one -> clauses.add(clause(one.line(), one.at())));
        yaml.worse().forEach(one -> clauses.add(clause(one.line(), one.at())));
        yaml.facts().forEach(one -> clauses.add(clause(one.line(), one.at())));
        return clauses;
    }

    private Clause clause(PolicyYaml.VerdictLine line, PolicyYaml.At at) {
        if (line.verdict() == Verdict.PEER_PRODUCTION) {
            problem(at, "every verdict is PEER_PRODUCTION or worse, so that this entry would speak of all of them");
        }
        return new Clause.OfVerdict(line.verdict(), line.then(), line.reason(), line.remedy(), place(at));
    }

    private Clause clause(PolicyYaml.WorseLine line, PolicyYaml.At at) {
        Word word = line.criterion();
        if ((word == null) != line.verdict()) {
            problem(at, "an entry of worse has either criterion: (one, or any) or verdict: true");
        }
        if (word != null) {
            requireCriterion(word);
        }
        String criterion = word == null || word.text().equals("any") ? null : word.text();
        return new Clause.OfWorse(criterion, line.verdict(), line.then(), line.reason(), line.remedy(), place(at));
    }

    private Clause clause(PolicyYaml.FactLine line, PolicyYaml.At at) {
        boolean isShare = line.fact() == NewFact.SHARE_ABOVE;
        if (isShare && (line.of() == null || line.above() == null)) {
            problem(at, "SHARE_ABOVE needs of: and above:, such as of: MERGE_SEATS and above: 1/2");
        }
        if (!isShare && (line.of() != null || line.above() != null)) {
            problem(at, "of: and above: belong to SHARE_ABOVE, not to " + line.fact());
        }
        return new Clause.OfFact(
                line.fact(), line.of(), line.above(), line.then(), line.reason(), line.remedy(), place(at));
    }

    private void requireVersion(Node tree, int version) {
        if (version != 1) {
            problem(at(tree, "version"), "this program reads policies of version 1, not " + version);
        }
    }

    private void requireBudget(Node tree, PolicyYaml.Budget budget) {
        if (budget.seconds() < 1 || budget.seconds() > MOST_SECONDS) {
            Node written = tree.get("budget");
            problem(
                    at(written == null ? tree : written, "seconds"),
                    "seconds is from 1 to " + MOST_SECONDS + ": pushers wait that long");
        }
    }

    private void requireCriterion(Word word) {
        if (!word.text().equals("any") && !word.text().contains(".") && !criteria.contains(word.text())) {
            List<String> known = new ArrayList<>(Set.copyOf(criteria));
            known.sort(null);
            problem(
                    new PolicyYaml.At(word.line(), word.column()),
                    "there is no criterion \"" + word.text() + "\"" + Suggestion.didYouMean(word.text(), known)
                            + "; there are any, " + Suggestion.some(known));
        }
    }

    /** An entry and where it begins; null if something in it was wrong, which the problems then tell. */
    private <L> @Nullable Object placed(
            Class<L> type, Node node, String what, BiFunction<L, PolicyYaml.At, PolicyYaml.Placed> with) {
        L line = binder.bind(type, node, what, Map.of());
        return line == null ? null : with.apply(line, new PolicyYaml.At(node.line(), node.column()));
    }

    private @Nullable Word word(Node node, String key) {
        if (!(node instanceof Node.Scalar scalar) || scalar.text().isBlank()) {
            problem(new PolicyYaml.At(node.line(), node.column()), key + " is a word, not " + node.described());
            return null;
        }
        return new Word(scalar.text().strip(), node.line(), node.column());
    }

    private static PolicyYaml.At at(Node node, String key) {
        Node value = node.get(key);
        return value == null
                ? new PolicyYaml.At(node.line(), node.column())
                : new PolicyYaml.At(value.line(), value.column());
    }

    private String place(PolicyYaml.At at) {
        return file.name() + ":" + at.line();
    }

    private void problem(PolicyYaml.At at, String message) {
        problems.add(file.problem(at.line(), at.column(), message));
    }
}
