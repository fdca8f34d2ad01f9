package org.commonsgovernance.rules.facts;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Map;
import org.commonsgovernance.api.model.Fact;
import org.jspecify.annotations.Nullable;

/** Facts that differ from others in a few components. */
public final class FactCopy {
    private static final ClassValue<Constructor<?>> CONSTRUCTORS = new ClassValue<>() {
        @Override
        protected Constructor<?> computeValue(Class<?> type) {
            try {
                return type.getDeclaredConstructor(Component.types(Component.of(type)));
            } catch (NoSuchMethodException e) {
                throw new IllegalArgumentException(type.getName() + " is no record", e);
            }
        }
    };

    private FactCopy() {}

    /**
     * A fact that says what {@code fact} says but for some components.
     *
     * @param changed values by component; null where the source does not say
     * @throws IllegalArgumentException if it is no record, has no such component, or refuses a value
     */
    public static <F extends Fact> F of(F fact, Map<String, ? extends @Nullable Object> changed) {
        List<Component> components = Component.of(fact.getClass());
        @Nullable Object[] values = new Object[components.size()];
        int used = 0;
        for (int i = 0; i < values.length; i++) {
            String name = components.get(i).name();
            boolean isChanged = changed.containsKey(name);
            used += isChanged ? 1 : 0;
            values[i] = isChanged ? changed.get(name) : components.get(i).read(fact);
        }
        if (used < changed.size()) {
            throw new IllegalArgumentException(fact + " has not all of " + changed.keySet());
        }
        try {
            @SuppressWarnings("unchecked") // it is the constructor of the fact's own class
            F copy = (F) CONSTRUCTORS.get(fact.getClass()).newInstance(values);
            return copy;
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(String.valueOf(e.getCause()), e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("can't copy " + fact, e);
        }
    }
}
