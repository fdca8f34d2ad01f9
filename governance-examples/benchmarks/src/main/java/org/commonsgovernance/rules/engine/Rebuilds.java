package org.commonsgovernance.rules.engine;

import java.lang.management.ManagementFactory;
import org.commonsgovernance.api.GovernanceEvaluator;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.rules.GovernanceRules;

/** Rule bases built, used and dropped, one after the other: what of classes, threads and heap stays. */
final class Rebuilds {
    private Rebuilds() {}

    static void run(int times) throws InterruptedException {
        ProductionSetup setup = Subject.setup(1);
        System.out.println("| rebuilds | classes loaded now | threads | heap in use, MB | metaspace, MB |");
        System.out.println("|---|---|---|---|---|");
        for (int i = 1; i <= times; i++) {
            GovernanceEvaluator evaluator = GovernanceRules.standard();
            for (int j = 0; j < 50; j++) {
                evaluator.evaluate(setup);
            }
            if (i == 1 || i == 10 || i % 50 == 0) {
                tell(i);
            }
        }
    }

    private static void tell(int number) throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(100);
        }
        long metaspace = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().equals("Metaspace"))
                .mapToLong(pool -> pool.getUsage().getUsed())
                .sum();
        System.out.printf(
                "| %d | %d | %d | %d | %d |%n",
                number,
                ManagementFactory.getClassLoadingMXBean().getLoadedClassCount(),
                ManagementFactory.getThreadMXBean().getThreadCount(),
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20,
                metaspace >> 20);
    }
}
