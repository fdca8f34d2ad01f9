package org.commonsgovernance.rules.engine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Runs the measurements and writes their table into the README. With arguments it is JMH's own command line; {@code
 * rebuilds N} builds and drops N rule bases and tells what is left of them; {@code work N} counts N contributions.
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
        } else if (args.length > 0) {
            org.openjdk.jmh.Main.main(args);
        } else {
            String table = new Table().measure();
            String readme = Files.readString(README);
            int from = readme.indexOf(BEGIN) + BEGIN.length();
            int to = readme.indexOf(END, from);
            Files.writeString(README, readme.substring(0, from) + table + readme.substring(to));
            System.out.println(table);
        }
    }

    /** The middle of several. */
    static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
