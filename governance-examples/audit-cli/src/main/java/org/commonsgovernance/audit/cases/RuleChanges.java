package org.commonsgovernance.audit.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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
import org.commonsgovernance.rules.guard.Pattern;
import org.commonsgovernance.rules.guard.Rule;
import org.jspecify.annotations.Nullable;

/** What differs between two rule bases, change by change, so that some can be taken and others left. */
final class RuleChanges {
    /** Verdict rules and thresholds hang together: they are one change, and how licences are read goes with it. */
    private static final String THE_REST = "verdict rules and thresholds";

    /**
     * A change.
     *
     * @param criterion whose rule; null for verdict rules and thresholds together
     * @param rule which was added, left out or written anew: its name
     */
    record Change(@Nullable CriterionId criterion, String rule) {
        @Override
        public String toString() {
            return criterion == null ? rule : criterion + ": " + rule;
        }
    }

    /** What a rule says, wherever it stands. */
    private record Said(String name, List<Pattern> patterns, Rule.Outcome outcome) {
        static Said of(Rule rule) {
            return new Said(rule.name(), rule.patterns(), rule.outcome());
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
                Set<Said> now = said(one.rules());
                Set<Said> then = said(was.rules());
                Stream.concat(now.stream(), then.stream())
                        .filter(rule -> now.contains(rule) != then.contains(rule))
                        .map(rule -> new Change(one.id(), rule.name()))
                        .distinct()
                        .forEach(all::add);
            }
        }
        boolean isSame = said(before.verdictRules()).equals(said(after.verdictRules()))
                && before.policy().thresholds().equals(after.policy().thresholds());
        if (!isSame) {
            all.add(new Change(null, THE_REST));
        }
    }

    private static Set<Said> said(List<Rule> rules) {
        return rules.stream().map(Said::of).collect(Collectors.toCollection(LinkedHashSet::new));
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
            Map<Said, Rule> rules = new LinkedHashMap<>();
            was.rules().stream()
                    .filter(rule -> !taken.contains(new Change(one.id(), rule.name())))
                    .forEach(rule -> rules.put(Said.of(rule), rule));
            one.rules().stream()
                    .filter(rule -> taken.contains(new Change(one.id(), rule.name())))
                    .forEach(rule -> rules.put(Said.of(rule), rule));
            List<Rule> placed = new ArrayList<>();
            rules.values().forEach(rule -> placed.add(rule.withId(one.id() + "#" + placed.size())));
            criteria.add(
                    new Criterion(one.id(), one.tier(), one.family(), one.words(), placed, one.cases(), one.folder()));
        }
        Corpus mixed = new Corpus(
                criteria, rest.verdictRules(), rest.verdictCases(), rest.policy(), rest.licenses(), rest.digest());
        return CorpusEvaluator.of(mixed, new Deriver(mixed.licenses(), List.of()), Limits.STANDARD);
    }
}
