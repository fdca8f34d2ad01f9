package org.commonsgovernance.rules.facts;

import java.lang.reflect.RecordComponent;
import java.util.List;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.RefersTo;
import org.jspecify.annotations.Nullable;

/** The components of fact records, whether rules can compare them or not. */
public final class Components {
    /** Looked up for every fact of every setup. */
    private static final ClassValue<List<RecordComponent>> ALL = new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> type) {
            return type.isRecord() ? List.of(type.getRecordComponents()) : List.of();
        }
    };

    private static final ClassValue<List<RecordComponent>> REFERENCES = new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> type) {
            return of(type).stream()
                    .filter(component -> component.isAnnotationPresent(RefersTo.class))
                    .toList();
        }
    };

    private Components() {}

    /** In the record's order. */
    public static List<RecordComponent> of(Class<?> type) {
        return ALL.get(type);
    }

    /** Those that hold the id, or ids, of other facts. */
    public static List<RecordComponent> references(Class<?> type) {
        return REFERENCES.get(type);
    }

    /** The type of fact that a reference leads to. */
    public static Class<? extends Fact> target(RecordComponent reference) {
        return reference.getAnnotation(RefersTo.class).value();
    }

    /** The value; null where the source does not say. */
    public static @Nullable Object read(RecordComponent component, Fact fact) {
        try {
            return component.getAccessor().invoke(fact);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("can't read " + component, e);
        }
    }

    /** The ids that a reference holds: none, one or several. */
    public static List<String> ids(RecordComponent reference, Fact fact) {
        Object value = read(reference, fact);
        if (value instanceof List<?> list) {
            return list.stream().map(String.class::cast).toList();
        }
        return value == null ? List.of() : List.of((String) value);
    }

    /** The types of a record's components, which its constructor takes. */
    public static Class<?>[] types(List<RecordComponent> components) {
        return components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
    }
}
