package org.commonsgovernance.rules.tree;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.commonsgovernance.rules.problem.Problem;
import org.commonsgovernance.rules.problem.SourceFile;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;

/**
 * What a file of YAML says otherwise than its author sees it: a text without quotes ends at a {@code  #}, and a line that
 * begins with a dash too far to the right goes on with the sentence before.
 */
public final class YamlLosses {
    private YamlLosses() {}

    /** Warnings with their places; none for a file that is no YAML, which is told elsewhere. */
    public static List<Problem> of(SourceFile file) {
        List<Problem> found = new ArrayList<>();
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        try {
            for (Event event : new Yaml(options).parse(new StringReader(file.text()))) {
                boolean isPlain = event instanceof ScalarEvent scalar
                        && scalar.getScalarStyle() == DumperOptions.ScalarStyle.PLAIN;
                if (isPlain) {
                    look(file, event, found);
                }
            }
        } catch (YAMLException e) {
            return List.of();
        }
        return found;
    }

    private static void look(SourceFile file, Event scalar, List<Problem> found) {
        String text = file.text();
        int start = text.offsetByCodePoints(0, scalar.getStartMark().getIndex());
        int end = text.offsetByCodePoints(
                start, scalar.getEndMark().getIndex() - scalar.getStartMark().getIndex());
        String written = text.substring(start, end).stripTrailing();
        int line = scalar.getStartMark().getLine() + 1;
        List<String> lines = written.lines().toList();
        for (int i = 1; i < lines.size(); i++) {
            String one = lines.get(i);
            if (one.stripLeading().startsWith("- ")) {
                found.add(
                        file.problem(
                                line + i,
                                one.length() - one.stripLeading().length() + 1,
                                "this line is read as part of the text before it; begin \"- \" in the column of the other entries"));
            }
        }
        int lineEnd = text.indexOf('\n', start + written.length());
        String rest = text.substring(start + written.length(), lineEnd < 0 ? text.length() : lineEnd);
        if (isCut(written, rest)) {
            int hash = start + written.length() + rest.indexOf('#');
            found.add(file.problemAt(
                    text.codePointCount(0, hash),
                    "what follows \" #\" is a comment, so that this text ends before it; put the text in quotes, or the"
                            + " comment in a line of its own"));
        }
    }

    /**
     * Whether a comment looks like the rest of a sentence: what stands before it is more than a word and is not finished, or
     * the sign is followed by a letter or digit, as in #12.
     */
    private static boolean isCut(String written, String rest) {
        String comment = rest.strip();
        boolean isSentence = written.indexOf(' ') > 0;
        if (!isSentence || !comment.startsWith("#")) {
            return false;
        }
        boolean isFinished = written.matches("(?s).*[.!?]");
        boolean isSet = rest.startsWith("  "); // people set comments off
        boolean isTag = comment.length() > 1 && Character.isLetterOrDigit(comment.charAt(1));
        return isTag || (!isFinished && !isSet);
    }
}
