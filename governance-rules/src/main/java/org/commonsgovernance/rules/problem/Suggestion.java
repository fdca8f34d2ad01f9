package org.commonsgovernance.rules.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What somebody may have meant by a name that is not known. */
public final class Suggestion {
    private static final int MOST_KNOWN = 500;
    private static final int MOST_LISTED = 30;
    private static final int SHORTEST_PART = 4;

    private static final Pattern MADE =
            Pattern.compile("(?:\"([^\"]*)\"|([^\\s\"]+)) \\(did you mean (?:\"([^\"]*)\"|([^\"?\\s]+))\\?\\)");

    private Suggestion() {}

    /** The names, or the first of many. */
    public static String some(Collection<String> names) {
        String listed = names.stream().limit(MOST_LISTED).collect(Collectors.joining(", "));
        return names.size() <= MOST_LISTED ? listed : listed + " and " + (names.size() - MOST_LISTED) + " more";
    }

    /** {@code  (did you mean "holder"?)} where a known name is close, else nothing. */
    public static String didYouMean(String written, Collection<String> known) {
        String near = near(written, known);
        return near == null ? "" : " (did you mean \"" + near + "\"?)";
    }

    /** The same as it is typed where names stand without quotes: {@code  (did you mean holder?)}. */
    public static String bare(String written, Collection<String> known) {
        String near = near(written, known);
        return near == null ? "" : " (did you mean " + near + "?)";
    }

    /** The known name that is closest; null where none is close. */
    public static @Nullable String near(String written, Collection<String> known) {
        if (known.size() > MOST_KNOWN) {
            return null; // comparing with each would take longer than reading the file
        }
        Optional<String> near = known.stream()
                .filter(name -> !name.equals(written))
                .filter(name -> distance(written, name) <= Math.max(1, Math.min(written.length(), name.length()) / 3))
                .min(Comparator.comparingInt((String name) -> distance(written, name))
                        .thenComparing(name -> name));
        return near.isPresent() ? near.get() : part(written, known);
    }

    /** The only name of which what was written is the beginning or the end, or which is the end of what was written. */
    private static @Nullable String part(String written, Collection<String> known) {
        if (written.length() < SHORTEST_PART || written.length() > 80) {
            return null;
        }
        String part = written.toLowerCase(Locale.ROOT);
        List<String> holding = known.stream()
                .filter(name -> {
                    String whole = name.toLowerCase(Locale.ROOT);
                    return whole.startsWith(part)
                            || whole.endsWith(part)
                            || (part.endsWith(whole)
                                    && "./".indexOf(part.charAt(Math.max(0, part.length() - whole.length() - 1))) >= 0);
                })
                .filter(name -> !name.equals(written))
                .distinct()
                .toList();
        return holding.size() == 1 ? holding.get(0) : null;
    }

    /**
     * A suggestion that a message makes.
     *
     * @param written what stands in the file
     * @param instead what may have been meant
     */
    public record Made(String written, String instead) {}

    /** The suggestions that a message makes by {@link #didYouMean} and {@link #bare}, in its order. */
    public static List<Made> in(String message) {
        return MADE.matcher(message)
                .results()
                .map(one -> new Made(
                        one.group(1) == null ? one.group(2) : one.group(1),
                        one.group(3) == null ? one.group(4) : one.group(3)))
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
