package org.commonsgovernance.collect.tables;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.collect.Found;
import org.commonsgovernance.collect.affiliation.Employer;
import org.commonsgovernance.collect.affiliation.OrganizationNames;
import org.commonsgovernance.collect.affiliation.Slug;
import org.commonsgovernance.collect.tables.csv.Columns;
import org.commonsgovernance.collect.tables.csv.CsvTable;
import org.commonsgovernance.collect.tables.csv.Row;
import org.commonsgovernance.rules.problem.Problems;
import org.commonsgovernance.rules.problem.SourceFile;

/**
 * Maintainers by company: {@code level, project, company, maintainers}. Each project of a level is a body, and its rows
 * are all its seats. Two bodies of one name at different levels stay two.
 *
 * @param bodies in the order in which they come first
 */
public record MaintainerTable(List<MaintainerBody> bodies) {
    private static final Columns COLUMNS = new Columns()
            .optional("level")
            .required("project", "body")
            .required("company", "organization", "employer", "affiliation")
            .required("maintainers", "number", "count");

    /** No body has more; a file that says so would only fill the memory. */
    private static final int MOST_SEATS = 10_000;

    public MaintainerTable {
        bodies = List.copyOf(bodies);
    }

    private record Key(String level, String project) {}

    /**
     * Reads a table.
     *
     * @param source where it is found, and what it rests on
     * @param names the names of organisations
     * @param problems gets every mistake with its place; what is read is what else there is
     */
    public static MaintainerTable read(SourceFile file, Source source, OrganizationNames names, Problems problems) {
        Map<Key, Map<Employer, Integer>> seats = new LinkedHashMap<>();
        Set<List<String>> rows = new HashSet<>();
        CsvTable.read(file, COLUMNS, problems, row -> row(row, seats, rows, names));
        Map<String, Integer> sameName = new HashMap<>();
        seats.keySet().forEach(key -> sameName.merge(key.project(), 1, Integer::sum));
        Map<String, Integer> sameId = new HashMap<>();
        List<MaintainerBody> bodies = new ArrayList<>();
        seats.forEach((key, counts) -> {
            boolean isAlone = sameName.getOrDefault(key.project(), 0) == 1;
            String name = isAlone || key.level().isEmpty()
                    ? key.project()
                    : key.project() + " (" + key.level().toLowerCase(Locale.ROOT) + ")";
            String id = (key.level().isEmpty() ? "" : Slug.of(key.level()) + ":") + Slug.of(key.project());
            int number = sameId.merge(id, 1, Integer::sum);
            bodies.add(new MaintainerBody(
                    number == 1 ? id : id + "-" + number, key.level(), key.project(), name, source, counts));
        });
        return new MaintainerTable(bodies);
    }

    private static void row(
            Row row, Map<Key, Map<Employer, Integer>> seats, Set<List<String>> rows, OrganizationNames names) {
        String level = row.text("level");
        String project = row.text("project");
        String company = row.text("company");
        if (Slug.of(project).isEmpty()) {
            row.problem("project", "names none");
        }
        if (!rows.add(List.of(level, project, company))) {
            row.problem(
                    "company", "\"" + company + "\" stands in this body already; add the numbers up, or leave one out");
        }
        Long number = row.number("maintainers", 1, MOST_SEATS);
        if (number == null) {
            return;
        }
        Map<Employer, Integer> counts = seats.computeIfAbsent(new Key(level, project), any -> new LinkedHashMap<>());
        Employer employer = names.of(company);
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        if (all + number > MOST_SEATS) {
            row.problem("maintainers", "the body has more than " + MOST_SEATS);
            return;
        }
        Employer there = counts.keySet().stream()
                .filter(one -> one.kind() == employer.kind() && Objects.equals(one.id(), employer.id()))
                .findFirst()
                .orElse(employer);
        counts.merge(there, number.intValue(), Integer::sum);
    }

    /** Adds the organisations, bodies and seats of all of them. */
    public void addTo(Found found) {
        Organizations organizations = new Organizations();
        bodies.forEach(body -> body.seats().keySet().forEach(employer -> organizations.add(employer, body.source())));
        found.addAll(organizations.list());
        for (MaintainerBody body : bodies) {
            found.addAll(body.bodyAndSeats());
        }
    }

    /**
     * One setup with all bodies.
     *
     * @param day on which the table was true
     */
    public ProductionSetup together(String id, LocalDate day) {
        Found found = new Found();
        addTo(found);
        return ProductionSetup.builder(id)
                .observed(day, day)
                .addAll(found.facts())
                .build();
    }

    /**
     * A setup for each body, of its id and name.
     *
     * @param day on which the table was true
     */
    public List<ProductionSetup> each(LocalDate day) {
        return bodies.stream().map(body -> body.setup(day)).toList();
    }
}
