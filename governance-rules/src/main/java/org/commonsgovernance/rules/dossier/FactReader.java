package org.commonsgovernance.rules.dossier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.Place;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.rules.facts.FactType;
import org.commonsgovernance.rules.facts.FactTypes;
import org.commonsgovernance.rules.problem.Problem;
import org.commonsgovernance.rules.problem.Problems;
import org.commonsgovernance.rules.problem.SourceFile;
import org.commonsgovernance.rules.problem.Suggestion;
import org.commonsgovernance.rules.tree.Node;
import org.commonsgovernance.rules.tree.RecordBinder;
import org.jspecify.annotations.Nullable;

/** The facts of one dossier, with the places where they stand in it or in the lists beside it. */
final class FactReader {
    /** Ids of derived facts begin so, that none given can hide one. */
    private static final String DERIVED_MARK = "~";

    /** A fact and the place where it stands. */
    record Placed(Fact fact, Node node, SourceFile file) {
        /** A mistake in a component: told where it is written, or where the fact begins if it was left out. */
        Problem problem(String component, String message) {
            Node written = node.get(component);
            Node at = written == null ? node : written;
            return file.problem(at.line(), at.column(), component + ": " + message);
        }

        /** Where the fact begins, in the file that is known by this name. */
        Place place(String name) {
            return new Place(name, node.line(), file.codePointColumn(node.line(), node.column()));
        }
    }

    private final SourceFile file;
    private final FactTypes types;
    private final DossierSources sources;
    private final Problems problems;
    private final List<Placed> placed = new ArrayList<>();
    private final Map<Map.Entry<Class<?>, String>, Placed> ids = new HashMap<>();

    /** Facts that don't say where they are from, by file. */
    private final Map<SourceFile, List<Node>> sourceless = new LinkedHashMap<>();

    FactReader(SourceFile file, FactTypes types, DossierSources sources, Problems problems) {
        this.file = file;
        this.types = types;
        this.sources = sources;
        this.problems = problems;
    }

    /** Those read so far. */
    List<Placed> facts() {
        return placed;
    }

    /** The type and id of each fact, of those too that could not be read, as far as it is known. */
    Set<Map.Entry<Class<?>, String>> ids() {
        return ids.keySet();
    }

    /**
     * Reads what stands under {@code facts}.
     *
     * @param common the source of those that name none; null where there is none
     */
    void read(@Nullable Node node, @Nullable Source common) {
        if (node == null || node instanceof Node.Nothing) {
            return;
        }
        Map<String, FactType> known = types.forDossiers();
        if (!(node instanceof Node.Mapping mapping)) {
            problem(node, "facts are written by type, each with a list: Organization: [{id: ..., ...}]");
            return;
        }
        mapping.fields().forEach((name, field) -> {
            FactType type = known.get(name);
            if (type == null) {
                problems.add(() -> file.problem(
                        field.line(),
                        field.column(),
                        types.get(name) == null
                                ? "there is no fact type \"" + name + "\"" + Suggestion.didYouMean(name, known.keySet())
                                : name
                                        + " is computed from the findings, and nobody can give it; leave it out, and give the"
                                        + " facts that the findings rest on"));
                return;
            }
            if (!(field.value() instanceof Node.Sequence sequence)) {
                problem(field.value(), name + " facts are a list: begin each with \"- \"");
                return;
            }
            RecordBinder binder = sources.binder(file);
            int number = 0;
            for (Node item : sequence.items()) {
                number++;
                add(binder, type, item, name + "-" + number, common, file);
            }
        });
    }

    /**
     * Reads one fact.
     *
     * @param id for one that gives none
     */
    void add(RecordBinder binder, FactType type, Node item, String id, @Nullable Source common, SourceFile in) {
        Map<String, Object> preset = new HashMap<>();
        preset.put("id", id);
        if (common != null) {
            preset.put("source", common);
        } else if (item instanceof Node.Mapping
                && (item.get("source") == null || item.get("source") instanceof Node.Nothing)) {
            preset.put("source", DossierSources.UNREAD);
            sourceless.computeIfAbsent(in, key -> new ArrayList<>()).add(item);
        }
        if (item.get("id") instanceof Node.Scalar written && written.text().startsWith(DERIVED_MARK)) {
            problems.add(in.problem(
                    written.line(),
                    written.column(),
                    "ids that begin with \"" + DERIVED_MARK
                            + "\" are for facts that are computed; write an id of your own, or leave id out"));
        }
        Fact fact = binder.bind(type.javaType(), item, type.name(), preset);
        if (fact == null) {
            // Its id is known all the same, so that what refers to it is not called wrong too.
            String written = item.get("id") instanceof Node.Scalar scalar ? scalar.text() : id;
            ids.putIfAbsent(Map.entry(type.javaType(), written), new Placed(UNREADABLE, item, in));
            return;
        }
        Placed here = new Placed(fact, item, in);
        Placed there = ids.putIfAbsent(Map.entry(type.javaType(), fact.id()), here);
        if (there != null) {
            problems.add(() -> in.problem(
                    item.line(),
                    item.column(),
                    type + " \"" + fact.id() + "\" is listed already, in line "
                            + there.node().line()));
            return;
        }
        placed.add(here);
    }

    /** Once for each file, and not for each of its facts: where they are from is mostly one answer. */
    void tellSourceless() {
        boolean hasNone = sources.isEmpty();
        String example = sources.example();
        sourceless.forEach((in, items) -> {
            Node first = items.get(0);
            String what = items.size() == 1
                    ? "this fact does not say where it is from"
                    : items.size() + " facts do not say where they are from, this is the first";
            String where = in == file
                    ? (hasNone ? "; list a source under sources, and write " : "; write ") + example
                            + " at the top of the file, where it serves all facts that name none, or in "
                            + (items.size() == 1 ? "this one" : "each")
                    : "; write " + example + " beside the name of this file, under contributions";
            problems.add(in.problem(first.line(), first.column(), what + where));
        });
    }

    private void problem(Node node, String message) {
        problems.add(file.problem(node.line(), node.column(), message));
    }

    private static final Fact UNREADABLE = new Fact() {
        @Override
        public String id() {
            return "unreadable";
        }

        @Override
        public Source source() {
            return Source.claimedByOther("unreadable");
        }
    };
}
