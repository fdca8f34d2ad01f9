package org.commonsgovernance.rules.waiver;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.commonsgovernance.api.assessment.Assessment;
import org.commonsgovernance.api.assessment.CriterionId;
import org.commonsgovernance.api.assessment.Finding;
import org.commonsgovernance.api.assessment.Status;
import org.commonsgovernance.api.assessment.Tier;
import org.commonsgovernance.rules.file.BoundedFile;
import org.commonsgovernance.rules.problem.InvalidInputException;
import org.commonsgovernance.rules.problem.Problems;
import org.commonsgovernance.rules.problem.SourceFile;
import org.commonsgovernance.rules.tree.Node;
import org.commonsgovernance.rules.tree.RecordBinder;
import org.commonsgovernance.rules.tree.TreeReader;
import org.jspecify.annotations.Nullable;

/** A file of waivers. They hide nothing: a report shows the finding, who answers for it, and both verdicts. Immutable. */
public final class Waivers {
    public static final Waivers NONE = new Waivers(List.of());

    private static final long MOST_BYTES = 4_000_000;

    private final List<Waiver> all;

    private Waivers(List<Waiver> all) {
        this.all = List.copyOf(all);
    }

    public static Waivers of(List<Waiver> waivers) {
        return new Waivers(waivers);
    }

    /**
     * Reads a file: {@code waivers:}, and a list of criterion, setup, owner, reason, start and end.
     *
     * @throws InvalidInputException with every mistake in it, or if it can't be read
     */
    public static Waivers read(Path file) {
        return read(SourceFile.decode(
                file.toString(), BoundedFile.read(file, MOST_BYTES, "it should be a list of a few waivers")));
    }

    static Waivers read(SourceFile source) {
        Problems problems = new Problems();
        Node root = TreeReader.read(source, problems);
        List<Waiver> read = root == null ? List.of() : waivers(source, root, problems);
        problems.throwIfAny();
        return new Waivers(read);
    }

    private static List<Waiver> waivers(SourceFile source, Node root, Problems problems) {
        RecordBinder binder = new RecordBinder(source, problems);
        if (!(root instanceof Node.Mapping mapping) || !(root.get("waivers") instanceof Node.Sequence list)) {
            problems.add(source.problem(
                    root.line(),
                    root.column(),
                    "a file of waivers begins with \"waivers:\" and lists them, each with criterion, setup, owner,"
                            + " reason, start and end"));
            return List.of();
        }
        binder.requireKnownKeys(mapping, List.of("waivers"), "a file of waivers");
        List<Waiver> waivers = new ArrayList<>();
        Set<List<String>> seen = new HashSet<>();
        for (Node item : list.items()) {
            Waiver waiver = binder.bind(Waiver.class, item, "a waiver", Map.of());
            if (waiver != null) {
                waivers.add(waiver);
                if (!seen.add(List.of(waiver.criterion(), waiver.setup(), String.valueOf(waiver.start())))) {
                    problems.add(source.problem(
                            item.line(),
                            item.column(),
                            "there is a waiver of " + waiver.criterion() + " for " + waiver.setup() + " from "
                                    + waiver.start() + " on already"));
                }
            }
        }
        return waivers;
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** What becomes of the waivers for one setup, on its judged day, in the order of the file. */
    public List<AppliedWaiver> appliedTo(Assessment assessment) {
        LocalDate judged = assessment.slice().asOf();
        return all.stream()
                .filter(waiver -> waiver.setup().equals(assessment.setup()))
                .map(waiver -> new AppliedWaiver(waiver, state(waiver, assessment, judged), judged))
                .toList();
    }

    /** Those for setups that are not among the judged ones. */
    public List<Waiver> unmatched(Collection<String> setups) {
        return all.stream().filter(waiver -> !setups.contains(waiver.setup())).toList();
    }

    /** The criteria that are waived on the judged day. */
    public static Set<CriterionId> inForce(List<AppliedWaiver> applied) {
        Set<CriterionId> criteria = new TreeSet<>();
        applied.stream()
                .filter(AppliedWaiver::isInForce)
                .forEach(one -> criteria.add(new CriterionId(one.waiver().criterion())));
        return criteria;
    }

    private static AppliedWaiver.State state(Waiver waiver, Assessment assessment, LocalDate judged) {
        Finding finding = finding(waiver, assessment);
        if (finding == null) {
            return AppliedWaiver.State.NO_SUCH_CRITERION;
        }
        if (waiver.end().isBefore(judged)) {
            return AppliedWaiver.State.EXPIRED;
        }
        if (waiver.start().isAfter(judged)) {
            return AppliedWaiver.State.NOT_BEGUN;
        }
        return needsAnswer(finding) ? AppliedWaiver.State.IN_FORCE : AppliedWaiver.State.NOT_NEEDED;
    }

    private static @Nullable Finding finding(Waiver waiver, Assessment assessment) {
        return assessment.findings().stream()
                .filter(one -> one.tier() == Tier.INDICATOR || one.tier() == Tier.INVERSION)
                .filter(one -> one.criterion().value().equals(waiver.criterion()))
                .findFirst()
                .orElse(null);
    }

    /** Decided, and not at the good end: what is unknown can't be waived, it has to be found out. */
    private static boolean needsAnswer(Finding finding) {
        return finding.status() == Status.CONTESTED
                || finding.status() == (finding.tier() == Tier.INDICATOR ? Status.ESTABLISHED : Status.REFUTED);
    }
}
