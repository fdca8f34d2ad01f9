package org.commonsgovernance.rules.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What somebody may have meant by a name that is not known. */
public final class Suggestion {
    private static final int MOST_KNOWN = 500;
    private static final int MOST_LISTED = 30;

    private static final Pattern MADE =
            Pattern.compile("(?:\"([^\"]*)\"|([^\\s\"]+)) \\(did you mean \"([^\"]*)\"\\?\\)");

    private Suggestion() {}

    /** The names, or the first of many. */
    public static String some(Collection<String> names) {
        String listed = names.stream().limit(MOST_LISTED).collect(Collectors.joining(", "));
        return names.size() <= MOST_LISTED ? listed : listed + " and " + (names.size() - MOST_LISTED) + " more";
    }

    /** {@code  (did you mean "holder"?)} where a known name is close, else nothing. */
    public static String didYouMean(String written, Collection<String> known) {
        if (known.size() > MOST_KNOWN) {
            return ""; // comparing with each would take longer than reading the file
        }
        return known.stream()
                .filter(name -> !name.equals(written))
                .filter(name -> distance(written, name) <= Math.max(1, Math.min(written.length(), name.length()) / 3))
                .min(Comparator.comparingInt((String name) -> distance(written, name))
                        .thenComparing(name -> name))
                .map(name -> " (did you mean \"" + name + "\"?)")
                .orElse("");
    }

    /**
     * A suggestion that a message makes.
     *
     * @param written what stands in the file
     * @param instead what may have been meant
     */
    public record Made(String written, String instead) {}

    /** The suggestions that a message makes by {@link #didYouMean}, in its order. */
    public static List<Made> in(String message) {
        return MADE.matcher(message)
                .results()
                .map(one -> new Made(one.group(1) == null ? one.group(2) : one.group(1), one.group(3)))
                .toList();
    }

    /** Letters to add, drop, change or swap with the next, upper and lower case alike (Damerau, restricted). */
    private static int distance(String written, String name) {
        String a = written.toLowerCase(Locale.ROOT);
        String b = name.toLowerCase(Locale.ROOT);
        if (Math.abs(a.length() - b.length()) > 8 || a.length() > 80) {
            return Integer.MAX_VALUE;
        }
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(d[i - 1][j - 1] + change, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
