package org.commonsgovernance.gate.byhand;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.commonsgovernance.gate.Packs;
import org.commonsgovernance.gate.Work;

/**
 * Kills a platform at random moments while two clients push and one uploads and swaps packs, and looks after each start
 * whether all that was acknowledged is whole and nothing is half there. Arguments: the packaged program, a folder to work
 * in, how often to kill, and a seed. The platform lives for up to six seconds, and for longer and longer on a machine where
 * no push ends in that time.
 */
public final class Kills {
    private static final int PORT = 8497;
    private static final int LEAST_MILLIS = 200;
    private static final int MOST_MILLIS = 60_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Served served;
    private final Path folder;
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> acknowledgedHeads = new ConcurrentHashMap<>();
    private final Set<String> packs = ConcurrentHashMap.newKeySet();
    private int packNumber;
    private int activated;
    private int pushes;

    private Kills(Served served, Path folder) {
        this.served = served;
        this.folder = folder;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[1]));
        Random random = new Random(arguments.length > 3 ? Long.parseLong(arguments[3]) : 1);
        Kills kills = new Kills(new Served(Path.of(arguments[0]), folder.resolve("data"), PORT), folder);
        kills.run(Integer.parseInt(arguments[2]), random);
    }

    private void run(int times, Random random) throws Exception {
        served.start();
        Work[] works = new Work[2];
        for (int i = 0; i < works.length; i++) {
            served.post("/api/repositories", "{\"name\":\"r" + i + "\"}");
            works[i] = Work.of(folder.resolve("work" + i), "MIT");
        }
        int most = 5_800;
        for (int time = 1; time <= times; time++) {
            int before = pushes;
            AtomicBoolean isOver = new AtomicBoolean();
            Thread[] clients = {
                new Thread(() -> push(works[0], 0, isOver)),
                new Thread(() -> push(works[1], 1, isOver)),
                new Thread(() -> swap(isOver))
            };
            for (Thread client : clients) {
                client.start();
            }
            int lived = LEAST_MILLIS + random.nextInt(most);
            Thread.sleep(lived);
            served.kill();
            isOver.set(true);
            for (Thread client : clients) {
                client.join();
            }
            served.start();
            check(works);
            most = pushes == before ? Math.min(MOST_MILLIS, most * 3 / 2) : most;
            System.out.println("kill " + time + " after " + lived + " ms: " + pushes + " pushes and " + packs.size()
                    + " packs acknowledged so far, all there and whole");
        }
        System.out.println("stopped with " + served.stop());
    }

    private void push(Work work, int number, AtomicBoolean isOver) {
        String name = "r" + number;
        try {
            while (!isOver.get()) {
                work.write("file" + System.nanoTime(), name).commit("change");
                Work.Ran ran = work.push(served.remote(name));
                if (ran.code() == 0) {
                    acknowledged.put(name, work.head());
                    acknowledgedHeads
                            .computeIfAbsent(name, any -> ConcurrentHashMap.newKeySet())
                            .add(work.head());
                    synchronized (this) {
                        pushes++;
                    }
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void swap(AtomicBoolean isOver) {
        while (!isOver.get()) {
            try {
                int number = ++packNumber;
                if (served.post("/api/packs", "application/zip", Packs.zip(number))
                                .statusCode()
                        < 300) {
                    packs.add(number + ".0.0");
                    if (activate(number) == 200) {
                        activated = number;
                    }
                }
            } catch (IOException e) {
                return; // killed
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private int activate(int number) throws IOException, InterruptedException {
        return served.post("/api/packs/workshop/" + number + ".0.0/activate", "")
                .statusCode();
    }

    private void check(Work[] works) throws Exception {
        for (int i = 0; i < works.length; i++) {
            String name = "r" + i;
            String there = works[i].git("ls-remote", served.remote(name), "main")
                    .text()
                    .strip()
                    .split("\\s", -1)[0];
            String last = acknowledged.get(name);
            if (last != null) {
                works[i].must("fetch", "--quiet", served.remote(name), "main");
                works[i].must("merge-base", "--is-ancestor", last, there); // what was acknowledged is there
            }
            Set<String> heads = new HashSet<>();
            int lastNumber = 0;
            for (JsonNode push : history(name)) {
                String state = push.get("state").asText();
                require(!state.equals("PENDING"), "a push is still pending: " + push);
                if (state.equals("ACCEPTED")) {
                    heads.add(push.get("head").asText());
                    lastNumber = Math.max(lastNumber, push.get("number").asInt());
                    require(push.get("digest").asText().length() == 64, "a push without a digest: " + push);
                }
            }
            require(there.isEmpty() || heads.contains(there), name + " is at " + there + ", which no push tells of");
            Set<String> missing = new HashSet<>(acknowledgedHeads.getOrDefault(name, Set.of()));
            missing.removeAll(heads);
            require(missing.isEmpty(), "acknowledged pushes are not written down: " + missing);
            for (int number : lastNumber == 0 ? new int[0] : new int[] {1, lastNumber}) {
                // A report is refused where its dossier and rules give another judgement than was written down.
                int status = served.get("/api/repositories/" + name + "/pushes/" + number + "/report?format=json")
                        .statusCode();
                require(status == 200, "the report of push " + number + ": " + status);
            }
            fsck(i + 1);
        }
        JsonNode all = JSON.readTree(served.get("/api/packs").body());
        Set<String> versions = new HashSet<>();
        all.get("packs").forEach(one -> versions.add(one.path("version").asText()));
        require(versions.containsAll(packs), "packs are lost: " + packs + " of " + versions);
        JsonNode inForce = all.get("inForce");
        int now = inForce.isNull() ? 0 : Integer.parseInt(inForce.asText().replaceAll("workshop@|[.]0[.]0", ""));
        require(now >= activated && now <= packNumber, "in force is " + inForce + " after " + activated);
        for (String version : packs) {
            int number = Integer.parseInt(version.replace(".0.0", ""));
            if (number > packNumber - 3) {
                require(activate(number) == 200, "pack " + version + " can't be put in force"); // so it is whole
                activated = number;
            }
        }
    }

    private List<JsonNode> history(String name) throws IOException, InterruptedException {
        List<JsonNode> all = new ArrayList<>();
        String before = "";
        while (true) {
            JsonNode some = JSON.readTree(
                    served.get("/api/repositories/" + name + "/pushes" + before).body());
            if (some.isEmpty()) {
                return all;
            }
            some.forEach(all::add);
            before = "?before=" + some.get(some.size() - 1).get("number").asInt();
        }
    }

    private void fsck(int repository) throws IOException, InterruptedException {
        Path git = folder.resolve("data/repositories/" + repository + ".git");
        Process process = new ProcessBuilder("git", "-C", git.toString(), "fsck", "--full", "--strict")
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        require(process.waitFor() == 0 && !said.contains("error"), "git fsck: " + said);
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalStateException(what);
        }
    }
}
