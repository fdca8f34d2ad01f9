package org.commonsgovernance.audit.cli;

import picocli.CommandLine.Command;

/** {@code commons-audit collect}: makes dossiers of what is there. */
@Command(
        name = "collect",
        description = "Makes a dossier of what is there: facts with their sources, and what stays open.",
        subcommands = {CollectGitCommand.class, CollectForgeCommand.class, CollectTableCommand.class},
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "SOURCE")
final class CollectCommand {}
