package org.commonsgovernance.audit.cli;

import java.nio.file.Path;
import java.util.List;
import org.commonsgovernance.rules.GovernanceRules;
import org.commonsgovernance.rules.pack.Packs;
import org.commonsgovernance.rules.signing.TrustedKeys;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which rules to judge by. */
final class RulesOptions {
    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description =
                    "Judge by the pack in this folder, laid over the standard rules and the packs that it extends; or"
                            + " by the whole corpus in it. Default: the standard rules.")
    private @Nullable Path rules;

    @Option(
            names = "--require-signature",
            paramLabel = "FILE",
            description =
                    "Refuse packs that none of the public keys in this PEM file has signed. May be given several times:"
                            + " the signature of any one of the keys is enough.")
    private List<Path> keys = List.of();

    /** Bad usage is told before anything is read. */
    void require() {
        if (rules == null && !keys.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--require-signature is about the rules of --rules; the standard rules need none");
        }
        if (rules != null && !keys.isEmpty() && !Packs.isPack(rules)) {
            throw new ParameterException(
                    spec.commandLine(), rules + " is no pack (it has no pack.yaml), and only packs are signed");
        }
    }

    /** What builds an evaluator with these rules. */
    GovernanceRules.Builder builder() {
        return rules == null || keys.isEmpty()
                ? builder(rules)
                : GovernanceRules.builder().pack(rules, TrustedKeys.read(keys));
    }

    /** The rules in a folder, which may be a pack; null for those that come with the library. */
    static GovernanceRules.Builder builder(@Nullable Path folder) {
        GovernanceRules.Builder builder = GovernanceRules.builder();
        if (folder == null) {
            return builder;
        }
        return Packs.isPack(folder) ? builder.pack(folder) : builder.criteria(folder);
    }
}
