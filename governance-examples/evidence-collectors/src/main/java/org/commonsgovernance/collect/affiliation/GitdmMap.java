package org.commonsgovernance.collect.affiliation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.rules.problem.Problems;
import org.commonsgovernance.rules.problem.SourceFile;
import org.jspecify.annotations.Nullable;

/**
 * gitdm's map of addresses and domains: {@code user@domain employer [< 2012-07-20]}, a line each, the date being the
 * day after the last. CNCF's writes {@code !} for {@code @}. What follows {@code #} is a comment.
 */
public final class GitdmMap {
    private final SourceFile file;
    private final Problems problems;
    private final Spans spans = new Spans();

    private GitdmMap(SourceFile file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /**
     * Reads a map.
     *
     * @param source where it is found, and what it rests on
     * @param problems gets every line that can't be read; what is read is the others
     */
    public static AffiliationSource read(SourceFile file, Source source, Problems problems) {
        GitdmMap map = new GitdmMap(file, problems);
        TextLines.forEach(file, map::line);
        return new AffiliationSource(file.name(), source, map.spans.rules(false), List.of(), List.of());
    }

    /**
     * Reads a list of addresses or domains, one a line, of the people of one employer (gitdm's group map).
     *
     * @param source where it is found, and what it rests on
     * @param problems gets every line that can't be read; what is read is the others
     */
    public static AffiliationSource readGroup(SourceFile file, String employer, Source source, Problems problems) {
        List<AffiliationSource.Rule> rules = new ArrayList<>();
        TextLines.forEach(file, (number, line) -> {
            String key = key(line);
            if (key == null) {
                problems.add(file.problem(number, 1, "is neither an address nor a domain"));
            } else {
                rules.add(new AffiliationSource.Rule(key, employer, null, null, false, number));
            }
        });
        return new AffiliationSource(file.name(), source, rules, List.of(), List.of());
    }

    private void line(int number, String line) {
        int blank = TextLines.firstBlank(line);
        if (blank < 0) {
            problems.add(file.problem(number, 1, "names no employer; write: user@domain employer [< 2012-07-20]"));
            return;
        }
        String key = key(line.substring(0, blank));
        if (key == null) {
            problems.add(file.problem(number, 1, "begins with neither an address nor a domain"));
            return;
        }
        int before = line.indexOf('<', blank);
        String employer =
                line.substring(blank, before < 0 ? line.length() : before).strip();
        if (employer.isEmpty()) {
            problems.add(file.problem(number, blank + 1, "names no employer"));
            return;
        }
        LocalDate until = null;
        if (before >= 0) {
            until = day(line.substring(before + 1).strip());
            if (until == null) {
                problems.add(file.problem(number, before + 1, "no day follows \"<\"; write: < 2012-07-20"));
                return;
            }
        }
        spans.add(key, employer, until, number);
    }

    /** An address or domain as a key; null where it is neither. */
    static @Nullable String key(String written) {
        String key = written.strip().toLowerCase(Locale.ROOT);
        if (key.indexOf('@') < 0) {
            int mark = key.lastIndexOf('!');
            key = mark < 0 ? key : key.substring(0, mark) + "@" + key.substring(mark + 1);
        }
        key = Mail.key(key);
        boolean isDomain = Mail.isDomain(key) && key.indexOf('.') > 0;
        return Mail.isAddress(key) || isDomain ? key : null;
    }

    /** A day as 2012-07-20 or 2012-7-2; null where it is none. */
    static @Nullable LocalDate day(String written) {
        String[] parts = written.split("-", 4);
        if (parts.length != 3 || written.length() > 10) {
            return null;
        }
        try {
            return LocalDate.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
        } catch (NumberFormatException | DateTimeException e) {
            return null;
        }
    }
}
