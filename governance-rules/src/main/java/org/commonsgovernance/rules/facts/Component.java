package org.commonsgovernance.rules.facts;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.RefersTo;
import org.jspecify.annotations.Nullable;

/** A component of a fact record, whether rules can compare it or not. Looked up once: every fact of a setup is read. */
public final class Component {
    private static final ClassValue<List<Component>> ALL = new ClassValue<>() {
        @Override
        protected List<Component> computeValue(Class<?> type) {
            return type.isRecord()
                    ? Arrays.stream(type.getRecordComponents())
                            .map(Component::new)
                            .toList()
                    : List.of();
        }
    };

    private static final ClassValue<List<Component>> REFERENCES = new ClassValue<>() {
        @Override
        protected List<Component> computeValue(Class<?> type) {
            return of(type).stream().filter(one -> one.target != null).toList();
        }
    };

    private static final ClassValue<List<Component>> CONTENT = new ClassValue<>() {
        @Override
        protected List<Component> computeValue(Class<?> type) {
            return of(type).stream()
                    .filter(one -> !one.name.equals("id") && !one.name.equals("source"))
                    .toList();
        }
    };

    private final String name;
    private final Class<?> type;
    private final @Nullable Class<? extends Fact> target;
    private final Function<Fact, @Nullable Object> accessor;

    private Component(RecordComponent component) {
        this.name = component.getName();
        this.type = component.getType();
        RefersTo refersTo = component.getAnnotation(RefersTo.class);
        this.target = refersTo == null ? null : refersTo.value();
        this.accessor = Accessors.of(component);
    }

    /** All, in the record's order. */
    public static List<Component> of(Class<?> type) {
        return ALL.get(type);
    }

    /** Those that hold the id, or ids, of other facts. */
    public static List<Component> references(Class<?> type) {
        return REFERENCES.get(type);
    }

    /** All that a fact says, apart from its id and source. */
    public static List<Component> content(Class<?> type) {
        return CONTENT.get(type);
    }

    /** The types of a record's components, which its constructor takes. */
    public static Class<?>[] types(List<Component> components) {
        return components.stream().map(Component::type).toArray(Class<?>[]::new);
    }

    public String name() {
        return name;
    }

    public Class<?> type() {
        return type;
    }

    /** The type of fact that a reference leads to; null if it is none. */
    public @Nullable Class<? extends Fact> target() {
        return target;
    }

    /** The value; null where the source does not say. */
    public @Nullable Object read(Fact fact) {
        return accessor.apply(fact);
    }

    /** The ids that a reference holds: none, one or several. */
    public List<String> ids(Fact fact) {
        Object value = read(fact);
        if (value instanceof List<?> list) {
            return list.stream().map(String.class::cast).toList();
        }
        return value == null ? List.of() : List.of((String) value);
    }
}
