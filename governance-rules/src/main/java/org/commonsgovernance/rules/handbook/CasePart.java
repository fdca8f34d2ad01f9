package org.commonsgovernance.rules.handbook;

import java.util.List;
import java.util.stream.Collectors;
import org.commonsgovernance.rules.corpus.CorpusFiles;
import org.commonsgovernance.rules.corpus.CorpusLoader;
import org.commonsgovernance.rules.problem.SourceFile;
import org.commonsgovernance.rules.problem.Spelled;

/** The cases of a criterion, or of the verdict. */
final class CasePart {
    private CasePart() {}

    /** @param outcomes what a case can give */
    static void write(List<String> paths, CorpusFiles files, Enum<?>[] outcomes, Html html) {
        html.heading(2, "cases", "Cases");
        for (String path : paths) {
            Enum<?> expected = CorpusLoader.expected(path, outcomes);
            String name = path.substring(path.lastIndexOf('/') + 1).replaceFirst("[.]yaml$", "");
            String outcome = expected == null ? "" : Spelled.hyphened(expected);
            String what = name.startsWith(outcome + "-") ? name.substring(outcome.length() + 1) : name;
            SourceFile file = files.read(path);
            html.tag("<details id=\"case-" + Html.escaped(name) + "\">\n<summary>");
            html.element("span", "badge " + outcome, outcome.replace('-', ' '));
            html.text(" " + what.replace('-', ' ')).tag("</summary>\n");
            String comment = comment(file);
            if (!comment.isEmpty()) {
                html.element("p", comment).tag("\n");
            }
            html.tag("<pre>").text(withoutComment(file)).tag("</pre>\n</details>\n");
        }
    }

    /** What stands above the first key, without its marks. */
    private static String comment(SourceFile file) {
        return file.text()
                .lines()
                .takeWhile(line -> line.startsWith("#"))
                .map(line -> line.substring(1).strip())
                .collect(Collectors.joining(" "));
    }

    private static String withoutComment(SourceFile file) {
        return file.text().lines().dropWhile(line -> line.startsWith("#")).collect(Collectors.joining("\n"));
    }
}
