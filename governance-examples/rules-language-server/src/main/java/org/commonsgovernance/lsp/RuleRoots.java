package org.commonsgovernance.lsp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the folder of rules that a file belongs to. Whatever lies elsewhere is none of this server's business. */
final class RuleRoots {
    private static final List<String> PARTS =
            List.of("indicators", "inversions", "adaptations", "signals", "verdict", "licenses.yaml");

    /** What a new pack says before it has a folder. */
    private static final Pattern EXTENDS = Pattern.compile("(?m)^extends:");

    private static final Pattern IN_CRITERION =
            Pattern.compile("(indicators|inversions/[^/]+|adaptations|signals)/[^/]+");
    private static final int HIGHEST = 24;
    private static final int MOST_BYTES = 4_000_000;

    private RuleRoots() {}

    /** The nearest folder above a file that is a pack or a whole corpus; null where there is none. */
    static @Nullable Path of(Path file) {
        String name = String.valueOf(file.getFileName());
        if (!name.endsWith(".drl") && !name.endsWith(".yaml")) {
            return null;
        }
        Path folder = file.getParent();
        for (int i = 0; folder != null && i < HIGHEST; i++) {
            if (isPack(folder) || isCorpus(folder)) {
                return folder;
            }
            folder = folder.getParent();
        }
        return withoutPolicy(file);
    }

    private static boolean isPack(Path folder) {
        Path pack = folder.resolve("pack.yaml");
        return Files.isRegularFile(pack) && (hasParts(folder) || saysExtends(pack));
    }

    private static boolean isCorpus(Path folder) {
        return Files.isRegularFile(folder.resolve("policy.yaml")) && hasParts(folder);
    }

    private static boolean hasParts(Path folder) {
        return PARTS.stream().anyMatch(part -> Files.exists(folder.resolve(part)));
    }

    private static boolean saysExtends(Path pack) {
        try {
            return Files.size(pack) <= MOST_BYTES
                    && EXTENDS.matcher(new String(Files.readAllBytes(pack), StandardCharsets.UTF_8))
                            .find();
        } catch (IOException e) {
            return false;
        }
    }

    /** A corpus whose policy.yaml is missing is known by its criteria. */
    private static @Nullable Path withoutPolicy(Path file) {
        Path criterion = file.getParent();
        if (criterion != null && String.valueOf(criterion.getFileName()).equals("cases")) {
            criterion = criterion.getParent();
        }
        if (criterion == null || !Files.isRegularFile(criterion.resolve("criterion.yaml"))) {
            return null;
        }
        for (Path folder = criterion.getParent(); folder != null; folder = folder.getParent()) {
            String inside = folder.relativize(criterion).toString().replace('\\', '/');
            if (IN_CRITERION.matcher(inside).matches()) {
                return folder;
            }
        }
        return null;
    }
}
