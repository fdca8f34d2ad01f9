package org.commonsgovernance.api.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonsgovernance.api.internal.Require;
import org.jspecify.annotations.Nullable;

/**
 * A production setup: who makes what, on which terms, and who decides. Immutable and safe to share between threads.
 *
 * <pre>{@code
 * ProductionSetup setup = ProductionSetup.builder("acme-db")
 *         .observed(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31))
 *         .add(LicenseGrantBuilder.builder()
 *                 .id("licence")
 *                 .source(Source.documentedBySelf("LICENSE"))
 *                 .expression("AGPL-3.0-only")
 *                 .covers(LicenseGrant.Covers.PRODUCT)
 *                 .build())
 *         .build();
 * }</pre>
 */
public final class ProductionSetup {
    private final String id;
    private final String name;
    private final @Nullable String description;
    private final Set<Output> outputs;
    private final Period observed;
    private final List<InputFile> readFrom;
    private final List<Fact> facts;
    private final Map<Class<? extends Fact>, List<Fact>> byType;
    private final Map<Map.Entry<Class<?>, String>, Place> places;

    private ProductionSetup(Builder builder, Period observed) {
        this.id = builder.id;
        this.name = builder.name;
        this.description = builder.description;
        this.outputs = Set.copyOf(builder.outputs);
        this.observed = observed;
        this.readFrom = List.copyOf(builder.readFrom);
        this.facts = List.copyOf(builder.facts);
        Map<Class<? extends Fact>, List<Fact>> types = new LinkedHashMap<>();
        for (Fact fact : facts) {
            types.computeIfAbsent(fact.getClass(), type -> new ArrayList<>()).add(fact);
        }
        types.replaceAll((type, list) -> List.copyOf(list));
        this.byType = types;
        this.places = Map.copyOf(builder.places);
    }

    public static Builder builder(String id) {
        return new Builder(id);
    }

    public String id() {
        return id;
    }

    /** For people to read; the id where no name was given. */
    public String name() {
        return name;
    }

    public @Nullable String description() {
        return description;
    }

    public Set<Output> outputs() {
        return outputs;
    }

    /** The days for which facts were gathered. Its last day is the day judged where none is asked for. */
    public Period observed() {
        return observed;
    }

    /** The last day observed. */
    public LocalDate lastDay() {
        return Require.present(observed.to(), "the end of the observed period").latest();
    }

    /** The files it was read from, in the order they were read; empty where it was built by code. */
    public List<InputFile> readFrom() {
        return readFrom;
    }

    /** Every fact, in the order it was added. */
    public List<Fact> facts() {
        return facts;
    }

    /** The facts of exactly this type, in the order they were added; empty if there are none. */
    @SuppressWarnings("unchecked") // byType files each fact under its own class
    public <F extends Fact> List<F> facts(Class<F> type) {
        return (List<F>) byType.getOrDefault(type, List.of());
    }

    /**
     * Where a fact stands in a file that this setup was read from; null where it was built by code, was derived, or its
     * place was not noted. A fact is known by its type and id.
     */
    public @Nullable Place place(Fact fact) {
        return places.get(Map.entry(fact.getClass(), fact.id()));
    }

    @Override
    public String toString() {
        return "ProductionSetup[" + id + ", " + facts.size() + " facts]";
    }

    /** Gathers a setup; not safe to share between threads. */
    public static final class Builder {
        private final String id;
        private String name;
        private @Nullable String description;
        private final Set<Output> outputs = EnumSet.noneOf(Output.class);
        private @Nullable Period observed;
        private final List<InputFile> readFrom = new ArrayList<>();
        private final List<Fact> facts = new ArrayList<>();
        private final Set<Map.Entry<Class<?>, String>> ids = new HashSet<>();
        private final Map<Map.Entry<Class<?>, String>, Place> places = new HashMap<>();

        private Builder(String id) {
            this.id = Require.text(id, "id");
            this.name = id;
        }

        public Builder name(String name) {
            this.name = Require.text(name, "name");
            return this;
        }

        public Builder description(@Nullable String description) {
            this.description = Require.textOrNull(description, "description");
            return this;
        }

        public Builder outputs(Collection<Output> outputs) {
            this.outputs.addAll(outputs);
            return this;
        }

        public Builder observed(LocalDate from, LocalDate to) {
            return observed(Period.between(from, to));
        }

        /**
         * Sets the days for which facts were gathered.
         *
         * @throws IllegalArgumentException if the period has no end
         */
        public Builder observed(Period period) {
            Require.present(period.to(), "the end of the observed period");
            this.observed = period;
            return this;
        }

        public Builder readFrom(InputFile file) {
            readFrom.add(Require.present(file, "file"));
            return this;
        }

        /**
         * Adds a fact. Whether there is what it refers to is not asked: a fact that names an unlisted organisation or body
         * counts as if nobody knew more of it. Reading a dossier does ask.
         *
         * @throws IllegalArgumentException if a fact of the same type and id is there already
         */
        public Builder add(Fact fact) {
            Require.present(fact, "fact");
            if (!ids.add(Map.entry(fact.getClass(), Require.text(fact.id(), "id")))) {
                throw new IllegalArgumentException(
                        "there is a " + fact.getClass().getSimpleName() + " \"" + fact.id() + "\" already");
            }
            facts.add(fact);
            return this;
        }

        /**
         * Adds a fact and notes where it stands.
         *
         * @throws IllegalArgumentException if a fact of the same type and id is there already
         */
        public Builder add(Fact fact, Place place) {
            add(fact);
            places.put(Map.entry(fact.getClass(), fact.id()), Require.present(place, "place"));
            return this;
        }

        public Builder addAll(Collection<? extends Fact> facts) {
            facts.forEach(this::add);
            return this;
        }

        /**
         * Builds the setup.
         *
         * @throws IllegalArgumentException if no observed period was given
         */
        public ProductionSetup build() {
            return new ProductionSetup(this, Require.present(observed, "the observed period"));
        }
    }
}
