package org.commonsgovernance.gate.policy;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.commonsgovernance.rules.problem.Sha256;

/**
 * Which pushes are refused, warned of or let pass. Immutable.
 *
 * @param name what messages call the file
 * @param text as written, for whoever asks
 * @param branches further branches that are judged, beside each repository's own: names or patterns with {@code *}
 * @param budget how long judging a push may take
 * @param otherwise what becomes of a push that can't be judged in that time, or not at all
 * @param clauses what it says, in the order of the file
 */
public record GatePolicy(
        String name, String text, List<String> branches, Duration budget, Action otherwise, List<Clause> clauses) {
    public GatePolicy {
        branches = List.copyOf(branches);
        clauses = List.copyOf(clauses);
    }

    /** Whether pushes to a branch are judged. */
    public boolean judges(String ref, String own) {
        return ref.equals(own) || branches.stream().anyMatch(pattern -> matches(pattern, ref));
    }

    private static boolean matches(String pattern, String ref) {
        String full = pattern.startsWith("refs/") ? pattern : "refs/heads/" + pattern;
        StringBuilder regex = new StringBuilder();
        for (String part : full.split("(?<=\\*)|(?=\\*)", -1)) {
            regex.append(part.equals("*") ? ".*" : Pattern.quote(part));
        }
        return ref.matches(regex.toString());
    }

    /** The clauses of one sort, in the order of the file. */
    public <C extends Clause> List<C> clauses(Class<C> type) {
        return clauses.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** SHA-256 of its text. */
    public String digest() {
        return Sha256.of(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
