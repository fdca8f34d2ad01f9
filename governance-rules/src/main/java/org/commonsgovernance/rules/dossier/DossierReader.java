package org.commonsgovernance.rules.dossier;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.commonsgovernance.api.model.Basis;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.InputFile;
import org.commonsgovernance.api.model.Output;
import org.commonsgovernance.api.model.Period;
import org.commonsgovernance.api.model.Place;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.api.model.Speaker;
import org.commonsgovernance.api.model.given.LicenseGrant;
import org.commonsgovernance.rules.facts.FactType;
import org.commonsgovernance.rules.facts.FactTypes;
import org.commonsgovernance.rules.license.SpdxExpression;
import org.commonsgovernance.rules.problem.Problem;
import org.commonsgovernance.rules.problem.Problems;
import org.commonsgovernance.rules.problem.SourceFile;
import org.commonsgovernance.rules.problem.Suggestion;
import org.commonsgovernance.rules.tree.Node;
import org.commonsgovernance.rules.tree.RecordBinder;
import org.commonsgovernance.rules.tree.TreeReader;
import org.jspecify.annotations.Nullable;

/** Reads one dossier: its head, its sources, its facts by type, and the contribution files beside it. */
final class DossierReader {
    /** The head: every key of a dossier but the sources and facts, which are read apart. */
    record Head(
            String id,
            @Nullable String name,
            @Nullable String description,
            List<Output> outputs,
            Period observed,
            @Nullable String source,
            List<ContributionFile> contributions) {}

    /**
     * Contributions beside a dossier.
     *
     * @param file name of an NDJSON file in the same folder
     * @param source name of the source of its facts
     */
    record ContributionFile(String file, @Nullable String source) {}

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

    /** Ids of derived facts begin so, that none given can hide one. */
    private static final String DERIVED_MARK = "~";

    private static final List<String> KEYS =
            List.of("id", "name", "description", "outputs", "observed", "sources", "source", "facts", "contributions");

    /** By which editors find the schema of a JSON file. */
    private static final String SCHEMA_KEY = "$schema";

    private final SourceFile file;
    private final FactTypes types;
    private final Problems problems;
    private final boolean areListsApart;
    private final Map<String, Source> lists = new LinkedHashMap<>();
    private final Map<String, Source> sources = new LinkedHashMap<>();
    /** Whether a list of contributions could not be opened, which was told: who made them is not known then. */
    private boolean isListUnread;

    /** Facts that don't say where they are from, by file. */
    private final Map<SourceFile, List<Node>> sourceless = new LinkedHashMap<>();

    private final List<Placed> placed = new ArrayList<>();
    private final Map<Map.Entry<Class<?>, String>, Placed> ids = new HashMap<>();

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

    DossierReader(SourceFile file, FactTypes types, Problems problems) {
        this(file, types, problems, false);
    }

    /** Whose lists of contributions are named and not read, if they are apart. */
    DossierReader(SourceFile file, FactTypes types, Problems problems, boolean areListsApart) {
        this.file = file;
        this.areListsApart = areListsApart;
        this.types = types;
        this.problems = problems;
    }

    /**
     * The setup; null if something was wrong.
     *
     * @param input the file that is named in what is written of the setup; null where none is
     * @param folder where contribution files lie; null if there can be none
     */
    @Nullable
    ProductionSetup read(@Nullable InputFile input, @Nullable Path folder) {
        Node root = TreeReader.read(file, problems);
        if (root == null) {
            return null;
        }
        if (!(root instanceof Node.Mapping mapping)) {
            problem(root, "a dossier is written as keys with values: " + String.join(", ", KEYS));
            return null;
        }
        String other = OtherFiles.what(mapping);
        if (other != null) {
            problem(root, other);
            return null;
        }
        RecordBinder binder = binder(file);
        mapping.fields().remove(SCHEMA_KEY);
        Node.Field computed = mapping.fields().remove("computed");
        if (computed != null) {
            problems.add(file.problem(
                    computed.line(),
                    computed.column(),
                    "what is computed is not written down; give the facts that it is computed from, or, where only the"
                            + " figure is known, write it under facts as any other, with its source"));
        }
        types.forDossiers().keySet().forEach(type -> {
            Node.Field misplaced = mapping.fields().remove(type);
            if (misplaced != null) {
                problems.add(file.problem(
                        misplaced.line(),
                        misplaced.column(),
                        type
                                + " stands under facts: write \"facts:\" in a line of its own before the facts, and two blanks"
                                + " before " + type));
            }
        });
        binder.requireKnownKeys(mapping, KEYS, "a dossier");
        readSources(binder, mapping.get("sources"));
        Head head = binder.bind(Head.class, withoutSourcesAndFacts(mapping), "a dossier", Map.of());
        Node named = mapping.get("source");
        Source common = named instanceof Node.Scalar name ? source(named, name.text()) : null;
        if (common == null && named instanceof Node.Scalar) {
            common = UNREAD; // told, and no fact lacks one for it
        }
        Node observed = mapping.get("observed");
        if (head != null && head.observed().to() == null && observed != null) {
            problem(observed, "observed needs an end: its last day is judged where no other is asked for");
        }
        readFacts(mapping.get("facts"), common);
        List<InputFile> inputs = new ArrayList<>();
        if (input != null) {
            inputs.add(input);
        }
        if (head != null) {
            readContributions(head, mapping, folder, common, inputs);
        }
        tellSourceless();
        new ReferenceCheck(problems, !lists.isEmpty() || isListUnread).check(placed);
        placed.forEach(this::checkLicence);
        return head == null || !problems.isEmpty() ? null : build(head, inputs);
    }

    private RecordBinder binder(SourceFile of) {
        return new RecordBinder(of, problems)
                .reading(
                        Source.class,
                        (node, name) -> node instanceof Node.Scalar scalar
                                ? source(node, scalar.text())
                                : written(new RecordBinder(of, problems)
                                        .bind(WrittenSource.class, node, "a source", Map.of())));
    }

    private static Node.Mapping withoutSourcesAndFacts(Node.Mapping mapping) {
        Node.Mapping head = new Node.Mapping(mapping.line(), mapping.column(), new HashMap<>(mapping.fields()));
        head.fields()
                .keySet()
                .retainAll(List.of("id", "name", "description", "outputs", "observed", "source", "contributions"));
        return head;
    }

    private void readSources(RecordBinder binder, @Nullable Node node) {
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
        mapping.fields().forEach((name, field) -> {
            Source source = written(binder.bind(WrittenSource.class, field.value(), "a source", Map.of()));
            if (source != null) {
                sources.put(name, source);
            } else {
                sources.putIfAbsent(name, UNREAD);
            }
        });
    }

    private @Nullable Source source(@Nullable Node node, String name) {
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

    private void readFacts(@Nullable Node node, @Nullable Source common) {
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
            RecordBinder binder = binder(file);
            int number = 0;
            for (Node item : sequence.items()) {
                number++;
                add(binder, type, item, name + "-" + number, common, file);
            }
        });
    }

    private void add(RecordBinder binder, FactType type, Node item, String id, @Nullable Source common, SourceFile in) {
        Map<String, Object> preset = new HashMap<>();
        preset.put("id", id);
        if (common != null) {
            preset.put("source", common);
        } else if (item instanceof Node.Mapping
                && (item.get("source") == null || item.get("source") instanceof Node.Nothing)) {
            preset.put("source", UNREAD);
            sourceless.computeIfAbsent(in, key -> new ArrayList<>()).add(item);
        }
        if (item.get("id") instanceof Node.Scalar written && written.text().startsWith(DERIVED_MARK)) {
            problem(
                    written,
                    "ids that begin with \"" + DERIVED_MARK
                            + "\" are for facts that are computed; write an id of your own," + " or leave id out");
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
    private void tellSourceless() {
        boolean hasNone = sources.isEmpty();
        String example = "source: "
                + (hasNone ? "and its name" : sources.keySet().iterator().next());
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

    private void checkLicence(Placed placed) {
        if (!(placed.fact() instanceof LicenseGrant grant)) {
            return;
        }
        try {
            SpdxExpression.check(grant.expression());
        } catch (IllegalArgumentException e) {
            problems.add(placed.problem("expression", String.valueOf(e.getMessage())));
        }
    }

    private void readContributions(
            Head head, Node.Mapping mapping, @Nullable Path folder, @Nullable Source common, List<InputFile> inputs) {
        FactType type = types.get("Contribution");
        Node list = mapping.get("contributions");
        if (type == null || !(list instanceof Node.Sequence sequence)) {
            return;
        }
        Set<String> read = new HashSet<>();
        for (int i = 0; i < head.contributions().size(); i++) {
            ContributionFile named = head.contributions().get(i);
            Node node = sequence.items().get(i);
            Source source = named.source() == null ? common : source(node.get("source"), named.source());
            if (!read.add(named.file())) {
                problem(node, "the file \"" + named.file() + "\" is named already");
                continue;
            }
            if (areListsApart) {
                addList(node, named.file(), source);
                continue;
            }
            SourceFile beside = ContributionFiles.open(named.file(), folder, node, file, problems, inputs);
            if (beside == null) {
                isListUnread = true;
                continue;
            }
            RecordBinder binder = binder(beside);
            ContributionFiles.lines(
                    beside,
                    problems,
                    (line, item) -> add(binder, type, item, named.file() + ":" + line, source, beside));
        }
    }

    private void addList(Node node, String name, @Nullable Source source) {
        if (source == null) {
            problem(node, "the list \"" + name + "\" needs a source");
        } else {
            lists.put(name, source);
        }
    }

    /** The lists of contributions that lie apart, in the order in which they are named. */
    Map<String, Source> lists() {
        return lists;
    }

    private ProductionSetup build(Head head, List<InputFile> inputs) {
        ProductionSetup.Builder setup = ProductionSetup.builder(head.id())
                .name(head.name() == null ? head.id() : head.name())
                .description(head.description())
                .outputs(head.outputs())
                .observed(head.observed());
        inputs.forEach(setup::readFrom);
        String dossier = inputs.isEmpty() ? file.name() : inputs.get(0).name();
        for (Placed one : placed) {
            if (one.file() == file) {
                setup.add(one.fact(), one.place(dossier));
            } else {
                setup.add(one.fact()); // a line of work: there are many, and nobody cites one
            }
        }
        return setup.build();
    }

    private void problem(Node node, String message) {
        problems.add(file.problem(node.line(), node.column(), message));
    }

    /** Stands for a source where none could be read, which was told. */
    private static final Source UNREAD = Source.claimedByOther("could not be read");

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
