package org.commonsgovernance.api.model;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The component holds the id of a fact of the given type. Readers report ids that lead nowhere; references to
 * organisations are replaced by their group's id before rules see them.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface RefersTo {
    Class<? extends Fact> value();
}
