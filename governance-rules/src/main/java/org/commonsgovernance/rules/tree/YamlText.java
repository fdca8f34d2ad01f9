package org.commonsgovernance.rules.tree;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonsgovernance.rules.problem.Problems;
import org.commonsgovernance.rules.problem.SourceFile;

/** What is wrong with a text before it is read as YAML. */
final class YamlText {
    /** The reader's work is the square of this: some milliseconds, where a text of millions took minutes. */
    private static final int LONGEST_WITHOUT_BLANK = 100_000;

    /** Blanks that don't break lines, as word processors and web pages have them, where YAML wants its own. */
    private static final Pattern HARD_BLANKS = Pattern.compile(
            "(?m)(?:^ *+(?:- *+)?+" // before a key or an entry
                    + "|(?:^ *+(?:- ++)?+|[{,] *+)[A-Za-z][\\w.-]*+: *+" // behind a key
                    + "|[{,] *+(?=[\\u00a0\\u2007\\u202f]++[A-Za-z][\\w.-]*+:))" // before a key between braces
                    + "([\\u00a0\\u2007\\u202f]++)");

    private YamlText() {}

    /** Whether it can be read; what can't was told. */
    static boolean isReadable(SourceFile file, Problems problems) {
        int before = problems.size();
        Matcher hard = HARD_BLANKS.matcher(file.text());
        while (hard.find()) {
            int at = hard.start(1);
            problems.add(() -> file.problemAt(
                    file.text().codePointCount(0, at),
                    "a blank that does not break lines stands here (word processors and web pages write it); it looks"
                            + " like any other: delete it, and type a blank"));
        }
        int begin = 0;
        String text = file.text();
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) <= ' ') {
                if (i - begin > LONGEST_WITHOUT_BLANK) {
                    int at = begin;
                    problems.add(() -> file.problemAt(
                            text.codePointCount(0, at),
                            "more than " + LONGEST_WITHOUT_BLANK
                                    + " characters stand here without a blank; break the text up, or, if it is JSON, give"
                                    + " the file a name that ends in .json"));
                }
                begin = i + 1;
            }
        }
        return problems.size() == before;
    }
}
