package org.commonsgovernance.gate.byhand;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonsgovernance.api.GovernanceEvaluator;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.gate.Packs;
import org.commonsgovernance.gate.Work;
import org.commonsgovernance.rules.GovernanceRules;
import org.commonsgovernance.rules.dossier.Dossiers;
import org.commonsgovernance.rules.facts.FactTypes;
import org.commonsgovernance.rules.problem.SourceFile;

/**
 * Eight clients on loopback for a while: four have dossiers judged, three push, one uploads and swaps packs. Every answer is
 * compared with the one that its rules gave before; every acknowledged push is looked for. Tells heap, threads and
 * percentiles, beside those of the library in this process. Arguments: the packaged program, a folder to work in, a dossier
 * without files of contributions, and how many seconds.
 */
public final class Load {
    private static final int PORT = 8498;
    private static final Pattern HEAP = Pattern.compile("(?m)^jvm_memory_used_bytes\\{area=\"heap\"[^}]*} ([0-9.E+]+)");
    private static final Pattern THREADS = Pattern.compile("(?m)^jvm_threads_live_threads ([0-9.E+]+)");

    private final Served served;
    private final Path folder;
    private final byte[] dossier;
    private final Map<String, List<Long>> times = new ConcurrentHashMap<>();
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final Map<String, String> heads = new ConcurrentHashMap<>();
    private final Map<Integer, Integer> statuses = new ConcurrentHashMap<>();
    private final Set<String> wrong = ConcurrentHashMap.newKeySet();
    private volatile boolean isOver;

    private Load(Served served, Path folder, byte[] dossier) {
        this.served = served;
        this.folder = folder;
        this.dossier = dossier;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[1]));
        byte[] dossier = Files.readAllBytes(Path.of(arguments[2]));
        Served served = new Served(Path.of(arguments[0]), folder.resolve("data"), PORT);
        new Load(served, folder, dossier).run(Integer.parseInt(arguments[3]));
    }

    private void run(int seconds) throws Exception {
        served.start();
        List<Thread> clients = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            clients.add(new Thread(this::assess));
        }
        for (int i = 0; i < 3; i++) {
            String name = "load" + i;
            served.post("/api/repositories", "{\"name\":\"" + name + "\"}");
            Work work = Work.of(folder.resolve(name), "MIT");
            clients.add(new Thread(() -> push(work, name)));
        }
        clients.add(new Thread(this::swap));
        clients.forEach(Thread::start);
        long begin = System.nanoTime();
        while (TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin) < seconds) {
            Thread.sleep(Math.max(1_000, seconds * 100L));
            System.out.println(state());
        }
        isOver = true;
        for (Thread client : clients) {
            client.join();
        }
        for (var head : heads.entrySet()) {
            Work work = Work.of(folder.resolve("look-" + head.getKey()), "MIT");
            String there =
                    work.git("ls-remote", served.remote(head.getKey()), "main").text();
            if (!there.startsWith(head.getValue())) {
                wrong.add(head.getKey() + " is at " + there.strip() + ", not at " + head.getValue());
            }
        }
        inProcess();
        new TreeMap<>(times).forEach((what, all) -> System.out.println(percentiles(what, all)));
        System.out.println("answers by status: " + new TreeMap<>(statuses));
        System.out.println(wrong.isEmpty() ? "nothing wrong, no push lost" : "WRONG: " + wrong);
        System.out.println("stopped with " + served.stop());
    }

    private void assess() {
        repeat("assess", () -> {
            HttpResponse<String> answer = served.post("/api/assessments", "application/yaml", dossier);
            count(answer.statusCode());
            if (answer.statusCode() == 200) {
                String rules = answer.headers().firstValue("Rule-Base").orElse("none");
                String first = answers.putIfAbsent(rules, answer.body());
                if (first != null && !first.equals(answer.body())) {
                    wrong.add("two answers by the rules " + rules);
                }
            } else if (answer.statusCode() != 503) {
                wrong.add(answer.body());
            }
        });
    }

    private void push(Work work, String name) {
        repeat("push", () -> {
            work.write("file", Long.toString(System.nanoTime())).commit("change");
            long begin = System.nanoTime();
            Work.Ran ran = work.push(served.remote(name));
            record("push, git's part too", begin);
            if (ran.code() != 0) {
                wrong.add(ran.text());
            }
            heads.put(name, work.head());
        });
    }

    private void swap() {
        int[] number = {0};
        repeat("upload and swap", () -> {
            int next = ++number[0] % 20 + 1;
            count(served.post("/api/packs", "application/zip", Packs.zip(next)).statusCode());
            count(served.post("/api/packs/workshop/" + next + ".0.0/activate", "")
                    .statusCode());
            Thread.sleep(100);
        });
    }

    /** Work that may fail. */
    private interface Step {
        void run() throws IOException, InterruptedException;
    }

    private void repeat(String what, Step step) {
        while (!isOver) {
            long begin = System.nanoTime();
            try {
                step.run();
                record(what, begin);
            } catch (IOException | InterruptedException | RuntimeException e) {
                wrong.add(what + ": " + e);
            }
        }
    }

    private void record(String what, long begin) {
        times.computeIfAbsent(what, any -> Collections.synchronizedList(new ArrayList<>()))
                .add(System.nanoTime() - begin);
    }

    private void count(int status) {
        statuses.merge(status, 1, Integer::sum);
    }

    private String state() throws IOException, InterruptedException {
        String metrics = served.get("/metrics").body();
        double heap = 0;
        Matcher parts = HEAP.matcher(metrics);
        while (parts.find()) {
            heap += Double.parseDouble(parts.group(1));
        }
        Matcher threads = THREADS.matcher(metrics);
        return String.format(
                Locale.ROOT,
                "heap %.0f MB, %s threads, %d wrong",
                heap / 1e6,
                threads.find() ? threads.group(1) : "?",
                wrong.size());
    }

    /** The same judgement and report by the library in this process, alone. */
    private void inProcess() {
        GovernanceEvaluator evaluator = GovernanceRules.standard();
        String text = new String(dossier, StandardCharsets.UTF_8);
        for (int i = 0; i < 2_000; i++) {
            long begin = System.nanoTime();
            ProductionSetup setup = Dossiers.read(new SourceFile("dossier.yaml", text), FactTypes.STANDARD);
            evaluator.evaluate(setup);
            if (i >= 500) {
                record("read and judge in process, alone", begin);
            }
        }
    }

    private static String percentiles(String what, List<Long> all) {
        List<Long> sorted = new ArrayList<>(all);
        Collections.sort(sorted);
        return String.format(
                Locale.ROOT,
                "%s: %d, 50 %% %.1f ms, 95 %% %.1f ms, 99 %% %.1f ms, most %.1f ms",
                what,
                sorted.size(),
                at(sorted, 0.5),
                at(sorted, 0.95),
                at(sorted, 0.99),
                at(sorted, 1));
    }

    private static double at(List<Long> sorted, double share) {
        return sorted.get((int) Math.min(sorted.size() - 1L, (long) (share * sorted.size()))) / 1e6;
    }
}
