package org.commonsgovernance.beside;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** What a rule can do to the program that runs it. Each is tried in a process of its own, for twenty seconds at most. */
final class Hostile {
    private static final int SECONDS = 20;
    private static final Map<String, Map<Engine, String>> ALL = all();

    private Hostile() {}

    private static Map<String, Map<Engine, String>> all() {
        String much = "1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20";
        Map<String, Map<Engine, String>> all = new LinkedHashMap<>();
        all.put(
                "read a file",
                Map.of(
                        Engine.RULES,
                        Mistakes.drl("Holdings( new java.io.File(\"/etc/passwd\").exists() )", "contests"),
                        Engine.CEL,
                        "file('/etc/passwd').size() > 0",
                        Engine.EASY_RULES,
                        Mistakes.mvel(
                                "java.nio.file.Files.readString(java.nio.file.Path.of('/etc/passwd')).length() > 0",
                                "contests"),
                        Engine.JSON_LOGIC,
                        "{\"file\":[\"/etc/passwd\"]}",
                        Engine.CEDAR,
                        Mistakes.cedar("Holding", "file(\"/etc/passwd\") == \"\"", "CONTESTS")));
        all.put(
                "end the process",
                Map.of(
                        Engine.RULES,
                        Mistakes.drl("Holdings( System.exit( 7 ) )", "contests"),
                        Engine.CEL,
                        "System.exit(7) == 1",
                        Engine.EASY_RULES,
                        Mistakes.mvel("System.exit(7); true", "contests"),
                        Engine.JSON_LOGIC,
                        "{\"method\":[{\"var\":\"holdings\"},\"exit\",[7]]}",
                        Engine.CEDAR,
                        Mistakes.cedar("Holding", "System.exit(7)", "CONTESTS")));
        all.put(
                "reflection",
                Map.of(
                        Engine.RULES,
                        Mistakes.drl(
                                "Holdings( group.getClass().forName( \"java.lang.Runtime\" ) != null )", "contests"),
                        Engine.CEL,
                        "holdings.exists(h, h.getClass().getName() == 'x')",
                        Engine.EASY_RULES,
                        Mistakes.mvel(
                                "policy.getClass().forName('java.lang.Runtime').getMethod('getRuntime').invoke(null)"
                                        + ".availableProcessors() > 0",
                                "contests"),
                        Engine.JSON_LOGIC,
                        "{\"var\":\"holdings.class.classLoader\"}",
                        Engine.CEDAR,
                        Mistakes.cedar("Holding", "resource.getClass() == 1", "CONTESTS")));
        all.put(
                "loop for ever",
                Map.of(
                        Engine.RULES,
                        Mistakes.drl("Holdings( )\n    Holdings( )\n    Holdings( )\n    Holdings( )", "contests"),
                        Engine.CEL,
                        nested("[" + much + "].all(%s, %s)", 9, "true"),
                        Engine.EASY_RULES,
                        Mistakes.mvel("while (true) { } true", "contests"),
                        Engine.JSON_LOGIC,
                        nested("{\"all\":[[" + much + "],%2$s]}", 9, "true"),
                        Engine.CEDAR,
                        Mistakes.cedar("Holding", "(".repeat(3000) + "true" + ")".repeat(3000), "CONTESTS")));
        all.put(
                "allocate without end",
                Map.of(
                        Engine.RULES,
                        Mistakes.drl("Holdings( group == \"" + "x".repeat(20_000_000) + "\" )", "contests"),
                        Engine.CEL,
                        nested("[" + much + "].map(%s, %s)", 7, "'x'") + ".size() > 0",
                        Engine.EASY_RULES,
                        Mistakes.mvel(
                                "l = new java.util.ArrayList(); while (true) { l.add(new long[1000000]); } true",
                                "contests"),
                        Engine.JSON_LOGIC,
                        nested("{\"map\":[[" + much + "],%2$s]}", 7, "\"x\""),
                        Engine.CEDAR,
                        Mistakes.cedar(
                                "Holding",
                                "context.copyright.contains(\"" + "x".repeat(20_000_000) + "\")",
                                "CONTESTS")));
        return all;
    }

    private static String nested(String form, int depth, String core) {
        String text = core;
        for (int i = 0; i < depth; i++) {
            text = String.format(form, "v" + i, text);
        }
        return text;
    }

    static void print() throws IOException, InterruptedException {
        for (Map.Entry<String, Map<Engine, String>> attack : ALL.entrySet()) {
            System.out.println("== " + attack.getKey());
            for (Engine engine : Engine.values()) {
                if (attack.getValue().containsKey(engine)) {
                    System.out.println(engine.called() + ": " + inOwnProcess(attack.getKey() + ":" + engine.name()));
                }
            }
        }
    }

    private static String inOwnProcess(String what) throws IOException, InterruptedException {
        Path out = Files.createTempFile("hostile", ".txt");
        try {
            Process process = new ProcessBuilder(
                            System.getProperty("java.home") + "/bin/java",
                            "-Xmx256m",
                            "-XX:+UseSerialGC",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Beside.class.getName(),
                            "hostile",
                            what)
                    .redirectErrorStream(true)
                    .redirectOutput(out.toFile())
                    .start();
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
                return "RAN ON, and was killed";
            }
            String said = Files.readString(out, StandardCharsets.UTF_8).strip();
            String first = said.length() > 300 ? said.substring(0, 300) + " ..." : said;
            return process.exitValue() == 0 ? first : "THE PROCESS ENDED with " + process.exitValue() + " " + first;
        } finally {
            Files.delete(out);
        }
    }

    /** One attack, such as {@code "read a file:CEL"}. */
    static void runAlone(String what) {
        int colon = what.lastIndexOf(':');
        Engine engine = Engine.valueOf(what.substring(colon + 1));
        Map<Engine, String> attack = ALL.getOrDefault(what.substring(0, colon), Map.of());
        System.out.println(Attempt.of(engine, attack.getOrDefault(engine, ""), ""));
    }
}
