package org.commonsgovernance.rules.dossier;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.commonsgovernance.api.model.given.Contribution;
import org.commonsgovernance.api.model.given.Contributor;
import org.commonsgovernance.api.model.given.Curation;
import org.commonsgovernance.rules.facts.Component;
import org.commonsgovernance.rules.problem.Problems;
import org.commonsgovernance.rules.problem.Suggestion;

/** Ids that lead nowhere. Contributions introduce their contributors; everything else is to be listed. */
final class ReferenceCheck {
    private final Problems problems;
    private final boolean hasUnread;
    private final Map<Class<?>, Set<String>> known = new HashMap<>();

    /**
     * @param hasUnread whether there are contributions that were not read: who made them is not known then
     */
    ReferenceCheck(Problems problems, boolean hasUnread) {
        this.problems = problems;
        this.hasUnread = hasUnread;
    }

    /**
     * Tells of ids in facts that lead nowhere.
     *
     * @param ids of all facts; what refers to one that could not be read, which was told, is not wrong too
     */
    void check(List<FactReader.Placed> facts, Set<Map.Entry<Class<?>, String>> ids) {
        ids.forEach(one ->
                known.computeIfAbsent(one.getKey(), type -> new TreeSet<>()).add(one.getValue()));
        for (FactReader.Placed placed : facts) {
            if (placed.fact() instanceof Contribution contribution) {
                known.computeIfAbsent(Contributor.class, type -> new TreeSet<>())
                        .add(contribution.contributor());
            }
        }
        facts.forEach(this::check);
        facts.stream().filter(one -> one.fact() instanceof Curation).forEach(this::checkCuration);
    }

    private void checkCuration(FactReader.Placed placed) {
        String id = ((Curation) placed.fact()).fact();
        if (!hasUnread && known.values().stream().noneMatch(ids -> ids.contains(id))) {
            problems.add(placed.problem("fact", "there is no fact \"" + id + "\" to correct"));
        }
    }

    private void check(FactReader.Placed placed) {
        for (Component component : Component.references(placed.fact().getClass())) {
            Class<?> target = Objects.requireNonNull(component.target());
            if (placed.fact() instanceof Contribution && component.name().equals("contributor")) {
                continue;
            }
            if (hasUnread && target == Contributor.class) {
                continue;
            }
            for (String id : component.ids(placed.fact())) {
                Set<String> there = known.getOrDefault(target, Set.of());
                if (!there.contains(id)) {
                    problems.add(() -> placed.problem(
                            component.name(),
                            "there is no " + target.getSimpleName() + " \"" + id + "\""
                                    + Suggestion.didYouMean(id, there) + "; list it under " + target.getSimpleName()));
                }
            }
        }
    }
}
