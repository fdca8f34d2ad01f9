package org.commonsgovernance.gate.workbench;

import java.util.List;
import org.commonsgovernance.rules.cases.CaseResult;
import org.commonsgovernance.rules.problem.Problem;

/**
 * What is known of a pack that somebody edits.
 *
 * @param errors what stops it from being used, by file and place
 * @param warnings what can be used and is hardly meant so
 * @param cases what each case gives; empty while rules have errors
 * @param tried which rules and conditions no case tries, and the counts; empty while rules have errors
 * @param moves what the stored projects would become; empty while rules have errors
 * @param left how many projects were not judged in the time that there is
 */
public record Found(
        List<Problem> errors,
        List<Problem> warnings,
        List<CaseResult> cases,
        String tried,
        List<Move> moves,
        int left) {
    public Found {
        errors = List.copyOf(errors);
        warnings = List.copyOf(warnings);
        cases = List.copyOf(cases);
        moves = List.copyOf(moves);
    }

    /**
     * What a project would become.
     *
     * @param name the repository's
     * @param before the verdict by the rules in force
     * @param after the verdict by the edited rules
     * @param lines what differs, one a line; empty if nothing does
     */
    public record Move(String name, String before, String after, List<String> lines) {
        public Move {
            lines = List.copyOf(lines);
        }

        public boolean changesVerdict() {
            return !before.equals(after);
        }
    }

    /** Cases that give something else than they must. */
    public List<CaseResult> differing() {
        return cases.stream().filter(one -> !one.isAsExpected()).toList();
    }

    /** Cases that give what they must. */
    public List<CaseResult> passing() {
        return cases.stream().filter(CaseResult::isAsExpected).toList();
    }

    /** Whether rules and words could be read, so that there is something to judge by. */
    public boolean isJudged() {
        return !tried.isEmpty();
    }

    /** All in a sentence or two, for those who hear it. */
    public String sum() {
        String wrong = errors.isEmpty() ? "No errors. " : counted(errors.size(), "error") + ". ";
        if (!isJudged()) {
            return wrong + "Cases and projects are judged once the rules can be read.";
        }
        long moved = moves.stream().filter(Move::changesVerdict).count();
        return wrong
                + (differing().isEmpty()
                        ? "All " + counted(cases.size(), "case") + " as they must be. "
                        : differing().size() + " of " + counted(cases.size(), "case") + " differ. ")
                + (moves.isEmpty()
                        ? "No project is judged here yet."
                        : moved == 0
                                ? "No verdict of " + counted(moves.size(), "project") + " would be another."
                                : moved + " of " + counted(moves.size(), "project") + " would get another verdict.");
    }

    private static String counted(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
