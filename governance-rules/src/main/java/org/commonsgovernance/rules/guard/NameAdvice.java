package org.commonsgovernance.rules.guard;

import java.util.Map;
import org.commonsgovernance.rules.facts.FactType;
import org.commonsgovernance.rules.facts.Property;
import org.jspecify.annotations.Nullable;

/** Says what to write where a name is of another kind than what it is compared with. */
final class NameAdvice {
    private NameAdvice() {}

    /**
     * Why they can't be compared, and what can.
     *
     * @param name with its $
     * @param namedIn the type of the pattern that names it; null where that is the same pattern
     * @param named what it names
     * @param compared what it is compared with
     */
    static String why(
            String name, @Nullable FactType namedIn, Property named, Property compared, Map<String, FactType> types) {
        if (named.kind() == Property.Kind.NUMBER && compared.kind() == Property.Kind.NUMBER) {
            return name + " and " + compared.name() + " are counted in different ways and can't be compared with each"
                    + " other; compare each with a number or a figure, as " + compared.name() + " >= policy.name";
        }
        String what = name + " names " + named.name() + ", " + said(named) + ", and " + compared.name() + " is "
                + said(compared);
        String other = namedIn == null ? null : comparable(namedIn, compared);
        if (other != null) {
            return what + "; name that there: " + name + " : " + other;
        }
        String way = way(named, compared, types);
        return what + (way == null ? "; they can't be compared" : "; go through a fact that has both, such as " + way);
    }

    private static String said(Property property) {
        return property.kind() == Property.Kind.CHOICE ? "a choice" : OperandCheck.described(property);
    }

    private static @Nullable String comparable(FactType type, Property compared) {
        return type.properties().values().stream()
                .filter(compared::isComparable)
                .map(Property::name)
                .findFirst()
                .orElse(null);
    }

    /** A pattern that leads from one id to the other. */
    private static @Nullable String way(Property named, Property compared, Map<String, FactType> types) {
        if (named.kind() != Property.Kind.REFERENCE || compared.kind() != Property.Kind.REFERENCE) {
            return null;
        }
        for (FactType type : types.values()) {
            String from = comparable(type, named);
            String to = comparable(type, compared);
            if (from != null && to != null) {
                return type + "( " + from + " == $x, $y : " + to + " )";
            }
        }
        return null;
    }
}
