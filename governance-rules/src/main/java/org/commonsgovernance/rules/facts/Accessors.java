package org.commonsgovernance.rules.facts;

import java.lang.invoke.LambdaConversionException;
import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.function.Function;
import org.commonsgovernance.api.model.Fact;
import org.jspecify.annotations.Nullable;

/**
 * Reads components of fact records. A method handle that is not constant is called slowly, so that each accessor becomes
 * a function of its own, as a method reference in source would.
 */
final class Accessors {
    private static final MethodHandles.Lookup HERE = MethodHandles.lookup();

    private Accessors() {}

    /**
     * What reads a component of any fact of its type; null where the source does not say.
     *
     * @throws IllegalArgumentException if the record is not public, or its package is not exported
     */
    static Function<Fact, @Nullable Object> of(RecordComponent component) {
        MethodHandle accessor;
        try {
            accessor = MethodHandles.publicLookup().unreflect(component.getAccessor());
        } catch (IllegalAccessException e) {
            throw new IllegalArgumentException(
                    component.getDeclaringRecord().getName() + " must be public and in an exported package", e);
        }
        if (isSeenFromHere(component.getDeclaringRecord())) {
            try {
                return function(accessor);
            } catch (IllegalAccessException | LambdaConversionException | RuntimeException e) {
                // The handle reads the same.
            }
        }
        MethodHandle handle = accessor.asType(MethodType.methodType(Object.class, Fact.class));
        return fact -> read(handle, fact);
    }

    /** A function refers to the record by name: it has to be the same class here. */
    private static boolean isSeenFromHere(Class<?> type) {
        try {
            return Class.forName(type.getName(), false, Accessors.class.getClassLoader()) == type
                    && Accessors.class.getModule().canRead(type.getModule());
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    @SuppressWarnings("unchecked")
    private static Function<Fact, @Nullable Object> function(MethodHandle accessor)
            throws IllegalAccessException, LambdaConversionException {
        try {
            return (Function<Fact, @Nullable Object>) LambdaMetafactory.metafactory(
                            HERE,
                            "apply",
                            MethodType.methodType(Function.class),
                            MethodType.methodType(Object.class, Object.class),
                            accessor,
                            accessor.type().wrap())
                    .getTarget()
                    .invoke();
        } catch (IllegalAccessException | LambdaConversionException | RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("making a function calls nothing of the record's", e);
        }
    }

    private static @Nullable Object read(MethodHandle accessor, Fact fact) {
        try {
            return (Object) accessor.invokeExact(fact);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("can't read " + fact, e);
        }
    }
}
