package org.commonsgovernance.rules.engine;

import java.util.List;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.rules.facts.Component;
import org.jspecify.annotations.Nullable;

/** A real setup several times in one, each time under other ids: as many facts, as various as real ones. */
final class Multiplied {
    private Multiplied() {}

    static ProductionSetup of(ProductionSetup setup, int times) {
        ProductionSetup.Builder many = ProductionSetup.builder(setup.id())
                .outputs(List.copyOf(setup.outputs()))
                .observed(setup.observed());
        for (int i = 0; i < times; i++) {
            for (Fact fact : setup.facts()) {
                many.add(i == 0 ? fact : renamed(fact, "-" + i));
            }
        }
        return many.build();
    }

    private static Fact renamed(Fact fact, String suffix) {
        List<Component> components = Component.of(fact.getClass());
        Object[] values = components.stream()
                .map(component -> renamed(component, component.read(fact), suffix))
                .toArray();
        try {
            return fact.getClass()
                    .getDeclaredConstructor(Component.types(components))
                    .newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable Object renamed(Component component, @Nullable Object value, String suffix) {
        boolean isId = component.name().equals("id") || component.target() != null;
        if (!isId || value == null) {
            return value;
        }
        return value instanceof List<?> ids
                ? ids.stream().map(id -> id + suffix).toList()
                : value + suffix;
    }
}
