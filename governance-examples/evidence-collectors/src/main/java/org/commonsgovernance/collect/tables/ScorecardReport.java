package org.commonsgovernance.collect.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.commonsgovernance.api.model.Basis;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.api.model.Speaker;
import org.commonsgovernance.rules.problem.Problems;
import org.commonsgovernance.rules.problem.SourceFile;
import org.commonsgovernance.rules.tree.Node;
import org.commonsgovernance.rules.tree.TreeReader;
import org.jspecify.annotations.Nullable;

/**
 * A result of OpenSSF Scorecard as {@code scorecard --format json} writes it.
 *
 * @param repository as the tool names it: github.com/owner/name
 * @param commit the repository's commit
 * @param day when it was run, 2026-08-25
 * @param version the tool's version
 * @param toolCommit the tool's commit; empty where not told
 * @param checks by name
 */
public record ScorecardReport(
        String repository, String commit, String day, String version, String toolCommit, Map<String, Check> checks) {

    /** Scorecard gives a score of -1 where it could not tell. */
    static final int INCONCLUSIVE = -1;

    public ScorecardReport {
        checks = Map.copyOf(checks);
    }

    /**
     * A check of a result.
     *
     * @param name of the check
     * @param score 0 to 10; -1 where the check could not tell
     * @param reason why, in the tool's words
     * @param details what it saw, a sentence each; empty where the result was made without details
     */
    public record Check(String name, int score, String reason, List<String> details) {
        public Check {
            details = List.copyOf(details);
        }

        boolean isConclusive() {
            return score != INCONCLUSIVE && score >= 0;
        }
    }

    /**
     * Reads a result.
     *
     * @param file its name ends in {@code .json}
     * @param problems gets every mistake with its place
     * @return null where it is no such result, which the problems then tell
     */
    public static @Nullable ScorecardReport read(SourceFile file, Problems problems) {
        int before = problems.size();
        Node root = TreeReader.read(file, problems);
        if (root == null) {
            return null;
        }
        Reader reader = new Reader(file, problems);
        Node repo = root.get("repo");
        Node tool = root.get("scorecard");
        if (!(root.get("checks") instanceof Node.Sequence list)) {
            problems.add(
                    file.problem(root.line(), root.column(), "is no result of Scorecard: it has no list \"checks\""));
            return null;
        }
        Map<String, Check> checks = new TreeMap<>();
        for (Node item : list.items()) {
            Check check = reader.check(item);
            if (check != null && checks.put(check.name(), check) != null) {
                problems.add(file.problem(item.line(), item.column(), "a second check \"" + check.name() + "\""));
            }
        }
        String day = reader.text(root, root, "date");
        ScorecardReport report = new ScorecardReport(
                reader.text(repo, root, "name"),
                reader.text(repo, root, "commit"),
                day.length() > 10 ? day.substring(0, 10) : day,
                reader.text(tool, root, "version"),
                tool != null && tool.get("commit") instanceof Node.Scalar commit ? commit.text() : "",
                checks);
        return problems.size() == before ? report : null;
    }

    /** The source of a fact that a check tells. */
    Source cited(Check check) {
        String tool = "OpenSSF Scorecard " + version + (toolCommit.isEmpty() ? "" : " (" + toolCommit + ")");
        return new Source(
                repository + "@" + commit + ", " + tool + " of " + day + ", check " + check.name(),
                Basis.OBSERVED,
                Speaker.OTHER,
                null,
                null,
                check.reason(),
                List.of());
    }

    private record Reader(SourceFile file, Problems problems) {
        @Nullable
        Check check(Node node) {
            String name = text(node, node, "name");
            if (!(node.get("score") instanceof Node.Scalar score)
                    || !score.text().matches("-1|10|[0-9]")) {
                problems.add(file.problem(node.line(), node.column(), "the check has no score from -1 to 10"));
                return null;
            }
            List<String> details = new ArrayList<>();
            if (node.get("details") instanceof Node.Sequence list) {
                for (Node item : list.items()) {
                    if (item instanceof Node.Scalar detail) {
                        details.add(detail.text());
                    }
                }
            }
            String reason = node.get("reason") instanceof Node.Scalar scalar ? scalar.text() : "";
            return name.isEmpty() ? null : new Check(name, Integer.parseInt(score.text()), reason, details);
        }

        String text(@Nullable Node node, Node root, String key) {
            if (node != null
                    && node.get(key) instanceof Node.Scalar scalar
                    && !scalar.text().isBlank()) {
                return scalar.text();
            }
            Node place = node == null ? root : node;
            problems.add(file.problem(place.line(), place.column(), "has no \"" + key + "\""));
            return "";
        }
    }
}
