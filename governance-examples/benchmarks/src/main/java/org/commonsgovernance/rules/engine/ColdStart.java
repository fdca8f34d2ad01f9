package org.commonsgovernance.rules.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** From the start of a process to its end: a verdict printed by the packaged program. */
final class ColdStart {
    private static final String JAR = "governance-examples/audit-cli/target/commons-audit.jar";
    private static final String DOSSIER = "governance-examples/case-studies/terraform/dossier.yaml";
    private static final int RUNS = 11;

    private ColdStart() {}

    /** Seconds, the middle of several runs. */
    static double judging(String... options) throws IOException, InterruptedException {
        return median(options, "assess", DOSSIER);
    }

    /** Seconds for the same program without rules: it tells its version. */
    static double version(String... options) throws IOException, InterruptedException {
        return median(options, "--version");
    }

    /** Writes an archive of the classes that judging loads. */
    static Path archive() throws IOException, InterruptedException {
        Path archive = Files.createTempDirectory("archive").resolve("commons-audit.jsa");
        run(new String[] {"-XX:ArchiveClassesAtExit=" + archive}, "assess", DOSSIER);
        return archive;
    }

    private static double median(String[] options, String... command) throws IOException, InterruptedException {
        double[] seconds = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            seconds[i] = run(options, command);
        }
        return Benchmarks.median(seconds);
    }

    private static double run(String[] options, String... command) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java"));
        line.addAll(List.of(options));
        line.addAll(List.of("-jar", JAR));
        line.addAll(List.of(command));
        long start = System.nanoTime();
        Process process = new ProcessBuilder(line)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        int code = process.waitFor();
        if (code != 0) {
            throw new IllegalStateException(line + " ended with " + code);
        }
        return (System.nanoTime() - start) / (double) TimeUnit.SECONDS.toNanos(1);
    }
}
