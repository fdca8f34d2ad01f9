package org.commonsgovernance.beside;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.commonsgovernance.rules.engine.OwnParts;

/** What a rule base keeps: several are loaded and used, and what is in use before and after is compared. */
final class Retained {
    private static final int RULE_BASES = 20;

    private Retained() {}

    /** Prints kilobytes of heap and of all memory for each rule base. */
    static void print(Engine engine) throws InterruptedException, IOException {
        Material material = OwnParts.material(OwnParts.setup(1));
        // The first one brings classes along, which all share.
        engine.load().reasons(material);
        long heap = heap();
        long resident = resident();
        List<Alternative> kept = new ArrayList<>();
        for (int i = 0; i < RULE_BASES; i++) {
            Alternative one = engine.load();
            one.reasons(material);
            kept.add(one);
        }
        long heapAfter = heap();
        long residentAfter = resident();
        System.out.printf(
                "%d %d%n",
                Math.max(0, heapAfter - heap) / kept.size() / 1000,
                Math.max(0, residentAfter - resident) / kept.size() / 1000);
    }

    private static long heap() throws InterruptedException {
        for (int i = 0; i < 4; i++) {
            System.gc();
            Thread.sleep(100);
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** Memory of the process outside the heap is counted where the system tells it; 0 elsewhere. */
    private static long resident() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return 0;
        }
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .findFirst()
                    .orElse(0);
        }
    }
}
