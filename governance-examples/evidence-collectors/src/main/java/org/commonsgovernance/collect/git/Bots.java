package org.commonsgovernance.collect.git;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonsgovernance.collect.ResourceText;

/**
 * Which authors are programs. A pattern a line, {@code *} for any characters, compared without regard to case with the
 * name and with the address; what follows {@code #} is a remark.
 */
public final class Bots {
    private final List<Pattern> patterns;

    private Bots(List<Pattern> patterns) {
        this.patterns = patterns;
    }

    /** The patterns in {@code bots.txt} beside this class. */
    public static Bots standard() {
        return parse(ResourceText.of(Bots.class, "bots.txt"));
    }

    /** Patterns of one's own. */
    public static Bots parse(String text) {
        return new Bots(text.lines()
                .map(line -> line.contains("#") ? line.substring(0, line.indexOf('#')) : line)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(Bots::pattern)
                .toList());
    }

    /** These patterns and more. */
    public Bots and(Bots more) {
        List<Pattern> all = new ArrayList<>(patterns);
        all.addAll(more.patterns);
        return new Bots(List.copyOf(all));
    }

    private static Pattern pattern(String glob) {
        String expression = Stream.of(glob.split("\\*", -1))
                .map(Pattern::quote)
                .reduce((a, b) -> a + ".*" + b)
                .orElse("");
        return Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    }

    /** Whether a pattern fits the name or the address. */
    public boolean contains(Ident ident) {
        for (Pattern pattern : patterns) {
            if (pattern.matcher(ident.name()).matches()
                    || pattern.matcher(ident.mail()).matches()) {
                return true;
            }
        }
        return false;
    }
}
