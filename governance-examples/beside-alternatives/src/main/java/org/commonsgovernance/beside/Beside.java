package org.commonsgovernance.beside;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Measures what is compared and writes the tables of the README: all of them without arguments, or {@code warm}, {@code
 * threads}, {@code load}, {@code memory}, {@code rules}, {@code facts} alone. {@code mistakes} and {@code hostile} print
 * what each engine makes of bad rules. With other arguments it is JMH's own command line.
 */
final class Beside {
    private static final Path README = Path.of("governance-examples/beside-alternatives/README.md");

    private Beside() {}

    public static void main(String[] args) throws Exception {
        if (args.length == 2 && args[0].equals("retained")) {
            Retained.print(Engine.of(args[1]));
        } else if (args.length == 1 && args[0].equals("mistakes")) {
            Mistakes.print();
        } else if (args.length == 1 && args[0].equals("hostile")) {
            Hostile.print();
        } else if (args.length == 2 && args[0].equals("hostile")) {
            Hostile.runAlone(args[1]);
        } else if (args.length == 0 || Tables.ALL.keySet().containsAll(List.of(args))) {
            for (Map.Entry<String, Supplier<String>> one : Tables.ALL.entrySet()) {
                if (args.length == 0 || List.of(args).contains(one.getKey())) {
                    write(one.getKey(), one.getValue().get());
                }
            }
        } else {
            org.openjdk.jmh.Main.main(args);
        }
    }

    private static void write(String name, String table) throws IOException {
        String begin = "<!-- " + name + " -->\n";
        String readme = Files.readString(README);
        int from = readme.indexOf(begin) + begin.length();
        int to = readme.indexOf("<!-- end -->", from);
        if (from < begin.length() || to < 0) {
            throw new IOException(README + " has no place for " + name);
        }
        Files.writeString(README, readme.substring(0, from) + table + readme.substring(to));
        System.out.println(table);
    }
}
