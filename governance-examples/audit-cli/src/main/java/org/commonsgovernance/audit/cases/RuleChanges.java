package org.commonsgovernance.audit.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonsgovernance.api.GovernanceEvaluator;
import org.commonsgovernance.api.assessment.CriterionId;
import org.commonsgovernance.rules.corpus.Corpus;
import org.commonsgovernance.rules.corpus.Criterion;
import org.commonsgovernance.rules.derive.Deriver;
import org.commonsgovernance.rules.engine.CorpusEvaluator;
import org.commonsgovernance.rules.engine.Limits;
import org.commonsgovernance.rules.guard.Rule;
import org.jspecify.annotations.Nullable;

/** What differs between two rule bases, change by change, so that some can be taken and others left. */
final class RuleChanges {
    /** Verdict rules, thresholds and the reading of licences hang together: they are one change. */
    private static final String THE_REST = "verdict rules, thresholds and licences";

    /**
     * A change.
     *
     * @param criterion whose rule; null for the verdict rules, thresholds and licences together
     * @param rule which was added, left out or written anew: its name
     */
    record Change(@Nullable CriterionId criterion, String rule) {
        @Override
        public String toString() {
            return criterion == null ? rule : criterion + ": " + rule;
        }
    }

    private final Corpus before;
    private final Corpus after;
    private final List<Change> all = new ArrayList<>();

    /** Changes between rule bases with the same criteria. */
    RuleChanges(Corpus before, Corpus after) {
        this.before = before;
        this.after = after;
        Map<CriterionId, Criterion> old =
                before.criteria().stream().collect(Collectors.toMap(Criterion::id, Function.identity()));
        for (Criterion one : after.criteria()) {
            Criterion was = old.get(one.id());
            if (was != null) {
                Stream.concat(one.rules().stream(), was.rules().stream())
                        .filter(rule ->
                                one.rules().contains(rule) != was.rules().contains(rule))
                        .map(rule -> new Change(one.id(), rule.name()))
                        .distinct()
                        .forEach(all::add);
            }
        }
        boolean isSame = before.verdictRules().equals(after.verdictRules())
                && before.policy().equals(after.policy())
                && before.licenses().equals(after.licenses());
        if (!isSame) {
            all.add(new Change(null, THE_REST));
        }
    }

    List<Change> all() {
        return List.copyOf(all);
    }

    /** The rules of before with these changes. */
    GovernanceEvaluator with(Set<Change> taken) {
        boolean isRestTaken = taken.contains(new Change(null, THE_REST));
        Corpus rest = isRestTaken ? after : before;
        List<Criterion> criteria = new ArrayList<>();
        for (Criterion one : after.criteria()) {
            Criterion was = before.criteria().stream()
                    .filter(other -> other.id().equals(one.id()))
                    .findFirst()
                    .orElse(one);
            List<Rule> rules = Stream.concat(was.rules().stream(), one.rules().stream())
                    .filter(rule -> {
                        boolean isTaken = taken.contains(new Change(one.id(), rule.name()));
                        return isTaken
                                ? one.rules().contains(rule)
                                : was.rules().contains(rule);
                    })
                    .distinct()
                    .toList();
            criteria.add(
                    new Criterion(one.id(), one.tier(), one.family(), one.words(), rules, one.cases(), one.folder()));
        }
        Corpus mixed = new Corpus(
                criteria, rest.verdictRules(), rest.verdictCases(), rest.policy(), rest.licenses(), rest.digest());
        return CorpusEvaluator.of(mixed, new Deriver(mixed.licenses(), List.of()), Limits.STANDARD);
    }
}
