package org.commonsgovernance.rules.corpus;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.commonsgovernance.rules.guard.Rule;
import org.commonsgovernance.rules.license.LicenseTable;
import org.commonsgovernance.rules.policy.Policy;
import org.commonsgovernance.rules.problem.Problem;
import org.commonsgovernance.rules.problem.SourceFile;

/**
 * A corpus that may have mistakes: what could be read of it, and what is wrong with the rest.
 *
 * @param criteria those whose words could be read, each with the rules that could be checked
 * @param verdictRules the rules that cap the verdict, of those that could be checked
 * @param verdictCases paths of the cases of verdicts, sorted
 * @param policy the thresholds that could be read
 * @param licenses how licences are read; empty where the file could not be read
 * @param files every file that was read, by path, sorted; cases are not among them
 * @param problems every mistake, by file and place; at most the first 200
 */
public record Draft(
        List<Criterion> criteria,
        List<Rule> verdictRules,
        List<String> verdictCases,
        Policy policy,
        LicenseTable licenses,
        Map<String, SourceFile> files,
        List<Problem> problems) {
    public Draft {
        criteria = List.copyOf(criteria);
        verdictRules = List.copyOf(verdictRules);
        verdictCases = List.copyOf(verdictCases);
        files = Collections.unmodifiableMap(new TreeMap<>(files));
        problems = List.copyOf(problems);
    }

    /** Every rule: those of the criteria in their order, then those of the verdict. */
    public List<Rule> rules() {
        return Stream.concat(criteria.stream().flatMap(criterion -> criterion.rules().stream()), verdictRules.stream())
                .toList();
    }

    /** Paths of every case: those of the criteria in their order, then those of the verdict. */
    public List<String> cases() {
        return Stream.concat(criteria.stream().flatMap(criterion -> criterion.cases().stream()), verdictCases.stream())
                .toList();
    }
}
