package org.commonsgovernance.rules.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.commonsgovernance.rules.Generated;
import org.commonsgovernance.rules.facts.FactType;
import org.commonsgovernance.rules.facts.FactTypes;
import org.commonsgovernance.rules.facts.Property;

/** Rules by chance whose patterns have many conditions on few properties. */
final class RandomConditions {
    private static final List<String> SHARES = List.of("0", "1", "policy.plural", "policy.controlled", "policy.mostly");

    private RandomConditions() {}

    static String rule(String name, List<String> types, Random random) {
        FactType first = type(types, random);
        StringBuilder text = new StringBuilder("rule \"" + name + "\"\nwhen\n");
        Property named = reference(first);
        if (named == null || random.nextBoolean()) {
            text.append("    ").append(pattern(first, "", random));
        } else {
            text.append("    ").append(pattern(first, "$x : " + named.name(), random));
            FactType second = type(types, random);
            Property joined = reference(second);
            if (joined == null || !joined.isComparable(named)) {
                return rule(name, types, random);
            }
            String quantifier = Generated.any(List.of("", "exists "), random);
            text.append("    ").append(quantifier).append(pattern(second, joined.name() + " == $x", random));
        }
        return text.append("then\n    supports();\nend\n").toString();
    }

    private static FactType type(List<String> types, Random random) {
        return java.util.Objects.requireNonNull(FactTypes.STANDARD.get(Generated.any(types, random)));
    }

    private static @org.jspecify.annotations.Nullable Property reference(FactType type) {
        return type.properties().values().stream()
                .filter(one ->
                        one.kind() == Property.Kind.REFERENCE && one.target().equals("Organization"))
                .findFirst()
                .orElse(null);
    }

    private static String pattern(FactType type, String first, Random random) {
        List<String> conditions = new ArrayList<>();
        if (!first.isEmpty()) {
            conditions.add(first);
        }
        List<Property> properties = type.properties().values().stream()
                .filter(one -> one.kind() != Property.Kind.REFERENCE && one.kind() != Property.Kind.TEXT)
                .toList();
        int number = properties.isEmpty() ? 0 : random.nextInt(4);
        for (int i = 0; i < number; i++) {
            String one = comparison(Generated.any(properties, random), random);
            boolean isEither = random.nextInt(4) == 0;
            conditions.add(isEither ? one + " || " + comparison(Generated.any(properties, random), random) : one);
        }
        return type + "( " + String.join(", ", conditions) + " )\n";
    }

    private static String comparison(Property property, Random random) {
        String name = property.name();
        String order = Generated.any(List.of("==", "!=", "<", "<=", ">", ">="), random);
        return switch (property.kind()) {
            case CHOICE ->
                name + " " + Generated.any(List.of("==", "==", "!="), random) + " "
                        + Generated.any(property.choices(), random);
            case FLAG -> random.nextBoolean() ? name : "!" + name;
            case NUMBER -> name + " " + order + " " + Generated.any(List.of("0", "1", "2", "3", "12"), random);
            default -> name + " " + order + " " + Generated.any(SHARES, random);
        };
    }
}
