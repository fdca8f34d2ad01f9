package org.commonsgovernance.rules.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.commonsgovernance.rules.problem.InvalidInputException;
import org.commonsgovernance.rules.problem.Suggestion;

/** What somebody meant who gave a folder that is none of rules. */
final class FolderAdvice {
    private static final String PACK = "pack.yaml";

    private FolderAdvice() {}

    /** Of a path that is no folder. */
    static String of(Path path) {
        Path parent = path.toAbsolutePath().getParent();
        if (Files.exists(path)) {
            return "; it is a file: give the folder that it lies in";
        }
        Path name = path.getFileName();
        if (parent == null || name == null || !Files.isDirectory(parent)) {
            return "; there is none of that name";
        }
        try (Stream<Path> beside = Files.list(parent)) {
            List<String> names = beside.filter(Files::isDirectory)
                    .map(one -> String.valueOf(one.getFileName()))
                    .sorted()
                    .toList();
            return "; there is none of that name" + Suggestion.didYouMean(name.toString(), names);
        } catch (IOException | UncheckedIOException e) {
            return "; there is none of that name";
        }
    }

    /**
     * Refuses what is plainly a pack or a criterion, of which every single file would be told as one too many.
     *
     * @param files the folder's files by path
     */
    static void requireWhole(Path folder, Set<String> files) {
        if (files.contains(CorpusLoader.POLICY)) {
            return;
        }
        if (files.contains(PACK)) {
            throw InvalidInputException.of(
                    folder.toString(),
                    "is a pack, which changes other rules and has none that stand alone; lay it over them as a pack");
        }
        files.stream()
                .filter(path -> path.matches("[^/]+/(pack|policy)[.]yaml"))
                .map(path -> path.substring(0, path.indexOf('/') + 1))
                .findFirst()
                .ifPresent(inner -> {
                    throw InvalidInputException.of(
                            folder.toString(), "holds no rules itself, but " + inner + " in it does; give that folder");
                });
        files.stream()
                .filter(path -> !path.contains("/"))
                .filter(path -> path.matches("(?i)packs?[.]ya?ml([.]txt)?"))
                .findFirst()
                .ifPresent(name -> {
                    throw InvalidInputException.of(
                            folder.toString(), "there is " + name + " and no " + PACK + "; rename it: " + PACK);
                });
        if (files.contains("criterion.yaml") && files.contains("rules.drl")) {
            throw InvalidInputException.of(
                    folder.toString(),
                    "is the folder of one criterion; give the folder of all of them, which holds policy.yaml or pack.yaml");
        }
    }
}
