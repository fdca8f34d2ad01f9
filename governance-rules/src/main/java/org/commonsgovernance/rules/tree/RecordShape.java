package org.commonsgovernance.rules.tree;

import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import org.commonsgovernance.api.model.IfAbsent;
import org.jspecify.annotations.Nullable;

/**
 * What a record type looks like, looked up once: reflection makes a record's components anew each time that it is asked,
 * which took a fifth of the time that many dossiers took to judge.
 *
 * @param parts its components in order
 * @param names what files call them
 * @param constructor takes all of them
 */
record RecordShape(List<Part> parts, List<String> names, Constructor<?> constructor) {
    private static final ClassValue<RecordShape> ALL = new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
            return look(type);
        }
    };

    /**
     * A component.
     *
     * @param ifAbsent what stands for a key that is left out; null where nothing does
     */
    record Part(String name, Type type, @Nullable IfAbsent ifAbsent, boolean isNullable) {}

    static RecordShape of(Class<?> type) {
        return ALL.get(type);
    }

    /** What files call a component. */
    private static String key(RecordComponent component) {
        Key key = component.getAnnotation(Key.class);
        return key == null ? component.getName() : key.value();
    }

    private static RecordShape look(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        List<Part> parts = Arrays.stream(components)
                .map(one -> new Part(
                        key(one),
                        one.getGenericType(),
                        one.getAnnotation(IfAbsent.class),
                        one.getAnnotatedType().isAnnotationPresent(Nullable.class)))
                .toList();
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            if (!Modifier.isPublic(type.getModifiers())) {
                constructor.setAccessible(true); // this library's own records for files
            }
            return new RecordShape(parts, parts.stream().map(Part::name).toList(), constructor);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(type + " must be a record", e);
        }
    }
}
