package org.commonsgovernance.beside;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.commonsgovernance.api.model.Fraction;
import org.jspecify.annotations.Nullable;

/** Records as maps, for engines that look into maps. */
final class Plain {
    private static final ClassValue<RecordComponent[]> COMPONENTS = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
            return type.getRecordComponents();
        }
    };

    private Plain() {}

    /** Hands on each component of a record that is known. */
    static void components(Record of, BiConsumer<String, Object> each) {
        for (RecordComponent component : COMPONENTS.get(of.getClass())) {
            try {
                Object value = component.getAccessor().invoke(of);
                if (value != null) {
                    each.accept(component.getName(), value);
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    static Map<String, Object> map(Record of) {
        Map<String, Object> map = new HashMap<>();
        components(of, (name, value) -> {
            Object plain = plain(value);
            if (plain != null) {
                map.put(name, plain);
            }
        });
        return map;
    }

    private static @Nullable Object plain(Object value) {
        if (value instanceof Fraction) {
            return null; // the decimal beside it is taken
        }
        if (value instanceof Record one) {
            return map(one);
        }
        if (value instanceof List<?> list) {
            List<Object> plain = new ArrayList<>(list.size());
            list.forEach(one -> plain.add(one instanceof Record row ? map(row) : one));
            return plain;
        }
        return value;
    }
}
