package org.commonsgovernance.rules.dossier;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import org.commonsgovernance.api.model.InputFile;
import org.commonsgovernance.rules.file.BoundedFile;
import org.commonsgovernance.rules.problem.InvalidInputException;
import org.commonsgovernance.rules.problem.Problems;
import org.commonsgovernance.rules.problem.Sha256;
import org.commonsgovernance.rules.problem.SourceFile;
import org.commonsgovernance.rules.tree.Node;
import org.commonsgovernance.rules.tree.TreeReader;
import org.jspecify.annotations.Nullable;

/** Contributions in files of their own, one JSON object a line: a broken line hides no other. */
final class ContributionFiles {
    private static final long MOST_BYTES = 200_000_000;

    private ContributionFiles() {}

    /** The file, once it was found beside the dossier; null if it was not, which {@code problems} then tell. */
    static @Nullable SourceFile open(
            String name,
            @Nullable Path folder,
            Node node,
            SourceFile dossier,
            Problems problems,
            List<InputFile> inputs) {
        if (folder == null) {
            problems.add(
                    dossier.problem(
                            node.line(),
                            node.column(),
                            "this dossier was not read from a folder, and no file lies beside it; list contributions under facts"));
            return null;
        }
        if (name.contains("/") || name.contains("\\") || name.startsWith(".")) {
            problems.add(dossier.problem(
                    node.line(),
                    node.column(),
                    "\"" + name + "\" must be the plain name of a file beside the dossier"));
            return null;
        }
        try {
            Path path = folder.resolve(name);
            if (Files.isSymbolicLink(path)) {
                throw InvalidInputException.of(name, "is a link; it must lie beside the dossier itself");
            }
            byte[] bytes = BoundedFile.read(path, MOST_BYTES, "add contributions up by person and month");
            inputs.add(new InputFile(name, Sha256.of(bytes)));
            return SourceFile.decode(name, bytes);
        } catch (InvalidPathException e) {
            problems.add(dossier.problem(node.line(), node.column(), "the contributions' file can't have such a name"));
            return null;
        } catch (InvalidInputException e) {
            e.problems()
                    .forEach(problem -> problems.add(dossier.problem(
                            node.line(), node.column(), "the contributions \"" + name + "\": " + problem.message())));
            return null;
        }
    }

    /** Hands on each line that is not blank, with its number counted from 1. */
    static void lines(SourceFile file, Problems problems, BiConsumer<Integer, Node> each) {
        String[] lines = file.text().split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].isBlank()) {
                continue;
            }
            Node node = TreeReader.readLine(file, lines[i], i + 1, problems);
            if (node != null) {
                each.accept(i + 1, node);
            }
        }
    }
}
