package org.commonsgovernance.audit.cli;

import picocli.CommandLine.Command;

/** {@code commons-audit rules}: what people do with rule files of their own. */
@Command(
        name = "rules",
        description = "Checks, tests, formats and documents a folder of rules.",
        subcommands = {
            RulesCheckCommand.class,
            RulesTestCommand.class,
            RulesFormatCommand.class,
            RulesWhyCommand.class,
            RulesNewCommand.class,
            RulesDocsCommand.class,
            RulesDiffCommand.class,
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND")
final class RulesCommand {}
