package org.commonsgovernance.rules.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.commonsgovernance.api.model.FactKind;
import org.commonsgovernance.rules.Corpora;
import org.commonsgovernance.rules.Generated;
import org.commonsgovernance.rules.facts.FactType;
import org.commonsgovernance.rules.facts.FactTypes;
import org.commonsgovernance.rules.facts.Property;
import org.commonsgovernance.rules.policy.Threshold;

/** Rules by chance: most are well formed and many make sense, so that what is accepted is of every shape. */
public final class RandomRules {
    private static final List<FactType> TYPES =
            List.copyOf(FactTypes.STANDARD.forEvidenceRules().values());

    private static final List<String> OUTCOMES = List.of("supports", "opposes", "contests", "notApplicable");

    private static final List<String> ORDERS = List.of("==", "!=", "<", "<=", ">", ">=");

    private final Random random;
    private final List<String[]> bound = new ArrayList<>();

    private RandomRules(Random random) {
        this.random = random;
    }

    /** One rule. */
    public static String rule(Random random, String name) {
        return new RandomRules(random).rule(name);
    }

    private String rule(String name) {
        StringBuilder text = new StringBuilder("rule \"" + name + "\"\nwhen\n");
        int patterns = 1 + random.nextInt(3);
        for (int i = 0; i < patterns; i++) {
            text.append(pattern(i > 0));
        }
        return text.append("then\n    ")
                .append(Generated.any(OUTCOMES, random))
                .append("();\nend\n\n")
                .toString();
    }

    private String pattern(boolean isLater) {
        FactType type = Generated.any(TYPES, random);
        String joined = isLater ? join(type) : "";
        int kind = random.nextInt(6);
        String quantifier = kind == 0 ? "exists " : kind == 1 ? "not " : "";
        List<String> conditions = new ArrayList<>();
        if (!joined.isEmpty()) {
            conditions.add(joined);
        }
        int number = random.nextInt(3);
        for (int i = 0; i < number && !type.properties().isEmpty(); i++) {
            Property property = Generated.any(List.copyOf(type.properties().values()), random);
            boolean binds = property.kind() == Property.Kind.REFERENCE && quantifier.isEmpty();
            conditions.add(binds ? bind(property) : condition(property));
        }
        StringBuilder text = new StringBuilder();
        if (quantifier.equals("not ")) {
            for (FactKind needed : type.completedBy()) {
                text.append("    Complete( kind == ").append(needed).append(" )\n");
            }
        }
        return text.append("    ")
                .append(quantifier)
                .append(type)
                .append("( ")
                .append(String.join(", ", conditions))
                .append(" )\n")
                .toString();
    }

    private String bind(Property property) {
        String variable = "$v" + bound.size();
        bound.add(new String[] {variable, property.target()});
        return variable + " : " + property.name();
    }

    /** Joins a pattern to an earlier one by the id of a fact that both speak of. */
    private String join(FactType type) {
        for (String[] one : bound) {
            for (Property property : type.properties().values()) {
                if (property.kind() == Property.Kind.REFERENCE
                        && property.target().equals(one[1])) {
                    return property.name() + " == " + one[0];
                }
            }
        }
        return "";
    }

    private String condition(Property property) {
        String first = comparison(property);
        return random.nextInt(5) == 0 ? first + " || " + comparison(property) : first;
    }

    private String comparison(Property property) {
        String name = property.name();
        String order = Generated.any(ORDERS, random);
        return switch (property.kind()) {
            case TEXT -> name + " " + Generated.any(List.of("==", "!="), random) + " \"text\"";
            case REFERENCE -> name + " != null"; // nothing that a rule can say
            case CHOICE -> {
                String one = Generated.any(property.choices(), random);
                String other = Generated.any(property.choices(), random);
                yield random.nextBoolean() && !one.equals(other)
                        ? name + " in ( " + one + ", " + other + " )"
                        : name + " " + Generated.any(List.of("==", "!="), random) + " " + one;
            }
            case FLAG -> Generated.any(List.of(name, "!" + name, name + " == false"), random);
            case NUMBER -> name + " " + order + " " + Generated.any(List.of("0", "1", "3", "40"), random);
            case SHARE -> name + " " + order + " " + Generated.any(shares(), random);
        };
    }

    private static List<String> shares() {
        List<String> shares = new ArrayList<>(List.of("0", "1"));
        for (Threshold threshold : Corpora.CORPUS.policy().thresholds().values()) {
            if (!threshold.isCount()) {
                shares.add("policy." + threshold.name());
            }
        }
        return shares;
    }
}
