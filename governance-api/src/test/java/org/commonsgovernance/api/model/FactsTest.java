package org.commonsgovernance.api.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.commonsgovernance.api.model.given.ContributionBuilder;
import org.commonsgovernance.api.model.given.ControlExercise;
import org.commonsgovernance.api.model.given.ControlExerciseBuilder;
import org.commonsgovernance.api.model.given.ForkBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What holds for every fact: ids, sources, refusals, and when it bears on a judgement. */
class FactsTest {
    private static final Source SOURCE = Source.documentedByOther("an example");

    @TestFactory
    Stream<DynamicTest> a_fact_refuses_to_be_without_what_it_needs() {
        return Arrays.stream(FactKind.values())
                .map(FactKind::type)
                .flatMap(type -> Arrays.stream(type.getRecordComponents())
                        .filter(FactsTest::isNeeded)
                        .map(component -> DynamicTest.dynamicTest(
                                type.getSimpleName() + "." + component.getName(), () -> refusesNull(type, component))));
    }

    private static boolean isNeeded(RecordComponent component) {
        return !component.getType().isPrimitive()
                && component.getType() != List.class
                && !component.isAnnotationPresent(IfAbsent.class)
                && !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static void refusesNull(Class<? extends Fact> type, RecordComponent missing) {
        List<@Nullable Object> values = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            values.add(
                    component.equals(missing) || isMissing(component, missing) ? null : example(component.getType()));
        }
        assertThatThrownBy(() -> create(type, values))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(missing.getName() + " is missing");
    }

    private static boolean isMissing(RecordComponent component, RecordComponent missing) {
        return component.getName().equals(missing.getName());
    }

    private static Object example(Class<?> type) {
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type == String.class) {
            return "an example of " + System.identityHashCode(new Object());
        }
        return switch (type.getSimpleName()) {
            case "Source" -> SOURCE;
            case "Period" -> Period.parse("2025");
            case "PartialDate" -> PartialDate.parse("2025");
            case "Fraction" -> Fraction.of(1, 3);
            case "boolean" -> false;
            case "Integer", "int" -> 1;
            case "Long", "long" -> 1L;
            case "List" -> List.of();
            default -> throw new IllegalArgumentException(type.toString());
        };
    }

    private static void create(Class<?> type, List<@Nullable Object> values) throws Throwable {
        Constructor<?> constructor = type.getDeclaredConstructors()[0];
        try {
            constructor.newInstance(values.toArray());
        } catch (InvocationTargetException e) {
            throw java.util.Objects.requireNonNull(e.getCause());
        }
    }

    @TestFactory
    Stream<DynamicTest> every_fact_has_a_builder_beside_it() {
        return Arrays.stream(FactKind.values())
                .map(kind -> DynamicTest.dynamicTest(
                        kind.name(),
                        () -> assertThat(Class.forName(kind.type().getName() + "Builder")
                                        .getMethod("builder"))
                                .isNotNull()));
    }

    @Test
    void a_builder_gives_what_is_usual_where_nothing_is_said() {
        var contribution = ContributionBuilder.builder()
                .id("c")
                .source(SOURCE)
                .contributor("a")
                .at(PartialDate.parse("2025"))
                .build();
        assertThat(contribution.count()).isEqualTo(1);
        assertThat(contribution.reviewers()).isEmpty();
        assertThat(contribution.kind().name()).isEqualTo("CODE");
        assertThat(contribution.outcome().name()).isEqualTo("ACCEPTED");
    }

    @Test
    void a_deed_counts_from_its_day_until_it_is_undone() {
        var deed = ControlExerciseBuilder.builder()
                .id("d")
                .source(SOURCE)
                .deed(ControlExercise.Deed.ACCESS_REVOKED)
                .at(PartialDate.parse("2024-03"))
                .undoneAt(PartialDate.parse("2025-02-01"))
                .build();
        assertThat(deed.appliesTo(on("2024-02-29"))).isFalse();
        assertThat(deed.appliesTo(on("2024-03-01"))).isTrue();
        assertThat(deed.appliesTo(on("2025-01-31"))).isTrue();
        assertThat(deed.appliesTo(on("2025-02-01"))).isFalse();
    }

    private static Slice on(String day) {
        return Window.TWELVE_MONTHS.upTo(LocalDate.parse(day));
    }

    @Test
    void the_weaker_source_is_the_one_that_is_merely_claimed_by_others() {
        List<Source> weakestFirst = List.of(
                Source.claimedByOther("x"),
                Source.claimedBySelf("x"),
                Source.documentedByOther("x"),
                Source.observed("x"));
        for (int i = 0; i < weakestFirst.size(); i++) {
            for (int j = i; j < weakestFirst.size(); j++) {
                assertThat(weakestFirst.get(i).weaker(weakestFirst.get(j))).isEqualTo(weakestFirst.get(i));
                assertThat(weakestFirst.get(j).weaker(weakestFirst.get(i))).isEqualTo(weakestFirst.get(i));
            }
        }
    }

    @Test
    void a_setup_files_facts_by_type_and_refuses_an_id_twice() {
        var fork = ForkBuilder.builder()
                .id("f")
                .source(SOURCE)
                .at(PartialDate.parse("2025"))
                .baseLicense(org.commonsgovernance.api.model.given.Fork.BaseLicense.CURRENT)
                .outcome(org.commonsgovernance.api.model.given.Fork.Outcome.ALIVE)
                .build();
        ProductionSetup.Builder builder = ProductionSetup.builder("example").add(fork);
        assertThatThrownBy(() -> builder.add(fork)).hasMessage("there is a Fork \"f\" already");
        assertThatThrownBy(builder::build).hasMessage("the observed period is missing");
        ProductionSetup setup = builder.observed(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31))
                .build();
        assertThat(setup.facts(org.commonsgovernance.api.model.given.Fork.class))
                .containsExactly(fork);
        assertThat(setup.facts(ControlExercise.class)).isEmpty();
        assertThat(setup.lastDay()).isEqualTo(LocalDate.of(2025, 12, 31));
    }
}
