package org.commonsgovernance.rules.merge;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.Period;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.rules.facts.Component;
import org.commonsgovernance.rules.facts.FactCopy;
import org.jspecify.annotations.Nullable;

/**
 * Joins what several dossiers say about one setup. It is the same whatever their order:
 *
 * <ul>
 *   <li>What two say alike stays once, with the stronger source; the other's locator goes into its note.
 *   <li>What two say differently under one id stays two facts; the weaker one's id ends in {@code ~2}.
 *   <li>Of whom other facts speak, organisations and bodies for instance, there is one entry, filled from both. Where
 *       they differ the stronger stands, and a {@link org.commonsgovernance.api.model.given.Curation} tells what the
 *       other says.
 *   <li>What held throughout a dossier's observed period holds for that period, not for the longer one of them all.
 * </ul>
 */
public final class SetupMerge {
    private static final String NONE = "there is no setup to join";

    private SetupMerge() {}

    /**
     * What came out.
     *
     * @param setup with the facts of all, sorted by type and id
     * @param conflicts a sentence for each point on which sources differ, sorted
     */
    public record Merged(ProductionSetup setup, List<String> conflicts) {
        public Merged {
            conflicts = List.copyOf(conflicts);
        }
    }

    /**
     * Joins setups of one id. Files they were read from are not kept: the result is none of them.
     *
     * @throws IllegalArgumentException if there is none, or they have several ids
     */
    public static Merged of(List<ProductionSetup> setups) {
        Set<String> ids = setups.stream().map(ProductionSetup::id).collect(Collectors.toCollection(TreeSet::new));
        if (ids.size() != 1) {
            throw new IllegalArgumentException(
                    ids.isEmpty() ? NONE : "these are several setups: " + String.join(", ", ids));
        }
        return of(ids.iterator().next(), setups);
    }

    /**
     * Joins setups that are about one, whatever their ids.
     *
     * @param id of the result
     * @throws IllegalArgumentException if there is none
     */
    public static Merged of(String id, List<ProductionSetup> setups) {
        if (setups.isEmpty()) {
            throw new IllegalArgumentException(NONE);
        }
        Period observed = observed(setups);
        FactMerge.Merged facts = FactMerge.of(
                setups.stream().map(setup -> dated(setup, observed)).toList());
        ProductionSetup.Builder merged = ProductionSetup.builder(id)
                .name(texts(setups, ProductionSetup::name)
                        .filter(name -> !name.equals(id))
                        .findFirst()
                        .orElse(id))
                .observed(observed)
                .addAll(facts.facts());
        setups.forEach(setup -> merged.outputs(setup.outputs()));
        String descriptions = texts(setups, ProductionSetup::description).collect(Collectors.joining("\n"));
        if (!descriptions.isEmpty()) {
            merged.description(descriptions);
        }
        return new Merged(merged.build(), facts.conflicts());
    }

    private static Stream<String> texts(
            List<ProductionSetup> setups, Function<ProductionSetup, @Nullable String> text) {
        return setups.stream()
                .map(text)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .distinct()
                .sorted();
    }

    /** From the first day that any of them looked at to the last. */
    private static Period observed(List<ProductionSetup> setups) {
        Period all = setups.get(0).observed();
        for (ProductionSetup setup : setups) {
            all = all.span(setup.observed());
        }
        return all;
    }

    /** The facts of a setup; what held throughout its own observed period holds for that. */
    private static List<Fact> dated(ProductionSetup setup, Period observed) {
        if (setup.observed().equals(observed)) {
            return setup.facts();
        }
        return setup.facts().stream()
                .map(fact -> isUndated(fact) ? FactCopy.of(fact, Map.of("period", setup.observed())) : fact)
                .toList();
    }

    private static boolean isUndated(Fact fact) {
        return Component.content(fact.getClass()).stream()
                .anyMatch(one -> one.type() == Period.class && one.read(fact) == null);
    }
}
