package org.commonsgovernance.audit.cli;

import picocli.CommandLine.Command;

/** {@code commons-audit rules}: what the authors of rules, and those who rely on them, need. */
@Command(
        name = "rules",
        description = "Checks, tests, formats, documents, serves to editors, lays over one another and signs folders of"
                + " rules.",
        subcommands = {
            RulesCheckCommand.class,
            RulesTestCommand.class,
            RulesFormatCommand.class,
            RulesWhyCommand.class,
            RulesNewCommand.class,
            RulesDocsCommand.class,
            RulesDiffCommand.class,
            RulesServeCommand.class,
            RulesLayersCommand.class,
            RulesKeyCommand.class,
            RulesSignCommand.class,
            RulesVerifyCommand.class,
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND")
final class RulesCommand {}
