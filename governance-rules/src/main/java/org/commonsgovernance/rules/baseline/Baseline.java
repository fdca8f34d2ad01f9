package org.commonsgovernance.rules.baseline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.commonsgovernance.api.assessment.Assessment;
import org.commonsgovernance.api.assessment.Finding;
import org.commonsgovernance.api.assessment.Status;
import org.commonsgovernance.api.assessment.Tier;
import org.commonsgovernance.rules.file.WholeFile;
import org.commonsgovernance.rules.problem.InvalidInputException;
import org.commonsgovernance.rules.problem.Problems;
import org.commonsgovernance.rules.problem.SourceFile;
import org.commonsgovernance.rules.tree.JsonText;
import org.commonsgovernance.rules.tree.Node;
import org.commonsgovernance.rules.tree.RecordBinder;
import org.commonsgovernance.rules.tree.TreeReader;

/**
 * Verdicts and statuses as they once were, to compare later ones with: whoever takes over a setup with known faults
 * fails a build on new ones only. Immutable.
 */
public final class Baseline {
    private static final String FORMAT = "commons-governance/baseline/1";
    private static final long MOST_BYTES = 64_000_000;

    private final Map<String, FrozenSetup> setups;

    private Baseline(Collection<FrozenSetup> setups) {
        this.setups = new TreeMap<>();
        setups.forEach(one -> this.setups.put(one.setup(), one));
    }

    /** Freezes what was found. Of two assessments of one setup the later in the list counts. */
    public static Baseline of(Collection<Assessment> assessments) {
        return new Baseline(assessments.stream().map(FrozenSetup::of).toList());
    }

    /** This one with another assessment, in place of what it held of the same setup. */
    public Baseline with(Assessment assessment) {
        List<FrozenSetup> all = new ArrayList<>(setups.values());
        all.add(FrozenSetup.of(assessment));
        return new Baseline(all);
    }

    /** The file's keys. */
    record Written(String format, List<FrozenSetup> setups) {}

    /**
     * Reads a baseline that {@link #write} wrote.
     *
     * @throws InvalidInputException with every mistake in it, or if it can't be read
     */
    public static Baseline read(Path file) {
        String shown = file.toString();
        SourceFile source = SourceFile.decode(shown, bytes(file, shown));
        Problems problems = new Problems();
        Node root = TreeReader.read(source, problems);
        Written written = root == null
                ? null
                : new RecordBinder(source, problems).bind(Written.class, root, "a baseline", Map.of());
        if (written != null && !written.format().equals(FORMAT)) {
            problems.add(
                    source.problem(1, 1, "its format is \"" + written.format() + "\"; this program reads " + FORMAT));
        }
        problems.throwIfAny();
        if (written == null) {
            throw new IllegalStateException("a baseline without mistakes gave none");
        }
        return new Baseline(written.setups());
    }

    private static byte[] bytes(Path file, String shown) {
        if (!Files.isRegularFile(file)) {
            throw InvalidInputException.of(shown, "is not there, or is no file; freeze what is found to make it");
        }
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw InvalidInputException.of(shown, "has more than " + MOST_BYTES / 1_000_000 + " MB");
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw InvalidInputException.of(
                    shown, "can't be read: " + e.getClass().getSimpleName());
        }
    }

    /**
     * Writes it whole or not at all, as JSON that differs only where something frozen does.
     *
     * @throws InvalidInputException if it can't be written
     */
    public void write(Path file) {
        WholeFile.write(file, toString());
    }

    /** What is not as it was, worse things first, in the order verdict, indicators, inversions. */
    public List<Change> compare(Assessment assessment) {
        FrozenSetup before = setups.get(assessment.setup());
        if (before == null) {
            return List.of(new Change.New(assessment.setup()));
        }
        List<Change> changes = new ArrayList<>();
        if (before.verdict() != assessment.verdict()) {
            changes.add(new Change.OfVerdict(assessment.setup(), before.verdict(), assessment.verdict()));
        }
        Map<String, Status> statuses = before.statuses();
        for (Finding finding : assessment.findings()) {
            String criterion = finding.criterion().value();
            Status was = statuses.get(criterion);
            if (FrozenSetup.isFrozen(finding) && was != null && was != finding.status()) {
                changes.add(new Change.OfFinding(
                        assessment.setup(), criterion, finding.tier() == Tier.INDICATOR, was, finding.status()));
            }
        }
        List<Change> worseFirst =
                new ArrayList<>(changes.stream().filter(Change::isWorse).toList());
        changes.stream().filter(one -> !one.isWorse()).forEach(worseFirst::add);
        return List.copyOf(worseFirst);
    }

    /** The file's text. */
    @Override
    public String toString() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("format", FORMAT);
        json.put("setups", setups.values().stream().map(FrozenSetup::json).toList());
        return JsonText.of(json);
    }
}
