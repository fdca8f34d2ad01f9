package org.commonsgovernance.audit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.rules.authoring.RuleFolder;
import org.commonsgovernance.rules.difference.CorpusDifference;
import org.commonsgovernance.rules.dossier.Dossiers;
import org.commonsgovernance.rules.facts.FactTypes;
import org.commonsgovernance.rules.problem.InvalidInputException;
import org.commonsgovernance.rules.problem.Problems;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code commons-audit rules diff}. */
@Command(
        name = "diff",
        description = {
            "Says what a change of rules does: which figures and rules differ, and which verdicts and statuses of dossiers.",
            "In place of a folder the word \"standard\" stands for the rules that come with the program."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:bad usage or input; what was wrong is told with file, line and column",
            "2:--fail-on-change was given and a verdict would be another one"
        })
final class RulesDiffCommand implements Callable<Integer> {
    private static final String STANDARD = "standard";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "OLD",
            description = "The rules as they are: a folder laid out as governance-rules/criteria is, or a pack.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path before;

    @Parameters(index = "1", paramLabel = "NEW", description = "The rules as they would be.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path after;

    @Option(
            names = "--dossiers",
            required = true,
            paramLabel = "DIR",
            description = "Whom it is tried on: every .yaml file in this folder, and every dossier.yaml below it.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path dossiers;

    @Option(names = "--fail-on-change", description = "End with 2 where a verdict would be another one.")
    private boolean failsOnChange;

    @Override
    public Integer call() {
        CorpusDifference difference = CorpusDifference.of(rules(before), rules(after), setups());
        spec.commandLine().getOut().print(difference.text());
        return failsOnChange && difference.changesVerdicts() ? ExitCode.AT_OR_BELOW : ExitCode.DONE;
    }

    private static RuleFolder rules(Path folder) {
        boolean isStandard = folder.toString().equals(STANDARD) && !Files.exists(folder);
        return isStandard ? RuleFolder.standard(FactTypes.STANDARD) : RuleFolder.read(folder, FactTypes.STANDARD);
    }

    private List<ProductionSetup> setups() {
        List<ProductionSetup> setups = new ArrayList<>();
        Problems problems = new Problems();
        Set<Object> seen = new HashSet<>();
        for (Path file : files()) {
            try {
                ProductionSetup setup = Dossiers.read(file);
                boolean isCopy = !seen.add(setup.readFrom());
                if (!isCopy) {
                    setups.add(setup);
                }
            } catch (InvalidInputException e) {
                e.problems().forEach(problems::add);
            }
        }
        problems.throwIfAny();
        return setups;
    }

    private List<Path> files() {
        if (!Files.isDirectory(dossiers)) {
            throw InvalidInputException.of(dossiers.toString(), "is no folder of dossiers");
        }
        try (Stream<Path> walk = Files.walk(dossiers)) {
            List<Path> files = walk.filter(Files::isRegularFile)
                    .filter(this::isDossier)
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw InvalidInputException.of(
                        dossiers.toString(), "holds no dossier: no .yaml file, and no dossier.yaml below");
            }
            return files;
        } catch (IOException e) {
            throw InvalidInputException.of(
                    dossiers.toString(), "can't be read: " + e.getClass().getSimpleName());
        }
    }

    private boolean isDossier(Path file) {
        String name = file.getFileName().toString();
        boolean isBelow = !dossiers.equals(file.getParent());
        return isBelow ? name.equals("dossier.yaml") : name.endsWith(".yaml");
    }
}
