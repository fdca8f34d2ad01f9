package org.commonsgovernance.collect.tables;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.api.model.given.Organization;
import org.commonsgovernance.collect.affiliation.Employer;
import org.commonsgovernance.collect.affiliation.FirmName;

/** The organisations that a table names, each once. */
final class Organizations {
    private final Map<String, Organization> byId = new LinkedHashMap<>();

    /** Adds an employer that is an organisation, from the source that names it first. */
    void add(Employer employer, Source source) {
        String id = employer.id();
        String name = employer.name();
        if (id != null && name != null) {
            byId.computeIfAbsent(id, any -> new Organization(id, source, name, FirmName.form(name), null));
        }
    }

    /** In the order they were named. */
    List<Organization> list() {
        return List.copyOf(byId.values());
    }
}
