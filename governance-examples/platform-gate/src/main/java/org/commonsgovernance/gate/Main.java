package org.commonsgovernance.gate;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.commonsgovernance.gate.policy.GatePolicy;
import org.commonsgovernance.gate.policy.Policies;
import org.commonsgovernance.gate.push.PushLimits;
import org.commonsgovernance.gate.store.StoreException;
import org.commonsgovernance.rules.GovernanceRules;
import org.commonsgovernance.rules.RuleBook;
import org.commonsgovernance.rules.problem.InvalidInputException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code platform-gate}: starts a platform, and stops it when the process is told to end. */
@Command(
        name = "platform-gate",
        description = "A small forge that judges what a push would make true before it accepts it.",
        mixinStandardHelpOptions = true,
        version = "platform-gate 0.1.0-SNAPSHOT",
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:stopped as asked", "1:bad usage or input; what was wrong is told with file, line and column"
        })
public final class Main implements Callable<Integer> {
    @Option(names = "--data", paramLabel = "DIR", description = "Holds all that is kept. Default: ${DEFAULT-VALUE}.")
    private Path data = Path.of("gate-data");

    @Option(names = "--port", paramLabel = "PORT", description = "Default: ${DEFAULT-VALUE}. 0 for any that is free.")
    private int port = 8480;

    @Option(
            names = "--host",
            paramLabel = "HOST",
            description = "The address to listen on. Default: ${DEFAULT-VALUE}; tokens need TLS in front of any other.")
    private String host = "127.0.0.1";

    @Option(
            names = "--address",
            paramLabel = "URL",
            description = "Where people reach it, for links. Default: host and port.")
    private @Nullable String address;

    @Option(
            names = "--policy",
            paramLabel = "FILE",
            description =
                    "Which pushes are taken. Default: the policy that comes with the program (see --show-policy).")
    private @Nullable Path policy;

    @Option(
            names = "--affiliations",
            paramLabel = "FILE",
            description = "For whom people act, as in commons-audit collect. Several times.")
    private List<Path> affiliations = List.of();

    @Option(
            names = "--judges",
            paramLabel = "NUMBER",
            description = "How many pushes are judged at once. Default: ${DEFAULT-VALUE}.")
    private int judges = 2;

    @Option(
            names = "--requests-per-second",
            paramLabel = "NUMBER",
            description = "How many an address may make in the long run; ten times as many at once."
                    + " Default: ${DEFAULT-VALUE}.")
    private double requestsPerSecond = 100;

    @Option(
            names = "--show-policy",
            description = "Print the policy that would be in force, once it was read, and end.")
    private boolean isShowing;

    private Main() {}

    /** Ends with the code of the command. */
    public static void main(String[] arguments) {
        int code = new CommandLine(new Main())
                .setExecutionExceptionHandler((e, line, parsed) -> {
                    if (e instanceof InvalidInputException || e instanceof StoreException) {
                        line.getErr().println(e.getMessage());
                        return 1;
                    }
                    throw e;
                })
                .setParameterExceptionHandler((e, any) -> {
                    e.getCommandLine().getErr().println(e.getMessage());
                    return 1;
                })
                .execute(arguments);
        System.exit(code);
    }

    @Override
    public Integer call() throws InterruptedException {
        if (isShowing) {
            System.out.print(shown().text());
            return 0;
        }
        Platform platform = Platform.start(new Settings(
                data,
                host,
                port,
                address,
                policy,
                affiliations,
                judges,
                requestsPerSecond,
                PushLimits.STANDARD,
                Settings.STOP_MILLIS));
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            platform.close();
                            System.out.flush();
                            Runtime.getRuntime().halt(0); // else it would end as one that a signal killed
                        },
                        "stop"));
        new CountDownLatch(1).await(); // until a signal comes
        return 0;
    }

    private GatePolicy shown() {
        List<String> criteria = GovernanceRules.builder().book().rules().stream()
                .map(RuleBook.RuleText::about)
                .distinct()
                .toList();
        return policy == null ? Policies.standard(criteria) : Policies.read(policy, criteria);
    }
}
