package org.commonsgovernance.rules.guard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonsgovernance.api.assessment.CriterionId;
import org.commonsgovernance.api.assessment.Indicators;
import org.commonsgovernance.rules.facts.FactType;
import org.commonsgovernance.rules.facts.FactTypes;
import org.commonsgovernance.rules.policy.Policy;
import org.commonsgovernance.rules.problem.Problems;
import org.commonsgovernance.rules.problem.SourceFile;

/** Turns rule files into checked rules; every mistake of a file is told at once. Never throws on bad input. */
public final class Guard {
    /** Far beyond what people write, and read in well under a second. */
    private static final int MOST_CHARACTERS = 4_000_000;

    private final Map<String, FactType> evidenceTypes;
    private final Map<String, FactType> verdictTypes;
    private final Policy policy;
    private final Set<String> indicators;

    public Guard(FactTypes types, Policy policy) {
        this(types, policy, Set.of());
    }

    /**
     * Also lets verdict rules look at single indicators beyond the document's four.
     *
     * @param ownIndicators their ids
     */
    public Guard(FactTypes types, Policy policy, Set<String> ownIndicators) {
        this.indicators = Stream.concat(Indicators.ALL.stream().map(CriterionId::value), ownIndicators.stream())
                .collect(Collectors.toUnmodifiableSet());
        this.evidenceTypes = types.forEvidenceRules();
        this.verdictTypes = types.forVerdictRules();
        this.policy = policy;
    }

    /** Ids of the criteria that verdict rules may look at singly. */
    Set<String> indicators() {
        return indicators;
    }

    /**
     * The rules of a criterion.
     *
     * @param folder the criterion's id, from which the rules get theirs
     */
    public List<Rule> evidenceRules(String folder, SourceFile file, Problems problems) {
        return rules(folder, file, evidenceTypes, false, problems);
    }

    /** The rules that cap the verdict. */
    public List<Rule> verdictRules(String folder, SourceFile file, Problems problems) {
        return rules(folder, file, verdictTypes, true, problems);
    }

    private List<Rule> rules(
            String folder, SourceFile file, Map<String, FactType> types, boolean isVerdict, Problems problems) {
        if (file.text().length() > MOST_CHARACTERS) {
            problems.add(file.problem(1, 1, "the file has more than " + MOST_CHARACTERS + " characters; split it"));
            return List.of();
        }
        List<Rule> rules = new ArrayList<>();
        Map<String, Token> names = new HashMap<>();
        int before = problems.size();
        List<Syntax.Rule> written = RuleParser.parse(file, problems);
        if (written.isEmpty() && problems.size() == before) {
            problems.add(file.problem(1, 1, "the file holds no rule"));
        }
        for (Syntax.Rule rule : written) {
            String id = folder + "#" + (rules.size() + 1);
            Token there = names.putIfAbsent(rule.name().text().strip(), rule.name());
            if (there != null) {
                problems.add(file.problem(
                        rule.name().line(),
                        rule.name().column(),
                        "a rule of that name stands in line " + there.line() + " already"));
            }
            Rule checked = RuleChecker.check(rule, id, file, types, policy, indicators, isVerdict, problems);
            if (checked != null) {
                rules.add(checked);
            }
        }
        return rules;
    }
}
