package org.commonsgovernance.collect.tables;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.commonsgovernance.api.model.Basis;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.api.model.Speaker;
import org.commonsgovernance.collect.Found;
import org.commonsgovernance.collect.affiliation.OrganizationNames;
import org.commonsgovernance.rules.file.BoundedFile;
import org.commonsgovernance.rules.problem.InvalidInputException;
import org.commonsgovernance.rules.problem.Problem;
import org.commonsgovernance.rules.problem.Problems;
import org.commonsgovernance.rules.problem.Sha256;
import org.commonsgovernance.rules.problem.SourceFile;
import org.commonsgovernance.rules.problem.Suggestion;
import org.jspecify.annotations.Nullable;

/**
 * Reads tables and reports of whichever kind: a {@code .csv} file with a column for maintainers is {@link
 * MaintainerTable}, any other {@link ContributionTable}; {@code .json} is {@link ScorecardReport}, {@code .yaml} and
 * {@code .yml} are {@link SecurityInsights}.
 */
public final class TableCollector {
    private static final long MOST_BYTES = 200_000_000;
    private static final int SHOWN = 10;

    private final Request request;
    private final Problems problems = new Problems();
    private final Found found = new Found();

    /**
     * What to collect.
     *
     * @param files tables and reports
     * @param project of a table that lists several projects the one that is meant; null where it lists one
     * @param names the names of organisations
     * @param pseudonym what people are called instead, by what a table calls them
     */
    public record Request(
            List<Path> files, @Nullable String project, OrganizationNames names, Function<String, String> pseudonym) {
        public Request {
            files = List.copyOf(files);
        }
    }

    private TableCollector(Request request) {
        this.request = request;
    }

    /**
     * Reads the files.
     *
     * @throws InvalidInputException with every mistake in all of them, or if one can't be read
     */
    public static Found collect(Request request) {
        TableCollector collector = new TableCollector(request);
        request.files().forEach(collector::read);
        collector.problems.throwIfAny();
        return collector.found;
    }

    private void read(Path path) {
        byte[] bytes = BoundedFile.read(path, MOST_BYTES, "leave out what is not of the project");
        String name = path.getFileName().toString();
        SourceFile file = SourceFile.decode(path.toString(), bytes);
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".json")) {
            ScorecardReport report = ScorecardReport.read(file, problems);
            if (report != null) {
                ScorecardFacts.add(report, found);
            }
        } else if (lower.endsWith(".yaml") || lower.endsWith(".yml")) {
            SecurityInsights.read(
                    file, name, request.names(), person -> request.pseudonym().apply(person.get(0)), problems, found);
        } else if (lower.endsWith(".csv") || lower.endsWith(".tsv")) {
            table(file, name, bytes);
        } else {
            problems.add(Problem.whole(
                    path.toString(), "is no .csv, .tsv, .json or .yaml; rename it to what its content is"));
        }
    }

    private void table(SourceFile file, String name, byte[] bytes) {
        String header = file.text().lines().findFirst().orElse("").toLowerCase(Locale.ROOT);
        if (header.contains("maintainers")) {
            maintainers(file, source(name, bytes, Basis.DOCUMENTED));
        } else {
            SourceFile shown = new SourceFile(name, file.text());
            ContributionTable.read(
                    shown, source(name, bytes, Basis.OBSERVED), request.names(), request.pseudonym(), problems, found);
        }
    }

    private void maintainers(SourceFile file, Source source) {
        MaintainerTable table = MaintainerTable.read(file, source, request.names(), problems);
        String project = request.project();
        List<MaintainerBody> bodies = table.bodies().stream()
                .filter(body -> project == null
                        || body.project().equalsIgnoreCase(project)
                        || body.id().equalsIgnoreCase(project))
                .toList();
        if (bodies.size() == 1) {
            bodies.get(0).addTo(found);
        } else if (!table.bodies().isEmpty()) {
            problems.add(file.problem(1, 1, whichOne(project, bodies.isEmpty() ? table.bodies() : bodies)));
        }
    }

    private static String whichOne(@Nullable String project, List<MaintainerBody> bodies) {
        List<String> ids = bodies.stream().map(MaintainerBody::id).toList();
        String known = "; name one: " + String.join(", ", ids.subList(0, Math.min(SHOWN, ids.size())))
                + (ids.size() > SHOWN ? ", ..." : "");
        if (project == null) {
            return "is of " + ids.size() + " projects" + known;
        }
        boolean isThere = bodies.stream().anyMatch(body -> body.project().equalsIgnoreCase(project));
        return isThere
                ? "has \"" + project + "\" at several levels" + known
                : "has no project \"" + project + "\"" + Suggestion.didYouMean(project.toLowerCase(Locale.ROOT), ids)
                        + known;
    }

    private static Source source(String name, byte[] bytes, Basis basis) {
        return new Source(name, basis, Speaker.OTHER, null, Sha256.of(bytes), null, List.of());
    }
}
