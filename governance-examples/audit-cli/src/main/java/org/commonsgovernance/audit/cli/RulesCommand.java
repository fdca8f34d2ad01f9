package org.commonsgovernance.audit.cli;

import picocli.CommandLine.Command;

/** {@code commons-audit rules}: what the authors of rules, and those who rely on them, need. */
@Command(
        name = "rules",
        description = "Works on packs of rules.",
        subcommands = {RulesLayersCommand.class, RulesKeyCommand.class, RulesSignCommand.class, RulesVerifyCommand.class
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND")
final class RulesCommand {}
