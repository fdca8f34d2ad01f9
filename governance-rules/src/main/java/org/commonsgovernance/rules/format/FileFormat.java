package org.commonsgovernance.rules.format;

import java.util.stream.Collectors;
import org.commonsgovernance.rules.guard.RuleFormat;
import org.commonsgovernance.rules.problem.Problems;
import org.commonsgovernance.rules.problem.SourceFile;
import org.commonsgovernance.rules.tree.Node;
import org.commonsgovernance.rules.tree.TreeReader;

/**
 * Lays out a file of a corpus. Of a rule file the whole layout is set; of a YAML file, where people use layout to say
 * things, only the ends of lines and of the file.
 */
public final class FileFormat {
    private FileFormat() {}

    /** Whether a file of that name can be laid out. */
    public static boolean knows(String name) {
        return name.endsWith(".drl") || name.endsWith(".yaml") || name.endsWith(".yml");
    }

    /**
     * The text as it should be laid out. Laid out again it stays the same; read, it says the same.
     *
     * @param problems told of what can't be read; the result is the text as it was then
     */
    public static String of(SourceFile file, Problems problems) {
        return file.name().endsWith(".drl") ? RuleFormat.of(file, problems) : yaml(file, problems);
    }

    private static String yaml(SourceFile file, Problems problems) {
        int mistakes = problems.size();
        Node said = TreeReader.read(file, problems);
        if (said == null || problems.size() > mistakes) {
            return file.text();
        }
        String laidOut =
                file.text()
                                .lines()
                                .map(String::stripTrailing)
                                .collect(Collectors.joining("\n"))
                                .stripTrailing() + "\n";
        Node again = TreeReader.read(new SourceFile(file.name(), laidOut), new Problems());
        // Blanks at the end of a line can be part of a text of several lines.
        return said.equals(again) ? laidOut : file.text();
    }
}
