package org.commonsgovernance.beside;

import java.util.Collection;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.commonsgovernance.api.model.Fact;

/** What all engines judge: derived facts, and how well each is known. */
public final class Material {
    private final List<Fact> facts;
    private final Map<Fact, Strength> strengths = new IdentityHashMap<>();
    private final Set<Strength> levels = EnumSet.noneOf(Strength.class);

    /** Facts, with the other facts by which each speaks of a whole group: it is as weak as the weakest of them. */
    public Material(List<Fact> facts, Function<Fact, ? extends Collection<? extends Fact>> links) {
        this.facts = facts;
        for (Fact fact : facts) {
            Strength strength = Strength.of(fact.source());
            for (Fact link : links.apply(fact)) {
                strength = strength.weaker(Strength.of(link.source()));
            }
            strengths.put(fact, strength);
            levels.add(strength);
        }
    }

    public List<Fact> facts() {
        return facts;
    }

    /** The levels that occur, the best first. */
    Set<Strength> levels() {
        return levels;
    }

    /** How well one of the facts is known. */
    public Strength strength(Fact fact) {
        return Objects.requireNonNull(strengths.get(fact), "a fact of other material");
    }
}
