package org.commonsgovernance.rules.guard;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.rules.facts.BestSourced;
import org.commonsgovernance.rules.facts.Property;

/**
 * Evaluates checked rules in plain Java: what the engine does, without an engine. Used where a few facts are judged
 * again and again, and to say which facts a match rests on.
 */
public final class Matcher {
    private final Map<Class<?>, List<Fact>> facts = new HashMap<>();

    public Matcher(Collection<? extends Fact> facts) {
        for (Fact fact : facts) {
            this.facts
                    .computeIfAbsent(fact.getClass(), type -> new ArrayList<>())
                    .add(fact);
        }
    }

    /** One of these facts and more. */
    public Matcher and(Collection<? extends Fact> more) {
        Matcher both = new Matcher(more);
        facts.forEach((type, own) -> both.facts.merge(
                type,
                own,
                (added, had) -> Stream.concat(had.stream(), added.stream()).toList()));
        return both;
    }

    /** Every way to meet the rule's patterns: the facts of its plain patterns, in their order. */
    public List<List<Fact>> matches(Rule rule) {
        List<List<Fact>> matches = new ArrayList<>();
        match(rule, 0, Map.of(), List.of(), matches);
        return matches;
    }

    private void match(Rule rule, int index, Map<String, Object> names, List<Fact> chosen, List<List<Fact>> matches) {
        if (index == rule.patterns().size()) {
            matches.add(chosen);
            return;
        }
        Pattern pattern = rule.patterns().get(index);
        if (pattern.quantifier() != Pattern.Quantifier.EACH) {
            boolean isThere = !meeting(pattern, names).isEmpty();
            if (isThere == (pattern.quantifier() == Pattern.Quantifier.EXISTS)) {
                match(rule, index + 1, names, chosen, matches);
            }
            return;
        }
        for (Fact fact : of(pattern)) {
            Map<String, Object> more = Conditions.meets(pattern, fact, names);
            if (more != null) {
                List<Fact> longer = new ArrayList<>(chosen);
                longer.add(fact);
                match(rule, index + 1, more, longer, matches);
            }
        }
    }

    /**
     * Whether a rule could match if what no fact tells were at its worst: every pattern matches, or asks for something of
     * which there is no fact at all. Patterns are taken one by one and without their names, so that it may say yes too
     * often, never too seldom.
     */
    public boolean couldMatch(Rule rule) {
        return rule.patterns().stream()
                .filter(pattern -> pattern.quantifier() != Pattern.Quantifier.NOT)
                .allMatch(pattern -> of(pattern).stream().anyMatch(fact -> Conditions.meetsWithoutNames(pattern, fact))
                        || of(pattern).stream().noneMatch(fact -> isAbout(pattern, fact)));
    }

    /** Whether a fact is about what the pattern asks for: it meets the conditions that choose among constants. */
    static boolean isAbout(Pattern pattern, Fact fact) {
        return pattern.conditions().stream().allMatch(condition -> {
            boolean chooses = condition instanceof Pattern.AnyOf anyOf
                    && anyOf.comparisons().stream()
                            .allMatch(one -> one.property().kind() == Property.Kind.CHOICE
                                    && one.operator() == Pattern.Operator.EQUAL);
            return !chooses || Conditions.holds(condition, fact, name -> null);
        });
    }

    /**
     * What a match cites: the facts of its plain patterns and the best sourced witness of each {@code exists}, in the
     * order of the patterns.
     */
    public List<Fact> cited(Rule rule, List<? extends Fact> match) {
        Map<String, Object> names = Map.of();
        List<Fact> cited = new ArrayList<>();
        int next = 0;
        for (Pattern pattern : rule.patterns()) {
            switch (pattern.quantifier()) {
                case EACH -> {
                    Fact fact = match.get(next++);
                    Map<String, Object> more = Conditions.meets(pattern, fact, names);
                    if (more == null) {
                        throw new IllegalStateException(rule.id() + " does not match " + match);
                    }
                    names = more;
                    cited.add(fact);
                }
                case EXISTS ->
                    meeting(pattern, names).stream().reduce(BestSourced::of).ifPresent(cited::add);
                case NOT -> {} // cites the Complete fact beside it
            }
        }
        return cited;
    }

    /** The facts of one type. */
    <T extends Fact> List<T> all(Class<T> type) {
        return facts.getOrDefault(type, List.of()).stream().map(type::cast).toList();
    }

    List<Fact> of(Pattern pattern) {
        return facts.getOrDefault(pattern.type().javaType(), List.of());
    }

    private List<Fact> meeting(Pattern pattern, Map<String, Object> names) {
        return of(pattern).stream()
                .filter(fact -> Conditions.counts(pattern, fact))
                .filter(fact -> Conditions.meets(pattern, fact, names) != null)
                .toList();
    }
}
