package org.commonsgovernance.collect.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.PartialDate;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.api.model.given.Contribution;
import org.commonsgovernance.api.model.given.ContributionBuilder;
import org.commonsgovernance.api.model.given.Contributor;
import org.commonsgovernance.collect.Found;
import org.commonsgovernance.collect.affiliation.Employer;
import org.commonsgovernance.collect.affiliation.OrganizationNames;
import org.commonsgovernance.collect.tables.csv.Columns;
import org.commonsgovernance.collect.tables.csv.CsvTable;
import org.commonsgovernance.collect.tables.csv.Row;
import org.commonsgovernance.rules.problem.Problems;
import org.commonsgovernance.rules.problem.SourceFile;
import org.jspecify.annotations.Nullable;

/**
 * Contributions counted by person, employer and time, as gitdm writes them: {@code contributor, affiliation, date,
 * lines_added, lines_removed, changesets}, or gitdm's own {@code Name, Email, Affliation, Date, Added, Removed,
 * Changesets}. Each row says itself for whom, so that it becomes {@code onBehalfOf}; only "independent" needs an
 * affiliation, over the time of the row. Where every date is the first of a month, months are meant, as in gitdm.
 *
 * <p>The size of a contribution that stands for several is the lines of them all.
 */
public final class ContributionTable {
    private static final Columns COLUMNS = new Columns()
            .required("contributor", "email", "e-mail")
            .required("affiliation", "affliation", "employer", "company", "organization")
            .required("date", "month")
            .required("changesets", "commits", "csets")
            .optional("lines_added", "added")
            .optional("lines_removed", "removed");

    private static final long MOST_LINES = 1_000_000_000_000L;

    private record Line(
            int number,
            String contributor,
            Employer employer,
            PartialDate date,
            int changesets,
            @Nullable Long size) {}

    private final List<Line> lines = new ArrayList<>();
    private final Function<String, String> pseudonym;
    private final OrganizationNames names;

    /** Contributors by what the table calls them. */
    private final Map<String, String> ids = new TreeMap<>();

    private ContributionTable(OrganizationNames names, Function<String, String> pseudonym) {
        this.names = names;
        this.pseudonym = pseudonym;
    }

    /**
     * Adds the organisations, contributors and contributions of a table, and who was independent when.
     *
     * @param source where the table is found, and what it rests on
     * @param names the names of organisations
     * @param pseudonym the id of whom the table calls by a name or address
     * @param problems gets every mistake with its place; if there is any, nothing is added
     */
    public static void read(
            SourceFile file,
            Source source,
            OrganizationNames names,
            Function<String, String> pseudonym,
            Problems problems,
            Found found) {
        int before = problems.size();
        ContributionTable table = new ContributionTable(names, pseudonym);
        CsvTable.read(file, COLUMNS, problems, table::row);
        if (problems.size() > before) {
            return;
        }
        table.addTo(found, file.name(), source);
    }

    private void row(Row row) {
        String contributor = row.text("contributor");
        if (contributor.isEmpty()) {
            row.problem("contributor", "names nobody");
        }
        PartialDate date = null;
        try {
            date = PartialDate.parse(row.text("date"));
        } catch (IllegalArgumentException e) {
            row.problem("date", String.valueOf(e.getMessage()));
        }
        Long changesets = row.number("changesets", 0, Integer.MAX_VALUE);
        Long added = lines(row, "lines_added");
        Long removed = lines(row, "lines_removed");
        if (date == null || changesets == null || contributor.isEmpty() || changesets == 0) {
            return; // nothing was contributed where no change was
        }
        Long size = added == null || removed == null ? null : (Long) (added + removed);
        lines.add(new Line(
                row.line(),
                ids.computeIfAbsent(contributor, pseudonym),
                names.of(row.text("affiliation")),
                date,
                changesets.intValue(),
                size));
    }

    private static @Nullable Long lines(Row row, String column) {
        return row.text(column).isEmpty() ? null : row.number(column, 0, MOST_LINES);
    }

    private void addTo(Found found, String file, Source source) {
        boolean isMonthly = lines.stream().allMatch(line -> isFirstOfMonth(line.date()));
        Organizations organizations = new Organizations();
        Map<String, Boolean> automated = new TreeMap<>();
        List<Fact> contributions = new ArrayList<>();
        Independents independents = new Independents(source);
        for (Line line : lines) {
            PartialDate at = isMonthly ? monthOf(line.date()) : line.date();
            organizations.add(line.employer(), source);
            automated.merge(line.contributor(), line.employer().kind() == Employer.Kind.AUTOMATED, Boolean::logicalAnd);
            independents.add(line.contributor(), line.employer(), at);
            contributions.add(ContributionBuilder.builder()
                    .id(file + ":" + line.number())
                    .source(source)
                    .contributor(line.contributor())
                    .onBehalfOf(line.employer().id())
                    .kind(Contribution.Kind.CODE)
                    .at(at)
                    .count(line.changesets())
                    .size(line.size())
                    .outcome(Contribution.Outcome.ACCEPTED)
                    .reviewers(List.of())
                    .build());
        }
        found.addAll(organizations.list());
        automated.forEach((id, isProgram) -> found.add(new Contributor(id, source, null, isProgram)));
        independents.addTo(found);
        found.addAll(contributions);
    }

    private static boolean isFirstOfMonth(PartialDate date) {
        return date.earliest().getDayOfMonth() == 1
                && (date.earliest().equals(date.latest()) || date.equals(monthOf(date)));
    }

    private static PartialDate monthOf(PartialDate date) {
        return new PartialDate(date.earliest(), date.earliest().plusMonths(1).minusDays(1));
    }
}
