package org.commonsgovernance.api.model;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** At most one fact of this type matches once the listed components are fixed; none listed: at most one in all. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Singleton {
    String[] key() default {};

    /** Values of a listed component that leave several facts; none listed: no value does. */
    String[] severalFor() default {};
}
