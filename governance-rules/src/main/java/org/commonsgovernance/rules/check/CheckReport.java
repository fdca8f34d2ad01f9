package org.commonsgovernance.rules.check;

import java.util.List;
import org.commonsgovernance.rules.problem.Problem;

/**
 * What is wrong with a corpus.
 *
 * @param errors what stops it from being used, by file and place
 * @param warnings what can be used and is hardly meant so, by file and place
 * @param files how many files were looked at
 */
public record CheckReport(List<Problem> errors, List<Problem> warnings, int files) {
    public CheckReport {
        errors = List.copyOf(errors);
        warnings = List.copyOf(warnings);
    }

    /**
     * The problems as people read them, errors first, with a count at the end; ends in a line end.
     *
     * @param folder what stands before each path, with a slash at its end, so that editors and terminals find the file; may
     *     be empty
     */
    public String text(String folder) {
        StringBuilder text = new StringBuilder();
        errors.forEach(one -> text.append(told(one, folder, "error: ")).append('\n'));
        warnings.forEach(one -> text.append(told(one, folder, "warning: ")).append('\n'));
        return text.append(count()).append('\n').toString();
    }

    private String count() {
        String looked = number(files, "file") + " looked at";
        if (errors.isEmpty() && warnings.isEmpty()) {
            return looked + ", nothing to say";
        }
        return number(errors.size(), "error") + ", " + number(warnings.size(), "warning") + "; " + looked;
    }

    private static String number(int number, String what) {
        return (number == 0 ? "no" : Integer.toString(number)) + " " + what + (number == 1 ? "" : "s");
    }

    private static Problem told(Problem problem, String folder, String sort) {
        return new Problem(
                folder + problem.file(),
                problem.line(),
                problem.column(),
                sort + problem.message(),
                problem.excerpt(),
                problem.caret());
    }
}
