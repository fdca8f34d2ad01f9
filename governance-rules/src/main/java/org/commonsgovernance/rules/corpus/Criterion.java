package org.commonsgovernance.rules.corpus;

import java.util.List;
import org.commonsgovernance.api.assessment.CriterionId;
import org.commonsgovernance.api.assessment.CriterionText;
import org.commonsgovernance.api.assessment.Lifecycle;
import org.commonsgovernance.api.assessment.Tier;
import org.commonsgovernance.rules.guard.Pattern;
import org.commonsgovernance.rules.guard.Rule;
import org.jspecify.annotations.Nullable;

/**
 * A criterion of the corpus.
 *
 * @param id its permanent name, the name of its folder
 * @param tier which sort
 * @param family for an inversion, its family; null for the other tiers
 * @param words what people read
 * @param rules what finds evidence, in the order of its file
 * @param cases paths of its cases, sorted; a case's name begins with the status that it must give
 * @param folder its path in the corpus
 */
public record Criterion(
        CriterionId id,
        Tier tier,
        @Nullable Family family,
        CriterionWords words,
        List<Rule> rules,
        List<String> cases,
        String folder) {
    public Criterion {
        rules = List.copyOf(rules);
        cases = List.copyOf(cases);
    }

    /** How settled it is. */
    public Lifecycle lifecycle() {
        return words.lifecycle();
    }

    Criterion with(List<Rule> otherRules, List<String> otherCases) {
        return new Criterion(id, tier, family, words, otherRules, otherCases, folder);
    }

    /** Its words, as findings show them. */
    public CriterionText text() {
        return new CriterionText(words.statement(), words.why(), words.remedy(), words.source());
    }

    /** The types of given fact that its rules rest on, directly or through derived facts; sorted. */
    public List<String> looksFor() {
        return rules.stream()
                .flatMap(rule -> rule.patterns().stream())
                .map(Pattern::type)
                .flatMap(type -> type.looksFor().stream())
                .distinct()
                .sorted()
                .toList();
    }
}
