package org.commonsgovernance.rules.facts;

import java.nio.file.Path;
import java.util.Collection;
import java.util.stream.Collectors;
import org.commonsgovernance.rules.Golden;
import org.junit.jupiter.api.Test;

/** The list of fact types beside the criteria is made from the model. */
class FactReferenceTest {
    private static final ModelDocs DOCS = ModelDocs.read();

    @Test
    void the_reference_lists_what_rules_can_compare() {
        StringBuilder page = new StringBuilder("""
                # What rules can look at

                Made from the model and its documentation by a test; `mvn verify -Dgolden.write` writes it anew.
                """);
        Collection<FactType> types = FactTypes.STANDARD.forEvidenceRules().values();
        section(
                page,
                "Given facts",
                types.stream().filter(type -> !type.isDerived()).toList());
        section(
                page,
                "Derived facts",
                types.stream().filter(FactType::isDerived).toList());
        section(
                page,
                "Findings, for verdict rules only",
                FactTypes.STANDARD.forVerdictRules().values().stream()
                        .filter(type -> !types.contains(type))
                        .toList());
        Golden.compare(Path.of("criteria/facts.md"), page.toString());
    }

    private static void section(StringBuilder page, String title, Collection<FactType> types) {
        page.append("\n## ").append(title).append('\n');
        for (FactType type : types) {
            page.append("\n### ")
                    .append(type)
                    .append("\n\n")
                    .append(DOCS.of(type.javaType()))
                    .append('\n');
            if (type.isDerived() && !type.completedBy().isEmpty()) {
                page.append("\nComputed from ")
                        .append(type.completedBy().stream()
                                .map(kind -> kind.type().getSimpleName())
                                .collect(Collectors.joining(", ")))
                        .append(".\n");
            }
            page.append("\n| property | means | is |\n|---|---|---|\n");
            type.properties()
                    .values()
                    .forEach(property -> page.append("| `")
                            .append(property.name())
                            .append("` | ")
                            .append(DOCS.of(type.javaType(), property.name()))
                            .append(" | ")
                            .append(described(property))
                            .append(" |\n"));
            page.append(choices(type));
        }
    }

    /** What the less obvious constants mean. */
    private static String choices(FactType type) {
        StringBuilder list = new StringBuilder();
        for (Property property : type.properties().values()) {
            if (property.kind() == Property.Kind.CHOICE) {
                DOCS.ofConstants(property.type())
                        .forEach((constant, means) ->
                                list.append("- `%s` `%s`: %s\n".formatted(property.name(), constant, means)));
            }
        }
        return list.isEmpty() ? "" : "\n" + list;
    }

    private static String described(Property property) {
        return switch (property.kind()) {
            case TEXT -> "a text";
            case REFERENCE -> "the id of another fact";
            case CHOICE -> property.choices().stream().collect(Collectors.joining("`, `", "`", "`"));
            case FLAG -> "true or false";
            case NUMBER -> "a whole number";
            case SHARE -> property.isShare() ? "a share, 0 to 1" : "a fraction, 0 or more";
        };
    }
}
