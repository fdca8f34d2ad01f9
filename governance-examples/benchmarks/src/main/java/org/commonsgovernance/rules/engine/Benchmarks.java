package org.commonsgovernance.rules.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.commonsgovernance.reports.figures.ReportFigures;

/**
 * Runs the measurements and writes their table into the README. With arguments it is JMH's own command line; {@code
 * rebuilds N} builds and drops N rule bases and tells what is left of them; {@code work N} counts N contributions;
 * {@code reports} measures reports, {@code dossiers N DIR} writes N different dossiers.
 */
final class Benchmarks {
    private static final Path README = Path.of("governance-examples/benchmarks/README.md");
    private static final String BEGIN = "<!-- measured -->\n";
    private static final String END = "<!-- end -->";

    private Benchmarks() {}

    public static void main(String[] args) throws Exception {
        if (args.length == 2 && args[0].equals("rebuilds")) {
            Rebuilds.run(Integer.parseInt(args[1]));
        } else if (args.length == 2 && args[0].equals("work")) {
            WorkStreams.run(Long.parseLong(args[1]));
        } else if (args.length == 1 && args[0].equals("reports")) {
            write(ReportFigures.measure(), "<!-- reports measured -->\n");
        } else if (args.length == 3 && args[0].equals("dossiers")) {
            ReportFigures.dossiers(Integer.parseInt(args[1]), Path.of(args[2]));
        } else if (args.length > 0) {
            org.openjdk.jmh.Main.main(args);
        } else {
            write(new Table().measure(), BEGIN);
        }
    }

    /** Puts a table into the README, from a mark to the next end. */
    private static void write(String table, String begin) throws IOException {
        String readme = Files.readString(README);
        int from = readme.indexOf(begin) + begin.length();
        int to = readme.indexOf(END, from);
        Files.writeString(README, readme.substring(0, from) + table + readme.substring(to));
        System.out.println(table);
    }

    /** The middle of several. */
    static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
