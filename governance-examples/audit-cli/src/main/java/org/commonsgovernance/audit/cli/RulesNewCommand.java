package org.commonsgovernance.audit.cli;

import picocli.CommandLine.Command;

/** {@code commons-audit rules new}. */
@Command(
        name = "new",
        description = "Makes files to begin with.",
        subcommands = {RulesNewCriterionCommand.class, RulesNewPackCommand.class},
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND")
final class RulesNewCommand {}
