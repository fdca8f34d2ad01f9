package org.commonsgovernance.rules.corpus;

import java.util.List;
import java.util.stream.Stream;
import org.commonsgovernance.api.assessment.Layering;
import org.commonsgovernance.rules.guard.Rule;
import org.commonsgovernance.rules.license.LicenseTable;
import org.commonsgovernance.rules.policy.Policy;

/**
 * A checked corpus.
 *
 * @param criteria in the order of sorts and of the document
 * @param verdictRules the rules that cap the verdict
 * @param verdictCases paths of the cases of verdicts, sorted; a case's name begins with the verdict that it must give
 * @param policy the thresholds
 * @param licenses how licenses are read
 * @param digest SHA-256 over every file that can change a judgement, in lower-case hex
 * @param layering of which layers it is made, and what each changed
 */
public record Corpus(
        List<Criterion> criteria,
        List<Rule> verdictRules,
        List<String> verdictCases,
        Policy policy,
        LicenseTable licenses,
        String digest,
        Layering layering) {
    public Corpus {
        criteria = List.copyOf(criteria);
        verdictRules = List.copyOf(verdictRules);
        verdictCases = List.copyOf(verdictCases);
    }

    /** A corpus of one layer. */
    public Corpus(
            List<Criterion> criteria,
            List<Rule> verdictRules,
            List<String> verdictCases,
            Policy policy,
            LicenseTable licenses,
            String digest) {
        this(criteria, verdictRules, verdictCases, policy, licenses, digest, Layering.standard(digest));
    }

    /** Every rule: those of the criteria in their order, then those of the verdict. */
    public List<Rule> rules() {
        return Stream.concat(criteria.stream().flatMap(criterion -> criterion.rules().stream()), verdictRules.stream())
                .toList();
    }
}
