package org.commonsgovernance.audit.cli;

import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.util.concurrent.Callable;
import org.commonsgovernance.lsp.RulesLanguageServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code commons-audit rules serve}. */
@Command(
        name = "serve",
        description = {
            "Serves an editor that speaks the Language Server Protocol, through the standard streams.",
            "While somebody writes a folder of rules or a pack, the editor shows what is wrong, what may be written"
                    + " and what it means. Editors start this themselves; rules-language-server/README.md says how to tell"
                    + " them."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the editor shut the server down",
            "1:bad usage, or the editor went away without shutting the server down"
        })
final class RulesServeCommand implements Callable<Integer> {
    @Option(names = "--stdio", description = "Use the standard streams, as is done anyway: some editors always say so.")
    @SuppressWarnings("UnusedVariable")
    private boolean isStdio;

    @Override
    public Integer call() {
        // Nothing but messages may come between those to the editor.
        FileOutputStream out = new FileOutputStream(FileDescriptor.out);
        System.setOut(System.err);
        BufferedInputStream in = new BufferedInputStream(new FileInputStream(FileDescriptor.in));
        return RulesLanguageServer.serve(in, out) == 0 ? ExitCode.DONE : ExitCode.BAD_INPUT;
    }
}
