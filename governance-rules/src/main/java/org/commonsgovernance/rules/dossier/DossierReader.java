package org.commonsgovernance.rules.dossier;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonsgovernance.api.model.InputFile;
import org.commonsgovernance.api.model.Output;
import org.commonsgovernance.api.model.Period;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.api.model.given.LicenseGrant;
import org.commonsgovernance.rules.facts.FactType;
import org.commonsgovernance.rules.facts.FactTypes;
import org.commonsgovernance.rules.license.SpdxExpression;
import org.commonsgovernance.rules.problem.Problems;
import org.commonsgovernance.rules.problem.SourceFile;
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

    private static final List<String> KEYS =
            List.of("id", "name", "description", "outputs", "observed", "sources", "source", "facts", "contributions");

    /** By which editors find the schema of a JSON file. */
    private static final String SCHEMA_KEY = "$schema";

    private final SourceFile file;
    private final FactTypes types;
    private final Problems problems;
    private final boolean areListsApart;
    private final DossierSources sources;
    private final FactReader facts;
    private final Map<String, Source> lists = new LinkedHashMap<>();

    /** Whether a list of contributions could not be opened, which was told: who made them is not known then. */
    private boolean isListUnread;

    DossierReader(SourceFile file, FactTypes types, Problems problems) {
        this(file, types, problems, false);
    }

    /** Whose lists of contributions are named and not read, if they are apart. */
    DossierReader(SourceFile file, FactTypes types, Problems problems, boolean areListsApart) {
        this.file = file;
        this.areListsApart = areListsApart;
        this.types = types;
        this.problems = problems;
        this.sources = new DossierSources(file, problems);
        this.facts = new FactReader(file, types, sources, problems);
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
        tellMisplaced(mapping);
        RecordBinder binder = sources.binder(file);
        binder.requireKnownKeys(mapping, KEYS, "a dossier");
        sources.read(mapping.get("sources"));
        Head head = binder.bind(Head.class, withoutSourcesAndFacts(mapping), "a dossier", Map.of());
        Node observed = mapping.get("observed");
        if (head != null && head.observed().to() == null && observed != null) {
            problem(observed, "observed needs an end: its last day is judged where no other is asked for");
        }
        Source common = common(mapping.get("source"));
        facts.read(mapping.get("facts"), common);
        List<InputFile> inputs = new ArrayList<>();
        if (input != null) {
            inputs.add(input);
        }
        if (head != null) {
            readContributions(head, mapping, folder, common, inputs);
        }
        facts.tellSourceless();
        new ReferenceCheck(problems, !lists.isEmpty() || isListUnread).check(facts.facts(), facts.ids());
        facts.facts().forEach(this::checkLicence);
        return head == null || !problems.isEmpty() ? null : build(head, inputs);
    }

    /** Tells of what stands where it can't, and takes it out, so that it is told once. */
    private void tellMisplaced(Node.Mapping mapping) {
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
    }

    /** The source that serves all facts that name none; null where there is none. */
    private @Nullable Source common(@Nullable Node written) {
        if (!(written instanceof Node.Scalar name)) {
            return null;
        }
        Source common = sources.named(name, name.text());
        return common == null ? DossierSources.UNREAD : common; // told, and no fact lacks one for it
    }

    private static Node.Mapping withoutSourcesAndFacts(Node.Mapping mapping) {
        Node.Mapping head = new Node.Mapping(mapping.line(), mapping.column(), new HashMap<>(mapping.fields()));
        head.fields()
                .keySet()
                .retainAll(List.of("id", "name", "description", "outputs", "observed", "source", "contributions"));
        return head;
    }

    private void checkLicence(FactReader.Placed placed) {
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
            Source source = named.source() == null ? common : sources.named(node.get("source"), named.source());
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
            RecordBinder binder = sources.binder(beside);
            ContributionFiles.lines(
                    beside,
                    problems,
                    (line, item) -> facts.add(binder, type, item, named.file() + ":" + line, source, beside));
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
        for (FactReader.Placed one : facts.facts()) {
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
}
