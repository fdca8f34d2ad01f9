package org.commonsgovernance.collect.forge;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonsgovernance.collect.ResourceText;

/**
 * Labels that mark a task as open to anyone. They are compared in lower case, with one blank for whatever is neither
 * letter nor digit, as a whole or as what follows the last colon or slash: {@code Status: Help-Wanted} is
 * {@code help wanted}, {@code no help wanted} is not.
 */
public final class AnyoneLabels {
    private static final String RESOURCE = "labels-for-anyone.txt";
    private static final int LONGEST = 200;

    private AnyoneLabels() {}

    /** The list that comes with this library, one label a line; lines that begin with {@code #} are comments. */
    public static Set<String> standard() {
        return parse(ResourceText.of(AnyoneLabels.class, RESOURCE));
    }

    /** Reads a list in the same form. */
    public static Set<String> parse(String text) {
        return text.lines()
                .filter(line -> !line.startsWith("#"))
                .map(AnyoneLabels::plain)
                .filter(label -> !label.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether one of the labels is on the list. */
    static boolean marks(Collection<String> labels, Set<String> list) {
        return labels.stream()
                .anyMatch(label -> label.length() <= LONGEST
                        && (list.contains(plain(label)) || list.contains(plain(afterPrefix(label)))));
    }

    private static String afterPrefix(String label) {
        return label.substring(Math.max(label.lastIndexOf(':', label.length() - 2), label.lastIndexOf('/')) + 1);
    }

    private static String plain(String label) {
        StringBuilder plain = new StringBuilder();
        label.toLowerCase(Locale.ROOT).codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c)) {
                plain.appendCodePoint(c);
            } else if (!plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ') {
                plain.append(' ');
            }
        });
        return plain.toString().strip();
    }
}
