package org.commonsgovernance.reports.figures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Reports of many dossiers by the packaged program, from the start of its process to its end.
 *
 * @param seconds how long it took
 * @param megabytes the most memory that the process held at once; 0 where the system does not tell
 * @param files how many files it wrote
 */
record Portfolio(double seconds, long megabytes, long files) {
    /** A heap so small that the whole process stays below a gigabyte. */
    private static final String HEAP = "-Xmx640m";

    static Portfolio of(Path jar, List<Path> dossiers, String formats, Path out)
            throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java", HEAP));
        line.addAll(List.of("-jar", jar.toString(), "report"));
        dossiers.forEach(one -> line.add(one.toString()));
        line.addAll(List.of("--format", formats, "--out", out.toString()));
        long start = System.nanoTime();
        Process process = new ProcessBuilder(line)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        long most = 0;
        while (process.isAlive()) {
            most = Math.max(most, mostMemory(process.pid()));
            Thread.sleep(20);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        if (process.exitValue() != 0) {
            throw new IllegalStateException("the program ended with " + process.exitValue());
        }
        try (Stream<Path> files = Files.list(out)) {
            return new Portfolio(seconds, most / 1000, files.count());
        }
    }

    /** In kB, what the process held at most up to now. */
    private static long mostMemory(long process) {
        try {
            return Files.readAllLines(Path.of("/proc/" + process + "/status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0; // no such system, or the process has ended
        }
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.1f s | %d MB | %d", seconds, megabytes, files);
    }
}
