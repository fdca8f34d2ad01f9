package org.commonsgovernance.rules.derive;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.commonsgovernance.api.model.DerivedFact;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.RefersTo;
import org.commonsgovernance.api.model.given.Organization;

/** The organisations that a given fact names: as doing, holding, deciding, selling or asking for something. */
final class ActingOrganizations {
    private ActingOrganizations() {}

    static List<String> of(Fact fact) {
        if (fact instanceof DerivedFact || !fact.getClass().isRecord()) {
            return List.of();
        }
        return Arrays.stream(fact.getClass().getRecordComponents())
                .filter(ActingOrganizations::isReference)
                .map(component -> read(component, fact))
                .filter(Objects::nonNull)
                .map(String.class::cast)
                .toList();
    }

    private static boolean isReference(RecordComponent component) {
        RefersTo refersTo = component.getAnnotation(RefersTo.class);
        return refersTo != null && refersTo.value() == Organization.class;
    }

    private static Object read(RecordComponent component, Fact fact) {
        try {
            return component.getAccessor().invoke(fact);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("can't read " + component, e);
        }
    }
}
