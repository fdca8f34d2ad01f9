package org.commonsgovernance.api.model;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The kinds of given fact that a derived fact is computed from. A rule that concludes from the absence of the derived
 * fact needs a {@code Complete} fact for each.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface DerivedFrom {
    FactKind[] value();
}
