package org.commonsgovernance.rules;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.commonsgovernance.api.model.Answer;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.FactKind;
import org.commonsgovernance.api.model.Fraction;
import org.commonsgovernance.api.model.Output;
import org.commonsgovernance.api.model.PartialDate;
import org.commonsgovernance.api.model.Period;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.api.model.RefersTo;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.api.model.given.Component;
import org.commonsgovernance.api.model.given.Contributor;
import org.commonsgovernance.api.model.given.GovernanceBody;
import org.commonsgovernance.api.model.given.Organization;
import org.commonsgovernance.rules.dossier.Dossiers;
import org.commonsgovernance.rules.facts.FactTypes;
import org.jspecify.annotations.Nullable;

/** Setups by chance: the corpus' cases, the same with facts added and taken away, and facts of every kind alone. */
public final class Generated {
    /** Every case of the corpus. */
    public static final List<ProductionSetup> CASES = cases();

    private static final List<Source> SOURCES = List.of(
            Source.observed("data"),
            Source.documentedByOther("a document"),
            Source.documentedBySelf("a document of theirs"),
            Source.claimedBySelf("said by them"),
            Source.claimedByOther("said by others"));

    private static final List<Fraction> SHARES = Stream.of(
                    "0", "1/20", "1/4", "1/3", "2/5", "1/2", "3/5", "2/3", "9/10", "1")
            .map(Fraction::parse)
            .toList();

    private static final List<Integer> COUNTS = List.of(0, 1, 2, 3, 12, 40, 60, 700);

    private static final List<String> LICENSES =
            List.of("MIT", "GPL-3.0-only", "CC-BY-SA-4.0", "CC0-1.0", "BUSL-1.1", "SSPL-1.0", "NONE");

    private static final Map<Class<?>, List<String>> IDS = Map.of(
            Organization.class, List.of("any-firm", "any-charity", "any-other-firm", "any-cooperative", "any-person"),
            Contributor.class, List.of("a", "b", "c", "d"),
            GovernanceBody.class, List.of("council", "board"),
            Component.class, List.of("core", "tools", "docs"));

    private Generated() {}

    private static List<ProductionSetup> cases() {
        List<String> paths = new ArrayList<>(Corpora.CORPUS.verdictCases());
        Corpora.CORPUS.criteria().forEach(criterion -> paths.addAll(criterion.cases()));
        return paths.stream()
                .map(path -> Dossiers.read(Corpora.FILES.read(path), FactTypes.STANDARD))
                .toList();
    }

    /** A setup by chance. */
    public static ProductionSetup setup(Random random) {
        ProductionSetup setup = CASES.get(random.nextInt(CASES.size()));
        List<Fact> facts = new ArrayList<>(setup.facts());
        switch (random.nextInt(4)) {
            case 0 -> {}
            case 1 -> facts.removeIf(fact -> !(fact instanceof Organization) && random.nextInt(6) == 0);
            case 2 -> {
                addParties(facts);
                addSome(facts, random, 12);
            }
            default -> {
                facts.clear();
                addParties(facts);
                addSome(facts, random, 40);
            }
        }
        return with(setup, facts, random.nextInt(4) == 0 ? List.of(anyOutput(random)) : List.copyOf(setup.outputs()));
    }

    private static Output anyOutput(Random random) {
        return any(List.of(Output.values()), random);
    }

    /** The setup with other facts. */
    public static ProductionSetup with(ProductionSetup setup, List<Fact> facts) {
        return with(setup, facts, List.copyOf(setup.outputs()));
    }

    private static ProductionSetup with(ProductionSetup setup, List<Fact> facts, List<Output> outputs) {
        return ProductionSetup.builder(setup.id())
                .name(setup.name())
                .observed(setup.observed())
                .outputs(outputs)
                .addAll(facts)
                .build();
    }

    private static void addSome(List<Fact> facts, Random random, int most) {
        int number = 1 + random.nextInt(most);
        for (int i = 0; i < number; i++) {
            FactKind kind = any(List.of(FactKind.values()), random);
            if (kind.type() != Organization.class) {
                facts.add(fact(kind.type(), "any-" + kind + "-" + i, random));
            }
        }
    }

    /** Organisations of several forms, of which it is known who controls them. */
    public static void addParties(List<Fact> facts) {
        facts.addAll(Setups.of("""
                Organization:
                  - {id: any-firm, name: Firm, legalForm: COMPANY}
                  - {id: any-other-firm, name: Other firm, legalForm: COMPANY}
                  - {id: any-charity, name: Charity, legalForm: CHARITY}
                  - {id: any-cooperative, name: Cooperative, legalForm: COOPERATIVE}
                  - {id: any-person, name: Person, legalForm: PERSON}
                ControlKnown:
                  - {organization: any-firm}
                  - {organization: any-other-firm}
                  - {organization: any-charity}
                  - {organization: any-cooperative}
                  - {organization: any-person}
                """).facts());
    }

    /** A fact of a type, its parts by chance. */
    public static Fact fact(Class<? extends Fact> type, String id, Random random) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        for (int tries = 0; tries < 1000; tries++) {
            Object[] values = Arrays.stream(components)
                    .map(component -> value(component, id, random))
                    .toArray();
            try {
                return type.getDeclaredConstructor(types).newInstance(values);
            } catch (InvocationTargetException e) {
                // Parts that don't go together: others are tried.
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        throw new IllegalStateException("no " + type.getSimpleName() + " was found by chance");
    }

    private static @Nullable Object value(RecordComponent component, String id, Random random) {
        Class<?> type = component.getType();
        RefersTo refersTo = component.getAnnotation(RefersTo.class);
        if (component.getName().equals("id")) {
            return id;
        }
        if (type == Source.class) {
            return any(SOURCES, random);
        }
        if (type == List.class) {
            return random.nextBoolean() ? List.of() : List.of(any(ids(refersTo), random));
        }
        if (type == Period.class) {
            return random.nextInt(5) == 0 ? Period.parse("2025-03/2025-08") : null;
        }
        if (type == PartialDate.class) {
            return component.getName().equals("undoneAt") && random.nextInt(4) > 0
                    ? null
                    : PartialDate.parse("2025-0" + (1 + random.nextInt(9)));
        }
        boolean isOptional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        if (isOptional && random.nextInt(4) == 0) {
            return null;
        }
        if (component.getName().equals("expression")) {
            return any(LICENSES, random);
        }
        if (type == String.class) {
            return refersTo == null ? "text" : any(ids(refersTo), random);
        }
        if (type == Fraction.class) {
            return any(SHARES, random);
        }
        if (type == Integer.class || type == int.class) {
            return any(COUNTS, random);
        }
        if (type == Long.class || type == long.class) {
            return (long) any(COUNTS, random);
        }
        if (type == boolean.class) {
            return random.nextInt(4) == 0;
        }
        if (type == Answer.class) {
            return any(List.of(Answer.values()), random);
        }
        return any(Arrays.asList(type.getEnumConstants()), random);
    }

    private static List<String> ids(@Nullable RefersTo refersTo) {
        return refersTo == null ? List.of("text") : IDS.getOrDefault(refersTo.value(), List.of("text"));
    }

    /** One of a list. */
    public static <T> T any(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
