package org.commonsgovernance.survey;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.commonsgovernance.rules.problem.InvalidInputException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program: its commands, and how it ends. */
@Command(
        name = "survey",
        description =
                "Judges every setup of a forge: on Apache Spark, or in one process to check that it finds the same.",
        subcommands = {
            RunCommand.class,
            AloneCommand.class,
            PackCommand.class,
            MaintainersCommand.class,
            GenerateCommand.class,
            CommandLine.HelpCommand.class
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND")
public final class SurveyCommand {
    static final int DONE = 0;
    static final int BAD_INPUT = 1;

    private SurveyCommand() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] args) {
        int code = run(args, System.out, System.err);
        if (code != DONE) {
            System.exit(code);
        }
    }

    /** Runs one command. Output is UTF-8, whatever the platform's default. */
    static int run(String[] args, PrintStream out, PrintStream err) {
        PrintWriter output = new PrintWriter(out, false, StandardCharsets.UTF_8);
        PrintWriter errors = new PrintWriter(err, false, StandardCharsets.UTF_8);
        CommandLine command = new CommandLine(new SurveyCommand())
                .setOut(output)
                .setErr(errors)
                .setExitCodeExceptionMapper(exception -> BAD_INPUT)
                .setExecutionExceptionHandler((exception, line, parsed) -> {
                    if (exception instanceof InvalidInputException) {
                        errors.println(exception.getMessage());
                        return BAD_INPUT;
                    }
                    throw exception;
                });
        command.setExpandAtFiles(false);
        int code;
        if (args.length == 0) {
            command.usage(errors);
            code = BAD_INPUT;
        } else {
            code = command.execute(args);
        }
        output.flush();
        errors.flush();
        return code;
    }
}
