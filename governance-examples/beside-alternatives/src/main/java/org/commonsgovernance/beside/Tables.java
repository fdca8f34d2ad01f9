package org.commonsgovernance.beside;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.commonsgovernance.rules.engine.OwnParts;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Each table's figures come from one run, so that their ratios mean something. */
final class Tables {
    static final Map<String, Supplier<String>> ALL = all();

    private static final List<Engine> READING =
            List.of(Engine.RULES, Engine.CEL, Engine.EASY_RULES, Engine.JSON_LOGIC, Engine.CEDAR);

    /** Iterations until times no longer fall: so much code is compiled late. */
    private static final int WARM_UP = 8;

    private final StringBuilder text = new StringBuilder();

    private static Map<String, Supplier<String>> all() {
        Map<String, Supplier<String>> all = new LinkedHashMap<>();
        all.put("warm", () -> new Tables().warm());
        all.put("threads", () -> new Tables().threads());
        all.put("load", () -> new Tables().load());
        all.put("memory", () -> new Tables().memory());
        all.put("rules", () -> new Tables().rules());
        all.put("facts", () -> new Tables().facts());
        return all;
    }

    private String warm() {
        Map<String, RunResult> judge = run("judge", 1, Mode.AverageTime, WARM_UP, true);
        Map<String, RunResult> derive = run("deriveAndJudge", 1, Mode.AverageTime, 2 * WARM_UP, true);
        line("| warm, a real dossier | judging | ± | beside this library | allocated | deriving too | allocated |");
        line("|---|---|---|---|---|---|---|");
        for (Engine one : Engine.values()) {
            Result<?> time = primary(judge, one);
            line(
                    "| %s | %.1f µs | %.1f | %.2f | %.0f kB | %.0f µs | %.0f kB |",
                    one.called(),
                    time.getScore(),
                    time.getScoreError(),
                    time.getScore() / primary(judge, Engine.RULES).getScore(),
                    kilobytes(judge, one),
                    primary(derive, one).getScore(),
                    kilobytes(derive, one));
        }
        return text.toString();
    }

    private String threads() {
        Map<String, RunResult> single = run("judge", 1, Mode.Throughput, WARM_UP, false);
        Map<String, RunResult> both = run("judge", 2, Mode.Throughput, WARM_UP, false);
        line("| judging, a second | one thread | two threads | ratio |");
        line("|---|---|---|---|");
        for (Engine one : Engine.values()) {
            double alone = primary(single, one).getScore() * 1e6;
            double together = primary(both, one).getScore() * 1e6;
            line("| %s | %.0f | %.0f | %.2f |", one.called(), alone, together, together / alone);
        }
        return text.toString();
    }

    private String load() {
        Map<String, RunResult> warm = run("load", 1, Mode.AverageTime, WARM_UP, false);
        Map<String, RunResult> first = run("load", 1, Mode.SingleShotTime, 0, false);
        line("| 61 rules, from text to ready | first in a process | warm | ± |");
        line("|---|---|---|---|");
        for (Engine one : READING) {
            Result<?> time = primary(warm, one);
            line(
                    "| %s | %.0f ms | %.2f ms | %.2f |",
                    one.called(),
                    primary(first, one).getScore() / 1000,
                    time.getScore() / 1000,
                    time.getScoreError() / 1000);
        }
        return text.toString();
    }

    private String memory() {
        line("| a rule base keeps | heap | process |");
        line("|---|---|---|");
        for (Engine one : READING) {
            String[] kilobytes = retained(one).strip().split(" ");
            line("| %s | %s kB | %s kB |", one.called(), kilobytes[0], kilobytes[1]);
        }
        return text.toString();
    }

    private static String retained(Engine engine) {
        try {
            Process process = new ProcessBuilder(
                            System.getProperty("java.home") + "/bin/java",
                            "-XX:+UseSerialGC",
                            "-Xms256m",
                            "-Xmx256m",
                            "-XX:+AlwaysPreTouch",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Beside.class.getName(),
                            "retained",
                            engine.name())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(engine + ": " + printed);
            }
            return printed;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String rules() {
        List<String> sizes = List.of("30", "300", "3000");
        Map<String, RunResult> times = run("moreRules", 1, Mode.AverageTime, WARM_UP, false);
        line("| judging by more rules | 30 | 300 | 3,000 |");
        line("|---|---|---|---|");
        grown(times, sizes, READING);
        return text.toString();
    }

    private String facts() {
        List<String> sizes = List.of("1", "6", "60");
        Map<String, RunResult> times = run("moreFacts", 1, Mode.AverageTime, WARM_UP, false);
        List<String> counts = new ArrayList<>();
        for (String size : sizes) {
            Material material = OwnParts.material(OwnParts.setup(Integer.parseInt(size)));
            counts.add(String.format(Locale.ROOT, "%,d", material.facts().size()));
        }
        line("| judging more facts | %s |", String.join(" | ", counts));
        line("|---|---|---|---|");
        grown(times, sizes, List.of(Engine.values()));
        return text.toString();
    }

    private void grown(Map<String, RunResult> times, List<String> sizes, List<Engine> engines) {
        for (Engine one : engines) {
            List<String> cells = new ArrayList<>();
            for (String size : sizes) {
                Result<?> time = result(times, one, size).getPrimaryResult();
                cells.add(String.format(Locale.ROOT, "%.3f ms", time.getScore() / 1000));
            }
            line("| %s | %s |", one.called(), String.join(" | ", cells));
        }
    }

    private static Map<String, RunResult> run(String benchmark, int threads, Mode mode, int warmUp, boolean counts) {
        boolean isCold = mode == Mode.SingleShotTime;
        TimeValue time = TimeValue.milliseconds(counts || threads > 1 ? 1000 : 600);
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("BesideBenchmark." + benchmark + "$")
                .mode(mode)
                .threads(threads)
                .forks(isCold ? 3 : 2)
                .jvmArgs("-XX:+UseSerialGC")
                .warmupIterations(warmUp)
                .warmupTime(time)
                .measurementIterations(isCold ? 1 : 5)
                .measurementTime(time);
        if (counts) {
            options.addProfiler(GCProfiler.class);
        }
        try {
            Collection<RunResult> results = new Runner(options.build()).run();
            Map<String, RunResult> byName = new LinkedHashMap<>();
            results.forEach(one -> byName.put(name(one), one));
            return byName;
        } catch (RunnerException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String name(RunResult result) {
        return String.join(
                " ",
                result.getParams().getParamsKeys().stream()
                        .map(key -> result.getParams().getParam(key))
                        .toList());
    }

    private static RunResult result(Map<String, RunResult> results, Engine engine, String size) {
        String name = (engine.name().toLowerCase(Locale.ROOT) + " " + size).strip();
        RunResult result = results.get(name);
        if (result == null) {
            throw new IllegalStateException(name + " is none of " + results.keySet());
        }
        return result;
    }

    private static Result<?> primary(Map<String, RunResult> results, Engine engine) {
        return result(results, engine, "").getPrimaryResult();
    }

    private static double kilobytes(Map<String, RunResult> results, Engine engine) {
        return result(results, engine, "")
                        .getSecondaryResults()
                        .get("gc.alloc.rate.norm")
                        .getScore()
                / 1000;
    }

    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
