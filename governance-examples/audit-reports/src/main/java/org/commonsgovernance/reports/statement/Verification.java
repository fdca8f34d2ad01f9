package org.commonsgovernance.reports.statement;

import static java.util.stream.Collectors.joining;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonsgovernance.api.EvaluationException;
import org.commonsgovernance.api.GovernanceEvaluator;
import org.commonsgovernance.api.assessment.CriterionId;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.api.model.Window;
import org.commonsgovernance.rules.file.BoundedFile;
import org.commonsgovernance.rules.problem.InvalidInputException;
import org.commonsgovernance.rules.problem.Problem;
import org.commonsgovernance.rules.problem.Problems;
import org.commonsgovernance.rules.problem.Sha256;
import org.commonsgovernance.rules.report.Judgement;
import org.commonsgovernance.rules.signing.Envelope;
import org.commonsgovernance.rules.signing.TrustedKeys;
import org.commonsgovernance.rules.waiver.AppliedWaiver;
import org.commonsgovernance.rules.waiver.Waivers;

/**
 * A statement that was checked, and a judgement that was made again.
 *
 * @param signedBy ids of the trusted keys that signed it
 * @param setup id of the setup
 * @param verdict the verdict that was stated and found again
 * @param checked what was found as it was stated, a line each
 * @param notChecked files that the statement names and that were not there to be checked
 */
public record Verification(
        List<String> signedBy, String setup, String verdict, List<String> checked, List<String> notChecked) {
    private static final long MOST_BYTES = 64_000_000;

    public Verification {
        signedBy = List.copyOf(signedBy);
        checked = List.copyOf(checked);
        notChecked = List.copyOf(notChecked);
    }

    /**
     * Checks signatures, the dossier's digests, the rule base and the files beside the statement, and judges again.
     *
     * @param setup the dossier, as it was read
     * @throws InvalidInputException with all that is not as stated
     */
    public static Verification of(
            Path statement, TrustedKeys trusted, ProductionSetup setup, GovernanceEvaluator evaluator) {
        String name = statement.toString();
        TrustedKeys.Opened opened = trusted.open(Envelope.read(statement), name, Statement.PAYLOAD_TYPE);
        Stated stated = Stated.read(opened.payload(), name);
        Problems problems = new Problems();
        List<String> checked = new ArrayList<>();
        List<String> notChecked = new ArrayList<>();
        subjects(stated, setup, name, problems, checked);
        again(stated, setup, evaluator, name, problems, checked);
        files(stated, statement, problems, checked, notChecked);
        problems.throwIfAny();
        return new Verification(
                opened.keys().stream().map(key -> key.id()).toList(),
                stated.setup(),
                stated.verdict(),
                checked,
                notChecked);
    }

    private static void subjects(
            Stated stated, ProductionSetup setup, String name, Problems problems, List<String> checked) {
        Map<String, String> read = new LinkedHashMap<>();
        setup.readFrom().forEach(file -> read.put(file.name(), file.sha256()));
        stated.subjects().forEach((file, sha256) -> {
            String is = read.get(file);
            if (is == null) {
                problems.add(Problem.whole(name, "is about the file " + file + ", which the dossier does not have"));
            } else if (!is.equals(sha256)) {
                problems.add(Problem.whole(
                        name, "is about " + file + " with sha256 " + sha256 + "; the dossier's has " + is));
            } else {
                checked.add(file + " is the file that was judged");
            }
        });
        read.keySet().stream()
                .filter(file -> !stated.subjects().containsKey(file))
                .forEach(file -> problems.add(
                        Problem.whole(name, "says nothing of " + file + ", from which the dossier was read")));
    }

    private static void again(
            Stated stated,
            ProductionSetup setup,
            GovernanceEvaluator evaluator,
            String name,
            Problems problems,
            List<String> checked) {
        Judgement judgement;
        try {
            judgement = Judgement.of(evaluator, setup, LocalDate.parse(stated.asOf()), Window.parse(stated.window()));
        } catch (EvaluationException | IllegalArgumentException | DateTimeException e) {
            problems.add(Problem.whole(name, "can't be judged again: " + e.getMessage()));
            return;
        }
        String ruleBase = judgement.assessment().ruleBase();
        if (!ruleBase.equals(stated.ruleBase())) {
            problems.add(
                    Problem.whole(name, "was judged by the rule base " + stated.ruleBase() + "; this is " + ruleBase));
            return;
        }
        String verdict = judgement.assessment().verdict().name();
        String digest = Statement.assessmentDigest(judgement);
        if (!verdict.equals(stated.verdict()) || !digest.equals(stated.assessment())) {
            problems.add(Problem.whole(
                    name,
                    "says " + stated.verdict() + " with an assessment of sha256 " + stated.assessment()
                            + "; judged again it is " + verdict + " with " + digest));
        } else {
            checked.add("judged again by the same rules, the assessment is the same to the byte: " + verdict);
            waived(stated, judgement, evaluator, name, problems, checked);
        }
    }

    /** Applies the stated waivers again: none may stand well that is not in force on the judged day. */
    private static void waived(
            Stated stated,
            Judgement judgement,
            GovernanceEvaluator evaluator,
            String name,
            Problems problems,
            List<String> checked) {
        List<AppliedWaiver> applied = Waivers.of(stated.waivers()).appliedTo(judgement.assessment());
        Set<CriterionId> inForce = Waivers.inForce(applied);
        String is = inForce.isEmpty()
                ? ""
                : evaluator
                        .supposing(
                                judgement.setup(),
                                inForce,
                                LocalDate.parse(stated.asOf()),
                                Window.parse(stated.window()))
                        .verdict()
                        .name();
        if (!is.equals(stated.verdictWithWaivers())) {
            problems.add(Problem.whole(
                    name,
                    "says that with waivers the verdict is " + orNone(stated.verdictWithWaivers())
                            + "; applied again they give " + orNone(is)));
        } else if (!is.isEmpty()) {
            checked.add("with the waivers in force ("
                    + inForce.stream().map(CriterionId::value).collect(joining(", ")) + ") the verdict is as stated: "
                    + is);
        }
    }

    private static String orNone(String verdict) {
        return verdict.isEmpty() ? "none" : verdict;
    }

    private static void files(
            Stated stated, Path statement, Problems problems, List<String> checked, List<String> notChecked) {
        stated.reports().forEach((file, sha256) -> {
            boolean isName = !file.contains("/") && !file.contains("\\") && !file.startsWith(".");
            Path path = isName ? statement.resolveSibling(file) : statement;
            if (!isName) {
                problems.add(Problem.whole(statement.toString(), "names a report that lies elsewhere: " + file));
            } else if (!Files.isRegularFile(path)) {
                notChecked.add(file);
            } else {
                String is = Sha256.of(BoundedFile.read(path, MOST_BYTES, "it can't be a report"));
                if (is.equals(sha256)) {
                    checked.add(file + " is the report that was signed");
                } else {
                    problems.add(Problem.whole(path.toString(), "is not the report that was signed"));
                }
            }
        });
    }
}
