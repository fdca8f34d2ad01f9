package org.commonsgovernance.collect.affiliation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.rules.problem.Problems;
import org.commonsgovernance.rules.problem.SourceFile;
import org.jspecify.annotations.Nullable;

/**
 * CNCF's {@code developers_affiliations} files: a line {@code account: name!domain, name!domain}, then, set in, a line
 * {@code Employer [from 2014-08-01] [until 2015-10-01]} for each employer, the latter date being the day after the last:
 * it is what stands behind {@code <} in the map that these files are made to, and the next employer begins on it.
 */
public final class CncfAffiliations {
    private static final int DATE = "2014-08-01".length();

    private final SourceFile file;
    private final Problems problems;
    private final List<AffiliationSource.Rule> rules = new ArrayList<>();
    private List<String> addresses = List.of();
    private boolean hasPerson;

    private CncfAffiliations(SourceFile file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /**
     * Reads a file.
     *
     * @param source where it is found, and what it rests on
     * @param problems gets every line that can't be read; what is read is the others
     */
    public static AffiliationSource read(SourceFile file, Source source, Problems problems) {
        CncfAffiliations reader = new CncfAffiliations(file, problems);
        int number = 0;
        for (Iterator<String> lines = file.text().lines().iterator(); lines.hasNext(); ) {
            String line = lines.next();
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (Character.isWhitespace(line.charAt(0))) {
                reader.employer(number, line);
            } else {
                reader.person(number, line);
            }
        }
        return new AffiliationSource(file.name(), source, reader.rules, List.of(), List.of());
    }

    private void person(int number, String line) {
        hasPerson = true;
        addresses = List.of();
        int colon = line.indexOf(": ");
        if (colon < 0) {
            problems.add(file.problem(number, 1, "names nobody; write: account: name!domain, name!domain"));
            return;
        }
        List<String> read = new ArrayList<>();
        int from = colon + 1;
        while (from <= line.length()) {
            int comma = line.indexOf(',', from);
            int end = comma < 0 ? line.length() : comma;
            String key = GitdmMap.key(line.substring(from, end));
            if (key != null && Mail.isAddress(key)) {
                read.add(key);
            } else {
                problems.add(file.problem(number, from + 1, "here is no address; write name!domain"));
            }
            from = end + 1;
        }
        addresses = read.stream().distinct().toList();
    }

    private void employer(int number, String line) {
        if (!hasPerson) {
            problems.add(file.problem(number, 1, "an employer before any person"));
            return;
        }
        String name = line.strip();
        LocalDate until = dateAfter(name, " until ");
        name = until == null ? name : name.substring(0, name.length() - DATE - " until ".length());
        LocalDate from = dateAfter(name, " from ");
        name = (from == null ? name : name.substring(0, name.length() - DATE - " from ".length())).strip();
        if (until != null && from != null && !from.isBefore(until)) {
            problems.add(file.problem(number, 1, "holds on no day: it ends when it begins, or before"));
            return;
        }
        for (String address : addresses) {
            rules.add(new AffiliationSource.Rule(address, name, from, until, false, number));
        }
    }

    /** The date that follows a word at the end of a line; null where none does. */
    private static @Nullable LocalDate dateAfter(String line, String word) {
        int at = line.length() - DATE - word.length();
        return at > 0 && line.startsWith(word, at) ? GitdmMap.day(line.substring(line.length() - DATE)) : null;
    }
}
