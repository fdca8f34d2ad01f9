package org.commonsgovernance.rules.derive;

import java.lang.reflect.Constructor;
import java.util.Comparator;
import java.util.List;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.given.Control;
import org.commonsgovernance.api.model.given.Organization;
import org.commonsgovernance.rules.facts.Component;
import org.jspecify.annotations.Nullable;

/** Replaces references to organisations by their groups, so that rules join by group without knowing of groups. */
final class GroupReferences {
    private final Groups groups;
    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return shape(type);
        }
    };

    /** How to take a record apart and put it together again. */
    private record Shape(List<Component> components, Constructor<?> constructor) {}

    GroupReferences(Groups groups) {
        this.groups = groups;
    }

    /** The fact itself if none of its references changes. */
    Fact replace(Fact fact) {
        // Within a group, a link of control would join the group to itself.
        if (!fact.getClass().isRecord() || fact instanceof Control) {
            return fact;
        }
        try {
            Shape shape = SHAPES.get(fact.getClass());
            @Nullable Object[] values = null;
            for (int i = 0; i < shape.components().size(); i++) {
                Component component = shape.components().get(i);
                if (component.target() != Organization.class) {
                    continue;
                }
                Object value = component.read(fact);
                if (value instanceof String id && !groups.head(id).equals(id)) {
                    values = values == null ? values(shape, fact) : values;
                    values[i] = groups.head(id);
                }
            }
            return values == null ? fact : (Fact) shape.constructor().newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("can't replace references in " + fact, e);
        }
    }

    /** The links of control by which a fact's references are replaced. */
    List<Control> links(Fact fact) {
        return ActingOrganizations.of(fact).stream()
                .filter(id -> !groups.head(id).equals(id))
                .flatMap(id -> groups.reasons(groups.head(id)).stream())
                .filter(Control.class::isInstance)
                .map(Control.class::cast)
                .distinct()
                .sorted(Comparator.comparing(Control::id))
                .toList();
    }

    private static @Nullable Object[] values(Shape shape, Fact fact) {
        @Nullable Object[] values = new Object[shape.components().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = shape.components().get(i).read(fact);
        }
        return values;
    }

    private static Shape shape(Class<?> type) {
        List<Component> components = Component.of(type);
        try {
            return new Shape(components, type.getDeclaredConstructor(Component.types(components)));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("every record has its constructor", e);
        }
    }
}
