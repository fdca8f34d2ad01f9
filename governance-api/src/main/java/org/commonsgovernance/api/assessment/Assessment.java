package org.commonsgovernance.api.assessment;

import java.util.List;
import org.commonsgovernance.api.internal.Require;
import org.commonsgovernance.api.model.InputFile;
import org.commonsgovernance.api.model.Slice;

/**
 * A judgement of one setup, with all that it rests on. The same rule base, setup, day and window give an equal
 * assessment.
 *
 * @param setup the setup's id
 * @param name the setup's name
 * @param slice the judged day and window
 * @param verdict what the setup is
 * @param range between which verdicts the truth lies if what is unknown is left open
 * @param coverage how much was decided
 * @param caps the verdict rules that held, strictest first
 * @param families where the families of inversions stand, in the order of the corpus
 * @param findings one per criterion, in the order of the corpus
 * @param readFrom the files that the setup was read from; empty where it was built by code
 * @param ruleBase digest of the rule files that judged, in lower-case hex
 * @param layering of which layers that rule base is made, and what each changed
 */
public record Assessment(
        String setup,
        String name,
        Slice slice,
        Verdict verdict,
        VerdictRange range,
        List<Coverage> coverage,
        List<Cap> caps,
        List<FamilyStanding> families,
        List<Finding> findings,
        List<InputFile> readFrom,
        String ruleBase,
        Layering layering) {
    public Assessment {
        Require.text(setup, "setup");
        Require.text(name, "name");
        Require.present(slice, "slice");
        Require.present(verdict, "verdict");
        Require.present(range, "range");
        coverage = Require.list(coverage);
        caps = Require.list(caps);
        families = Require.list(families);
        findings = Require.list(findings);
        readFrom = Require.list(readFrom);
        Require.text(ruleBase, "ruleBase");
        Require.present(layering, "layering");
    }

    /** An assessment by the standard rules alone. */
    public Assessment(
            String setup,
            String name,
            Slice slice,
            Verdict verdict,
            VerdictRange range,
            List<Coverage> coverage,
            List<Cap> caps,
            List<FamilyStanding> families,
            List<Finding> findings,
            List<InputFile> readFrom,
            String ruleBase) {
        this(
                setup,
                name,
                slice,
                verdict,
                range,
                coverage,
                caps,
                families,
                findings,
                readFrom,
                ruleBase,
                Layering.standard(ruleBase));
    }

    /** The same with other prospects. */
    public Assessment withProspects(List<Prospect> prospects) {
        return new Assessment(
                setup,
                name,
                slice,
                verdict,
                range,
                coverage,
                caps,
                families,
                findings,
                readFrom,
                ruleBase,
                layering.withProspects(prospects));
    }

    /** Whether the verdict could turn out to be this one, once what is unknown is known. */
    public boolean couldBe(Verdict other) {
        return range.contains(other);
    }

    /** Whether nothing that is unknown can change the verdict. */
    public boolean isSettled() {
        return range.isSettled();
    }

    /**
     * The finding on one criterion.
     *
     * @throws IllegalArgumentException if the rule base has no such criterion; the message lists those it has
     */
    public Finding finding(CriterionId criterion) {
        return findings.stream()
                .filter(finding -> finding.criterion().equals(criterion))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no criterion \"" + criterion + "\"; there are "
                        + findings.stream().map(Finding::criterion).toList()));
    }

    /** The findings of one tier, in the order of the corpus. */
    public List<Finding> findings(Tier tier) {
        return findings.stream().filter(finding -> finding.tier() == tier).toList();
    }

    /** In which ways firms and a commons are joined: named where the verdict is DIAGONAL, else empty. */
    public List<Finding> adaptations() {
        return verdict == Verdict.DIAGONAL
                ? findings(Tier.ADAPTATION).stream()
                        .filter(finding -> finding.status() == Status.ESTABLISHED)
                        .toList()
                : List.of();
    }

    /** The findings that no evidence decided. */
    public List<Finding> unknown() {
        return findings.stream()
                .filter(finding -> finding.status() == Status.UNKNOWN)
                .toList();
    }
}
