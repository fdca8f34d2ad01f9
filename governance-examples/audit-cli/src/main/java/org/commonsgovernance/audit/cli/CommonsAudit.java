package org.commonsgovernance.audit.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.commonsgovernance.rules.problem.InvalidInputException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program: its commands, and how it ends. */
@Command(
        name = "commons-audit",
        description = "Judges whether a production setup is genuine peer production, and says why.",
        subcommands = {
            AssessCommand.class,
            ReportCommand.class,
            CompareCommand.class,
            TimelineCommand.class,
            VerifyCommand.class,
            CollectCommand.class,
            MergeCommand.class,
            CasesCommand.class,
            RulesCommand.class,
            SchemaCommand.class,
            LicencesCommand.class,
            CommandLine.HelpCommand.class
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND")
public final class CommonsAudit {
    private CommonsAudit() {}

    public static void main(String[] args) {
        System.exit(run(args, System.out, System.err));
    }

    /** Runs one command; the exit code is {@link ExitCode}'s. Output is UTF-8, whatever the platform's default. */
    static int run(String[] args, PrintStream out, PrintStream err) {
        PrintWriter output = new PrintWriter(out, false, StandardCharsets.UTF_8);
        PrintWriter errors = new PrintWriter(err, false, StandardCharsets.UTF_8);
        CommandLine command = new CommandLine(new CommonsAudit())
                .setOut(output)
                .setErr(errors)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExitCodeExceptionMapper(exception -> ExitCode.BAD_INPUT)
                .setExecutionExceptionHandler((exception, line, parsed) -> {
                    if (exception instanceof InvalidInputException wrong) {
                        errors.println(wrong.getMessage());
                        if (line.getCommand() instanceof OfRules of) {
                            errors.print(Folders.checked(of.rules(), wrong));
                        }
                        return ExitCode.BAD_INPUT;
                    }
                    throw exception;
                });
        command.setUnmatchedOptionsArePositionalParams(false);
        // A file called "@x" must not turn into options.
        command.setExpandAtFiles(false);
        int code = args.length == 0 ? usage(command, errors) : command.execute(args);
        output.flush();
        errors.flush();
        return code;
    }

    private static int usage(CommandLine command, PrintWriter errors) {
        command.usage(errors);
        return ExitCode.BAD_INPUT;
    }
}
