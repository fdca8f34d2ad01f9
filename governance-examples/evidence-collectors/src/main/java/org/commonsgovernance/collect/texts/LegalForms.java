package org.commonsgovernance.collect.texts;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.commonsgovernance.api.model.Basis;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.api.model.Speaker;
import org.commonsgovernance.api.model.given.Organization.LegalForm;
import org.commonsgovernance.collect.ResourceText;
import org.commonsgovernance.collect.affiliation.Slug;
import org.jspecify.annotations.Nullable;

/**
 * The legal forms of bodies that look after many projects, each with the page that gives it: no repository of a project
 * states them, and they are the same for all.
 */
final class LegalForms {
    /**
     * A form, and who says so.
     *
     * @param source a page that others can read
     */
    record Told(LegalForm form, Source source) {}

    private static final int FIELDS = 5;

    private final Map<String, Told> forms = new TreeMap<>();

    LegalForms() {
        ResourceText.of(LegalForms.class, "legal-forms.txt")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .forEach(this::add);
    }

    private void add(String line) {
        String[] fields = line.split("\\|", -1);
        if (fields.length != FIELDS) {
            throw new IllegalStateException("legal-forms.txt: five fields are needed: " + line);
        }
        Source source = new Source(
                fields[3].strip(),
                Basis.DOCUMENTED,
                Speaker.valueOf(fields[2].strip()),
                null,
                null,
                fields[4].strip(),
                List.of());
        forms.put(Slug.of(fields[0].strip()), new Told(LegalForm.valueOf(fields[1].strip()), source));
    }

    /** The form of a body by its whole name; null where no page was read that gives it. */
    @Nullable
    Told of(String name) {
        return forms.get(Slug.of(name));
    }
}
