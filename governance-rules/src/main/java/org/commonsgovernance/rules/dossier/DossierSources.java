package org.commonsgovernance.rules.dossier;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.commonsgovernance.api.model.Basis;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.api.model.Speaker;
import org.commonsgovernance.rules.problem.Problems;
import org.commonsgovernance.rules.problem.SourceFile;
import org.commonsgovernance.rules.problem.Suggestion;
import org.commonsgovernance.rules.tree.Node;
import org.commonsgovernance.rules.tree.RecordBinder;
import org.jspecify.annotations.Nullable;

/** The sources of one dossier, by the names under which its facts give them. */
final class DossierSources {
    /** Stands for a source where none could be read, which was told. */
    static final Source UNREAD = Source.claimedByOther("could not be read");

    private final SourceFile file;
    private final Problems problems;
    private final Map<String, Source> sources = new LinkedHashMap<>();

    DossierSources(SourceFile file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** Reads records in a file whose sources are written as a name or in full. */
    RecordBinder binder(SourceFile of) {
        return new RecordBinder(of, problems)
                .reading(
                        Source.class,
                        (node, name) -> node instanceof Node.Scalar scalar
                                ? named(node, scalar.text())
                                : written(new RecordBinder(of, problems)
                                        .bind(WrittenSource.class, node, "a source", Map.of())));
    }

    /** How facts name a source here, for messages. */
    String example() {
        return "source: "
                + (sources.isEmpty()
                        ? "and its name"
                        : sources.keySet().iterator().next());
    }

    boolean isEmpty() {
        return sources.isEmpty();
    }

    /** Reads what stands under {@code sources}. */
    void read(@Nullable Node node) {
        if (node == null || node instanceof Node.Nothing) {
            return;
        }
        if (!(node instanceof Node.Mapping mapping)) {
            problem(
                    node,
                    "sources are written as names, each with a source: charter: {locator: ..., basis: ..., speaker:"
                            + " ...}");
            return;
        }
        RecordBinder binder = binder(file);
        mapping.fields().forEach((name, field) -> {
            Source source = written(binder.bind(WrittenSource.class, field.value(), "a source", Map.of()));
            if (source != null) {
                sources.put(name, source);
            } else {
                sources.putIfAbsent(name, UNREAD);
            }
        });
    }

    /** The source of a name that stands in the dossier at a node; null where there is none, which was told. */
    @Nullable
    Source named(@Nullable Node node, String name) {
        Source source = sources.get(name);
        if (source == null && node != null) {
            String known = sources.isEmpty()
                    ? "\"sources\" lists none"
                    : "there are " + Suggestion.some(new TreeSet<>(sources.keySet()));
            problem(
                    node,
                    "there is no source \"" + name + "\"" + Suggestion.didYouMean(name, sources.keySet()) + "; "
                            + known);
        }
        return source;
    }

    private void problem(Node node, String message) {
        problems.add(file.problem(node.line(), node.column(), message));
    }

    /** A source as dossiers give it: what a fact was derived from is for derivations to say. */
    record WrittenSource(
            String locator,
            Basis basis,
            Speaker speaker,
            @Nullable LocalDate retrieved,
            @Nullable String sha256,
            @Nullable String note) {
        WrittenSource {
            if (sha256 != null && !sha256.matches("[0-9a-f]{64}")) {
                throw new IllegalArgumentException("sha256 must be 64 lower-case hex digits");
            }
        }
    }

    private static @Nullable Source written(@Nullable WrittenSource source) {
        return source == null
                ? null
                : new Source(
                        source.locator(),
                        source.basis(),
                        source.speaker(),
                        source.retrieved(),
                        source.sha256(),
                        source.note(),
                        List.of());
    }
}
