package org.commonsgovernance.rules.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.commonsgovernance.api.model.given.Contribution;
import org.commonsgovernance.rules.facts.FactTypes;
import org.commonsgovernance.rules.guard.Guard;
import org.commonsgovernance.rules.problem.Problems;
import org.commonsgovernance.rules.problem.SourceFile;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.util.Statistics;

/** All figures in one run, so that their ratios mean something. */
final class Table {
    private final StringBuilder text = new StringBuilder();

    String measure() throws RunnerException, IOException, InterruptedException, ExecutionException {
        coldStart();
        evidence();
        growth();
        rulesRead();
        rulesBuilt();
        workStreams();
        return text.toString();
    }

    private void coldStart() throws IOException, InterruptedException {
        double plain = ColdStart.judging();
        String archive = "-XX:SharedArchiveFile=" + ColdStart.archive();
        double archived = ColdStart.judging(archive, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
        line("| cold start, process start to its end | figure | to reach |");
        line("|---|---|---|");
        line("| `java -jar commons-audit.jar assess` | %.2f s | 2.0 s |", plain);
        line("| with a class-data archive and the first compiler only | %.2f s | 1.0 s |", archived);
        line("| `java -jar commons-audit.jar --version`: no rules | %.2f s | |", ColdStart.version());
        line("");
    }

    /** A run of JMH: scores by benchmark and parameter. */
    private static Map<String, RunResult> run(String include, Mode mode, int threads) throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(include)
                        .mode(mode)
                        .threads(threads)
                        .forks(1)
                        // Two threads leave the compiler no processor of its own.
                        .warmupIterations(threads == 1 ? 5 : 10)
                        .warmupTime(TimeValue.seconds(3))
                        .measurementIterations(4)
                        .measurementTime(TimeValue.seconds(2))
                        .timeUnit(TimeUnit.MICROSECONDS)
                        .addProfiler(GCProfiler.class)
                        .build())
                .run();
        Map<String, RunResult> byName = new TreeMap<>();
        for (RunResult result : results) {
            String benchmark = result.getParams().getBenchmark();
            String parameters = String.join(
                    ",",
                    result.getParams().getParamsKeys().stream()
                            .map(key -> result.getParams().getParam(key))
                            .toList());
            byName.put(benchmark.substring(benchmark.lastIndexOf('.') + 1) + " " + parameters, result);
        }
        return byName;
    }

    private static double median(Map<String, RunResult> results, String name) {
        Statistics statistics = result(results, name).getPrimaryResult().getStatistics();
        return statistics.getPercentile(50);
    }

    private static double score(Map<String, RunResult> results, String name) {
        return result(results, name).getPrimaryResult().getScore();
    }

    private static double kilobytes(Map<String, RunResult> results, String name) {
        return result(results, name)
                        .getSecondaryResults()
                        .get("gc.alloc.rate.norm")
                        .getScore()
                / 1000;
    }

    private static RunResult result(Map<String, RunResult> results, String name) {
        RunResult result = results.get(name);
        if (result == null) {
            throw new IllegalStateException(name + " is none of " + results.keySet());
        }
        return result;
    }

    private void evidence() throws RunnerException {
        Map<String, RunResult> times = run("EvidenceBenchmark", Mode.SampleTime, 1);
        Map<String, RunResult> one = run("EvidenceBenchmark", Mode.Throughput, 1);
        Map<String, RunResult> two = run("EvidenceBenchmark", Mode.Throughput, 2);
        line("| facts to evidence, median | by rules | by hand | ratio | to reach |");
        line("|---|---|---|---|---|");
        for (String size : List.of("1", "10")) {
            String what = size.equals("1") ? "a real dossier" : "ten times its facts";
            ratio(what + ", deriving too", times, "deriveAndByRules " + size, "deriveAndByHand " + size, "3");
            ratio(what + ", matching alone", times, "byRules " + size, "byHand " + size, "");
        }
        for (String size : List.of("1", "10")) {
            line(
                    "| allocated, %s, deriving too | %.0f kB | %.0f kB | %.2f | |",
                    size.equals("1") ? "a real dossier" : "ten times its facts",
                    kilobytes(times, "deriveAndByRules " + size),
                    kilobytes(times, "deriveAndByHand " + size),
                    kilobytes(times, "deriveAndByRules " + size) / kilobytes(times, "deriveAndByHand " + size));
        }
        for (String size : List.of("1", "10")) {
            double rules = score(two, "deriveAndByRules " + size) / score(one, "deriveAndByRules " + size);
            double hand = score(two, "deriveAndByHand " + size) / score(one, "deriveAndByHand " + size);
            line(
                    "| two threads against one, %s | %.2f times | %.2f times | %.2f | at least 0.85 |",
                    size.equals("1") ? "a real dossier" : "ten times its facts", rules, hand, rules / hand);
        }
        line("");
    }

    private void ratio(String what, Map<String, RunResult> results, String rules, String hand, String goal) {
        double byRules = median(results, rules);
        double byHand = median(results, hand);
        line(
                "| %s | %.1f µs | %.1f µs | %.2f | %s |",
                what, byRules, byHand, byRules / byHand, goal.isEmpty() ? "" : "at most " + goal);
    }

    private void growth() throws RunnerException {
        Map<String, RunResult> times = run("GrowthBenchmark", Mode.AverageTime, 1);
        line("| growth, all criteria, mean | once | | |");
        line("|---|---|---|---|");
        line("| facts | | 10 times | 100 times |");
        for (String what : List.of("derive", "factsToEvidence", "evaluate")) {
            List<String> cells = new ArrayList<>();
            for (String size : List.of("1", "10", "100")) {
                cells.add(String.format(Locale.ROOT, "%.2f ms", score(times, what + " " + size) / 1000));
            }
            line("| %s | %s |", what.equals("factsToEvidence") ? "facts to evidence" : what, String.join(" | ", cells));
        }
        line("| rules | | 5 times | 20 times |");
        line(
                "| facts to evidence | %.2f ms | %.2f ms | %.2f ms |",
                score(times, "rules 1") / 1000, score(times, "rules 5") / 1000, score(times, "rules 20") / 1000);
        line("");
    }

    /** A megabyte of rules that all are accepted. */
    private void rulesRead() {
        StringBuilder rules = new StringBuilder();
        int number = 0;
        while (rules.length() < 1_000_000) {
            rules.append("rule \"rule ")
                    .append(++number)
                    .append("\"\nwhen\n    AssetControl( asset == TRADEMARK, $h : holder )\n")
                    .append("    Participant( group == $h, forProfit == YES )\nthen\n    contests();\nend\n\n");
        }
        Guard guard = new Guard(FactTypes.STANDARD, Subject.CORPUS.policy());
        double[] seconds = new double[5];
        for (int i = 0; i < seconds.length; i++) {
            long start = System.nanoTime();
            Problems problems = new Problems();
            guard.evidenceRules("big", new SourceFile("big.drl", rules.toString()), problems);
            problems.throwIfAny();
            seconds[i] = (System.nanoTime() - start) / 1e9;
        }
        line("| a rule file of 1 MB, %d rules, all accepted | figure | to reach |", number);
        line("|---|---|---|");
        line("| read and checked, first time in a process | %.2f s | 2 s |", seconds[0]);
        line("| the middle of five | %.2f s | |", Benchmarks.median(seconds));
    }

    /** A rule base of the whole corpus, as it is built to judge and as Drools builds it from text. */
    private void rulesBuilt() {
        double[] network = new double[9];
        double[] compiled = new double[9];
        for (int i = 0; i < network.length; i++) {
            long start = System.nanoTime();
            RuleBase.of(Subject.CORPUS.rules(), Limits.STANDARD);
            network[i] = (System.nanoTime() - start) / 1e6;
            start = System.nanoTime();
            RuleBase.compiled(Subject.CORPUS.rules(), Limits.STANDARD, Table.class.getClassLoader());
            compiled[i] = (System.nanoTime() - start) / 1e6;
        }
        line("");
        line(
                "| a rule base of all %d rules | network | compiled from text |",
                Subject.CORPUS.rules().size());
        line("|---|---|---|");
        line("| built, first time in this process | %.0f ms | %.0f ms |", network[0], compiled[0]);
        line("| the middle of nine | %.0f ms | %.0f ms |", Benchmarks.median(network), Benchmarks.median(compiled));
    }

    private void workStreams() throws IOException, InterruptedException, ExecutionException {
        int lines = 1_000_000;
        Path file = WorkStreams.write(lines);
        int runs = 7;
        double[] count = new double[runs];
        double[] scan = new double[runs];
        for (int i = 0; i < runs; i++) {
            scan[i] = WorkStreams.scan(file);
            count[i] = WorkStreams.count(file);
        }
        double rate = Benchmarks.median(count);
        double bare = Benchmarks.median(scan);
        line("");
        line(
                "| NDJSON of 1 M contributions, %d MB, the middle of %d | figure | to reach |",
                Files.size(file) / 1_000_000, runs);
        line("|---|---|---|");
        line("| bare scan of its tokens | %.2f s | |", bare);
        line("| counted and derived | %.2f s | |", rate);
        line("| rate, as a part of the bare scan's | %.2f | at least 0.5 |", bare / rate);
        List<Contribution> held = WorkStreams.held(file);
        double[] one = new double[runs];
        double[] two = new double[runs];
        for (int i = 0; i < runs; i++) {
            one[i] = WorkStreams.count(held, 1);
            two[i] = WorkStreams.count(held, 2);
        }
        line("| 1 M contributions from memory, counted and derived | %.2f s | |", Benchmarks.median(one));
        line("| the same by two threads, merged | %.2f s | |", Benchmarks.median(two));
        Files.delete(file);
    }

    private void line(String format, Object... values) {
        text.append(values.length == 0 ? format : String.format(Locale.ROOT, format, values))
                .append('\n');
    }
}
